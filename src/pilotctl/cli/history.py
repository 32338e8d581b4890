"""The command history: what happened to single tasks."""

from pilotctl.application.task import histories
from pilotctl.cli.declared import command
from pilotctl.cli.office import open_office
from pilotctl.cli.options import TaskIds, View
from pilotctl.cli.output import show
from pilotctl.cli.parsing import parse_ids
from pilotctl.cli.session import Session
from pilotctl.messages import N_
from pilotctl.reports.history import history_report


@command(N_("Show the history of a task: all its ledger entries."))
def history(ids: TaskIds, *, view: View, session: Session) -> None:
    """`pilotctl history`."""
    office = open_office(view, session)
    found = histories(office, parse_ids(ids))
    show(history_report(found.tasks, found.entries, office.day), view, session)
