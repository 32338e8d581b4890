"""The command departments: what each leads and supports."""

from pilotctl.application.programme import standing
from pilotctl.cli.language import _
from pilotctl.cli.office import open_office
from pilotctl.cli.options import Cities, View, command
from pilotctl.cli.output import show
from pilotctl.reports.departments import departments_report


@command(_("Show what each department leads and supports, and how it stands."))
def departments(cities: Cities = None, *, view: View) -> None:
    """`pilotctl departments`."""
    office = open_office(view)
    found = standing(office, cities or ())
    show(departments_report(found.cities, found.tasks, office.day), view)
