"""The command units: what each unit reports as done."""

from pilotctl.application import programme
from pilotctl.cli.declared import command
from pilotctl.cli.office import open_office
from pilotctl.cli.options import Cities, View
from pilotctl.cli.output import show
from pilotctl.cli.session import Session
from pilotctl.messages import N_
from pilotctl.reports.units import units_report


@command(N_("Rank the units of a city by completion."))
def units(cities: Cities = None, *, view: View, session: Session) -> None:
    """`pilotctl units`."""
    office = open_office(view, session)
    found = programme.units(office, cities or ())
    show(units_report(found.cities, found.tasks, office.day), view, session)
