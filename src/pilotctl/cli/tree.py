"""The command tree: the programme with what is due and overdue."""

from typing import Annotated

import typer

from pilotctl.application.programme import standing
from pilotctl.cli.language import _
from pilotctl.cli.office import open_office
from pilotctl.cli.options import Cities, View, command
from pilotctl.cli.output import show
from pilotctl.reports.tree import DEPTHS, tree_report

Depth = Annotated[
    int,
    typer.Option(
        min=1,
        max=len(DEPTHS),
        metavar="N",
        help=_("How deep: 1 areas, 2 key tasks, 3 subtasks, 4 requirements, 5 measures."),
    ),
]


@command(_("Show the programme as a tree, with what is due and overdue."))
def tree(cities: Cities = None, *, depth: Depth = 3, view: View) -> None:
    """`pilotctl tree`."""
    office = open_office(view)
    found = standing(office, cities or ())
    show(tree_report(found.cities, found.tasks, office.day, depth), view)
