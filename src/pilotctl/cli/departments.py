"""The command departments: what each leads and supports."""

from pilotctl.application.programme import standing
from pilotctl.cli.declared import command
from pilotctl.cli.office import open_office
from pilotctl.cli.options import Cities, View
from pilotctl.cli.output import show
from pilotctl.cli.session import Session
from pilotctl.messages import N_
from pilotctl.reports.departments import departments_report


@command(N_("Show what each department leads and supports, with status."))
def departments(cities: Cities = None, *, view: View, session: Session) -> None:
    """`pilotctl departments`."""
    office = open_office(view, session)
    found = standing(office, cities or ())
    show(departments_report(found.cities, found.tasks, office.day), view, session)
