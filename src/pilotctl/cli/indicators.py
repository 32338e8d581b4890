"""The command indicators: measurable targets and their readings."""

from pilotctl.application.programme import measured
from pilotctl.cli.declared import command
from pilotctl.cli.office import open_office
from pilotctl.cli.options import Cities, View
from pilotctl.cli.output import show
from pilotctl.cli.session import Session
from pilotctl.messages import N_
from pilotctl.reports.targets import indicators_report


@command(N_("Show the measurable targets, their source text, and whether they are met."))
def indicators(cities: Cities = None, *, view: View, session: Session) -> None:
    """`pilotctl indicators`."""
    office = open_office(view, session)
    found = measured(office, cities or ())
    show(indicators_report(found.cities, found.readings, office.day), view, session)
