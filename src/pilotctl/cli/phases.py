"""The command phases: the phases of a programme."""

from pilotctl.cli.declared import command
from pilotctl.cli.office import open_office
from pilotctl.cli.options import Cities, View
from pilotctl.cli.output import show
from pilotctl.cli.session import Session
from pilotctl.messages import N_
from pilotctl.reports.targets import phases_report


@command(N_("Show the phases of the programme and the current one."))
def phases(cities: Cities = None, *, view: View, session: Session) -> None:
    """`pilotctl phases`."""
    office = open_office(view, session)
    show(phases_report(office.cities(cities or ()), office.day), view, session)
