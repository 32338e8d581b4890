"""The command tree: the programme with what is due and overdue."""

from typing import Annotated

from pilotctl.application.programme import standing
from pilotctl.cli.declared import Option, command
from pilotctl.cli.office import open_office
from pilotctl.cli.options import Cities, View
from pilotctl.cli.output import show
from pilotctl.cli.session import Session
from pilotctl.messages import N_
from pilotctl.reports.tree import DEPTHS, tree_report

Depth = Annotated[
    int,
    Option(
        least=1,
        most=len(DEPTHS),
        metavar="N",
        help=N_("Levels to show: 1 areas, 2 key tasks, 3 subtasks, 4 requirements, 5 measures."),
    ),
]


@command(N_("Show the programme as a tree, with what is due and overdue."))
def tree(cities: Cities = None, *, depth: Depth = 3, view: View, session: Session) -> None:
    """`pilotctl tree`."""
    office = open_office(view, session)
    found = standing(office, cities or ())
    show(tree_report(found.cities, found.tasks, office.day, depth), view, session)
