"""The nodes of a city with the paths at which the file holds them."""

from collections.abc import Callable, Iterator
from typing import Any, TypeVar

from pilotctl.diagnostics.finding import Diagnostic, Path
from pilotctl.model.negative_list import NegativeList
from pilotctl.model.parties import Registry
from pilotctl.model.programme import City, PointsBlock, Regional

T = TypeVar("T")

Check = Callable[[City], Iterator[Diagnostic]]
"""The one signature of every check."""

UNREADABLE = 0
"""A number that was written wrong and has been reported: it stands for the one expected there."""


def each(city: City, kind: type[T]) -> Iterator[tuple[Path, T]]:
    """Every node of that kind with its path, in the file's order."""
    return ((path, node) for path, node in nodes(city) if isinstance(node, kind))


def nodes(city: City) -> Iterator[tuple[Path, Any]]:
    """Every node below the city with its path: model and file have the same shape."""
    return _below(city, ())


def _below(node: Any, path: Path) -> Iterator[tuple[Path, Any]]:
    for field, value in zip(node._fields, node, strict=True):
        inside = (*path, field)
        if isinstance(value, Registry):
            value = value.parties
        if type(value) is tuple:
            yield from _items(value, inside)
        elif isinstance(value, Regional | NegativeList):
            yield inside, value
            yield from _below(value, inside)


def _items(values: tuple[Any, ...], path: Path) -> Iterator[tuple[Path, Any]]:
    for index, value in enumerate(values):
        if hasattr(value, "_fields"):
            yield (*path, index), value
            yield from _below(value, (*path, index))


def labelled(city: City) -> Iterator[tuple[Path, Any, str]]:
    """Every node with its path and the id under which people find it: R49, II-8, N4.1, S1.2."""
    labels: dict[Path, str] = {}
    for path, node in nodes(city):
        labels[path] = _label(node, path, labels.get(path[:-2], ""))
        yield path, node, labels[path]


_STEMS = {"requirements": "R", "measures": "M", "key_tasks": "S", "items": "N", "notes": "N-"}


def _label(node: Any, path: Path, above: str) -> str:
    if isinstance(node, PointsBlock):
        return f"B{node.requirements}"
    if not hasattr(node, "no"):
        names = (getattr(node, key, None) for key in ("id", "name", "title"))
        return next((str(name) for name in names if name), "")
    inside = path[-2] == "criteria" or (path[0] == "regional" and path[-2] != "key_tasks")
    return f"{above}.{node.no}" if inside else f"{_STEMS.get(str(path[-2]), '')}{node.no}"
