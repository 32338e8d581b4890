"""What the cache keeps comes back as it was, and its form does not change unnoticed."""

import hashlib
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any, get_args, get_origin, get_type_hints

import pytest

from pilotctl.cache.codec import as_line, from_line, named, reader
from pilotctl.cache.entries import keep, kept
from pilotctl.cache.folder import FORMAT, Cache
from pilotctl.files.builtin import builtin_folder
from pilotctl.load.settings import Config, load_config
from pilotctl.model.ledger import LedgerEntry, TaskEntry
from pilotctl.model.listing import tasks_of
from pilotctl.model.parties import Party, Registry
from pilotctl.model.programme import City
from pilotctl.model.task import Task
from pilotctl.progress.state import Limits
from pilotctl.scoring.window import Review
from pilotctl.workspace import Workspace, ledger_files, open_workspace
from tests.shared.builders import load_city, load_ledger
from tests.shared.exact import exact

EXAMPLES = Path(__file__).parents[2] / "examples"
CITIES = ("baoji", "tieling")


@cache
def city(id: str) -> City:
    """The built-in city, from its file."""
    made = load_city(builtin_folder("data") / f"{id}.yaml").city
    assert made is not None
    return made


@cache
def example(id: str) -> Workspace:
    """The example workspace of that city."""
    return open_workspace(EXAMPLES / id)


@cache
def entries(id: str) -> tuple[LedgerEntry, ...]:
    """Its ledger, from the files."""
    workspace = example(id)
    units, root = workspace.config.units[id], workspace.root or Path()
    found = load_ledger(ledger_files(workspace, id), city(id), units, root).entries
    assert len(found) > 100
    return found


@pytest.mark.parametrize("id", CITIES)
def test_a_city_comes_back(tmp_path: Path, id: str) -> None:
    """Everything that a city's file says is there again, from the documents to the doubts."""
    cache = Cache(tmp_path)
    keep(cache, "city-1", city(id))
    assert exact(kept(cache, "city-1", City)) == exact(city(id))


@pytest.mark.parametrize("id", CITIES)
def test_tasks_come_back(id: str) -> None:
    """Every task is there again, each from a line of its own."""
    for task in tasks_of(city(id)):
        line = as_line(task)
        assert b"\n" not in line
        assert exact(reader(Task)(from_line(line))) == exact(task)


@pytest.mark.parametrize("id", CITIES)
def test_entries_come_back(id: str) -> None:
    """Every entry of a ledger is there again, of its kind and with its place in the files."""
    line = as_line(tuple(map(named, entries(id))))
    back = reader(tuple[LedgerEntry, ...])(from_line(line))
    assert exact(back) == exact(entries(id))
    assert [type(one) for one in back] == [type(one) for one in entries(id)]


SETTINGS = (
    Config(),
    Config(Limits(0, 3650, 7), {"demo": ("银州区", "a\nb"), "empty": ()}),
    Config(review={"demo": Review(date(2022, 10, 15), None, date(2022, 6, 30)), "x": Review()}),
)


@pytest.mark.parametrize("config", [*SETTINGS, *(example(id).config for id in CITIES)])
def test_settings_come_back(tmp_path: Path, config: Config) -> None:
    """Limits, units in their order, and the days of an assessment."""
    cache = Cache(tmp_path)
    keep(cache, "settings-1", config)
    assert exact(kept(cache, "settings-1", Config)) == exact(config)


@pytest.mark.parametrize("id", CITIES)
def test_the_settings_of_an_example_are_kept(tmp_path: Path, id: str) -> None:
    """Read from the file and read from the cache, they are the same."""
    cache, path = Cache(tmp_path), EXAMPLES / id / "pilotctl.toml"
    read = [load_config(path, CITIES, cache) for _ in range(2)]
    assert cache.size().entries == 1
    assert read == [(example(id).config, ())] * 2


def test_a_registry_finds_as_before() -> None:
    """Its parties come back, and with them every name by which they are found."""
    parties = (
        Party("市甲局", ("甲局", "Ａ局")),
        Party("市乙局", ("甲局",), group=True),
        Party("市丙局"),
    )
    registry = Registry(parties)
    back = reader(Registry)(from_line(as_line(registry)))
    assert exact(back) == exact(registry)
    assert back.find("a局") == parties[0]


def test_a_name_that_is_no_text_is_not_kept_and_no_failure(tmp_path: Path) -> None:
    """A file's name may hold bytes that are no text: what cannot be written is left unwritten."""
    cache = Cache(tmp_path)
    keep(cache, "settings-1", Config(units={"demo": ("\udcff",)}))
    assert kept(cache, "settings-1", Config) in (None, Config(units={"demo": ("\udcff",)}))


@pytest.mark.parametrize(
    "body", [b"", b"[", b"{}", b"[1]", b"null", b"\xff", b'[["2020"]]', b"[[1,2]]"]
)
def test_what_was_never_written_is_a_miss(tmp_path: Path, body: bytes) -> None:
    """Bytes of another form under a sound head are no value, and no failure."""
    cache = Cache(tmp_path)
    cache.put("entries-1", body)
    assert kept(cache, "entries-1", tuple[TaskEntry, ...]) in (None, ())
    assert kept(cache, "entries-1", City) is None


def spelt(kind: Any) -> str:
    """The type of a field, spelt alike by every Python."""
    if get_origin(kind) in (tuple, dict, Mapping):
        arguments = ", ".join("..." if one is ... else spelt(one) for one in get_args(kind))
        return f"{get_origin(kind).__name__}[{arguments}]"
    if get_args(kind):
        return " | ".join(map(spelt, get_args(kind)))
    return str(kind.__name__)


def parts(kind: Any) -> Iterator[Any]:
    """The types that a type is made of: its arguments, or a record's fields."""
    if get_args(kind):
        yield from (one for one in get_args(kind) if one is not ...)
    elif hasattr(kind, "_fields"):
        yield from get_type_hints(kind).values()


def reached(*kinds: Any) -> dict[str, Any]:
    """Every record and enum that values of these types can hold, by its name."""
    found: dict[str, Any] = {}
    left = list(kinds)
    while left:
        kind = left.pop()
        if not get_args(kind) and kind.__name__ not in found:
            found[kind.__name__] = kind
            left += parts(kind)
        elif get_args(kind):
            left += parts(kind)
    return found


def shape(name: str, kind: Any) -> str:
    """A record as its fields with their types, an enum as its values."""
    if hasattr(kind, "_fields"):
        return f"{name}({', '.join(f'{f}: {spelt(t)}' for f, t in get_type_hints(kind).items())})"
    return f"{name}{[one.value for one in kind] if issubclass(kind, Enum) else ''}"


def shapes() -> list[str]:
    """The shapes of all that the cache keeps."""
    found = reached(City, Task, Party, LedgerEntry, Config)
    return sorted(shape(name, kind) for name, kind in found.items())


def test_the_guard_sees_the_whole_model() -> None:
    """Fields of every depth count: a doubt of a task, a grade of an incident, a review's day."""
    found = "\n".join(shapes())
    assert "Doubt(field: str, confidence: Confidence, why: str)" in found
    assert "Nature(item: Reference, grade: Grade | NoneType)" in found
    assert "Config(limits: Limits, units: Mapping[str, tuple[str, ...]], review: Map" in found
    assert "Precision[0, 1, 2]" in found
    assert {date.__name__, Decimal.__name__} <= set(found.split("\n"))


def test_a_model_of_another_shape_has_another_format() -> None:
    """An old entry must never be read as a new model: its shape and FORMAT change together."""
    digest = hashlib.sha256("\n".join(shapes()).encode()).hexdigest()[:16]
    assert (FORMAT, digest) == (3, "09c58babe78971f7"), (
        "the model has another shape: raise FORMAT in cache/folder.py, then put the new digest here"
    )
