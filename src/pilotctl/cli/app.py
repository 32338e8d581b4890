"""The commands by name; each command's module is imported only when it is asked for."""

from typing import Annotated

import typer

from pilotctl.cli.declared import CommandGroup, Option, Table
from pilotctl.messages import N_
from pilotctl.version import __version__

COMMAND_GROUPS = {
    N_("Every day"): ("overdue", "due", "list", "show", "log"),
    N_("Who and where"): ("departments", "units", "tree", "changes"),
    N_("Assessment"): ("score", "indicators", "plan"),
    N_("Hand round"): ("report", "site"),
    N_("Programmes"): ("init", "check", "gaps", "compare"),
    N_("Set up"): ("help", "schema", "template", "completion", "cache"),
}
"""The commands in the order of the help, most used first."""

_FUNCTIONS = {"list": "list_tasks", "help": "show_help"}
"""Commands whose function is called otherwise, for Python has that name already."""

COMMANDS: Table = {
    name: (name, _FUNCTIONS.get(name, name)) for names in COMMAND_GROUPS.values() for name in names
}
"""Every command: its file below cli/ and its function there."""

_ENTRIES = (
    "done",
    "start",
    "progress",
    "reopen",
    "extend",
    "cancel",
    "incident",
    "reading",
    "mark",
)

SUBCOMMANDS: dict[str, Table] = {
    "log": {name: ("log", name) for name in _ENTRIES},
    "cache": {name: ("cache", name) for name in ("info", "clear")},
}
"""The commands of commands."""


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"pilotctl {__version__}")
        raise typer.Exit


def _program(
    version: Annotated[
        bool, Option(N_("Show the version."), short="-V", eager=_print_version)
    ] = False,
) -> None:
    """`pilotctl` itself: what it does before its command."""


PROGRAM = CommandGroup(
    N_("The tasks of a city's programme: who owns them, when they are due, how they stand."),
    COMMANDS,
    _program,
    COMMAND_GROUPS,
)
