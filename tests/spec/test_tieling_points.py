"""Points cells and the regional table of Tieling against 000_15050eebd2f8b9b2.txt."""

from decimal import Decimal

from pilotctl.model.programme import Regional
from tests.shared.program import ask
from tests.spec.tieling import about, blocks, city, rows, tasks

PRINTED = {
    10: (
        *(131, 140, 144, 155, 169, 190, 213, 225, 236, 242, 247, 266, 281, 288, 293, 345, 411),
        *(421, 423, 443, 456, 465, 486, 489, 502, 509, 511, 514, 519, 521, 525, 540, 588, 600),
        *(624, 627, 644, 681, 687, 689),
    ),
    15: (321,),
    30: (153,),
}
"""The lines whose last cell is a whole number of points, upright, by that number."""

LOST = [
    *("18-19", "23-24", "72-73", "86-88", "89", "90-91"),
    *("95-97", "178", "179", "186-188"),
]
"""The blocks of which no points can be read."""

REGIONAL = [
    ("S1", [("10", 6), ("5", 3), ("10", 3)]),
    ("S2", [("10", 5), ("5", 3), ("10", 3)]),
    ("S3", [("10", 6), ("15", 3)]),
]
"""Lines 693-725: each key task with the points and the measures of its tasks."""


def regional() -> Regional:
    """The regional table."""
    table = city().regional
    assert table
    return table


def test_blocks_do_not_overlap() -> None:
    """Glossary, points block: a cell covers a run of rows, and a row belongs to one cell."""
    covered = [number for block in blocks() for number in block.requirements.numbers]
    assert len(covered) == len(set(covered))
    assert covered == sorted(covered)


def test_every_row_is_in_a_block() -> None:
    """Column 分值: each of the 190 rows that can be read counts towards one cell, and no other."""
    covered = [number for block in blocks() for number in block.requirements.numbers]
    assert covered == list(rows())


def test_what_can_be_read_adds_up() -> None:
    """Column 分值: 86 cells, of which 76 can be read; they add up to 725 (well over 700)."""
    readable = [block.points for block in blocks() if block.points is not None]
    assert (len(blocks()), len(readable)) == (86, 76)
    assert sum(readable) == Decimal(725)
    assert set(readable) == {Decimal(5), Decimal(10), Decimal(15), Decimal(30)}


def test_what_cannot_be_read_is_unknown() -> None:
    """S5: points that the source lost are unknown, never 0, and say why."""
    unknown = [block for block in blocks() if block.points is None]
    assert [str(block.requirements) for block in unknown] == LOST
    assert all(about(block.doubts, "points") == ["none"] for block in unknown)


def test_legible_cells() -> None:
    """Where the last cell of a line is an upright 10, 15 or 30, the block has those points."""
    found = {block.line: block for block in blocks() if block.line not in (114, 172, 630, 660)}
    for points, lines in PRINTED.items():
        assert {found[line].points for line in lines} == {Decimal(points)}
    assert about(found[153].doubts, "points") == ["medium"]


def test_points_in_the_program() -> None:
    """`list --points` answers with the tasks of blocks in the range; unknown ones are in none."""
    answer = ask("list", "tieling", "--points", "15..", "--as-of", "2021-01-15", "--json")
    shown = {item["id"]: item["block"]["points"] for item in answer.json["items"]}
    wanted = {
        id: str(task.block.points)
        for id, task in tasks().items()
        if task.block and task.block.points and task.block.points >= 15
    }
    assert shown == wanted
    assert set(shown.values()) == {"15", "30"}


def test_an_unknown_block_is_shown_as_unknown() -> None:
    """S5: in JSON the points of such a block are null, with the rows that it covers."""
    (item,) = ask("show", "tieling/M218", "--as-of", "2021-01-15", "--json").json["items"]
    assert item["block"] == {"id": "B89", "points": None, "requirements": [89]}


def test_the_regional_table() -> None:
    """Lines 693-725: 3 key tasks, 8 tasks with points, 32 measures."""
    shown = [
        (f"S{key_task.no}", [(str(t.points), len(t.measures)) for t in key_task.tasks])
        for key_task in regional().key_tasks
    ]
    assert shown == REGIONAL
    all_tasks = [task for key_task in regional().key_tasks for task in key_task.tasks]
    assert (len(regional().key_tasks), len(all_tasks)) == (3, 8)
    assert sum(len(task.measures) for task in all_tasks) == 32
    assert {task.leaders for task in all_tasks} == {("孟翔飞",)}


def test_regional_points_fall_short_of_what_the_note_declares() -> None:
    """Line 727: 区域特色工作指引分值为100分; the cells that can be read add up to 75."""
    every = [task.points for key_task in regional().key_tasks for task in key_task.tasks]
    assert None not in every
    assert sum(points for points in every if points is not None) == Decimal(75)
    assert regional().declared == Decimal(100)
    assert regional().title == "区域特色工作指引"
    note = regional().note
    assert note and note.endswith("区域特色工作指引分值为100分。")


def test_regional_measures_name_their_departments() -> None:
    """Lines 715-722: departments stand beside the measures; line 717 names five, two twice."""
    every = tasks()
    assert every["tieling/S2.3.3"].departments == ("市政法委", "市人大", "市政协", "市司法局")
    assert every["tieling/S3.1.1"].departments == (
        *("市政法委", "市民政局", "市公安局", "市财政局", "市卫健委"),
    )
    assert every["tieling/S3.1.2"].departments == ("市卫健委",)
    assert every["tieling/S3.1.3"].departments == ("市公安局", "市卫健委")
    assert every["tieling/S3.1.4"].departments == ("市政法委",)
    assert every["tieling/S3.1.5"].departments == ("市公安局",)


def test_the_lost_title_of_the_third_regional_key_task() -> None:
    """Line 720: invalid 法安公民 5000元: the title is blank, not the word None."""
    first, second, third = regional().key_tasks
    assert (first.title, second.title) == ("维护社会稳定", "防范化解社会矛盾纠纷。")
    assert third.title is None
    assert about(third.doubts, "title") == ["none"]
