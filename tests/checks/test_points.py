"""Points blocks cover rows that exist, each once; the sums agree with what is declared."""

import pytest

from pilotctl.checks.points import check_blocks, check_declared
from tests.checks.walks import walk_of
from tests.shared.builders import city_text, messages

POINTS = "areas.0.key_tasks.0.subtasks.0.points"


@pytest.mark.parametrize(
    "blocks",
    [
        "- {requirements: 1-3, points: 10}",
        "- {requirements: 1, points: 5}\n  - {requirements: 2-3, points: 5}",
        "- {requirements: 3, points: 5}\n  - {requirements: 1, points: 5}",
        "- {requirements: 2-5, points: 5}",
    ],
)
def test_right_blocks(blocks: str) -> None:
    """Blocks cover rows of the file, or rows that a gap names, each once, in any order."""
    gaps = "gaps: [{requirements: 4-5, why: 缺页}]"
    assert (
        messages(check_blocks(walk_of(city_text(beside=f"points:\n  {blocks}", annex=gaps)))) == []
    )


def said(blocks: str) -> list[str]:
    """What the check says of these blocks over rows 1-3."""
    return messages(check_blocks(walk_of(city_text(beside=f"points:\n  {blocks}"))))


def test_blocks_over_absent_rows() -> None:
    """The absent rows of a block are named once, together."""
    assert said("- {requirements: 2-6, points: 10}") == [
        f"{POINTS}.0.requirements: block-unknown-requirement:"
        " the points block covers R4-6, missing from the file"
    ]


def test_overlapping_blocks() -> None:
    """A row that two blocks cover is reported at the second."""
    assert said("- {requirements: 1-2, points: 10}\n  - {requirements: 2-3, points: 10}") == [
        f"{POINTS}.1.requirements: block-overlap: two points blocks cover R2"
    ]


def regional(declared: str, *points: str) -> str:
    """A city whose regional tasks have these points."""
    tasks = [
        f"{{no: {number}, title: 甲, points: {amount}, measures: [],"
        " doubts: [{field: points, confidence: none, why: 缺印}]}"
        for number, amount in enumerate(points, start=1)
    ]
    key_task = f"{{no: 1, title: 甲, tasks: [{', '.join(tasks)}]}}"
    annex = f"regional:\n  title: 特色\n  declared: {declared}\n  key_tasks: [{key_task}]"
    return city_text(annex=annex)


@pytest.mark.parametrize(
    ("declared", "points"),
    [("100", ["75", "25"]), ("100", ["99.5", "0.5"]), ("0.3", ["0.1", "0.2"]), ("", ["75"])],
)
def test_points_as_declared(declared: str, points: list[str]) -> None:
    """Sums are exact; where nothing is declared, nothing is compared."""
    assert messages(check_declared(walk_of(regional(declared, *points)))) == []


def test_points_at_odds() -> None:
    """Readable points that fall short of the declared ones are a warning with both figures."""
    assert messages(check_declared(walk_of(regional("100", "75", "null")))) == [
        "regional.declared: points-declared:"
        " readable points add up to 75, but the document declares 100"
    ]


def test_no_regional_table() -> None:
    """A city without regional tasks has nothing to add up."""
    assert messages(check_declared(walk_of(city_text()))) == []
