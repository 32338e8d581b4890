"""Which problems only follow from a fault that is reported already, and would bury it."""

from collections.abc import Iterable
from typing import NamedTuple, Self

from pilotctl.diagnostics import content, shape
from pilotctl.diagnostics.finding import Diagnostic, Path
from pilotctl.diagnostics.rule import Rule

_NUMBERED = {"areas", "key_tasks", "subtasks", "requirements", "measures", "no"}
"""Keys whose loss takes numbered rows away."""

_REST_ON: dict[Rule, str] = {
    content.UNKNOWN_DEPARTMENT: "departments",
    content.UNKNOWN_LEADER: "leaders",
    content.POINTS_DECLARED: "regional",
}
"""Checks that rest on one part of the file: nothing can be said while that part is faulty."""

_NEED_ROWS = {content.INDICATOR_HOMELESS, content.BLOCK_UNKNOWN, content.COUNTERPART_UNKNOWN}
_NEED_ENTRY = {content.UNEXPLAINED_BLANK, content.TARGET_VALUE}


class Faults(NamedTuple):
    """What was misread, gathered once by what may only follow from it."""

    places: frozenset[Path]
    parts: frozenset[str | int]
    """The keys of the file below which something is faulty."""
    take_rows: bool
    spoilt: frozenset[Path]
    """Entries with a misspelt key, or with doubts that could not be read."""

    @classmethod
    def of(cls, faults: Iterable[Diagnostic]) -> Self:
        """The faults that are reported already."""
        known = tuple(faults)
        places = frozenset(map(_place, known))
        misspelt = {fault.path[:-1] for fault in known if fault.rule is shape.UNKNOWN_KEY}
        undoubted = {at[:depth] for at in places for depth, key in enumerate(at) if key == "doubts"}
        return cls(
            places,
            frozenset(at[0] for at in places if at),
            any(map(_takes_rows, places)),
            frozenset(misspelt | undoubted),
        )

    def explain(self, problem: Diagnostic) -> bool:
        """Whether the problem may be there only because of one of them."""
        if problem.rule is content.UNUSED_DEPARTMENT:
            return bool(self.places)  # whatever was misread may have named it
        if problem.path in self.places or problem.path[:-1] in self.places:
            return True
        if problem.rule in _REST_ON:
            return _REST_ON[problem.rule] in self.parts
        if problem.rule in _NEED_ROWS:
            return self.take_rows
        return problem.rule in _NEED_ENTRY and problem.path[:-1] in self.spoilt


def _place(fault: Diagnostic) -> Path:
    if fault.rule is shape.MISSING_KEY:
        return (*fault.path, str(fault.args["key"]))
    return fault.path


def _takes_rows(at: Path) -> bool:
    keys = [part for part in at if isinstance(part, str)]
    return keys[:1] == ["areas"] and keys[-1] in _NUMBERED
