"""From declarations to Typer: the one place that knows how Typer wants them written."""

import importlib
import inspect
from collections.abc import Iterator, MutableMapping
from typing import Annotated, Any, ClassVar

import typer
from typer.core import TyperCommand, TyperGroup

from pilotctl.cli.app import COMMANDS
from pilotctl.cli.declared import Argument, Command, CommandGroup, Declared, translated
from pilotctl.cli.options import EVERYWHERE
from pilotctl.cli.session import Session
from pilotctl.cli.typer_texts import Speaking
from pilotctl.errors import ExitCode, UsageRefusal, did_you_mean
from pilotctl.messages import Translate, msg
from pilotctl.text import nearest

_SETTINGS = {"help_option_names": ["-h", "--help"]}


def built(declared: Command | CommandGroup, session: Session) -> Any:
    """The command as Typer runs it, its texts in the session's language."""
    if isinstance(declared, Command):
        return typer.main.get_command(_command(declared, session.translate))
    return typer.main.get_command(_group(declared, session))


class _Command(Speaking, TyperCommand):
    """A command of ours."""


def _command(declared: Command, translate: Translate) -> typer.Typer:
    app = typer.Typer(add_completion=False)
    register = app.command(help=translate(declared.help), context_settings=_SETTINGS, cls=_Command)
    register(_function(declared, translate))
    return app


def _function(declared: Command, translate: Translate) -> Any:
    """A function with the signature that Typer reads, which calls the command's own."""

    def run(ctx: typer.Context, **values: Any) -> ExitCode | None:
        for one in EVERYWHERE:
            values.pop(one.parameter, None)
        return declared.call(values, session=ctx.find_object(Session))

    context = inspect.Parameter("ctx", inspect.Parameter.KEYWORD_ONLY, annotation=typer.Context)
    own = [_parameter(one, translate) for one in (*declared.options, *EVERYWHERE)]
    run.__signature__ = inspect.Signature([context, *own])  # type: ignore[attr-defined]
    run.__annotations__ = {one.name: one.annotation for one in (context, *own)}
    return run


def _parameter(declared: Declared, translate: Translate) -> inspect.Parameter:
    default = inspect.Parameter.empty if declared.required else declared.default
    return inspect.Parameter(
        declared.parameter,
        inspect.Parameter.KEYWORD_ONLY,
        default=default,
        annotation=Annotated[declared.annotation, _info(declared, translate)],
    )


def _info(declared: Declared, translate: Translate) -> Any:
    spec = declared.spec
    help = translated(spec, translate)
    if isinstance(spec, Argument):
        return typer.Argument(
            metavar=spec.metavar,
            help=help,
            autocompletion=spec.completer,
            show_default=False,
            readable=False,
        )
    names = [declared.name, *([spec.short] if spec.short else [])]
    return typer.Option(
        *names,
        metavar=spec.metavar,
        help=help,
        autocompletion=spec.completer,
        min=spec.least,
        max=spec.most,
        callback=spec.eager,
        is_eager=spec.eager is not None,
        envvar=spec.variable,
        readable=False,
    )


class _Commands(MutableMapping[str, Any]):
    """Builds a command when it is looked up: only then its module is imported."""

    def __init__(self, declared: CommandGroup, session: Session) -> None:
        self._table, self._session = declared.table, session
        self._panels = {name: head for head, names in declared.panels.items() for name in names}
        self._built: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:
        if name not in self._built:
            module, attribute = self._table[name]
            declared = getattr(importlib.import_module(f"pilotctl.cli.{module}"), attribute)
            self._built[name] = built(declared, self._session)
            self._built[name].name = name
            if name in self._panels:
                self._built[name].rich_help_panel = self._session.translate(self._panels[name])
        return self._built[name]

    def __setitem__(self, name: str, command: Any) -> None:
        self._built[name] = command

    def __delitem__(self, name: str) -> None:
        del self._built[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._table)

    def __len__(self) -> int:
        return len(self._table)


class _Group(Speaking, TyperGroup):
    """A group whose commands are in a table and are built one at a time."""

    declared: ClassVar[CommandGroup]
    session: ClassVar[Session]

    def __init__(self, **settings: Any) -> None:
        commands = _Commands(self.declared, self.session)
        super().__init__(**{**settings, "commands": commands})

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command that was typed; raises UsageRefusal with the nearest names."""
        table = self.declared.table
        if args and not args[0].startswith("-") and args[0] not in table:
            message = msg("no command named {name}", name=args[0])
            if table is COMMANDS and (new := _new_command(args[0])):
                raise UsageRefusal(message, msg("use {new}", new=new))
            near = nearest(args[0], table) or tuple(table)
            raise UsageRefusal(message, did_you_mean(near))
        return super().resolve_command(ctx, args)


def _new_command(typed: str) -> str | None:
    from pilotctl.cli.renamed import COMMANDS as RENAMED  # only for what is not there

    return RENAMED.get(typed)


def _group(declared: CommandGroup, session: Session) -> typer.Typer:
    kind = type("TableGroup", (_Group,), {"declared": declared, "session": session})
    help = session.translate(declared.help)
    app = typer.Typer(cls=kind, help=help, context_settings=_SETTINGS, add_completion=False)
    app.callback()(_function(Command(declared.help, declared.callback), session.translate))
    return app
