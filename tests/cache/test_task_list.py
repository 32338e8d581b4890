"""The list of tasks that the cache keeps says of a city what the city itself says."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

import pytest

from pilotctl.cache.task_list import TaskList, written
from pilotctl.files.builtin import builtin_folder
from pilotctl.model.listing import tasks_of
from pilotctl.model.programme import City
from pilotctl.model.task import Task
from tests.shared.builders import city_of, city_text, load_city
from tests.shared.exact import exact

ODD = city_text("""
    - no: 1
      text: |
        一行
        又一行, "quoted"
      departments: [市公安局]
      deadline: 2020-12-30
    - no: 2
      text: 没有时限。
      departments: [市司法局]
      doubts: [{field: deadline, confidence: none, why: 缺页}]
    - no: 3
      text: 长期。
      departments: [市司法局]
      deadline: 长期推进
    - no: 4
      text: 月底。
      departments: [市司法局]
      deadline: 2020-12
""")
"""A text of several lines, a deadline that the source lost, a standing duty, a day and a month."""

ONE = city_text("""
    - no: 1
      text: 完善工作机制。
      departments: [市公安局]
      deadline: 2020-12
""")
CITIES = ("baoji", "tieling", "odd", "empty")


@cache
def city(name: str) -> City:
    """A built-in city, or one of the small ones."""
    if name == "odd":
        return city_of(ODD)
    if name == "empty":
        return city_of(ODD)._replace(areas=())
    made = load_city(builtin_folder("data") / f"{name}.yaml").city
    assert made is not None
    return made


def kept(name: str) -> TaskList:
    """The list as it comes from the cache: each time anew, as reading it uses it up."""
    return TaskList(written(city(name)))


def days(tasks: tuple[Task, ...]) -> Iterator[date]:
    """The first day of all, and the days around every deadline."""
    yield date.min
    for last in {task.deadline.last for task in tasks if task.deadline}:
        if last < date.max:
            yield from (last - timedelta(days=1), last, last + timedelta(days=1))


@pytest.mark.parametrize("name", CITIES)
def test_every_task_is_there(name: str) -> None:
    """All tasks, each with everything, in the order of the document; as often as one asks."""
    tasks, wanted = kept(name), exact(tasks_of(city(name)))
    assert [exact(tuple(tasks.tasks())), exact(tuple(tasks.tasks()))] == [wanted, wanted]


@pytest.mark.parametrize("name", CITIES)
def test_the_tasks_due_by_a_day(name: str) -> None:
    """Those that the document dates up to the day, and those that it does not date, no others."""
    tasks, every = kept(name), tasks_of(city(name))
    for day in days(every):
        due = [t for t in every if t.deadline is None or t.deadline.last <= day]
        assert list(tasks.due_by(day, ())) == due, day


@pytest.mark.parametrize("name", CITIES)
def test_the_tasks_that_are_asked_for_besides(name: str) -> None:
    """Named tasks come too, each once and in its place, whatever the document says of them."""
    tasks, every = kept(name), tasks_of(city(name))
    also = {str(task.id.reference) for task in every[::3]} | {"R999"}
    for day in (date(2020, 12, 30), date.min):
        due = [
            t
            for t in every
            if str(t.id.reference) in also or t.deadline is None or t.deadline.last <= day
        ]
        assert list(tasks.due_by(day, also)) == due


@pytest.mark.parametrize("name", CITIES)
def test_the_names_by_which_tasks_are_asked_for(name: str) -> None:
    """Ids, headings, departments and leaders are the city's."""
    tasks, wanted = kept(name), city(name)
    assert tasks.id == wanted.id
    assert tasks.references == tuple(str(task.id.reference) for task in tasks_of(wanted))
    assert tasks.headings == wanted.headings
    assert exact((tasks.departments, tasks.leaders)) == exact((wanted.departments, wanted.leaders))


def test_the_lists_reach_what_they_are_for() -> None:
    """The cities of these tests have what can go wrong: this guards the tests themselves."""
    found = {name: tasks_of(city(name)) for name in CITIES}
    assert min(len(found["baoji"]), len(found["tieling"])) > 100
    assert (len(found["odd"]), len(found["empty"])) == (4, 0)
    assert any(task.deadline is None for task in found["tieling"])
    assert "\n" in (found["odd"][0].text or "")


WRITTEN = """\
"demo"
[["市公安局",["公安局"],false,[]],["市司法局",[],false,[]]]
[]
[["I-1"],["II-1"],["III-1"]]
[[["area","I-1",null,"治理体制现代化"],["key_task","II-1",null,"完善领导体制"],\
["subtask","III-1",null,"健全机制"]]]
["R1"]
[737790]
[145]
[["demo",["R",[1]]],"requirement","1","完善工作机制。",0,[1,"完善工作机制。"],[],["市公安局"],[],["2020-12-31",1],null,null,[]]"""


def test_the_form_in_which_it_is_written() -> None:
    """An old entry must never be read in a new way: the form and FORMAT change together."""
    assert written(city_of(ONE)).decode() == WRITTEN, (
        "the form has changed: raise FORMAT in cache/folder.py, then put the new form here"
    )
