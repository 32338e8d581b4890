"""What the assessment would give: totals, lines, deductions, criteria, and how they were made."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from pilotctl.errors import UsageRefusal
from pilotctl.messages import Message, msg
from pilotctl.reports.report import Report, Table, rounded
from pilotctl.reports.score_items import card_item
from pilotctl.reports.score_tables import (
    criteria_table,
    deductions_table,
    lines_table,
    points,
    shares_table,
    terms_table,
    totals_table,
)
from pilotctl.scoring.card import Scorecard
from pilotctl.scoring.shares import By, Share


class Grouped(NamedTuple):
    """A scorecard's points, gathered by something."""

    by: By
    shares: tuple[Share, ...]


class Answer(NamedTuple):
    """A city's scorecard, and what was asked for beside it."""

    card: Scorecard
    grouped: Grouped | None = None
    before: Scorecard | None = None
    """Without the assumptions, where some were made."""


def score_report(
    answers: Sequence[Answer], as_of: date, *, explain: bool = False, main_only: bool = False
) -> Report:
    """The scorecards; `explain` shows every line, `main_only` just the table that was asked for."""
    tables = [table for one in answers for table in _tables(one, explain, main_only)]
    if main_only and len({table.columns for table in tables}) > 1:
        raise UsageRefusal(
            msg("cities with and without points cannot share a table"),
            msg("choose cities that all have points, or none"),
        )
    items = tuple(
        card_item(one.card, one.grouped and (one.grouped.by, one.grouped.shares), one.before)
        for one in answers
    )
    closing = [_closing(one) for one in answers]
    return Report(
        "score", as_of, items, {"cities": len(items)}, tuple(tables), _joined(closing, as_of)
    )


def _joined(closing: Sequence[Message], as_of: date) -> Message:
    text = closing[0]
    for more in closing[1:]:
        text = msg("{answer}; {more}", answer=text, more=more)
    return msg("As of {day}: {answer}", day=as_of, answer=text)


def _tables(one: Answer, explain: bool, main_only: bool) -> list[Table]:
    """Totals, what was asked for, deductions, criteria, and how it was made."""
    card = one.card
    asked = _asked(one, explain)
    totals = [totals_table(card, one.before)] if card.has_points else []
    criteria = [criteria_table(card)] if card.criteria and not card.has_points else []
    if main_only:
        main = (asked or totals or criteria or [terms_table(card)])[0]
        return [main._replace(title=card.city.name, title_key="city")]
    deductions = [deductions_table(card)] if card.deductions else []
    return [*totals, *asked, *deductions, *criteria, terms_table(card)]


def _asked(one: Answer, explain: bool) -> list[Table]:
    """The tables that were asked for beside the totals."""
    card = one.card
    shares = [shares_table(card, *one.grouped)] if one.grouped else []
    return [*shares, *([lines_table(card)] if explain and card.has_points else [])]


def _closing(one: Answer) -> Message:
    card = one.card
    if not card.has_points:
        done = rounded((card.completion or Fraction(0)) * 100, 1)
        return msg("{city} completion {share}%, no points", city=card.city.name, share=f"{done:f}")
    total, most = f"{points(card.total):f}", f"{points(card.possible):f}"
    said = msg("{city} {total} of {most} points", city=card.city.name, total=total, most=most)
    if one.before is None:
        return said
    change = rounded(card.total - one.before.total, 2)
    return msg("{said} with the assumptions ({change})", said=said, change=f"{change:+f}")
