"""The table of Baoji's programme against the figures of its source, 001_3f622d691d5f3370.txt."""

from datetime import date

import pytest

from pilotctl.model.deadline import Deadline
from pilotctl.model.doubt import Confidence
from pilotctl.progress.state import Status, track
from tests.shared.program import ask
from tests.spec.baoji import EARLY, city, rows, tasks

ALL = tuple(range(1, 113))


def test_the_document() -> None:
    """Lines 3-20: the plan, its number 宝发〔2020〕8号 and its date, 5 May 2020."""
    assert (city().id, city().name, city().province) == ("baoji", "宝鸡市", "陕西省")
    (document,) = city().documents
    assert document.title == "宝鸡市推进市域社会治理现代化试点工作实施方案"
    assert (document.number, document.issued) == ("宝发〔2020〕8号", date(2020, 5, 5))
    assert document.file == "001_3f622d691d5f3370.txt"


def test_the_tree() -> None:
    """Lines 202-344 (annex 1): 3 areas, 17 key tasks, 40 subtasks, 112 requirements, in order."""
    areas = city().areas
    keys = [key_task for area in areas for key_task in area.key_tasks]
    subtasks = [subtask for key_task in keys for subtask in key_task.subtasks]
    assert [area.id for area in areas] == ["I-1", "I-2", "I-3"]
    assert [key_task.id for key_task in keys] == [f"II-{n}" for n in range(1, 18)]
    assert [subtask.id for subtask in subtasks] == [f"III-{n}" for n in range(1, 41)]
    assert tuple(rows()) == ALL


def test_the_areas() -> None:
    """Lines 203, 270 and 302: the three areas by their titles; key tasks 1-7, 8-12 and 13-17."""
    assert [(area.title, len(area.key_tasks)) for area in city().areas] == [
        ("治理体制现代化", 7),
        ("工作布局现代化", 5),
        ("治理方式现代化", 5),
    ]


def test_no_measures_no_points_no_gaps() -> None:
    """Line 202: the heads of the table have neither measures nor points; no page is lost."""
    assert all(row.measures == () and row.leaders == () for row in rows().values())
    assert all(task.block is None for task in tasks().values())
    assert (city().gaps, city().regional) == ((), None)


def test_every_row_is_complete() -> None:
    """Lines 203-344: every row has a text, lead units, support units, a deadline and its line."""
    for row in rows().values():
        assert row.text, row.no
        assert row.departments, row.no
        assert row.support, row.no
        assert row.deadline, row.no
        assert row.line and 203 <= row.line <= 344, row.no
    lines = [row.line for row in rows().values() if row.line]
    assert lines == sorted(set(lines))


def test_the_deadlines() -> None:
    """Lines 203-344, last cell: 48 rows say 2020年12月, 64 say 2021年12月."""
    early = [no for no, row in rows().items() if row.deadline == Deadline.month(2020, 12)]
    late = [no for no, row in rows().items() if row.deadline == Deadline.month(2021, 12)]
    assert early == list(EARLY)
    assert (len(early), len(late)) == (48, 64)


def test_rows_40_to_53_stand_where_the_prose_puts_them() -> None:
    """Lines 252-269 print I-1 beside II-8 and II-9; the prose (lines 85-91) puts them under I-2."""
    for number in range(40, 54):
        task = tasks()[number]
        assert task.area.id == "I-2"
        assert task.key_task.id == ("II-8" if number < 45 else "II-9")
        (doubt,) = (doubt for doubt in task.doubts if doubt.field == "area")
        assert doubt.confidence is Confidence.MEDIUM
        assert "I-1" in doubt.why.replace(" ", "")


def test_the_patrol_force_is_doubted() -> None:
    """Line 263 (row 49) says 1%, line 95 of the prose says 1‰: the table's words, with a doubt."""
    row = rows()[49]
    assert row.text and "不低于常住人口1%的" in row.text
    assert [doubt.field for doubt in row.doubts if "1‰" in doubt.why] == ["text"]


@pytest.mark.parametrize(
    ("canonical", "printed", "number"),
    [
        ("市农业农村局", "市农村农业局", 50),
        ("市国安局", "市国家安全局", 41),
        ("市中级人民法院", "市中级法院", 62),
        ("市交通运输局", "市交通局", 35),
    ],
)
def test_spelling_variants_are_one_department(canonical: str, printed: str, number: int) -> None:
    """Lines 266, 253, 280 and 247: kept as printed, doubted, and counted for one department."""
    row = rows()[number]
    assert printed in (*row.departments, *row.support)
    assert any(printed in doubt.why for doubt in row.doubts)
    party = city().departments.find(printed)
    assert party and party.name == canonical
    assert canonical in (*tasks()[number].departments, *tasks()[number].support)


def test_group_units_are_marked() -> None:
    """Line 203 and most others: 各县区 and the like are many bodies and no department."""
    groups = {party.name for party in city().departments.parties if party.group}
    assert {"各县区", "各县区委", "各部门", "市委平安宝鸡建设领导小组成员单位"} <= groups
    assert not groups & {"市公安局", "市委政法委", "宝鸡军分区", "移动宝鸡分公司"}


@pytest.mark.parametrize(
    ("day", "late"),
    [
        ("2020-12-31", ()),
        ("2021-01-01", EARLY),
        ("2021-01-15", EARLY),
        ("2021-12-31", EARLY),
        ("2022-01-01", ALL),
    ],
)
def test_what_is_overdue(day: str, late: tuple[int, ...]) -> None:
    """Lines 203-344: a month is over at the end of its last day, so late begins the day after."""
    on = date.fromisoformat(day)
    states = {no: track(task, on).state.status for no, task in tasks().items()}
    assert tuple(no for no, status in states.items() if status is Status.OVERDUE) == late


def test_what_the_program_answers() -> None:
    """The same through the program: 48 tasks on 2021-01-15, all 112 on 2022-01-01."""
    for day, late in (("2021-01-15", EARLY), ("2021-12-31", EARLY), ("2022-01-01", ALL)):
        answer = ask("overdue", "baoji", "--as-of", day, "--json")
        assert answer.ids == [f"baoji/R{number}" for number in late]
