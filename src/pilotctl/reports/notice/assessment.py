"""The assessment: score, deductions, indicators against their targets."""

from pilotctl.messages import msg
from pilotctl.reports.notice.basis import Basis
from pilotctl.reports.notice.value import Section
from pilotctl.reports.score_tables import criteria_table, deductions_table, totals_table
from pilotctl.reports.targets import indicators_report


def score(basis: Basis) -> Section:
    """The totals; for a city without points, how each criterion of the negative list stands."""
    card = basis.now.card
    table = totals_table(card) if card.has_points else criteria_table(card)
    lead = None if card.has_points else msg("The document sets no points: completion and criteria.")
    return Section(
        "score",
        msg("Assessment"),
        msg("Nothing is assessed."),
        lead,
        tables=(table._replace(title=None),),
    )


def deductions(basis: Basis) -> Section:
    """Incidents and rates up to the day, counted or not, and why."""
    table = deductions_table(basis.now.card)
    return Section(
        "deductions",
        msg("Incidents and deductions"),
        msg("No incident is recorded."),
        tables=(table._replace(title=None),),
    )


def indicators(basis: Basis) -> Section:
    """The indicators that have a reading, against their targets."""
    readings = {basis.city.id: basis.now.progress.latest_readings()}
    report = indicators_report([basis.city], readings, basis.as_of)
    (table,) = report.tables
    keys = [column.key for column in table.columns]
    at = keys.index("reading")
    kept = [index for index, key in enumerate(keys) if key not in ("words", "doubts", "id")]
    rows = tuple(tuple(row[index] for index in kept) for row in table.rows if row[at] is not None)
    silent = len(table.rows) - len(rows)
    columns = tuple(table.columns[index] for index in kept)
    return Section(
        "indicators",
        msg("Indicators against their targets"),
        msg("No indicator has a reading."),
        msg("Indicators without a reading: {count}.", count=silent) if silent else None,
        tables=(table._replace(columns=columns, rows=rows, title=None),),
    )
