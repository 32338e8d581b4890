"""Random ledgers of any kinds of entries, over few days, tasks and units, so that they meet."""

from datetime import date, timedelta

from hypothesis import strategies as st

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
    Origin,
    Reading,
    TaskEntry,
)
from pilotctl.model.listing import tasks_of
from pilotctl.model.ranges import Period
from pilotctl.model.task import Task
from tests.shared.builders import city_of, city_text

TASKS: tuple[Task, ...] = tasks_of(city_of(city_text()))
"""R1 by the end of 2020, R2 by the end of 2021, R3 for ever."""
UNITS = ("甲县", "乙县", "丙区")
START = date(2020, 10, 1)

days = st.integers(min_value=0, max_value=900).map(lambda n: START + timedelta(days=n))
_near = st.integers(min_value=0, max_value=6).map(lambda n: START + timedelta(days=n * 40))
_texts = st.sampled_from(["甲", "乙"])
_optional = st.none() | _texts
_origins = st.builds(Origin, st.sampled_from(["a.yaml", "b.yaml"]), st.integers(1, 9))
_references = st.lists(st.sampled_from([task.id.reference for task in TASKS]), min_size=1)
_deadlines = st.sampled_from(
    [Deadline.month(2021, 3), Deadline.day(date(2021, 3, 31)), Deadline.month(2022, 6)]
)
_percents = st.decimals(min_value=0, max_value=100, places=1)
_amounts = st.decimals(min_value=0, max_value=30, places=1)


@st.composite
def task_entries(draw: st.DrawFn) -> TaskEntry:
    """An entry about tasks, with what its kind needs."""
    event = draw(st.sampled_from(Event))
    entry = TaskEntry(
        draw(_near),
        event,
        tuple(draw(_references)),
        unit=draw(st.none() | st.sampled_from(UNITS)),
        by=draw(_optional),
        evidence=tuple(draw(st.lists(_texts, max_size=2))),
        note=draw(_optional),
        origin=draw(_origins),
    )
    if event is Event.PROGRESS:
        return entry._replace(percent=draw(_percents))
    if event is Event.EXTENDED:
        later: Deadline = draw(_deadlines)
        return entry._replace(deadline=later, reason=draw(_texts), approved_by=draw(_texts))
    return entry._replace(reason=draw(_texts) if event is Event.CANCELLED else None)


_natures = st.builds(
    Nature,
    st.sampled_from([Reference.parse("N1"), Reference.parse("N2.1")]),
    st.none() | st.sampled_from(Grade),
)
_incidents = st.builds(
    Incident,
    _near,
    _texts,
    st.lists(_natures, min_size=1, max_size=2).map(tuple),
    st.integers(1, 3),
    _optional,
    st.none() | st.sampled_from(UNITS),
    _optional,
    _origins,
)
_periods = st.sampled_from(["2020", "2020Q4", "2020-12", "2020-12-01..", "..2020-12"]).map(
    Period.parse
)
_readings = st.builds(
    Reading, _near, st.sampled_from(["a", "b"]), _amounts, _periods, _optional, _optional, _origins
)
_marks = st.builds(
    Mark,
    _near,
    st.sampled_from(["B1", "B2"]),
    _amounts,
    st.sampled_from(MarkKind),
    _optional,
    _optional,
    _origins,
)

entries: st.SearchStrategy[LedgerEntry] = st.one_of(
    task_entries(), task_entries(), task_entries(), _incidents, _readings, _marks
)
ledgers = st.lists(entries, max_size=12)


def after(ledger: list[LedgerEntry], day: date) -> list[LedgerEntry]:
    """The entries of later days."""
    return [entry for entry in ledger if entry.date > day]


def up_to(ledger: list[LedgerEntry], day: date) -> list[LedgerEntry]:
    """The entries up to the day."""
    return [entry for entry in ledger if entry.date <= day]
