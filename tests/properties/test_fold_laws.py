"""The laws of the fold: any past day can be asked again, and files can be merged in any order."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pilotctl.model.ledger import LedgerEntry, Origin
from pilotctl.progress.course import follow, ordered
from pilotctl.progress.fold import Progress, fold, fold_over
from pilotctl.progress.state import Status, TrackedTask, mean_completion, track
from tests.properties.ledgers import TASKS, UNITS, after, days, ledgers, up_to
from tests.shared.entries import ledger_entries


def states(known: Progress, day: date) -> list[TrackedTask]:
    """How each task stands on the day, and each unit's part of it."""
    return [track(one, day, known.of(one.id.reference), units=UNITS) for one in TASKS]


@given(ledgers, days)
def test_the_fold_of_a_prefix_is_the_state_of_its_day(ledger: list[LedgerEntry], day: date) -> None:
    """What was written up to a day and no more says of it what the whole ledger says of it."""
    prefix = fold(up_to(ledger, day), date.max)
    assert prefix == fold(ledger, day)
    assert states(prefix, day) == states(fold(ledger, day), day)


@given(ledgers, st.lists(days, max_size=8).map(sorted))
def test_a_course_of_days_is_each_of_its_days(
    ledger: list[LedgerEntry], course: list[date]
) -> None:
    """Read once as time goes on, a ledger says of each day what it says of that day alone."""
    assert list(fold_over(ledger, course)) == [fold(up_to(ledger, day), day) for day in course]


@given(ledgers, ledgers, days)
def test_a_later_entry_changes_no_earlier_day(
    ledger: list[LedgerEntry], more: list[LedgerEntry], day: date
) -> None:
    """Whatever is added for later days, a past day is answered as it was."""
    assert fold([*after(more, day), *ledger], day) == fold(ledger, day)


@given(st.data(), ledgers, days)
def test_the_order_of_the_entries_is_nothing(
    data: st.DataObject, ledger: list[LedgerEntry], day: date
) -> None:
    """Any order of the entries gives the same records, incidents, readings and marks."""
    shuffled = data.draw(st.permutations(ledger))
    assert fold(shuffled, day) == fold(ledger, day)
    assert fold(shuffled, day).latest_readings() == fold(ledger, day).latest_readings()


@pytest.mark.parametrize(
    "what",
    [
        "incident: 甲, natures: [{item: N1}]",
        "reading: a, value: 96, period: 2020",
        "mark: B1, points: 5, kind: self",
    ],
)
def test_the_same_entry_in_two_files(what: str) -> None:
    """Two files that say the same are read in one order, whichever comes first."""
    (entry,) = ledger_entries(f"- {{date: 2020-10-01, {what}}}")
    one, other = (entry._replace(origin=Origin(f"{name}.yaml", 1)) for name in "ab")
    assert fold([one, other], date.max) == fold([other, one], date.max)


@given(ledgers, st.data(), days)
def test_merging_files_is_a_union(
    ledger: list[LedgerEntry], data: st.DataObject, day: date
) -> None:
    """However the entries are split over files, and in whatever order these are read, it is one."""
    homes = data.draw(st.lists(st.integers(0, 2), min_size=len(ledger), max_size=len(ledger)))
    files = [[one for one, home in zip(ledger, homes, strict=True) if home == n] for n in range(3)]
    read = [one for file in data.draw(st.permutations(files)) for one in file]
    assert fold(read, day) == fold(ledger, day)


def beside(known: Progress) -> set[LedgerEntry]:
    """What is known beside the tasks, wherever it was written."""
    incidents = {entry._replace(origin=None) for entry in known.incidents}
    readings = {entry._replace(origin=None) for entry in known.readings}
    return {*incidents, *readings, *(entry._replace(origin=None) for entry in known.marks)}


@given(ledgers, ledgers, days)
def test_a_union_loses_nothing(one: list[LedgerEntry], other: list[LedgerEntry], day: date) -> None:
    """Two ledgers together know the tasks, incidents, readings and marks of both."""
    both, first, second = fold([*one, *other], day), fold(one, day), fold(other, day)
    assert set(both.courses) == {*first.courses, *second.courses}
    assert beside(both) == beside(first) | beside(second)
    for task, course in first.courses.items():
        assert both.of(task) == ordered([*course, *second.of(task)])


@given(ledgers, days)
def test_percents_and_shares_stay_in_their_range(ledger: list[LedgerEntry], day: date) -> None:
    """No course of entries leads below nothing or beyond all, for the whole or for a unit."""
    known = fold(ledger, day)
    for course in known.courses.values():
        record = follow(course, standing=False).record
        assert all(0 <= one.percent <= 100 for one in (record, *dict(record.units).values()))
    for one in states(known, day):
        for state in (one.state, *dict(one.units).values()):
            assert 0 <= state.completion <= 1
            assert state.completion == 1 or state.status is not Status.DONE
    mean = mean_completion(states(known, day))
    assert mean is None or 0 <= mean <= 1


@given(ledgers, days)
def test_what_is_late_is_not_done(ledger: list[LedgerEntry], day: date) -> None:
    """Overdue is what has its due day behind it and no end, and nothing else is late."""
    for one in states(fold(ledger, day), day):
        for state in (one.state, *dict(one.units).values()):
            late = state.status is Status.OVERDUE
            ended = state.status in (Status.DONE, Status.CANCELLED)
            assert late == (state.due is not None and state.due < day and not ended)
            assert state.days_overdue == ((day - state.due).days if late and state.due else None)
            assert (state.done_on is not None) == (state.status is Status.DONE)
            assert state.done_on is None or state.done_on <= day


@given(ledgers, days)
def test_the_whole_is_the_mean_of_its_units(ledger: list[LedgerEntry], day: date) -> None:
    """Where parts are shown, their mean without the cancelled ones is the task's completion."""
    for one in states(fold(ledger, day), day):
        shares = [part.completion for _, part in one.units if part.status is not Status.CANCELLED]
        if shares and one.state.status is not Status.CANCELLED:
            assert one.state.completion == sum(shares, Fraction(0)) / len(shares)
