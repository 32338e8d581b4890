"""Values in the cache: under which key, and as which bytes."""

from pathlib import Path
from typing import TypeVar

from pilotctl.load.cache import Cache, digest
from pilotctl.load.codec import as_line, from_line, reader

T = TypeVar("T")


UNREADABLE = (ValueError, TypeError, LookupError, ArithmeticError, RecursionError)
"""What the reading of an entry fails with that this version has not written."""


def key_of(form: str, path: Path, content: str, *context: object) -> str:
    """What an entry depends on: the file's bytes, by their hash, its name, and whatever is named.

    The hash of the bytes stands last, so that the ends of keys are evenly spread (`Cache.put`).
    """
    return f"{form}-{digest(as_line((path.stem, *context)))}{content}"


def kept(cache: Cache, key: str, kind: type[T]) -> T | None:
    """The value of that type under the key; None where there is none, or none to be read."""
    body = cache.get(key)
    try:
        return None if body is None else reader(kind)(from_line(body))
    except UNREADABLE:
        return None


def keep(cache: Cache, key: str, value: object) -> None:
    """Put the value under the key."""
    if cache.folder is not None:
        cache.put(key, as_line(value))
