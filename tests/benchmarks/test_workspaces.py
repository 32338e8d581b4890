"""The made-up workspaces: the same each time, free of problems, and in the shape of real ones."""

from pathlib import Path

import pytest
from benchmarks.cases import EARLY, LATER, MIDDLE
from benchmarks.cities import make_city
from benchmarks.entries import ledger_text, make_ledger
from benchmarks.workspaces import write_workspace

from tests.shared.program import run


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two cities without ledgers."""
    folder = tmp_path_factory.mktemp("plain") / "w"
    write_workspace(folder, 500, cities=2)
    return folder


@pytest.fixture(scope="module")
def reported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One city with a ledger."""
    folder = tmp_path_factory.mktemp("reported") / "w"
    write_workspace(folder, 500, entries=5_000)
    return folder


def test_the_same_sizes_give_the_same_bytes() -> None:
    """What is measured today can be measured again; another seed gives another city."""
    assert make_city("a", 100) == make_city("a", 100)
    assert make_city("a", 100).text != make_city("a", 100, seed=8).text
    city = make_city("a", 100)
    assert make_ledger(city, 300) == make_ledger(city, 300)
    assert make_ledger(city, 300) != make_ledger(city, 300, seed=8)


def test_a_city_weighs_what_real_ones_weigh() -> None:
    """500 tasks are 300 to 380 KB, and ten times as many ten times that."""
    assert 300_000 < len(make_city("a", 500).text.encode()) < 380_000
    assert 3_000_000 < len(make_city("a", 5_000).text.encode()) < 3_800_000


@pytest.mark.parametrize("tasks", [1, 7, 16, 100, 501])
def test_a_city_has_as_many_tasks_as_asked_for(tasks: int, tmp_path: Path) -> None:
    """Each is read by pilotctl, under its number."""
    write_workspace(tmp_path / "w", tasks)
    answer = run("list", "city001", "--json", cwd=tmp_path / "w")
    assert answer.ids == [f"city001/{task.id}" for task in make_city("city001", tasks).tasks]
    assert len(answer.ids) == tasks


@pytest.mark.parametrize("entries", [1, 40, 1_000])
def test_a_ledger_has_as_many_entries_as_asked_for(entries: int) -> None:
    """Neither more nor fewer, in order of date."""
    ledger = make_ledger(make_city("a", 100), entries)
    assert len(ledger) == entries == ledger_text(ledger).count("- date: ")
    assert ledger == sorted(ledger)


def test_nothing_is_wrong_with_cities_and_ledgers(plain: Path, reported: Path) -> None:
    """The checks find neither errors nor warnings."""
    for folder, files in (plain, 2), (reported, 2):
        answer = run("check", cwd=folder)
        assert (answer.code, answer.out) == (0, "")
        assert answer.err.strip() == f"files {files}: errors 0, warnings 0"


@pytest.mark.parametrize(("day", "least", "most"), [(EARLY, 0.01, 0.02), (MIDDLE, 0.08, 0.12)])
def test_tasks_are_late_without_a_ledger(day: str, least: float, most: float, plain: Path) -> None:
    """One in sixty early on, one in ten in the middle."""
    late = run("overdue", "city001", "city002", "--as-of", day, "--json", cwd=plain).ids
    assert least <= len(late) / 1_000 <= most


def test_tasks_are_late_with_a_ledger(reported: Path) -> None:
    """One in ten, a year before the end."""
    late = run("overdue", "city001", "--as-of", LATER, "--json", cwd=reported).ids
    assert 0.08 <= len(late) / 500 <= 0.12


def test_a_ledger_has_every_kind_of_entry(reported: Path) -> None:
    """What is measured is the work that all of them make."""
    text = (reported / "ledger" / "city001.yaml").read_text("utf-8")
    kinds = ("started", "progress", "done", "reopened", "extended", "cancelled")
    for kind in (*kinds, "incident", "reading", "mark"):
        assert f"\n  {kind}: " in text, kind
