"""A bar: what the total must reach, and how far below it a card is."""

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from typing import NamedTuple, Self

from pilotctl.errors import UsageRefusal
from pilotctl.messages import Message, msg
from pilotctl.reports.report import rounded
from pilotctl.scoring.card import Scorecard
from pilotctl.scoring.plan import PlanStep, fastest_blocks
from pilotctl.text import fold


class Bar(NamedTuple):
    """A number of points, or a part of what is possible."""

    value: Fraction
    is_part: bool

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read 400 or 60%; ValueError otherwise."""
        folded = fold(text)
        try:
            value = Decimal(folded.removesuffix("%"))
        except InvalidOperation:
            raise ValueError(text) from None
        # Decimal reads "nan", "inf" and 1e999999999, whose fraction would fill the memory.
        if not value.is_finite() or abs(value) >= 10**9:
            raise ValueError(text)
        is_part = folded.endswith("%")
        return cls(Fraction(value) / (100 if is_part else 1), is_part)

    def points_of(self, card: Scorecard) -> Fraction:
        """What the card's total must reach."""
        return self.value * card.possible if self.is_part else self.value


def shortfalls(bar: Bar, cards: Sequence[Scorecard]) -> list[Message]:
    """Of each card below the bar by how much, and which blocks would close the gap fastest."""
    return [_shortfall(card, bar) for card in cards if card.total < bar.points_of(card)]


def refuse_without_points(cards: Sequence[Scorecard]) -> None:
    """Raises UsageRefusal where a total is asked of a city without points (S7)."""
    for card in cards:
        if not card.has_points:
            raise UsageRefusal(
                msg("{city} has no total: its document sets no points", city=card.city.id),
                msg("add --scheme FILE, or leave the city out"),
            )


def _shortfall(card: Scorecard, bar: Bar) -> Message:
    wanted = bar.points_of(card)
    said = msg(
        "{city}: {total} is {missing} short of {wanted}",
        city=card.city.id,
        total=_shown(card.total),
        missing=_shown(_at_least_a_hundredth(wanted - card.total)),
        wanted=_shown(wanted),
    )
    blocks = tuple(map(_block, fastest_blocks(card)))
    return msg("{said}; fastest: {blocks}", said=said, blocks=blocks) if blocks else said


def _at_least_a_hundredth(missing: Fraction) -> Fraction:
    """What is missing, never rounded to nothing."""
    # "0.00 short" would read as met.
    return max(missing, Fraction(1, 100))


def _block(step: PlanStep) -> Message:
    args = {"block": step.block, "gain": _shown(step.gain), "count": len(step.tasks)}
    return msg("{block} (+{gain}, tasks to finish {count})", **args)


def _shown(value: Fraction) -> str:
    return f"{rounded(value, 2):f}"
