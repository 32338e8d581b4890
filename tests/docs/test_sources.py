"""docs/sources.md says of the data what the data says."""

import re
from collections import Counter
from pathlib import Path

import pytest
from tools.docs import ROOT

from pilotctl.checks.walk import Walk, labelled
from pilotctl.model.doubt import Confidence, Doubt
from pilotctl.model.programme import City, Measure, PointsBlock, RegionalTask, Requirement, Subtask
from tests.docs.documents import read, section
from tests.shared.builders import load_city

_PAGE = read("docs/sources.md")
_FIELDS = {"deadlines": "deadline", "texts": "text", "titles": "title"}


def _told(title: str) -> str:
    """A section of the page, as one line."""
    return " ".join(section(_PAGE, title).split())


def _city(name: str) -> City:
    loaded = load_city(Path(ROOT, "data", f"{name}.yaml"))
    assert loaded.city
    return loaded.city


@pytest.fixture(scope="module")
def tieling() -> City:
    return _city("tieling")


def _doubts(city: City) -> list[Doubt]:
    return [doubt for _, node, _ in labelled(city) for doubt in getattr(node, "doubts", ())]


def _rows(city: City) -> set[int]:
    return {row.no for _, row in Walk.of(city).each(Requirement)}


def test_doubts_are_counted(tieling: City) -> None:
    """Both cities have as many doubts of each confidence as the page says."""
    count = Counter(doubt.confidence for doubt in _doubts(tieling))
    medium, low, none = (count[confidence] for confidence in Confidence)
    told = f"has {count.total()} doubts: {medium} `medium`, {low} `low`, {none} `none`."
    assert told in _told("What a confidence means")
    other = Counter(doubt.confidence for doubt in _doubts(_city("baoji")))
    told = f"The {other.total()} doubts of this city are"
    assert told in _told("Baoji") and f"{other[Confidence.MEDIUM]} of medium" in _told("Baoji")


def test_unreadable_cells_are_counted(tieling: City) -> None:
    """invalid The kinds of cells that are those of the data, and no other."""
    unread = Counter(d.field for d in _doubts(tieling) if d.confidence is Confidence.NONE)
    _before, _none, told = _told("What a confidence means").partition("Of the last, ")
    kinds = re.findall(r"(\d+) (?:are )?(\w+)[, ]", told)
    counts = {_FIELDS.get(kind, kind): int(count) for count, kind in kinds if kind != "of"}
    assert {**counts, "requirements": 1} == unread


def test_what_can_be_read_is_counted(tieling: City) -> None:
    """The page counts the requirements, measures and subtasks that are there."""
    walk = Walk.of(tieling)
    regional = sum(len(task.measures) for _, task in walk.each(RegionalTask))
    measures = len(walk.each(Measure)) - regional
    subtasks = len(walk.each(Subtask))
    told = f"Of 201 requirements {len(_rows(tieling))} can be read, of 498 measures {measures}, "
    assert f"{told}of 41 subtasks {subtasks}." in _told("What is lost")


def test_points_are_counted(tieling: City) -> None:
    """Blocks, those that can be read, and their sum are those of the data."""
    blocks = [block for _, block in Walk.of(tieling).each(PointsBlock)]
    read_ones = [block.points for block in blocks if block.points is not None]
    told = f"stand in {len(blocks)} blocks. Of these, {len(read_ones)} have points that can be read"
    assert told in _told("Points")
    assert f"make {sum(read_ones)}; {len(blocks) - len(read_ones)} are blank." in _told("Points")


def test_the_mapping_is_counted(tieling: City) -> None:
    """Pairs by match, and the rows that they reach in either city, are those of the data."""
    pairs = tieling.counterparts[0].pairs
    same, partial = (sum(pair.match == match for pair in pairs) for match in ("same", "partial"))
    ours, theirs = {pair.requirement for pair in pairs}, {no for pair in pairs for no in pair.rows}
    told = _told("The mapping between the cities")
    assert f"It has {len(pairs)} entries: {same} `same`, {partial} `partial`." in told
    assert f"reach {len(ours)} of the {len(_rows(tieling))} requirements" in told
    rows = _rows(_city("baoji"))
    assert f"and {len(theirs)} of the {len(rows)} rows of 宝鸡市; {len(rows - theirs)} rows" in told


def test_names_are_counted(tieling: City) -> None:
    """The registry has as many officials and departments, with the doubts that the page names."""
    told = _told("Officials and departments")
    assert f"{len(tieling.leaders.parties)} names" in told
    assert f"The {len(tieling.departments.parties)} departments" in told
    doubtful = {one.name for one in tieling.leaders.parties if one.doubts}
    assert doubtful == {"李元", "刘启波", "张黎明", "何寿"} and all(
        name in told for name in doubtful
    )


def test_differences_add_up() -> None:
    """The table's differences are the 116 of the main table and the 8 of the annexes."""
    rows = re.findall(r"^\| (.+?) \| (\d+) \| (\d+) \|$", _PAGE, re.MULTILINE)
    differ = {cells: int(compared) - int(agreed) for cells, compared, agreed in rows}
    annexes = sum(
        differ.pop(f"cells of the {part}") for part in ("regional table", "negative list")
    )
    assert (sum(differ.values()), annexes) == (116, 8)
    assert (
        f"has {sum(differ.values())} of these differences, the two annexes {annexes}."
        in " ".join(_PAGE.split())
    )
