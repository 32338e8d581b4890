"""Model values as JSON, and back by the types of their fields.

A named tuple is the list of its fields, an enum its value, a decimal and a day their texts: nearly
all of it is what Python's encoder makes of them by itself.
"""

import json
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from types import MappingProxyType, NoneType, UnionType
from typing import Any, get_args, get_origin

from pilotctl.model.parties import Party, Registry

Read = Callable[[Any], Any]
"""From a plain value; raises ValueError, TypeError or KeyError for what was never written."""


def as_line(value: Any) -> bytes:
    """The value as one line of JSON."""
    return _write(value).encode(*_TEXT)


def from_line(line: bytes) -> Any:
    """What stands on the line, plain: for a reader; raises ValueError."""
    return json.loads(str(line, *_TEXT))


def named(value: Any) -> tuple[Any, ...]:
    """A named tuple where several may stand: the name of its own type, then its fields."""
    return type(value).__name__, *value


def _plain(value: Any) -> Any:
    """What JSON has no form for: the parties of a registry, the texts of days and decimals."""
    return value.parties if isinstance(value, Registry) else str(value)


_write = json.JSONEncoder(
    ensure_ascii=False, check_circular=False, separators=(",", ":"), default=_plain
).encode
_TEXT = ("utf-8", "surrogatepass")
"""Names of files may hold bytes that are no text."""


def reader(kind: Any) -> Read:
    """What turns the plain value of that type back."""
    return _reader(kind) or _same


def _same(plain: Any) -> Any:
    return plain


@cache
def _reader(kind: Any) -> Read | None:
    """None where the plain value is the value itself: most cells are, and cost nothing."""
    if kind is Registry:
        parties = reader(tuple[Party, ...])
        return lambda plain: Registry(parties(plain))
    if get_origin(kind) is UnionType:
        kinds = [one for one in get_args(kind) if one is not NoneType]
        return _optional(_reader(kinds[0])) if len(kinds) == 1 else _one_of(kinds)
    if get_origin(kind) is Mapping:
        return _mapping(_reader(get_args(kind)[1]))
    if get_origin(kind) is tuple:
        return _tuple(_reader(get_args(kind)[0]))
    if kind in _SCALARS:
        return _SCALARS[kind]
    if issubclass(kind, Enum):
        return {member.value: member for member in kind}.__getitem__
    return record(kind)


_SCALARS: dict[Any, Read | None] = {
    str: None,
    int: None,
    bool: None,
    date: date.fromisoformat,
    Decimal: Decimal,
}


def _optional(read: Read | None) -> Read | None:
    if read is None:
        return None
    return lambda plain: None if plain is None else read(plain)


def _tuple(read: Read | None) -> Read:
    return tuple if read is None else lambda plain: tuple(map(read, plain))


def _mapping(read: Read | None) -> Read | None:
    if read is None:
        return None
    return lambda plain: {key: read(value) for key, value in dict(plain).items()}


def record(kind: Any, given: Mapping[str, Read] = MappingProxyType({})) -> Read:
    """What makes a named tuple of the list of its fields, which is used up.

    `given` reads fields that were written otherwise than by their types.
    """
    kinds = kind.__annotations__.items()
    readers = enumerate(given.get(name) or _reader(one) for name, one in kinds)
    steps = [(index, read) for index, read in readers if read]
    make: Read = kind._make
    if not steps:
        return make

    def read_record(plain: list[Any]) -> Any:
        for index, read in steps:
            plain[index] = read(plain[index])
        return make(plain)

    return read_record


def _one_of(kinds: list[Any]) -> Read:
    """What `named` wrote."""
    readers = {kind.__name__: record(kind) for kind in kinds}
    return lambda plain: readers[plain[0]](plain[1:])
