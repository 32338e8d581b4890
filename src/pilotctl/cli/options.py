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
        N_("City ids, such as baoji (default: all)."),
        complete.cities,
    ),
]
City = Annotated[str, Argument("CITY", completer=complete.cities)]
TaskIds = Annotated[list[str], Argument("ID...", N_("Tasks: baoji/R22."), complete.ids)]
Ids = Annotated[
    list[str],
    Argument("ID...", N_("baoji/R22, or a programme, heading, block or indicator."), complete.ids),
]
Fail = Annotated[bool, Option(N_("Exit with 1 if any task is found."))]
AsOf = Annotated[
    str | None,
    Option(N_("As-of day (default: today)."), metavar="DAY", group=Group.OUTPUT),
]
WorkspaceFolder = Annotated[
    Path | None,
    Option(
        N_("Workspace folder (default: the nearest folder above with a pilotctl.toml)."),
        metavar="DIR",
        group=Group.EVERYWHERE,
        variable="PILOTCTL_WORKSPACE",
    ),
]
NoCache = Annotated[bool, Option(N_("Ignore the cache."), group=Group.EVERYWHERE)]
Lang = Annotated[
    str | None,
    Option(
        N_("Language of the answer (default: yours)."),
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
        Format | None, Option(N_("Output format."), short="-f", group=Group.OUTPUT)
    ] = None
    json: Annotated[bool, Option(N_("Short for --format json."), group=Group.OUTPUT)] = False
    output: Annotated[
        Path | None,
        Option(
            N_("Write to this file, in the format of its ending."),
            short="-o",
            metavar="FILE",
            group=Group.OUTPUT,
        ),
    ] = None
    excel: Annotated[
        bool, Option(N_("Write CSV that Excel opens with correct Chinese."), group=Group.OUTPUT)
    ] = False
    workspace: WorkspaceFolder = None
    no_cache: NoCache = False
