"""Values in the cache: under which key, and as which bytes."""

import json
from pathlib import Path
from typing import Any, TypeVar

from pilotctl.load.cache import Cache, digest
from pilotctl.load.codec import encode, reader

T = TypeVar("T")

_TEXT = ("utf-8", "surrogatepass")
"""Names of files may hold bytes that are no text."""


def key_of(form: str, path: Path, content: bytes, *context: str) -> str:
    """What an entry depends on: the file's bytes, its name, and whatever else is named."""
    others = "\0".join((path.stem, *context))
    return f"{form}-{digest(content)}{digest(others.encode())}"


def kept(cache: Cache, key: str, kind: type[T]) -> T | None:
    """The value of that type under the key; None where there is none, or none to be read."""
    body = cache.get(key)
    try:
        return None if body is None else reader(kind)(from_line(body))
    except (ValueError, TypeError, LookupError, ArithmeticError):
        return None


def keep(cache: Cache, key: str, value: object) -> None:
    """Put the value under the key."""
    cache.put(key, as_line(encode(value)))


def as_line(plain: Any) -> bytes:
    """The plain value as one line of JSON."""
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode(*_TEXT)


def from_line(line: bytes) -> Any:
    """What stands on the line, plain; raises ValueError."""
    return json.loads(str(line, *_TEXT))
