"""The command gaps: what the source lost, and what was read with doubt."""

from pilotctl.cli.language import _
from pilotctl.cli.office import open_office
from pilotctl.cli.options import Cities, View, command
from pilotctl.cli.output import show
from pilotctl.reports.gaps import gaps_report


@command(_("Show what the source lost, and what was read with doubt."))
def gaps(cities: Cities = None, *, view: View) -> None:
    """`pilotctl gaps`."""
    office = open_office(view)
    show(gaps_report(office.cities(cities or ()), office.day), view)
