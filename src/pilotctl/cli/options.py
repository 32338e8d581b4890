"""The options that commands share, each declared once."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated, NamedTuple

from pilotctl.cli import complete
from pilotctl.cli.declared import Argument, Declared, Group, Option, declared
from pilotctl.messages import N_
from pilotctl.render.language import LANGUAGES


class Format(StrEnum):
    """How an answer is written."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    TSV = "tsv"
    MD = "md"


Cities = Annotated[
    list[str] | None,
    Argument(
        "[CITY]...",
        N_("Cities by their ids, such as baoji; all when none is given."),
        complete.cities,
    ),
]
City = Annotated[str, Argument("CITY", completer=complete.cities)]
TaskIds = Annotated[list[str], Argument("ID...", N_("Tasks: baoji/R22."), complete.ids)]
Fail = Annotated[bool, Option(N_("Exit with 1 when any task is found."))]
AsOf = Annotated[
    str | None,
    Option(N_("Answer as of this day; today by default."), metavar="DAY", group=Group.OUTPUT),
]
WorkspaceFolder = Annotated[
    Path | None,
    Option(
        N_("The workspace; by default the nearest folder above with a pilotctl.toml."),
        metavar="DIR",
        group=Group.EVERYWHERE,
        variable="PILOTCTL_WORKSPACE",
    ),
]
NoCache = Annotated[
    bool, Option(N_("Read every file anew, and keep nothing of it."), group=Group.EVERYWHERE)
]
Lang = Annotated[
    str | None,
    Option(
        N_("The language of the answer; yours by default."),
        metavar="|".join(LANGUAGES),
        group=Group.EVERYWHERE,
    ),
]
"""Read before all others, by `cli/language.py`; declared for the help and for completion."""

EVERYWHERE: tuple[Declared, ...] = (declared("lang", Lang, None),)
"""What every command takes without its function being asked."""


class View(NamedTuple):
    """As of which day, from which workspace, and how the answer is written."""

    as_of: AsOf = None
    format: Annotated[
        Format | None, Option(N_("How to write the answer."), short="-f", group=Group.OUTPUT)
    ] = None
    json: Annotated[bool, Option(N_("Short for --format json."), group=Group.OUTPUT)] = False
    output: Annotated[
        Path | None,
        Option(
            N_("Write to this file; its ending gives the format."),
            short="-o",
            metavar="FILE",
            group=Group.OUTPUT,
        ),
    ] = None
    excel: Annotated[
        bool, Option(N_("CSV that Excel opens with its Chinese intact."), group=Group.OUTPUT)
    ] = False
    workspace: WorkspaceFolder = None
    no_cache: NoCache = False
