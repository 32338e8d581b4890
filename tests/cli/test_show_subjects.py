"""`pilotctl show` of what is no task: a programme, a heading, a points block, an indicator."""

import pytest

from tests.shared.program import Answer, ask

DAY = ("--as-of", "2021-01-15", "--json")


def test_a_programme_shows_its_phases() -> None:
    """The id of a programme stands for the whole: `phases` says the same."""
    assert ask("show", "baoji", *DAY).out == ask("phases", "baoji", *DAY).out
    assert ask("show", "baoji", "tieling", *DAY).json["items"] != []


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
