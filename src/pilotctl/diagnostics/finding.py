"""A diagnostic says what is wrong where in the structure; a finding adds file and line.

Two types, as checks work on values and know keys and indices, while only the parser knows lines.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from pilotctl.diagnostics.rule import Rule, Severity

Path = tuple[str | int, ...]
"""Keys and indices from the document's root to a node: ("areas", 0, "title")."""


class Diagnostic(NamedTuple):
    """One problem, without a place in a text: `at_key` points at the key and not at its value."""

    rule: Rule
    path: Path
    args: Mapping[str, object]
    at_key: bool = False

    @classmethod
    def of(cls, rule: Rule, path: Path, **args: object) -> "Diagnostic":
        """A problem at a value."""
        return cls(rule, path, args)

    @classmethod
    def of_key(cls, rule: Rule, path: Path, **args: object) -> "Diagnostic":
        """A problem at a key."""
        return cls(rule, path, args, at_key=True)


class Place(NamedTuple):
    """A stretch of a file: line and column count from 1, columns and length in characters."""

    file: str
    line: int = 0
    column: int = 0
    length: int = 1
    source: str = ""
    """The user's own line; empty when the problem is the file as a whole (line 0)."""


class Finding(NamedTuple):
    """A diagnostic with its place."""

    place: Place
    diagnostic: Diagnostic

    @property
    def is_error(self) -> bool:
        """Whether the data must not be used before this is corrected."""
        return self.diagnostic.rule.severity is Severity.ERROR


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Sorted by file, line and column, so that the same input gives the same report."""
    return tuple(sorted(findings, key=_position))


def _position(finding: Finding) -> tuple[str, int, int, str]:
    place = finding.place
    # The code last: two problems at one place keep their order whatever check ran first.
    return place.file, place.line, place.column, finding.diagnostic.rule.code
