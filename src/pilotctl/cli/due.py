"""The command due: tasks that fall due soon."""

from typing import Annotated

from pilotctl.application import tasks
from pilotctl.cli.declared import Option, command
from pilotctl.cli.filters import Filters, choice_of, question_of
from pilotctl.cli.office import open_office
from pilotctl.cli.options import Cities, Fail, View
from pilotctl.cli.output import exit_code, show
from pilotctl.cli.parsing import span_of
from pilotctl.cli.session import Session
from pilotctl.errors import ExitCode
from pilotctl.messages import N_
from pilotctl.model.calendar import days_after
from pilotctl.reports.tasks import due_report

Within = Annotated[str, Option(metavar="SPAN", help=N_("Days to look ahead: 30d."))]


@command(N_("List tasks that fall due soon."))
def due(
    cities: Cities = None,
    *,
    within: Within = "30d",
    filters: Filters,
    fail: Fail = False,
    view: View,
    session: Session,
) -> ExitCode:
    """`pilotctl due`."""
    office = open_office(view, session)
    last = days_after(office.day, span_of(within, "--within"))
    soon = tasks.due(office, question_of(cities, filters), last)
    show(due_report(soon.tasks, soon.unknown, office.day, last, choice_of(filters)), view, session)
    return exit_code(fail and bool(soon.tasks))
