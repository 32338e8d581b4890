"""The command overdue: tasks past their day."""

from pilotctl.application import tasks
from pilotctl.cli.declared import command
from pilotctl.cli.filters import Filters, choice_of, question_of
from pilotctl.cli.office import open_office
from pilotctl.cli.options import Cities, Fail, View
from pilotctl.cli.output import exit_code, show
from pilotctl.cli.session import Session
from pilotctl.errors import ExitCode
from pilotctl.messages import N_
from pilotctl.reports.tasks import overdue_report


@command(N_("List overdue tasks."))
def overdue(
    cities: Cities = None, *, filters: Filters, fail: Fail = False, view: View, session: Session
) -> ExitCode:
    """`pilotctl overdue`."""
    office = open_office(view, session)
    late = tasks.overdue(office, question_of(cities, filters))
    show(overdue_report(late.tasks, late.unknown, office.day, choice_of(filters)), view, session)
    return exit_code(fail and bool(late.tasks))
