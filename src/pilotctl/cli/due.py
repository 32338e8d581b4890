"""The command due: tasks that fall due soon."""

from typing import Annotated

import typer

from pilotctl.application import tasks
from pilotctl.cli.filters import Filters, choice_of, question_of
from pilotctl.cli.language import _
from pilotctl.cli.office import open_office
from pilotctl.cli.options import Cities, Fail, View, command
from pilotctl.cli.output import fail_if, show
from pilotctl.cli.parsing import after, span_of
from pilotctl.reports.tasks import due_report

Within = Annotated[
    str, typer.Option(metavar="SPAN", help=_("How far ahead to look, in days: 30d."))
]


@command(_("List the tasks that fall due soon."))
def due(
    cities: Cities = None,
    *,
    within: Within = "30d",
    filters: Filters,
    fail: Fail = False,
    view: View,
) -> None:
    """`pilotctl due`."""
    office = open_office(view)
    last = after(office.day, span_of(within, "--within"))
    soon = tasks.due(office, question_of(cities, filters), last)
    show(due_report(soon.tasks, soon.unknown, office.day, last, choice_of(filters)), view)
    fail_if(fail and bool(soon.tasks))
