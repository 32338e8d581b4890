"""The score over time."""

from collections.abc import Mapping, Sequence
from datetime import date
from fractions import Fraction

from pilotctl.messages import N_, Message, msg
from pilotctl.reports.report import Cell, Column, Json, Report, Table, amount, rounded, share
from pilotctl.reports.score_items import terms_item
from pilotctl.reports.score_tables import points, terms_table
from pilotctl.scoring.card import Scorecard

_COLUMNS = (
    Column("as_of", N_("Day")),
    Column("completion", N_("Completion")),
    Column("common", N_("Common")),
    Column("regional", N_("Regional")),
    Column("deductions", N_("Deductions")),
    Column("total", N_("Total")),
    Column("possible", N_("Possible")),
)
_BARS = "▁▂▃▄▅▆▇█"


def over_report(
    series: Mapping[str, Sequence[Scorecard]], as_of: date, *, main_only: bool = False
) -> Report:
    """One table a city, one row a day, and the course of the total as a line of bars.

    `series` holds, by the city's id, its scorecards in the order of days: at least one.
    """
    cards = [card for one in series.values() for card in one]
    tables = [Table(_COLUMNS, tuple(map(_row, one)), one[0].city.name) for one in series.values()]
    if not main_only:
        tables += [terms_table(one[-1]) for one in series.values()]
    summary = {"days": len({card.as_of for card in cards})}
    items = tuple(map(_item, cards))
    return Report("score", as_of, items, summary, tuple(tables), _closing(series))


def _row(card: Scorecard) -> tuple[Cell, ...]:
    if not card.has_points:
        return card.as_of, card.completion, None, None, None, None, None
    return (
        card.as_of,
        card.completion,
        points(card.common.earned),
        points(card.regional.earned),
        points(-card.deducted),
        points(card.total),
        points(card.possible),
    )


def _item(card: Scorecard) -> Json:
    with_points = card.has_points
    return {
        "city": card.city.id,
        "as_of": card.as_of.isoformat(),
        **terms_item(card),
        "completion": share(card.completion),
        "common": amount(points(card.common.earned)) if with_points else None,
        "regional": amount(points(card.regional.earned))
        if with_points and card.city.regional
        else None,
        "deduction_total": amount(points(-card.deducted)) if with_points else None,
        "total": amount(points(card.total)) if with_points else None,
        "possible": amount(points(card.possible)) if with_points else None,
    }


def _closing(series: Mapping[str, Sequence[Scorecard]]) -> Message:
    said = [_course(one) for one in series.values()]
    text = said[0]
    for more in said[1:]:
        text = msg("{answer}; {more}", answer=text, more=more)
    return text


def _course(cards: Sequence[Scorecard]) -> Message:
    last = cards[-1]
    name, line = last.city.name, spark(cards)
    if last.has_points:
        end = f"{points(last.total):f}"
    else:
        end = f"{rounded((last.completion or Fraction(0)) * 100, 1):f}%"
    return msg("{city} {line} {end}", city=name, line=line, end=end)


def spark(cards: Sequence[Scorecard]) -> str:
    """A bar a day: how much of what is possible (without points: of the tasks) is there."""
    return "".join(_BARS[min(int(_rate(card) * len(_BARS)), len(_BARS) - 1)] for card in cards)


def _rate(card: Scorecard) -> Fraction:
    if not card.has_points:
        return card.completion or Fraction(0)
    return max(card.total / card.possible, Fraction(0)) if card.possible else Fraction(0)
