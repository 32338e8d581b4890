"""The command compare: two cities side by side."""

from typing import Annotated

from pilotctl.application.programme import pair
from pilotctl.cli import complete
from pilotctl.cli.declared import Option, command
from pilotctl.cli.office import open_office
from pilotctl.cli.options import City, View
from pilotctl.cli.output import show
from pilotctl.cli.session import Session
from pilotctl.messages import N_
from pilotctl.reports.compare import compare_report

Under = Annotated[
    str | None,
    Option(metavar="ID", help=N_("A key task: II-8."), completer=complete.key_tasks),
]


@command(N_("Compare two cities by the requirements they share."))
def compare(left: City, right: City, *, under: Under = None, view: View, session: Session) -> None:
    """`pilotctl compare`."""
    office = open_office(view, session)
    found = pair(office, left, right, under)
    show(compare_report(*found.cities, found.key_task, office.day), view, session)
