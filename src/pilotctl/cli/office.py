"""The office that the options name: the nearest workspace, on the day that was typed."""

from pilotctl.application.office import Office
from pilotctl.application.office import open_office as open_office_of
from pilotctl.cli.opening import open_here
from pilotctl.cli.options import View
from pilotctl.cli.parsing import day_of
from pilotctl.cli.session import Session


def open_office(view: View, session: Session) -> Office:
    """The workspace and the day of the options; raises FaultyData for faulty settings."""
    return open_office_of(
        open_here(view.workspace, view.no_cache), day_of(view.as_of), session.watch
    )
