"""Options and arguments as plain data: the command line, help, completion and docs read them."""

import inspect
import types
from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, NamedTuple, Union, get_args, get_origin

from pilotctl.errors import ExitCode
from pilotctl.messages import Translate

Completer = Callable[[str], list[str]]
"""From what is typed so far to the values that begin with it."""


class Group(StrEnum):
    """What an option is about; those of one group mean the same on every command."""

    FILTER = "filter"
    ORDER = "order"
    OUTPUT = "output"
    SCORE = "score"
    LOG = "log"
    EVERYWHERE = "everywhere"
    OWN = "own"


class Kind(StrEnum):
    """What a value is read as."""

    TEXT = "text"
    NUMBER = "number"
    PATH = "path"
    FLAG = "flag"
    CHOICE = "choice"


class Option(NamedTuple):
    """How an option is written: the annotation of a parameter, beside its type.

    A text marked with N_ is put into the reader's language when it is shown.
    """

    help: str
    name: str = ""
    """With its dashes; else made of the parameter's name."""
    short: str = ""
    metavar: str | None = None
    group: Group = Group.OWN
    completer: Completer | None = None
    least: int | None = None
    most: int | None = None
    eager: Callable[[bool], None] | None = None
    """What a flag does at once, whatever else was typed."""
    variable: str | None = None
    """The environment variable that gives the value where the option is left out."""


class Argument(NamedTuple):
    """How an argument is written: the annotation of a parameter, beside its type."""

    metavar: str
    help: str = ""
    completer: Completer | None = None


class Declared(NamedTuple):
    """An option or argument of a command, whole: what is written about it, and its type."""

    name: str
    parameter: str
    kind: Kind
    repeatable: bool
    required: bool
    default: object
    choices: tuple[str, ...]
    spec: Option | Argument
    annotation: Any
    """The parameter's type, as the function has it."""

    @property
    def help(self) -> str:
        """What it is for, in English."""
        return self.spec.help

    @property
    def group(self) -> Group:
        """What it is about; an argument is always the command's own."""
        return self.spec.group if isinstance(self.spec, Option) else Group.OWN


class Command(NamedTuple):
    """A command: what it is for, and the function that carries it out."""

    help: str
    function: Callable[..., ExitCode | None]

    @property
    def options(self) -> tuple[Declared, ...]:
        """Its options and arguments, in the order of the help; groups of them spread out."""
        return tuple(_spread(inspect.signature(self.function)))

    def call(self, values: Mapping[str, Any], **others: object) -> ExitCode | None:
        """Carry it out with what was typed, by parameter; groups are put together again."""
        given = dict(values)
        arguments: dict[str, object] = {}
        for parameter in inspect.signature(self.function).parameters.values():
            group = parameter.annotation
            if parameter.name in others:
                arguments[parameter.name] = others[parameter.name]
            elif _is_group(group):
                fields = {field: given[field] for field in group._fields}
                arguments[parameter.name] = group(**fields)
            else:
                arguments[parameter.name] = given[parameter.name]
        return self.function(**arguments)


Table = Mapping[str, tuple[str, str]]
"""Commands in the order of the help: the module below `cli`, and the name there."""


def _nothing() -> None:
    """What a group does before its command."""


class CommandGroup(NamedTuple):
    """A command with commands of its own."""

    help: str
    table: Table
    callback: Callable[..., None] = _nothing
    """What it does with options of its own."""
    panels: Mapping[str, tuple[str, ...]] = {}
    """The headings under which the help shows its commands."""


def command(help: str) -> Callable[[Callable[..., ExitCode | None]], Command]:
    """Make a function a command; its parameters are options, arguments or groups of options."""
    return lambda function: Command(help, function)


def _spread(signature: inspect.Signature) -> Iterator[Declared]:
    for parameter in signature.parameters.values():
        annotation = parameter.annotation
        if _is_group(annotation):
            for field, inner in annotation.__annotations__.items():
                default = annotation._field_defaults.get(field, inspect.Parameter.empty)
                yield declared(field, inner, default)
        elif get_origin(annotation) is Annotated:
            yield declared(parameter.name, annotation, parameter.default)


def _is_group(annotation: Any) -> bool:
    """Whether it is a NamedTuple all of whose fields are options."""
    hints = getattr(annotation, "__annotations__", {}) if hasattr(annotation, "_fields") else {}
    return bool(hints) and all(get_origin(hint) is Annotated for hint in hints.values())


def declared(parameter: str, annotation: Any, default: object) -> Declared:
    """What is written about a parameter of that annotation; `default` may be inspect's empty."""
    type_, spec = get_args(annotation)
    bare, repeatable = _bare(type_)
    required = default is inspect.Parameter.empty
    return Declared(
        name=_name(parameter, spec),
        parameter=parameter,
        kind=_kind(bare),
        repeatable=repeatable,
        required=required,
        default=None if required else default,
        choices=tuple(map(str, bare)) if issubclass(bare, StrEnum) else (),
        spec=spec,
        annotation=type_,
    )


def _name(parameter: str, spec: Option | Argument) -> str:
    if isinstance(spec, Argument):
        return spec.metavar.strip("[].")
    return spec.name or f"--{parameter.replace('_', '-')}"


def _bare(type_: Any) -> tuple[type, bool]:
    """The type of one value, without None and list; and whether there may be several."""
    if get_origin(type_) in (Union, types.UnionType):
        (type_,) = (one for one in get_args(type_) if one is not types.NoneType)
    if get_origin(type_) is list:
        return get_args(type_)[0], True
    return type_, False


def _kind(bare: type) -> Kind:
    kinds = {str: Kind.TEXT, int: Kind.NUMBER, bool: Kind.FLAG, Path: Kind.PATH}
    return kinds.get(bare, Kind.CHOICE)


def translated(spec: Option | Argument, translate: Translate) -> str | None:
    """The help of an option in the reader's language; None where nothing is to be said."""
    return translate(spec.help) if spec.help else None
