"""Values in the cache: under which key, and as which bytes."""

from pathlib import Path
from typing import TypeVar

from pilotctl.load.cache import Cache, digest
from pilotctl.load.codec import as_line, from_line, reader

T = TypeVar("T")


def key_of(form: str, path: Path, content: bytes, *context: str) -> str:
    """What an entry depends on: the file's bytes, its name, and whatever else is named."""
    others = "\0".join((path.stem, *context)).encode(errors="surrogatepass")
    return f"{form}-{digest(content)}{digest(others)}"


def kept(cache: Cache, key: str, kind: type[T]) -> T | None:
    """The value of that type under the key; None where there is none, or none to be read."""
    body = cache.get(key)
    try:
        return None if body is None else reader(kind)(from_line(body))
    except (ValueError, TypeError, LookupError, ArithmeticError, RecursionError):
        return None


def keep(cache: Cache, key: str, value: object) -> None:
    """Put the value under the key."""
    cache.put(key, as_line(value))
