"""The command show: everything about single tasks."""

from pilotctl.application.task import details
from pilotctl.cli.declared import command
from pilotctl.cli.office import open_office
from pilotctl.cli.options import TaskIds, View
from pilotctl.cli.output import show as write
from pilotctl.cli.parsing import parse_ids
from pilotctl.cli.session import Session
from pilotctl.messages import N_
from pilotctl.reports.detail import show_report


@command(N_("Show all details of a task."))
def show(ids: TaskIds, *, view: View, session: Session) -> None:
    """`pilotctl show`."""
    office = open_office(view, session)
    found = details(office, parse_ids(ids))
    write(show_report(found.tasks, found.cities, found.related, office.day), view, session)
