"""The command compare: two cities side by side."""

from typing import Annotated

import typer

from pilotctl.application.programme import pair
from pilotctl.cli import complete
from pilotctl.cli.language import _
from pilotctl.cli.office import open_office
from pilotctl.cli.options import City, View, command
from pilotctl.cli.output import show
from pilotctl.reports.compare import compare_report

KeyTask = Annotated[
    str | None,
    typer.Option(metavar="ID", help=_("A key task: II-8."), autocompletion=complete.key_tasks),
]


@command(_("Compare two cities by the requirements that they share."))
def compare(left: City, right: City, *, key_task: KeyTask = None, view: View) -> None:
    """`pilotctl compare`."""
    office = open_office(view)
    found = pair(office, left, right, key_task)
    show(compare_report(*found.cities, found.key_task, office.day), view)
