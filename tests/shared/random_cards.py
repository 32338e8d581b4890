"""Small random cities with points, and ledgers about them."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from hypothesis import strategies as st

from pilotctl.model.assessment import MarksUsed, Method
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
from pilotctl.model.listing import tasks_of
from pilotctl.model.programme import City
from pilotctl.model.ranges import Period
from pilotctl.progress.fold import fold
from pilotctl.progress.state import track
from pilotctl.scoring.card import Scorecard, Terms, score
from pilotctl.scoring.window import Review
from tests.shared.builders import city_of
from tests.shared.cities import NEGATIVE

DAY = date(2022, 6, 30)
UNITS = ("甲县", "乙县")
OFFICES = ("市甲局", "市乙局", "市丙局")
POINTS = st.integers(0, 60).map(lambda quarters: Decimal(quarters) / 4)
DAYS = st.dates(date(2021, 1, 1), date(2022, 7, 31))


class Office(NamedTuple):
    """A city and the entries of its ledger."""

    city: City
    entries: tuple[LedgerEntry, ...]

    def card(self, terms: Terms | None = None, more: Iterable[LedgerEntry] = ()) -> Scorecard:
        """The scorecard on the day, with more entries."""
        progress = fold((*self.entries, *more), DAY)
        tasks = [
            track(task, DAY, progress.of(task.id.reference), units=UNITS)
            for task in tasks_of(self.city)
        ]
        return score(self.city, tasks, progress, terms or Terms(), DAY)


TERMS = st.builds(
    Terms,
    st.sampled_from(Method),
    st.sampled_from(MarksUsed),
    st.none(),
    st.sampled_from([Review(), Review(date(2022, 3, 1)), Review(date(2022, 3, 1), DAY)]),
)


@st.composite
def cities(draw: st.DrawFn) -> City:
    """Two areas, each with blocks of a few rows; now and then points are lost."""
    number, areas = 1, []
    for area in (1, 2):
        sizes = draw(st.lists(st.integers(1, 3), min_size=1, max_size=2))
        rows, blocks = [], []
        for size in sizes:
            last = number + size - 1
            points = draw(st.one_of(POINTS.map(lambda p: f"points: {p}"), st.just(_LOST)))
            blocks.append(f"{{requirements: {number}-{last}, {points}}}")
            rows += [draw(_rows(no)) for no in range(number, last + 1)]
            number = last + 1
        areas.append(_area(area, blocks, rows))
    regional = _REGIONAL.format(points=draw(POINTS))
    return city_of(f"{_HEAD}{''.join(areas)}{regional}{NEGATIVE}")


_LOST = "doubts: [{field: points, confidence: none, why: 缺印}]"
_HEAD = f"""\
city: demo
name: 演示市
departments: [{", ".join(f"{{name: {name}}}" for name in OFFICES)}]
areas:
"""
_REGIONAL = """\
regional:
  title: 特色
  declared: 100
  key_tasks:
    - no: 1
      tasks:
        - no: 1
          points: {points}
          measures: [{{no: 1, departments: [市甲局], deadline: 2021-12}}]
"""


@st.composite
def _rows(draw: st.DrawFn, no: int) -> str:
    owners = draw(st.lists(st.sampled_from(OFFICES), unique=True, max_size=3))
    deadline = draw(st.sampled_from(["2021-12", "长期推进"]))
    return f"{{no: {no}, departments: [{', '.join(owners)}], deadline: {deadline}}}"


def _area(no: int, blocks: list[str], rows: list[str]) -> str:
    return f"""\
  - id: I-{no}
    key_tasks:
      - id: II-{no}
        subtasks:
          - id: III-{no}
            points: [{", ".join(blocks)}]
            requirements: [{", ".join(rows)}]
"""


def incidents() -> st.SearchStrategy[Incident]:
    """Incidents of one nature or several, some handled proactively, in the window or not."""
    grades = st.sampled_from([*Grade, None])
    items = st.integers(1, 6).map(lambda no: Reference.parse(f"N{no}"))
    natures = st.lists(st.builds(Nature, items, grades), min_size=1, max_size=3).map(tuple)
    proactive = st.sampled_from([None, "情报"])
    return st.builds(Incident, DAYS, st.just("甲"), natures, st.integers(1, 3), proactive)


@st.composite
def offices(draw: st.DrawFn) -> Office:
    """A city with a ledger of a few entries of every kind."""
    city = draw(cities())
    entry = st.one_of(_events(city), incidents(), _readings(), _marks(city))
    return Office(city, tuple(draw(st.lists(entry, max_size=12))))


def references(city: City) -> list[Reference]:
    """The tasks of the city."""
    return [task.id.reference for task in tasks_of(city)]


def _events(city: City) -> st.SearchStrategy[TaskEntry]:
    tasks = st.lists(st.sampled_from(references(city)), min_size=1, max_size=3).map(tuple)
    events = st.sampled_from([event for event in Event if event is not Event.EXTENDED])
    unit = st.sampled_from([None, None, *UNITS])
    percent = st.integers(0, 100).map(Decimal)
    return st.builds(TaskEntry, DAYS, events, tasks, unit=unit, percent=percent)


def _readings() -> st.SearchStrategy[Reading]:
    values = st.integers(0, 300).map(lambda cents: Decimal(cents) / 100)
    periods = st.sampled_from(["2021", "2021Q4", "2022Q1", "2022Q2", "2022"]).map(Period.parse)
    return st.builds(Reading, DAYS, st.just("homicides"), values, periods)


@st.composite
def _marks(draw: st.DrawFn, city: City) -> Mark:
    blocks = {task.block.id: task.block.points for task in tasks_of(city) if task.block}
    block = draw(st.sampled_from(sorted(blocks)))
    quarters = int((blocks[block] or Decimal(0)) * 4)
    points = Decimal(draw(st.integers(0, quarters))) / 4
    return Mark(draw(DAYS), block, points, draw(st.sampled_from(MarkKind)))
