"""The commands by name; each command's module is imported only when it is asked for."""

from typing import Annotated

import typer

from pilotctl.cli.declared import CommandGroup, Option
from pilotctl.messages import N_
from pilotctl.version import __version__

COMMANDS = {
    "overdue": ("overdue", "overdue"),
    "due": ("due", "due"),
    "list": ("list", "list_tasks"),
    "show": ("show", "show"),
    "log": ("log", "log"),
    "history": ("history", "history"),
    "changes": ("changes", "changes"),
    "units": ("units", "units"),
    "score": ("score", "score"),
    "plan": ("plan", "plan"),
    "report": ("report", "report"),
    "site": ("site", "site"),
    "template": ("template", "template"),
    "tree": ("tree", "tree"),
    "departments": ("departments", "departments"),
    "phases": ("phases", "phases"),
    "indicators": ("indicators", "indicators"),
    "gaps": ("gaps", "gaps"),
    "compare": ("compare", "compare"),
    "check": ("check", "check"),
    "init": ("init", "init"),
    "cache": ("cache", "cache"),
    "help": ("help", "show_help"),
}
"""Every command, in the order of the help."""

LOG_COMMANDS = {
    "done": ("log", "done"),
    "start": ("log", "start"),
    "progress": ("log", "progress"),
    "reopen": ("log", "reopen"),
    "extend": ("log", "extend"),
    "cancel": ("log", "cancel"),
    "incident": ("log", "incident"),
    "reading": ("log", "reading"),
    "mark": ("log", "mark"),
}
"""The commands of `log`."""

TEMPLATE_COMMANDS = {
    "list": ("template", "list_templates"),
    "show": ("template", "show"),
    "export": ("template", "export"),
}
"""The commands of `template`."""

CACHE_COMMANDS = {
    "info": ("cache", "info"),
    "clear": ("cache", "clear"),
}
"""The commands of `cache`."""


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
)
