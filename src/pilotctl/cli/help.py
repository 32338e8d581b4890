"""The command help: about a command, or about what the words of an answer mean."""

from typing import Annotated

from pilotctl.cli.declared import Argument, command
from pilotctl.cli.opening import open_here
from pilotctl.cli.options import View
from pilotctl.cli.output import show
from pilotctl.cli.parsing import day_of
from pilotctl.cli.session import Session
from pilotctl.errors import UsageRefusal, did_you_mean
from pilotctl.messages import N_, msg
from pilotctl.reports.lights import lights_report
from pilotctl.text import nearest

Word = Annotated[
    str | None,
    Argument(metavar="[COMMAND|lights]", help=N_("A command, or: lights.")),
]


@command(N_("Show the help of a command, or what the lights mean."))
def show_help(word: Word = None, *, session: Session) -> None:
    """`pilotctl help`."""
    from pilotctl.cli.app import COMMANDS, PROGRAM
    from pilotctl.cli.build import built

    if word == "lights":
        _show_lights(session)
    elif word is None or word in COMMANDS:
        words = [word] if word else []
        program = built(PROGRAM, session, completion=True)
        program.main([*words, "--help"], prog_name="pilotctl", standalone_mode=False, obj=session)
    else:
        message = msg("no help on {word}", word=word)
        near = did_you_mean(nearest(word, (*COMMANDS, "lights")))
        raise UsageRefusal(message, near or msg("see {command} --help", command="pilotctl"))


def _show_lights(session: Session) -> None:
    limits = open_here(None).config.limits
    show(lights_report(limits, day_of(None)), View(), session)
