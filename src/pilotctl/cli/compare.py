"""The command compare: two cities side by side."""

from typing import Annotated

import typer

from pilotctl.cli import complete
from pilotctl.cli.desk import open_desk
from pilotctl.cli.language import _
from pilotctl.cli.options import View, command
from pilotctl.cli.output import show
from pilotctl.errors import UsageRefusal
from pilotctl.messages import msg
from pilotctl.query import resolve_key_tasks
from pilotctl.reports.compare import compare_report

City = Annotated[str, typer.Argument(metavar="CITY", autocompletion=complete.cities)]
KeyTask = Annotated[
    str | None,
    typer.Option(metavar="ID", help=_("A key task: II-8."), autocompletion=complete.key_tasks),
]


@command(_("Compare two cities by the requirements that they share."))
def compare(left: City, right: City, *, key_task: KeyTask = None, view: View) -> None:
    """`pilotctl compare`."""
    desk = open_desk(view)
    cities = desk.cities([left, right])
    if len(cities) != 2:
        raise UsageRefusal(msg("compare takes two different cities"))
    wanted = resolve_key_tasks([key_task], cities)[0] if key_task else None
    show(compare_report(*cities, wanted, desk.as_of), view)
