"""The command help: about a command, or about what the words of an answer mean."""

from typing import Annotated

import typer

from pilotctl.cli.language import _
from pilotctl.cli.opening import open_here
from pilotctl.cli.options import View, command
from pilotctl.cli.output import show, write
from pilotctl.cli.parsing import day_of
from pilotctl.errors import UsageRefusal, did_you_mean
from pilotctl.messages import msg
from pilotctl.reports.lights import lights_report
from pilotctl.text import nearest

Word = Annotated[
    str | None,
    typer.Argument(
        metavar="[COMMAND|lights]", help=_("A command, or: lights."), show_default=False
    ),
]


@command(_("Show the help of a command, or what the lights mean."))
def show_help(ctx: typer.Context, word: Word = None) -> None:
    """`pilotctl help`."""
    from pilotctl.cli.app import COMMANDS

    program = ctx.find_root().command
    if word == "lights":
        _show_lights()
    elif word is None:
        write(ctx.find_root().get_help() + "\n", View())
    elif word in COMMANDS:
        program.main([word, "--help"], prog_name="pilotctl", standalone_mode=False)
    else:
        message = msg("there is no help on {word}", word=word)
        near = did_you_mean(nearest(word, (*COMMANDS, "lights")))
        raise UsageRefusal(message, near or msg("see {command} --help", command="pilotctl"))


def _show_lights() -> None:
    limits = open_here(None).config.limits
    show(lights_report(limits, day_of(None)), View())
