"""The assessment: score, deductions, indicators against their targets."""

from pilotctl.messages import msg
from pilotctl.reports.fields import only, table
from pilotctl.reports.notice.basis import Basis
from pilotctl.reports.notice.value import Section
from pilotctl.reports.score_tables import criteria_table, deductions_table, totals_table
from pilotctl.reports.targets import INDICATOR_FIELDS, measured_of

_SHOWN = ("home", "name", "target", "reading", "period", "verdict")


def score(basis: Basis) -> Section:
    """The totals; for a city without points, how each criterion of the negative list stands."""
    card = basis.now.card
    shown = totals_table(card) if card.has_points else criteria_table(card)
    lead = None if card.has_points else msg("The document sets no points: completion and criteria.")
    return Section(
        "score",
        msg("Assessment"),
        msg("Nothing is assessed."),
        lead,
        tables=(shown._replace(title=None),),
    )


def deductions(basis: Basis) -> Section:
    """Incidents and rates up to the day, counted or not, and why."""
    shown = deductions_table(basis.now.card)
    return Section(
        "deductions",
        msg("Incidents and deductions"),
        msg("No incident is recorded."),
        tables=(shown._replace(title=None),),
    )


def indicators(basis: Basis) -> Section:
    """The indicators that have a reading, against their targets."""
    measured = measured_of(basis.city, basis.now.progress.latest_readings())
    read = [one for one in measured if one.reading]
    silent = len(measured) - len(read)
    return Section(
        "indicators",
        msg("Indicators against their targets"),
        msg("No indicator has a reading."),
        msg("Indicators without a reading: {count}.", count=silent) if silent else None,
        tables=(table(only(INDICATOR_FIELDS, _SHOWN), read),),
    )
