"""The command show: everything about single tasks."""

from pilotctl.application.task import details
from pilotctl.cli.language import _
from pilotctl.cli.office import open_office
from pilotctl.cli.options import TaskIds, View, command
from pilotctl.cli.output import show as write
from pilotctl.cli.parsing import parse_ids
from pilotctl.reports.detail import show_report


@command(_("Show everything about a task."))
def show(ids: TaskIds, *, view: View) -> None:
    """`pilotctl show`."""
    office = open_office(view)
    found = details(office, parse_ids(ids))
    write(show_report(found.tasks, found.cities, found.related, office.day), view)
