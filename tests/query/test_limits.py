"""A limit shows fewer tasks, and says so."""

import pytest

from pilotctl.errors import UsageRefusal
from pilotctl.reports.tasks import Choice, list_report, overdue_report
from tests.shared.selection import ALPHA, BETA, TODAY, tracked


@pytest.mark.parametrize(("limit", "shown"), [(None, 6), (0, 0), (2, 2), (6, 6), (100, 6)])
def test_the_first_ones_are_shown(limit: int | None, shown: int) -> None:
    """Items and rows are the first ones; the summary counts all that were found."""
    report = list_report(tracked(ALPHA, BETA), TODAY, Choice(limit=limit))
    assert [item["id"] for item in report.items] == [
        str(one.task.id) for one in tracked(ALPHA, BETA)[:shown]
    ]
    assert len(report.tables[0].rows) == shown
    assert report.summary["tasks"] == 6


def test_the_closing_line_says_what_is_left_out() -> None:
    """Nobody takes the first two for all of them."""
    found = tracked(ALPHA, BETA)
    cut = overdue_report(found, 0, TODAY, Choice(limit=2))
    whole = overdue_report(found, 0, TODAY, Choice())
    assert cut.closing.render(str) == "As of 2020-12-31: overdue 6 (shown: 2)"
    assert whole.closing.render(str) == "As of 2020-12-31: overdue 6"


def test_an_unknown_column_is_refused() -> None:
    """A column that no list has is refused with the nearest keys, even when nothing is found."""
    with pytest.raises(UsageRefusal) as caught:
        list_report([], TODAY, Choice(columns=("deadlin",)))
    assert caught.value.message.render(str) == "no column named deadlin"
    assert caught.value.help is not None
    assert caught.value.help.render(str) == "did you mean deadline?"
