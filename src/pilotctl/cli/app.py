"""The commands by name; each command's module is imported only when it is asked for."""

import importlib
from collections.abc import Iterator, MutableMapping
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from pilotctl import __version__
from pilotctl.cli.language import _
from pilotctl.cli.library_texts import Speaking
from pilotctl.errors import UsageRefusal
from pilotctl.messages import msg
from pilotctl.query import did_you_mean
from pilotctl.text import nearest

COMMANDS = {
    "overdue": ("tasks", "overdue"),
    "due": ("tasks", "due"),
    "list": ("tasks", "list_tasks"),
    "show": ("tasks", "show"),
    "tree": ("programme", "tree"),
    "departments": ("programme", "departments"),
    "phases": ("programme", "phases"),
    "indicators": ("programme", "indicators"),
    "gaps": ("programme", "gaps"),
    "compare": ("compare", "compare"),
    "check": ("check", "check"),
    "init": ("init", "init"),
}
"""Every command, in the order of the help: its module below `cli`, and its name there."""


class _Commands(MutableMapping[str, Any]):
    """Builds a command when it is looked up."""

    def __init__(self) -> None:
        self._built: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:
        if name not in self._built:
            module, attribute = COMMANDS[name]
            app = getattr(importlib.import_module(f"pilotctl.cli.{module}"), attribute)
            self._built[name] = typer.main.get_command(app)
            self._built[name].name = name
        return self._built[name]

    def __setitem__(self, name: str, command: Any) -> None:
        self._built[name] = command

    def __delitem__(self, name: str) -> None:
        del self._built[name]

    def __iter__(self) -> Iterator[str]:
        return iter(COMMANDS)

    def __len__(self) -> int:
        return len(COMMANDS)


class _Group(Speaking, TyperGroup):
    """The program: its commands are built one at a time."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**{**settings, "commands": _Commands()})

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command that was typed; raises UsageRefusal with the nearest names."""
        if args and not args[0].startswith("-") and args[0] not in COMMANDS:
            near = nearest(args[0], COMMANDS) or tuple(COMMANDS)
            message = msg("there is no command {name}", name=args[0])
            raise UsageRefusal(message, did_you_mean(near))
        return super().resolve_command(ctx, args)


app = typer.Typer(
    cls=_Group,
    help=_("The tasks of a city's programme: who owns them, when they are due, how they stand."),
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"pilotctl {__version__}")
        raise typer.Exit


@app.callback()
def _program(
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_print_version, is_eager=True, help=_("Show the version.")
        ),
    ] = False,
) -> None:
    pass
