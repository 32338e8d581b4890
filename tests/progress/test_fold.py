"""The fold: a ledger's entries up to a day become what is known of each task."""

from datetime import date
from decimal import Decimal

import pytest

from pilotctl.model.deadline import Deadline
from pilotctl.model.ids import Reference
from pilotctl.model.ledger import Event
from pilotctl.progress.course import SILENT, Extension, Record, follow
from pilotctl.progress.fold import Progress, fold
from tests.shared.entries import ledger_entries

M1, M2 = Reference.parse("M1"), Reference.parse("M2")
ZERO = Decimal(0)


def known(text: str, day: str = "2021-12-31") -> Progress:
    """What the ledger says at the end of the day."""
    return fold(ledger_entries(text), date.fromisoformat(day))


def record(text: str, day: str = "2021-12-31") -> Record:
    """What it says of M1."""
    return follow(known(text, day).of(M1), standing=False).record


def test_silence() -> None:
    """An empty ledger, and one that speaks of other tasks, says nothing of a task."""
    assert record("[]") == SILENT
    assert record("- {date: 2020-05-28, done: M2}") == SILENT


def test_a_day_ends_after_its_entries() -> None:
    """On the day before nothing is known, at the end of the day all of it, and later the same."""
    text = "- {date: 2020-05-28, done: M1}"
    assert record(text, "2020-05-27") == SILENT
    assert record(text, "2020-05-28").event is Event.DONE
    assert record(text, "2020-05-28") == record(text, "2021-12-31")


def test_everything_that_is_kept_of_a_task() -> None:
    """The last event and its day, percent, extension, evidence: all in one record."""
    text = """
    - {date: 2020-05-01, started: [M1, M2], evidence: [a.pdf, b.pdf]}
    - {date: 2020-06-01, extended: M1, deadline: 2021-03, reason: 疫情, approved_by: 市委}
    - {date: 2020-07-01, progress: M1, percent: 40, evidence: [b.pdf, c.pdf]}
    """
    assert record(text) == Record(
        event=Event.PROGRESS,
        since=date(2020, 7, 1),
        percent=Decimal(40),
        last_heard=date(2020, 7, 1),
        shown=date(2020, 7, 1),
        extension=Extension(date(2020, 6, 1), Deadline.month(2021, 3), "疫情", "市委"),
        evidence=("a.pdf", "b.pdf", "c.pdf"),
    )


@pytest.mark.parametrize("end", ["done: M1", "cancelled: M1, reason: 甲"])
@pytest.mark.parametrize("after", ["started: M1", "progress: M1, percent: 5", "done: M1"])
def test_an_end_holds(end: str, after: str) -> None:
    """What is done or cancelled stays so, since the same day, whatever is reported later."""
    found = record(f"- {{date: 2020-05-28, {end}}}\n- {{date: 2020-06-28, {after}}}\n")
    assert found.event is Event(end.split(":")[0])
    assert (found.since, found.percent) == (date(2020, 5, 28), Decimal(0))
    assert found.last_heard == date(2020, 6, 28)


@pytest.mark.parametrize("end", ["done: M1", "cancelled: M1, reason: 甲"])
def test_a_reopening_starts_anew(end: str) -> None:
    """A reopened task has nothing of its percent, and goes on from there."""
    text = f"""
    - {{date: 2020-05-01, progress: M1, percent: 80}}
    - {{date: 2020-05-28, {end}}}
    - {{date: 2020-06-01, reopened: M1}}
    - {{date: 2020-07-01, progress: M1, percent: 10}}
    """
    reopened, later = record(text, "2020-06-30"), record(text)
    day = date(2020, 7, 1)
    assert (reopened.event, reopened.percent, reopened.shown) == (Event.REOPENED, ZERO, None)
    assert (later.event, later.percent, later.shown) == (Event.PROGRESS, Decimal(10), day)


def test_percent_can_fall() -> None:
    """The percent is the one last reported, not the highest; a start says nothing of it."""
    text = """
    - {date: 2020-05-01, progress: M1, percent: 80}
    - {date: 2020-06-01, progress: M1, percent: 30.5}
    - {date: 2020-07-01, started: M1}
    """
    assert record(text).percent == Decimal("30.5")


@pytest.mark.parametrize(
    ("what", "shown"),
    [
        ("started: M1", True),
        ("progress: M1, percent: 0", True),
        ("done: M1", True),
        ("cancelled: M1, reason: 甲", False),
        ("extended: M1, deadline: 2021-03, reason: 甲, approved_by: 乙", False),
    ],
)
def test_heard_and_shown(what: str, shown: bool) -> None:
    """Every entry is heard; only started, progress and done show that work goes on (S2)."""
    found = record(f"- {{date: 2020-05-01, started: M1}}\n- {{date: 2020-06-01, {what}}}\n")
    assert found.last_heard == date(2020, 6, 1)
    assert found.shown == (date(2020, 6, 1) if shown else date(2020, 5, 1))


def test_the_latest_extension_counts() -> None:
    """Of several extensions the one that was approved last is in force, were it the shorter."""
    text = """
    - {date: 2020-06-01, extended: M1, deadline: 2021-12, reason: 甲, approved_by: 乙}
    - {date: 2020-07-01, extended: M1, deadline: 2021-06-15, reason: 丙, approved_by: 丁}
    """
    extension = record(text).extension
    assert extension == Extension(date(2020, 7, 1), Deadline.day(date(2021, 6, 15)), "丙", "丁")
    assert record(text).event is None


def test_units() -> None:
    """Each unit has a record of its own; the whole has heard of what any of them reports."""
    text = """
    - {date: 2020-05-01, started: M1, evidence: a.pdf}
    - {date: 2020-06-01, progress: M1, percent: 40, unit: 乙县, evidence: b.pdf}
    - {date: 2020-07-01, done: M1, unit: 丙区}
    """
    found = record(text)
    whole = (found.event, found.since, found.percent, found.shown)
    assert whole == (Event.STARTED, date(2020, 5, 1), ZERO, date(2020, 5, 1))
    assert (found.last_heard, found.evidence) == (date(2020, 7, 1), ("a.pdf", "b.pdf"))
    june, july = date(2020, 6, 1), date(2020, 7, 1)
    assert dict(found.units) == {
        "乙县": Record(Event.PROGRESS, june, Decimal(40), june, june, evidence=("b.pdf",)),
        "丙区": Record(Event.DONE, july, Decimal(0), july, july),
    }


def test_one_entry_for_several_tasks() -> None:
    """An entry says the same of each of its tasks, and of one that it names twice once."""
    found = known("- {date: 2020-05-28, progress: [M1, M2, M1], percent: 5}")
    assert set(found.courses) == {M1, M2}
    assert found.of(M1) == found.of(M2)


def test_what_is_not_of_tasks() -> None:
    """Incidents, readings and marks are kept by day, and change no task."""
    text = """
    - {date: 2020-06-02, incident: 乙, natures: [{item: N1}]}
    - {date: 2020-06-01, incident: 甲, natures: [{item: N1}]}
    - {date: 2020-06-03, incident: 丙, natures: [{item: N1}]}
    - {date: 2020-06-02, reading: a, value: 96, period: 2020Q1}
    - {date: 2020-06-01, mark: B1, points: 5, kind: self}
    """
    found = known(text, "2020-06-02")
    assert found.courses == {}
    assert [one.title for one in found.incidents] == ["甲", "乙"]
    assert [one.value for one in found.readings] == [Decimal(96)]
    assert [one.points for one in found.marks] == [Decimal(5)]


def test_the_latest_reading() -> None:
    """The reading of the latest period counts; of one period, the one that was reported last."""
    text = """
    - {date: 2020-09-01, reading: a, value: 1, period: 2020Q1}
    - {date: 2020-07-01, reading: a, value: 2, period: 2020Q2}
    - {date: 2020-08-01, reading: a, value: 3, period: 2020Q2}
    - {date: 2020-05-01, reading: b, value: 4, period: 2020-04}
    """
    latest = known(text).latest_readings()
    assert {name: one.value for name, one in latest.items()} == {"a": 3, "b": 4}
    assert known(text, "2020-07-15").latest_readings()["a"].value == 2
