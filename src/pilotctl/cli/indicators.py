"""The command indicators: measurable targets and their readings."""

from pilotctl.application.programme import measured
from pilotctl.cli.language import _
from pilotctl.cli.office import open_office
from pilotctl.cli.options import Cities, View, command
from pilotctl.cli.output import show
from pilotctl.reports.targets import indicators_report


@command(_("Show the measurable targets, the words that set them, and whether they are met."))
def indicators(cities: Cities = None, *, view: View) -> None:
    """`pilotctl indicators`."""
    office = open_office(view)
    found = measured(office, cities or ())
    show(indicators_report(found.cities, found.readings, office.day), view)
