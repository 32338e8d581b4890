"""The options that commands share, each declared once, and how a command takes groups of them."""

import inspect
from collections.abc import Callable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, NamedTuple

import typer
from typer.core import TyperCommand

from pilotctl.cli import complete
from pilotctl.cli.language import _
from pilotctl.cli.library_texts import Speaking


class Format(StrEnum):
    """How an answer is written."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    TSV = "tsv"
    MD = "md"


Cities = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[CITY]...",
        help=_("Cities by their ids, such as baoji; all when none is given."),
        autocompletion=complete.cities,
        show_default=False,
    ),
]


City = Annotated[str, typer.Argument(metavar="CITY", autocompletion=complete.cities)]
TaskIds = Annotated[
    list[str],
    typer.Argument(metavar="ID...", help=_("Tasks: baoji/R22."), autocompletion=complete.ids),
]
Fail = Annotated[bool, typer.Option("--fail", help=_("Exit with 1 when any task is found."))]
AsOf = Annotated[
    str | None,
    typer.Option("--as-of", metavar="DAY", help=_("Answer as of this day; today by default.")),
]
WorkspaceFolder = Annotated[
    Path | None,
    typer.Option(
        "--workspace",
        metavar="DIR",
        readable=False,
        envvar="PILOTCTL_WORKSPACE",
        help=_("The workspace; by default the nearest folder above with a pilotctl.toml."),
    ),
]


NoCache = Annotated[
    bool, typer.Option("--no-cache", help=_("Read every file anew, and keep nothing of it."))
]


class View(NamedTuple):
    """As of which day, from which workspace, and how the answer is written."""

    as_of: AsOf = None
    format: Annotated[
        Format | None, typer.Option("--format", "-f", help=_("How to write the answer."))
    ] = None
    json: Annotated[bool, typer.Option("--json", help=_("Short for --format json."))] = False
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            readable=False,
            help=_("Write to this file; its ending gives the format."),
        ),
    ] = None
    excel: Annotated[
        bool, typer.Option("--excel", help=_("CSV that Excel opens with its Chinese intact."))
    ] = False
    workspace: WorkspaceFolder = None
    no_cache: NoCache = False


class _Command(Speaking, TyperCommand):
    """A command of ours."""


def command(help: str) -> Callable[[Callable[..., None]], typer.Typer]:
    """Make a function a command; its parameters that are groups of options are spread out."""

    def register(function: Callable[..., None]) -> typer.Typer:
        app = typer.Typer(add_completion=False)
        names = {"help_option_names": ["-h", "--help"]}
        app.command(help=help, context_settings=names, cls=_Command)(_flat(function))
        return app

    return register


def _flat(function: Callable[..., None]) -> Callable[..., None]:
    """The function with each group's options in the group's place, as Typer reads them."""
    signature = inspect.signature(function)
    groups = {
        parameter.name: parameter.annotation
        for parameter in signature.parameters.values()
        if hasattr(parameter.annotation, "_fields")
    }

    def flat(**values: Any) -> None:
        for name, group in groups.items():
            values[name] = group(**{field: values.pop(field) for field in group._fields})
        function(**values)

    options = [o for p in signature.parameters.values() for o in _spread(p, p.name in groups)]
    flat.__name__ = function.__name__
    flat.__annotations__ = {option.name: option.annotation for option in options}
    flat.__signature__ = signature.replace(parameters=options)  # type: ignore[attr-defined]
    return flat


def _spread(parameter: inspect.Parameter, is_group: bool) -> Iterator[inspect.Parameter]:
    keyword = inspect.Parameter.KEYWORD_ONLY
    if not is_group:
        yield parameter.replace(kind=keyword)
        return
    group = parameter.annotation
    for name, annotation in group.__annotations__.items():
        default = group._field_defaults[name]
        yield inspect.Parameter(name, keyword, default=default, annotation=annotation)
