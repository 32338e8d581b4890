"""The command overdue: tasks past their day."""

from pilotctl.application import tasks
from pilotctl.cli.filters import Filters, choice_of, question_of
from pilotctl.cli.language import _
from pilotctl.cli.office import open_office
from pilotctl.cli.options import Cities, Fail, View, command
from pilotctl.cli.output import fail_if, show
from pilotctl.reports.tasks import overdue_report


@command(_("List the tasks whose deadline has passed."))
def overdue(cities: Cities = None, *, filters: Filters, fail: Fail = False, view: View) -> None:
    """`pilotctl overdue`."""
    office = open_office(view)
    late = tasks.overdue(office, question_of(cities, filters))
    show(overdue_report(late.tasks, late.unknown, office.day, choice_of(filters)), view)
    fail_if(fail and bool(late.tasks))
