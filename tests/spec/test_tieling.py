"""The tree, numbers, gaps and names of Tieling against 000_15050eebd2f8b9b2.txt."""

from datetime import date
from itertools import chain

import pytest

from pilotctl.model.ranges import Run
from tests.shared.program import ask
from tests.spec.tieling import (
    about,
    city,
    doubted,
    key_tasks,
    loaded,
    measures,
    rows,
    subtasks,
    tasks,
)

WARNINGS = [
    "[repeated-text] M111 has the same text as M109",
    "[repeated-text] M314 has the same text as M309",
    "[repeated-text] M460 has the same text as M457",
    "[points-declared] readable points add up to 75, but the document declares 100",
    "[targets-at-odds] M79 sets >= 95 %, but R32 sets >= 90 % for the same indicator",
]
"""What the document itself repeats or contradicts.

Lines 236 and 238, 475 and 480, 632 and 642, 727, and 200.
"""


def lost(kind: str) -> list[int]:
    """The numbers of that kind in the gaps."""
    runs: list[Run | None] = [getattr(gap, kind) for gap in city().gaps]
    return list(chain.from_iterable(run.numbers for run in runs if run))


def test_the_documents() -> None:
    """Lines 1-17 and 106-112: the opinion with number and date, then the table of June 2020."""
    assert (city().id, city().name, city().province) == ("tieling", "铁岭市", "辽宁省")
    opinion, table = city().documents
    assert opinion.number == "铁市治组办[2020]1号"
    assert (opinion.issued, opinion.line) == (date(2020, 4, 17), 1)
    assert (table.number, table.issued, table.line) == (None, None, 106)
    assert {document.file for document in city().documents} == {"000_15050eebd2f8b9b2.txt"}


def test_the_tree() -> None:
    """Glossary: 3 areas, 17 key tasks, 41 subtasks, of which III-28 stood on a lost page."""
    assert [(area.id, area.title, len(area.key_tasks)) for area in city().areas] == [
        ("I-1", "治理体制现代化", 7),
        ("I-2", "工作布局现代化", 5),
        ("I-3", "治理方式现代化", 5),
    ]
    assert [key_task.id for key_task in key_tasks()] == [f"II-{n}" for n in range(1, 18)]
    ids = [f"III-{n}" for n in range(1, 42)]
    assert [gap.subtask for gap in city().gaps if gap.subtask] == ["III-28"]
    ids.remove("III-28")
    assert [subtask.id for subtask in subtasks()] == ids


def test_titles_that_are_lost() -> None:
    """Lines 403-406 (row 100): one subtask has no title that can be read, and says so."""
    assert all(key_task.title for key_task in key_tasks())
    untitled = {s.id: about(s.doubts, "title") for s in subtasks() if not s.title}
    assert untitled == {"III-20": ["none"]}


def test_every_requirement_number_once() -> None:
    """Requirements 1-201: each is there or in a gap, in order, and none is twice."""
    present = [row.no for subtask in subtasks() for row in subtask.requirements]
    assert len(present) == len(set(present)) == 190
    assert present == sorted(present)
    assert sorted([*present, *lost("requirements")]) == list(range(1, 202))


def test_every_measure_number_once() -> None:
    """Measures 1-498: each is there or in a gap, in order, and none is twice."""
    nested = [row.measures for subtask in subtasks() for row in subtask.requirements]
    present = [measure.no for measure in chain.from_iterable(nested)]
    assert len(present) == len(set(present)) == 469
    assert present == sorted(present)
    assert sorted([*present, *lost("measures")]) == list(range(1, 499))


def test_the_gaps() -> None:
    """Three lost pages, the title on one of them, and two measures at the edges of pages."""
    assert lost("requirements") == [14, 15, 16, 17, 65, 66, 132, 133, 134, 135, 136]
    pages = [*range(36, 46), *range(150, 157), *range(334, 344)]
    assert sorted(lost("measures")) == sorted([*pages, 179, 473])
    assert all(gap.why for gap in city().gaps)


def test_every_requirement_has_measures() -> None:
    """Columns 序号 | 工作措施: what is tracked are the 469 measures and 32 regional ones."""
    assert all(row.measures and row.deadline is None for row in rows().values())
    kinds = [task.kind.value for task in tasks().values()]
    assert (kinds.count("measure"), kinds.count("regional"), len(kinds)) == (469, 32, 501)


def test_texts_that_are_lost() -> None:
    """No text is invented: where nothing is legible it is blank with a doubt."""
    blank = {no: about(row.doubts, "text") for no, row in rows().items() if not row.text}
    assert blank == {no: ["none"] for no in (37, 95, 96, 97, 127)}
    untold = {no: about(one.doubts, "text") for no, one in measures().items() if not one.text}
    assert untold == {no: ["none"] for no in (272, 276, 277, 278)}


def test_owners_that_are_lost() -> None:
    """invalid A row without leaders or departments says that the cell."""
    for field, blank in (
        ("leaders", [22, 35, 56, 57, 70, 107, 118, 140, 160, 161, 182, 188]),
        ("departments", [36, 56, 57, 116, 161, 169, 171, 182, 187, 188]),
    ):
        found = {no: row for no, row in rows().items() if not getattr(row, field)}
        assert list(found) == blank
        assert all(about(row.doubts, field) == ["none"] for row in found.values())


def test_every_row_has_its_line() -> None:
    """Lines 115-689 hold the common table: each row and measure names one of them."""
    lines = {f"R{no}": row.line for no, row in rows().items()}
    lines |= {f"M{no}": measure.line for no, measure in measures().items()}
    assert len(lines) == 190 + 469
    assert {at: line for at, line in lines.items() if not line or not 115 <= line <= 689} == {}


def test_the_leaders() -> None:
    """One spelling each, decided from all places: 15 names, of which four are doubted once."""
    names = [leader.name for leader in city().leaders.parties]
    assert names == [
        *("李士伟", "隋显利", "孟翔飞", "高俊伟", "李德新", "李云波", "冯智", "杜妍"),
        *("周成德", "李元", "刘春久", "白光达", "刘启波", "张黎明", "何寿"),
    ]
    assert doubted(city().leaders.parties) == {
        "李元": ["medium"],
        "刘启波": ["medium"],
        "张黎明": ["low"],
        "何寿": ["low"],
    }


@pytest.mark.parametrize("garbled", ["高後伟", "李云祓", "奉云波", "計類人", "盂翔飞", "知 智"])
def test_no_garbled_name_is_left(garbled: str) -> None:
    """Lines 154, 524, 734, 289, 735 and 508 print garbled names; no task is led by one."""
    assert all(garbled not in task.leaders for task in tasks().values())


def test_the_departments() -> None:
    """A department has one canonical name; owners that are many bodies are marked as groups."""
    registry = city().departments
    assert [p.name for p in registry.parties if p.group] == ["各级政法部门", "各行业主管部门"]
    for printed, canonical in (
        ("市发改委（大数据信息中心）", "市发改委"),
        ("市委政法委", "市政法委"),
        ("行政审批服务中心", "市行政审批服务中心"),
        ("市国家安全局", "市国安局"),
    ):
        assert registry.canonical(printed) == canonical
    assert set(doubted(registry.parties)) == {
        *("市发改委", "市人社局", "市住建局", "市交通局", "市文旅广电局", "市退役军人局", "8890")
    }


def test_check_finds_no_error_and_what_the_document_gets_wrong() -> None:
    """`check tieling`: no errors; five warnings about what the document says of itself."""
    assert loaded().errors == ()
    answer = ask("check", "tieling")
    assert (answer.code, answer.err) == (0, "files 1: errors 0, warnings 5\n")
    warnings = [line.partition(": warning")[2] for line in answer.lines if ": warning[" in line]
    assert warnings == WARNINGS
