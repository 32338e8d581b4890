"""The command list: tasks by any filter."""

from pilotctl.application.tasks import tasks
from pilotctl.cli.declared import command
from pilotctl.cli.filters import Filters, choice_of, question_of
from pilotctl.cli.office import open_office
from pilotctl.cli.options import Cities, View
from pilotctl.cli.output import show
from pilotctl.cli.session import Session
from pilotctl.messages import N_
from pilotctl.reports.tasks import list_report


@command(N_("List tasks, by department, deadline, points and more."))
def list_tasks(cities: Cities = None, *, filters: Filters, view: View, session: Session) -> None:
    """`pilotctl list`."""
    office = open_office(view, session)
    found = tasks(office, question_of(cities, filters))
    show(list_report(found, office.day, choice_of(filters)), view, session)
