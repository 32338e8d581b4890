"""The door to the cache: values under keys. Nobody else needs to know how they are written.

Reading an entry is what a warm answer spends its time on, so the rooms behind this door use idioms
that cost a reader more than usual; each says what it saves at its line (decision 30).
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from pilotctl.cache.codec import as_line, from_line, named, reader
from pilotctl.cache.folder import Cache, digest
from pilotctl.cache.task_list import TaskList, written
from pilotctl.model.ledger import LedgerEntry

if TYPE_CHECKING:
    from pilotctl.model.programme import City

T = TypeVar("T")

_NOT_OURS = (ValueError, TypeError, LookupError, ArithmeticError, RecursionError)
"""What the reading of an entry fails with that this version has not written."""


def key_of(form: str, path: Path, content: str, *context: object) -> str:
    """What an entry depends on: the file's bytes, by their hash, its name, and whatever is named.

    The hash of the bytes comes last, so that the ends of keys are evenly spread (`Cache.put`).
    """
    return f"{form}-{digest(as_line((path.stem, *context)))}{content}"


def kept(cache: Cache, key: str, kind: type[T]) -> T | None:
    """The value of that type under the key; None where there is none, or none to be read."""
    body = cache.get(key)
    try:
        return None if body is None else reader(kind)(from_line(body))
    except _NOT_OURS:
        return None


def keep(cache: Cache, key: str, value: object) -> None:
    """Put the value under the key."""
    if cache.folder is not None:  # else writing it out would be for nothing
        cache.put(key, as_line(value))


def kept_tasks(cache: Cache, key: str) -> TaskList | None:
    """The list of tasks under the key, whose tasks are made when they are asked for."""
    body = cache.get(key)
    try:
        return None if body is None else TaskList(body)
    except _NOT_OURS:
        return None


def keep_tasks(cache: Cache, key: str, city: City) -> TaskList:
    """Put the city's tasks under the key; the list of them."""
    body = written(city)
    cache.put(key, body)
    return TaskList(body)


def kept_entries(cache: Cache, key: str) -> tuple[LedgerEntry, ...] | None:
    """The ledger's entries under the key; None where there are none, or none to be read."""
    return kept(cache, key, tuple[LedgerEntry, ...])


def keep_entries(cache: Cache, key: str, entries: tuple[LedgerEntry, ...]) -> None:
    """Put the entries under the key, each with the name of its kind."""
    keep(cache, key, tuple(map(named, entries)))
