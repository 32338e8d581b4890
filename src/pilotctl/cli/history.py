"""The command history: what happened to single tasks."""

from pilotctl.application.task import histories
from pilotctl.cli.language import _
from pilotctl.cli.office import open_office
from pilotctl.cli.options import TaskIds, View, command
from pilotctl.cli.output import show
from pilotctl.cli.parsing import parse_ids
from pilotctl.reports.history import history_report


@command(_("Show what happened to a task: every entry of the ledger about it."))
def history(ids: TaskIds, *, view: View) -> None:
    """`pilotctl history`."""
    office = open_office(view)
    found = histories(office, parse_ids(ids))
    show(history_report(found.tasks, found.entries, office.day), view)
