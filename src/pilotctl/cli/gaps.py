"""The command gaps: what the source lost, and what was read with doubt."""

from pilotctl.cli.declared import command
from pilotctl.cli.office import open_office
from pilotctl.cli.options import Cities, View
from pilotctl.cli.output import show
from pilotctl.cli.session import Session
from pilotctl.messages import N_
from pilotctl.reports.gaps import gaps_report


@command(N_("Show what the source lost and what was read with doubt."))
def gaps(cities: Cities = None, *, view: View, session: Session) -> None:
    """`pilotctl gaps`."""
    office = open_office(view, session)
    show(gaps_report(office.cities(cities or ()), office.day), view, session)
