"""The kinds of entries of a ledger: what each says, in whatever spelling."""

from datetime import date
from decimal import Decimal

import pytest

from pilotctl.model.deadline import Deadline
from pilotctl.model.grade import Grade
from pilotctl.model.ids import Reference
from pilotctl.model.ledger import (
    Event,
    Incident,
    LedgerEntry,
    Mark,
    MarkKind,
    Nature,
    Reading,
    TaskEntry,
)
from pilotctl.model.ranges import Period
from tests.shared.entries import ledger_entries

DAY = date(2020, 5, 28)
M1, M22, S113, R7 = map(Reference.parse, ["M1", "M22", "S1.1.3", "R7"])


def entry(text: str) -> LedgerEntry:
    """The one entry of a day, in which nothing is wrong."""
    (only,) = ledger_entries(f"- {{date: 2020-05-28, {text}}}\n")
    return only


@pytest.mark.parametrize("event", ["started", "done", "reopened"])
def test_what_needs_no_more(event: str) -> None:
    """A beginning, an end and a reopening name their tasks, and need nothing else."""
    assert entry(f"{event}: M1") == TaskEntry(DAY, Event(event), (M1,))


def test_progress() -> None:
    """Progress says how much of the task is done."""
    assert entry("progress: M1, percent: 33.5") == TaskEntry(
        DAY, Event.PROGRESS, (M1,), percent=Decimal("33.5")
    )


def test_extended() -> None:
    """An extension has the new deadline, its reason and who approved it."""
    assert entry("extended: M1, deadline: 2021-03, reason: 疫情, approved_by: 市委") == TaskEntry(
        DAY,
        Event.EXTENDED,
        (M1,),
        deadline=Deadline.month(2021, 3),
        reason="疫情",
        approved_by="市委",
    )


def test_cancelled() -> None:
    """A cancellation has its reason."""
    expected = TaskEntry(DAY, Event.CANCELLED, (M1,), reason="机构撤并")
    assert entry("cancelled: M1, reason: 机构撤并") == expected


BESIDE = "unit: 甲县, by: 市公安局, evidence: [a.pdf, 铁市〔2020〕3号], note: 现场查看"


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("started: M1", Event.STARTED),
        ("progress: M1, percent: 5", Event.PROGRESS),
        ("done: M1", Event.DONE),
        ("reopened: M1", Event.REOPENED),
        ("extended: M1, deadline: 2021-03-15, reason: 甲, approved_by: 乙", Event.EXTENDED),
        ("cancelled: M1, reason: 甲", Event.CANCELLED),
    ],
)
def test_what_every_entry_of_a_task_can_add(text: str, event: Event) -> None:
    """Unit, author, evidence and a note can stand with each kind."""
    plain = entry(text)
    assert isinstance(plain, TaskEntry)
    assert entry(f"{text}, {BESIDE}") == plain._replace(
        unit="甲县", by="市公安局", evidence=("a.pdf", "铁市〔2020〕3号"), note="现场查看"
    )
    assert plain.event is event


@pytest.mark.parametrize(
    ("written", "tasks"),
    [
        ("M1", (M1,)),
        ("[M1]", (M1,)),
        ("[M1, M22, S1.1.3, R7]", (M1, M22, S113, R7)),
        ("Ｍ１", (M1,)),
        ("m22", (M22,)),
        ('"M1"', (M1,)),
        ("['M1', 's1.1.3']", (M1, S113)),
    ],
)
def test_tasks(written: str, tasks: tuple[Reference, ...]) -> None:
    """One id needs no brackets; several have them; case, width and quotes do not matter."""
    assert entry(f"done: {written}") == TaskEntry(DAY, Event.DONE, tasks)


@pytest.mark.parametrize(
    ("written", "evidence"),
    [
        ("a.pdf", ("a.pdf",)),
        ("[a.pdf]", ("a.pdf",)),
        ('"2020-12"', ("2020-12",)),
        ("[b.pdf, a.pdf]", ("b.pdf", "a.pdf")),
        ("[]", ()),
        ("", ()),
    ],
)
def test_evidence(written: str, evidence: tuple[str, ...]) -> None:
    """One piece of evidence or a list in its order; a blank is none."""
    assert entry(f"done: M1, evidence: {written}") == TaskEntry(
        DAY, Event.DONE, (M1,), evidence=evidence
    )


@pytest.mark.parametrize("written", ["2020-05-28", '"2020-05-28"', "２０２０-０５-２８"])
def test_days(written: str) -> None:
    """A day, quoted or not, in either width."""
    assert ledger_entries(f"- {{date: {written}, done: M1}}") == (
        TaskEntry(DAY, Event.DONE, (M1,)),
    )


@pytest.mark.parametrize(
    ("written", "percent"),
    [
        ("0", "0"),
        ("100", "100"),
        ("30%", "30"),
        ("５０％", "50"),
        ('"12.5"', "12.5"),
        ("1e2", "100"),
    ],
)
def test_percents(written: str, percent: str) -> None:
    """From 0 to 100, with or without the sign, exact."""
    found = entry(f"progress: M1, percent: {written}")
    assert isinstance(found, TaskEntry)
    assert found.percent == Decimal(percent)


def test_an_incident() -> None:
    """An incident has its natures; how often, on what intelligence, where and a note may follow."""
    natures = "natures: [{item: N1, grade: major}, {item: N4.1}]"
    plain = Incident(
        DAY, "事件", (Nature(Reference.parse("N1"), Grade.MAJOR), Nature(Reference.parse("N4.1")))
    )
    more = "count: 2, proactive: 预警信息, unit: 甲县, note: 已处置"
    assert entry(f"incident: 事件, {natures}") == plain
    assert entry(f"incident: 事件, {natures}, {more}") == plain._replace(
        times=2, proactive="预警信息", unit="甲县", note="已处置"
    )


@pytest.mark.parametrize("period", ["2020", "2020Q4", "2020-12", "2020-12-30", "2020-10..2021-03"])
def test_a_reading(period: str) -> None:
    """A reading has an exact value for a period; the source and a note may follow."""
    plain = Reading(DAY, "satisfaction", Decimal("96.10"), Period.parse(period))
    text = f"reading: satisfaction, value: 96.10, period: {period}"
    assert entry(text) == plain
    assert str(getattr(entry(text), "value", None)) == "96.10"
    assert entry(f"{text}, source: 省统计局, note: 初步") == plain._replace(
        source="省统计局", note="初步"
    )


@pytest.mark.parametrize("kind", list(MarkKind))
def test_a_mark(kind: MarkKind) -> None:
    """A mark says whose it is; who gave it and why may follow."""
    plain = Mark(DAY, "B36-45", Decimal("7.5"), kind)
    text = f"mark: B36-45, points: 7.5, kind: {kind}"
    assert entry(text) == plain
    assert entry(f"{text}, by: 考核组, reason: 材料不全") == plain._replace(
        by="考核组", reason="材料不全"
    )
