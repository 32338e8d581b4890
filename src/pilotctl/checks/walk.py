"""The nodes of a city with the paths at which the file holds them, walked once for all checks."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple, Self, TypeVar

from pilotctl.diagnostics.finding import Diagnostic, Path
from pilotctl.model.ids import block_id
from pilotctl.model.negative_list import NegativeList
from pilotctl.model.parties import Registry
from pilotctl.model.programme import City, PointsBlock, Regional

T = TypeVar("T")

UNREADABLE = 0
"""A number that was written wrong and has been reported: it stands for the one expected there."""

Labelled = tuple[Path, Any, str]
"""A node, its path, and the id under which people find it: R49, II-8, N4.1, S1.2."""


class Walk(NamedTuple):
    """A city and every node below it, in the file's order: all that a check looks at."""

    city: City
    nodes: Sequence[Labelled]
    by_kind: dict[type, list[tuple[Path, Any]]]

    @classmethod
    def of(cls, city: City) -> Self:
        """The city, walked."""
        nodes = labelled(city)
        by_kind: dict[type, list[tuple[Path, Any]]] = {}
        for path, node, _ in nodes:
            by_kind.setdefault(type(node), []).append((path, node))
        return cls(city, nodes, by_kind)

    def each(self, kind: type[T]) -> Sequence[tuple[Path, T]]:
        """Every node of that kind with its path."""
        return self.by_kind.get(kind, ())


Check = Callable[[Walk], Iterator[Diagnostic]]
"""The one signature of every check."""


def labelled(city: City) -> list[Labelled]:
    """Every node with its path and label: model and file have the same shape."""
    found: list[Labelled] = []
    _add_below(city, (), "", found)
    return found


def _add_below(node: Any, path: Path, above: str, found: list[Labelled]) -> None:
    """Add what is below the node; `above` is its label."""
    for field, value in zip(node._fields, node, strict=True):
        kind = type(value)
        if kind is tuple:
            for index, item in enumerate(value):
                if hasattr(item, "_fields"):
                    _add(item, (*path, field, index), above, found)
        elif kind is Registry:
            for index, party in enumerate(value.parties):
                _add(party, (*path, field, index), above, found)
        elif kind is Regional or kind is NegativeList:
            _add(value, (*path, field), above, found)


def _add(node: Any, path: Path, above: str, found: list[Labelled]) -> None:
    label = _label(node, path, above)
    found.append((path, node, label))
    _add_below(node, path, label, found)


_STEMS = {"requirements": "R", "measures": "M", "key_tasks": "S", "items": "N", "notes": "N-"}


def _label(node: Any, path: Path, above: str) -> str:
    if isinstance(node, PointsBlock):
        return block_id(node.requirements)
    if not hasattr(node, "no"):
        names = (getattr(node, key, None) for key in ("id", "name", "title"))
        return next((str(name) for name in names if name), "")
    inside = path[-2] == "criteria" or (path[0] == "regional" and path[-2] != "key_tasks")
    return f"{above}.{node.no}" if inside else f"{_STEMS.get(str(path[-2]), '')}{node.no}"
