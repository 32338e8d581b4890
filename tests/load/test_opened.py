"""What comes from the cache is what the files say now, and what is wrong is never kept."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from pilotctl.cache.folder import NO_CACHE, Cache
from pilotctl.load.loaded import LoadedLedger
from pilotctl.load.opened import LedgerFiles, OpenedCity
from pilotctl.model.ledger import TaskEntry
from pilotctl.model.listing import tasks_of
from tests.shared.builders import ROWS, city_text, places
from tests.shared.exact import exact

GOOD = city_text()
LATER = GOOD.replace("2020-12", "2021-06")
BAD = GOOD.replace("deadline: 2020-12\n", "deadline: 年底\n")
LEDGER = "- date: 2020-11-01\n  done: R1\n  unit: 甲县\n"
UNKNOWN = "- date: 2020-11-01\n  done: R9\n"


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    """An empty cache."""
    return Cache(tmp_path / "cache")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A sound city file."""
    return written(tmp_path / "demo.yaml", GOOD)


def written(path: Path, text: str) -> Path:
    """The file with that text."""
    path.write_bytes(text.encode())
    return path


def asked(path: Path, cache: Cache) -> OpenedCity:
    """The city after an answer that needed the whole of it, which is then kept."""
    stored = OpenedCity(path, cache)
    stored.keep()
    return stored


def said(path: Path, cache: Cache) -> list[str] | None:
    """The tasks with their deadlines, as a list of tasks gives them; None for a faulty file."""
    tasks = OpenedCity(path, cache).tasks()
    return None if tasks is None else [f"{t.id} {t.deadline}" for t in tasks.tasks()]


def test_the_second_answer_is_the_first(path: Path, cache: Cache) -> None:
    """City and tasks are the same whether read, kept, or read without a cache."""
    city = OpenedCity(path, NO_CACHE).loaded.city
    assert city is not None
    for _ in range(2):
        assert exact(asked(path, cache).loaded.city) == exact(city)
        assert said(path, cache) == [f"{t.id} {t.deadline}" for t in tasks_of(city)]
    assert cache.size().entries == 2


def test_what_is_kept_is_not_written_again(path: Path, cache: Cache) -> None:
    """A hit leaves the entries as they are."""
    asked(path, cache)
    said(path, cache)
    assert cache.folder is not None
    before = {file: file.stat() for file in cache.folder.iterdir()}
    asked(path, cache)
    said(path, cache)
    after = {file: file.stat() for file in cache.folder.iterdir()}
    assert {file: (s.st_ino, s.st_mtime_ns) for file, s in after.items()} == {
        file: (s.st_ino, s.st_mtime_ns) for file, s in before.items()
    }


def test_without_a_cache_nothing_is_written(path: Path, tmp_path: Path) -> None:
    """NO_CACHE reads, and leaves no trace."""
    asked(path, NO_CACHE)
    said(path, NO_CACHE)
    assert [file.name for file in tmp_path.iterdir()] == ["demo.yaml"]


def test_the_next_answer_after_an_edit_is_new(path: Path, cache: Cache) -> None:
    """Other bytes are another city, even of the same length and age; the old ones, the old."""
    first = said(path, cache)
    status = path.stat()
    written(path, LATER)
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert path.stat().st_size == status.st_size
    second = said(path, cache)
    assert second is not None
    assert first is not None
    assert (first[0], second[0]) == ("demo/R1 2020-12", "demo/R1 2021-06")
    written(path, GOOD)
    assert said(path, cache) == first


def test_a_faulty_file_is_never_kept(path: Path, cache: Cache) -> None:
    """Before it is right, while it is wrong and after it is mended: each answer is of the file."""
    written(path, BAD)
    for _ in range(2):
        stored = asked(path, cache)
        assert stored.tasks() is None
        assert places(stored.loaded.errors) == [(21, 25, "bad-deadline")]
    assert cache.size().entries == 0
    written(path, GOOD)
    assert said(path, cache)
    written(path, BAD)
    assert said(path, cache) is None
    assert OpenedCity(path, cache).loaded.errors


def test_the_name_of_the_file_counts(path: Path, tmp_path: Path, cache: Cache) -> None:
    """The same bytes under a name that is not the city's are still an error; elsewhere, right."""
    assert asked(path, cache).tasks()
    other = written(tmp_path / "other.yaml", GOOD)
    stored = OpenedCity(other, cache)
    assert stored.tasks() is None
    assert [f.diagnostic.rule.code for f in stored.loaded.errors] == ["city-file-name"]
    (tmp_path / "below").mkdir()
    assert said(written(tmp_path / "below" / "demo.yaml", GOOD), cache) == said(path, cache)


LOST: dict[str, Callable[[Path], object]] = {
    "gone": lambda path: None,
    "a folder": lambda path: path.mkdir(),
    "a link to nowhere": lambda path: path.symlink_to("nowhere"),
}


@pytest.mark.parametrize("kind", LOST)
def test_what_cannot_be_read_is_said_each_time(path: Path, cache: Cache, kind: str) -> None:
    """A file that is gone is gone, whatever is kept of it."""
    asked(path, cache)
    said(path, cache)
    path.unlink()
    LOST[kind](path)
    opened = OpenedCity(path, cache)
    assert (opened.tasks(), opened.loaded.readable) == (None, False)
    assert [f.diagnostic.rule.code for f in opened.loaded.errors] == ["file-unreadable"]


def ledger(
    path: Path, cache: Cache, *names: str, units: tuple[str, ...] = ("甲县",)
) -> LoadedLedger:
    """The ledger of the city in the files of those names."""
    folder = path.parent
    files = LedgerFiles(tuple(folder / name for name in names), units, folder)
    return OpenedCity(path, cache).ledger(files)


def codes(loaded: LoadedLedger) -> list[str]:
    """What is wrong with it."""
    return [finding.diagnostic.rule.code for finding in loaded.errors]


def test_a_ledger_comes_back(path: Path, tmp_path: Path, cache: Cache) -> None:
    """The entries of all files in order, each with its place, whether read or kept."""
    written(tmp_path / "a.yaml", LEDGER)
    written(tmp_path / "b.yaml", LEDGER.replace("R1", "R2") + "- date: 2020-12-01\n  started: R3\n")
    read = [ledger(path, where, "a.yaml", "b.yaml") for where in (NO_CACHE, cache, cache)]
    assert [exact(one.entries) for one in read] == [exact(read[0].entries)] * 3
    origins = [(Path(e.origin.file).name, e.origin.line) for e in read[2].entries if e.origin]
    assert origins == [("a.yaml", 1), ("b.yaml", 1), ("b.yaml", 4)]
    assert not any(one.errors for one in read)


def test_every_part_of_a_ledger_counts(path: Path, tmp_path: Path, cache: Cache) -> None:
    """Other entries, another order or name of the files, and one file less are another ledger."""
    for name in "ab":
        written(
            tmp_path / f"{name}.yaml", LEDGER.replace("甲县", "甲县" if name == "a" else "乙县")
        )
    units = ("甲县", "乙县")

    def parts(*names: str) -> list[tuple[str, str | None]]:
        entries = ledger(path, cache, *names, units=units).entries
        own = [one for one in entries if isinstance(one, TaskEntry)]
        return [(Path(one.origin.file).name, one.unit) for one in own if one.origin]

    both = [("a.yaml", "甲县"), ("b.yaml", "乙县")]
    assert parts("a.yaml", "b.yaml") == both
    assert parts("b.yaml", "a.yaml") == both[::-1]
    assert parts("a.yaml") == both[:1]
    assert parts() == []
    (tmp_path / "b.yaml").rename(tmp_path / "c.yaml")
    assert parts("a.yaml", "c.yaml") == [both[0], ("c.yaml", "乙县")]


def test_a_ledger_is_held_against_the_units_of_now(
    path: Path, tmp_path: Path, cache: Cache
) -> None:
    """A unit that is no longer in the settings is an error again, whatever is kept."""
    written(tmp_path / "a.yaml", LEDGER)
    assert codes(ledger(path, cache, "a.yaml")) == []
    assert codes(ledger(path, cache, "a.yaml", units=("乙县",))) == ["unknown-unit"]
    assert codes(ledger(path, cache, "a.yaml", units=("甲县", "乙县"))) == []


def test_a_ledger_is_held_against_the_city_of_now(path: Path, tmp_path: Path, cache: Cache) -> None:
    """A task that the city file no longer has is an error again, whatever is kept."""
    written(tmp_path / "a.yaml", LEDGER.replace("R1", "R3"))
    assert codes(ledger(path, cache, "a.yaml")) == []
    written(path, city_text(ROWS.partition("- no: 3")[0]))
    assert codes(ledger(path, cache, "a.yaml")) == ["ledger-unknown-id"]


def test_a_faulty_ledger_is_never_kept(path: Path, tmp_path: Path, cache: Cache) -> None:
    """Its errors are said each time, also beside files that are right, until they are mended."""
    written(tmp_path / "a.yaml", LEDGER)
    written(tmp_path / "b.yaml", UNKNOWN)
    for _ in range(2):
        assert codes(ledger(path, cache, "a.yaml", "b.yaml")) == ["ledger-unknown-id"]
    written(tmp_path / "b.yaml", LEDGER.replace("R1", "R2"))
    assert len(ledger(path, cache, "a.yaml", "b.yaml").entries) == 2
    (tmp_path / "b.yaml").unlink()
    assert codes(ledger(path, cache, "a.yaml", "b.yaml")) == ["file-unreadable"]
    written(path, BAD)
    assert ledger(path, cache, "a.yaml").errors


def test_an_unreadable_file_beside_a_kept_one(path: Path, tmp_path: Path, cache: Cache) -> None:
    """invalid A file that is reported, although what the others say is in the cache."""
    written(tmp_path / "a.yaml", LEDGER)
    assert codes(ledger(path, cache, "a.yaml")) == []
    assert codes(ledger(path, cache, "a.yaml", "b.yaml")) == ["file-unreadable"]
