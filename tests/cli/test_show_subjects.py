"""`pilotctl show` of what is no task: a programme, a heading, a points block, an indicator."""

import pytest

from tests.shared.program import Answer, ask

DAY = ("--as-of", "2021-01-15", "--json")


def test_a_programme_shows_itself() -> None:
    """Its documents with number and day, its size, how its tasks stand, its phases."""
    (item,) = ask("show", "baoji", *DAY).json["items"]
    (document,) = item["documents"]
    assert (document["number"], document["issued"]) == ("宝发〔2020〕8号", "2020-05-05")
    assert item["scope"] == {"areas": 3, "key_tasks": 17, "subtasks": 40}
    assert item["tasks"] == sum(item["statuses"].values()) == 112
    assert [phase["id"] for phase in item["phases"]] == ["P1", "P2", "P3", "P4"]
    assert len(ask("show", "baoji", "tieling", *DAY).json["items"]) == 2


def test_an_item_of_the_negative_list_shows_itself() -> None:
    """A whole item with its criteria, remark and the footnotes of the list."""
    (item,) = ask("show", "baoji/n1", *DAY).json["items"]
    assert [one["id"] for one in item["criteria"]] == ["baoji/N1.1", "baoji/N1.2"]
    assert item["remark"] == "参照年度省级公众安全感调查数据。"
    assert [note["no"] for note in item["notes"]] == [1, 2]


def test_a_criterion_shows_itself_alone() -> None:
    """N1.2 is one criterion of N1."""
    (item,) = ask("show", "baoji/N1.2", *DAY).json["items"]
    assert (item["id"], [one["id"] for one in item["criteria"]]) == ("baoji/N1.2", ["baoji/N1.2"])


def test_what_an_item_deducts_is_shown() -> None:
    """Grades and rates, as the document sets them; null where it does not."""
    deducting = ask("show", "tieling/N3", *DAY).json["items"][0]
    assert deducting["deducts"] or deducting["rate"]
    assert ask("show", "baoji/N1", *DAY).json["items"][0]["deducts"] is None


def test_an_item_that_is_not_there_is_refused() -> None:
    """Neither an item nor a criterion that the list does not have."""
    assert ask("show", "baoji/N99").err == (
        "error: no item baoji/N99 in the negative list\n"
        "  help: did you mean baoji/N6, baoji/N5, baoji/N4?\n"
    )
    assert ask("show", "baoji/N1.9").code == 2


@pytest.mark.parametrize("id", ["I-1", "ii-8", "Ⅲ-20"])
def test_a_heading_shows_its_tasks(id: str) -> None:
    """A heading of any level, in any case and width, stands for the tasks below it."""
    expected = ask("list", "baoji", "--under", id, *DAY).ids
    assert expected and ask("show", f"baoji/{id}", *DAY).ids == expected


def test_a_points_block_shows_its_tasks() -> None:
    """Two blocks stand for the tasks of both, in the document's order."""
    first, second = ask("show", "tieling/B1", *DAY).ids, ask("show", "tieling/b2", *DAY).ids
    assert first and second
    assert ask("show", "tieling/B1", "tieling/B2", *DAY).ids == [*first, *second]


def test_an_indicator_shows_itself() -> None:
    """An indicator by its id, as `indicators` has it."""
    every = ask("indicators", "tieling", *DAY).json["items"]
    (item,) = ask("show", f"tieling/{every[0]['id']}", *DAY).json["items"]
    assert item == every[0]


@pytest.mark.parametrize("line", ["baoji/R22 baoji/II-8", "baoji/II-8 baoji/R22"])
def test_several_kinds_make_no_one_table(line: str) -> None:
    """Ids of several kinds are refused, in whatever order."""
    assert ask("show", *line.split()) == Answer(
        2, "", "error: these ids name things of several kinds\n  help: ask for each by itself\n"
    )
