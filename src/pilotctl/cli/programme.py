"""Commands about the programme as a whole: tree, departments, phases, indicators, gaps."""

from typing import Annotated

import typer

from pilotctl.cli.desk import open_desk
from pilotctl.cli.language import _
from pilotctl.cli.options import Cities, View, command
from pilotctl.cli.output import show
from pilotctl.progress.fold import fold
from pilotctl.reports.departments import departments_report
from pilotctl.reports.gaps import gaps_report
from pilotctl.reports.targets import indicators_report, phases_report
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
    desk = open_desk(view)
    opened = desk.cities(cities)
    show(tree_report(opened, desk.tracked(opened), desk.as_of, depth), view)


@command(_("Show what each department leads and supports, and how it stands."))
def departments(cities: Cities = None, *, view: View) -> None:
    """`pilotctl departments`."""
    desk = open_desk(view)
    opened = desk.cities(cities)
    show(departments_report(opened, desk.tracked(opened), desk.as_of), view)


@command(_("Show the phases of the programme, and which one it is now."))
def phases(cities: Cities = None, *, view: View) -> None:
    """`pilotctl phases`."""
    desk = open_desk(view)
    show(phases_report(desk.cities(cities), desk.as_of), view)


@command(_("Show the measurable targets, the words that set them, and whether they are met."))
def indicators(cities: Cities = None, *, view: View) -> None:
    """`pilotctl indicators`."""
    desk = open_desk(view)
    opened = desk.cities(cities)
    known = {id: fold(entries, desk.as_of) for id, entries in desk.entries(opened).items()}
    readings = {id: progress.latest_readings() for id, progress in known.items()}
    show(indicators_report(opened, readings, desk.as_of), view)


@command(_("Show what the source lost, and what was read with doubt."))
def gaps(cities: Cities = None, *, view: View) -> None:
    """`pilotctl gaps`."""
    desk = open_desk(view)
    show(gaps_report(desk.cities(cities), desk.as_of), view)
