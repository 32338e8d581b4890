"""What a YAML file says, as dicts, lists and written scalars, and where it says each thing.

Scalars stay as written: nothing turns 1.10 into 1.1 or no into false; the schema says what each
value is.
"""

from typing import Any, NamedTuple

from pilotctl.diagnostics.finding import Diagnostic, Finding, Path, Place
from pilotctl.files.text import Source

MAX_DEPTH = 24
"""A city file needs about fourteen levels."""

MAX_NODES = 200_000
"""More than ten times the keys and values of the largest programme known."""

Mark = tuple[int, int, int, int]
"""First line and column, last line and column (exclusive); all count from 0."""


class Marks(NamedTuple):
    """Where a node stands, and what is inside it: by key (with the key's mark) or by index.

    Most nodes are scalars: inside, the mark alone stands for one.
    """

    mark: Mark
    keys: dict[str, Mark] | None = None
    inside: Any = ()


class Tree(NamedTuple):
    """What a file says, and where it says it."""

    source: Source
    value: Any
    marks: Marks
    findings: tuple[Finding, ...]
    """Duplicate keys and the like: faults that still leave a tree."""

    def place(self, diagnostic: Diagnostic) -> Finding:
        """The diagnostic with the file, line and column that its path leads to."""
        mark = _mark_at(self.marks, diagnostic.path, diagnostic.at_key)
        return Finding(place_of(self.source, mark), diagnostic)


class NoTree(Exception):
    """The text has no tree; carries the findings that say why."""

    def __init__(self, *findings: Finding) -> None:
        super().__init__()
        self.findings = findings


class EmptyTree(NoTree):
    """The text holds nothing but comments and blanks."""


def marks_of(node: Marks | Mark) -> Marks:
    """What stands for a node inside another, a scalar's mark too, as Marks."""
    return node if isinstance(node, Marks) else Marks(node)


def _mark_at(marks: Marks, path: Path, at_key: bool) -> Mark:
    """The mark of the node that the path leads to, or of the nearest one above it."""
    for part in path[:-1] if at_key else path:
        try:
            marks = marks_of(marks.inside[part])
        except (KeyError, IndexError, TypeError):
            return marks.mark
    if at_key and marks.keys and path[-1] in marks.keys:
        return marks.keys[str(path[-1])]
    return marks.mark


def place_of(source: Source, mark: Mark) -> Place:
    """The stretch of the file that the mark is about, with the user's own line."""
    line, column, last_line, last_column = mark
    lines = source.lines
    text = lines[line] if line < len(lines) else ""
    end = last_column if last_line == line else len(text.rstrip())
    return Place(source.name, line + 1, column + 1, max(1, end - column), text)
