"""The command show: anything that has an id."""

from typing import assert_never

from pilotctl.application.subject import Indicators, Listed, Negative, Programmes, subject_of
from pilotctl.application.task import Details
from pilotctl.cli.declared import command
from pilotctl.cli.office import open_office
from pilotctl.cli.options import Ids, View
from pilotctl.cli.output import show as write
from pilotctl.cli.parsing import parse_id
from pilotctl.cli.session import Session
from pilotctl.messages import N_
from pilotctl.reports.detail import show_report
from pilotctl.reports.negative import negative_report
from pilotctl.reports.programme import programme_report
from pilotctl.reports.report import Report
from pilotctl.reports.targets import indicators_report
from pilotctl.reports.tasks import Choice, list_report


@command(N_("Show all details of a task, or what another id names."))
def show(ids: Ids, *, view: View, session: Session) -> None:
    """`pilotctl show`."""
    office = open_office(view, session)
    day = office.day
    report: Report
    match subject_of(office, ids, parse_id):
        case Details(tasks, cities, related, courses):
            report = show_report(tasks, cities, related, courses, day)
        case Programmes(cities, tasks):
            report = programme_report(cities, tasks, day)
        case Negative(listings):
            report = negative_report(listings, day)
        case Listed(tasks):
            report = list_report(tasks, day, Choice())
        case Indicators(cities, readings):
            report = indicators_report(cities, readings, day)
        case other:
            assert_never(other)
    write(report, view, session)
