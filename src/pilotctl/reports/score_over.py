"""The score over time."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from fractions import Fraction

from pilotctl.messages import N_, Message, msg
from pilotctl.reports.fields import Field, items, number, plain, scripts, table
from pilotctl.reports.report import Cell, Kind, Report, amount, rounded
from pilotctl.reports.score_items import terms_item
from pilotctl.reports.score_tables import points, terms_table
from pilotctl.scoring.card import Scorecard

_BARS = "▁▂▃▄▅▆▇█"


def over_report(
    series: Mapping[str, Sequence[Scorecard]], as_of: date, *, main_only: bool = False
) -> Report:
    """One table a city, one row a day, and the course of the total as a line of bars.

    `series` holds, by the city's id, its scorecards in the order of days: at least one.
    """
    cards = [card for one in series.values() for card in one]
    tables = [table(_FIELDS, one, one[0].city.name) for one in series.values()]
    if not main_only:
        tables += [terms_table(one[-1]) for one in series.values()]
    summary = {"days": len({card.as_of for card in cards})}
    return Report("score", as_of, items(_FIELDS, cards), summary, tuple(tables), _closing(series))


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


def _points(of: Callable[[Scorecard], Fraction]) -> Callable[[Scorecard], Cell]:
    """Points as they are shown; nothing where the document sets none."""
    return lambda card: points(of(card)) if card.has_points else None


_deducted = _points(lambda card: -Fraction(card.deducted))

_FIELDS: tuple[Field[Scorecard], ...] = (
    scripts("programme", lambda card: card.city.id),
    scripts("city", lambda card: card.city.name),
    Field("as_of", N_("Day"), lambda card: card.as_of),
    scripts("method", lambda card: terms_item(card)["method"]),
    scripts("marks", lambda card: terms_item(card)["marks"]),
    scripts("scheme", lambda card: terms_item(card)["scheme"]),
    number("completion", N_("Completion"), lambda card: card.completion),
    number("common", N_("Common"), _points(lambda card: card.common.earned)),
    Field(
        "regional",
        N_("Regional"),
        _points(lambda card: card.regional.earned),
        lambda card: (
            amount(points(card.regional.earned)) if card.has_points and card.city.regional else None
        ),
        kind=Kind.NUMBER,
    ),
    number("deductions", N_("Deductions"), _deducted, is_for_scripts=False),
    scripts("deduction_total", lambda card: plain(_deducted(card))),
    number("total", N_("Total"), _points(lambda card: card.total)),
    number("possible", N_("Possible"), _points(lambda card: card.possible)),
)
