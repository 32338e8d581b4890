"""The course of a task: what its entries do to it, for the fold and for the checks alike (L1)."""

import pytest

from pilotctl.model.ledger import by_kind
from pilotctl.progress.course import Effect, Followed, follow, ordered
from pilotctl.progress.state import Status
from tests.progress.tasks import MONTH, ONGOING, ledger, state
from tests.shared.entries import ledger_entries

AFTER_END, CHANGES, NOTHING = Effect.AFTER_END, Effect.CHANGES, Effect.NOTHING_TO_REOPEN
EXTENDED = "extended, deadline: 2021-03, reason: 疫情, approved_by: 市委"


def followed(*dated: str, standing: bool = False) -> Followed:
    """The course of these entries about one task."""
    return follow(ordered(by_kind(ledger_entries(ledger(*dated))).tasks), standing)


@pytest.mark.parametrize(
    ("dated", "effects"),
    [
        (("2020-05-01 started", "2020-06-01 reopened"), (CHANGES, NOTHING)),
        (("2020-05-01 done", f"2020-06-01 {EXTENDED}"), (CHANGES, AFTER_END)),
        (("2020-05-01 done", "2020-06-01 cancelled, reason: 甲"), (CHANGES, AFTER_END)),
        (("2020-05-01 done", "2020-06-01 reopened"), (CHANGES, CHANGES)),
        (("2020-05-01 done", "2020-06-01 reopened, unit: 甲县"), (CHANGES, AFTER_END)),
        (("2020-05-01 done, unit: 甲县", "2020-06-01 reopened"), (CHANGES, CHANGES)),
        (("2020-05-01 started, unit: 甲县", "2020-06-01 reopened"), (CHANGES, NOTHING)),
    ],
)
def test_what_an_entry_does(dated: tuple[str, ...], effects: tuple[Effect, ...]) -> None:
    """Done and cancelled hold until reopened; only what has ended can be reopened."""
    assert followed(*dated).effects == effects


def test_a_reopening_of_what_is_open_changes_nothing() -> None:
    """L1: the warning `nothing-to-reopen` is true: the percent that was reported stays."""
    course = ("2020-05-01 progress, percent: 60", "2020-06-01 reopened")
    assert (
        state(MONTH, "2020-07-01", *course).completion
        == state(MONTH, "2020-07-01", course[0]).completion
    )


def test_an_extension_after_the_end_changes_nothing() -> None:
    """L1: the warning `entry-after-end` is true: the deadline in force stays the document's."""
    found = state(MONTH, "2020-07-01", "2020-05-01 done", f"2020-06-01 {EXTENDED}")
    assert (found.status, found.deadline) == (Status.DONE, MONTH.deadline)


def test_a_standing_duty_that_was_shown_can_be_cancelled() -> None:
    """S2, L1: it is never done, so that its cancellation is no entry after an end."""
    course = ("2020-05-01 done", "2020-06-01 cancelled, reason: 甲")
    assert followed(*course, standing=True).effects == (CHANGES, CHANGES)
    assert state(ONGOING, "2020-07-01", *course).status is Status.CANCELLED


def test_a_report_of_a_standing_duty_can_be_taken_back() -> None:
    """S2, L1: what was reported as done and found not to be is open again, and counts nothing."""
    course = ("2020-05-01 done", "2020-06-01 reopened")
    assert followed(*course, standing=True).effects == (CHANGES, CHANGES)
    assert state(ONGOING, "2020-07-01", *course).completion == 0
