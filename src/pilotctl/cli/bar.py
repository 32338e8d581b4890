"""The bar that is typed after --fail-under and --target."""

from collections.abc import Sequence

from pilotctl.application.bar import Bar, refuse_without_points
from pilotctl.cli.parsing import parsed
from pilotctl.messages import msg
from pilotctl.scoring.card import Scorecard


def bar_of(typed: str, option: str, cards: Sequence[Scorecard]) -> Bar:
    """The bar that was typed; raises UsageRefusal for cards without a total."""
    refuse_without_points(cards)
    return parsed(Bar.parse, typed, option, msg("points such as 400, or a part such as 60%"))
