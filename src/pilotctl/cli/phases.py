"""The command phases: the phases of a programme."""

from pilotctl.cli.language import _
from pilotctl.cli.office import open_office
from pilotctl.cli.options import Cities, View, command
from pilotctl.cli.output import show
from pilotctl.reports.targets import phases_report


@command(_("Show the phases of the programme, and which one it is now."))
def phases(cities: Cities = None, *, view: View) -> None:
    """`pilotctl phases`."""
    office = open_office(view)
    show(phases_report(office.cities(cities or ()), office.day), view)
