"""The command units: what each unit reports as done."""

from pilotctl.application import programme
from pilotctl.cli.language import _
from pilotctl.cli.office import open_office
from pilotctl.cli.options import Cities, View, command
from pilotctl.cli.output import show
from pilotctl.reports.units import units_report


@command(_("Rank the units of a city by what they report as done."))
def units(cities: Cities = None, *, view: View) -> None:
    """`pilotctl units`."""
    office = open_office(view)
    found = programme.units(office, cities or ())
    show(units_report(found.cities, found.tasks, office.day), view)
