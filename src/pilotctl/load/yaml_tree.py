"""YAML text to a tree of dicts, lists and written scalars, with the place of every key and value.

Built in one pass over the C parser's events. Scalars stay as written: nothing turns 1.10 into 1.1
or no into false; the schema says what each value is.
"""

from typing import Any, NamedTuple

from pilotctl.diagnostics import files
from pilotctl.diagnostics.finding import Diagnostic, Finding, Path, Place
from pilotctl.diagnostics.rule import Rule
from pilotctl.load.source import Source
from pilotctl.text import Plain, needs_quotes

MAX_DEPTH = 24
"""A city file needs about fourteen levels."""

MAX_NODES = 200_000
"""More than ten times the keys and values of the largest programme known."""

Mark = tuple[int, int, int, int]
"""First line and column, last line and column (exclusive); all count from 0."""

_NULL = {"", "~", "null", "Null", "NULL"}


class Marks(NamedTuple):
    """Where a node stands, and the nodes inside it: by key (with the key's mark) or by index."""

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
        return Finding(_place(self.source, mark), diagnostic)


class NoTree(Exception):
    """The text has no tree; carries the findings that say why."""

    def __init__(self, *findings: Finding) -> None:
        super().__init__()
        self.findings = findings


class EmptyTree(NoTree):
    """The text holds nothing but comments and blanks."""


def parse(source: Source, most_nodes: int = MAX_NODES) -> Tree:
    """The tree of the one document in the text; raises NoTree when there is none to be had."""
    from _ruamel_yaml import CParser  # only where a file is parsed
    from ruamel.yaml.error import MarkedYAMLError
    from ruamel.yaml.reader import ReaderError

    reader = _Reader(source, CParser(source.text), most_nodes)
    try:
        value, marks = reader.document()
    except MarkedYAMLError as error:
        raise NoTree(*reader.findings, _syntax_finding(source, error)) from None
    except ReaderError as error:
        raise NoTree(_unprintable_finding(source, error)) from None
    return Tree(source, value, marks, tuple(reader.findings))


class _Reader:
    """One pass over the events of one document."""

    def __init__(self, source: Source, parser: Any, most_nodes: int) -> None:
        self.source = source
        self.parser = parser
        self.most_nodes = most_nodes
        self.findings: list[Finding] = []
        self.nodes = 0

    def document(self) -> tuple[Any, Marks]:
        self._next()  # the start of the stream
        if type(self._next()).__name__ != "DocumentStartEvent":
            stem = self.source.name.replace("\\", "/").rsplit("/", 1)[-1].partition(".")[0]
            diagnostic = Diagnostic.of(files.YAML_EMPTY, (), stem=stem)
            raise EmptyTree(Finding(Place(self.source.name), diagnostic))
        value, marks = self._node(self._next(), ())
        self._next()  # the end of the document
        after = self._next()
        if type(after).__name__ == "DocumentStartEvent":
            self.findings.append(self._finding(files.YAML_DOCUMENTS, _mark(after)))
        return value, marks

    def _next(self) -> Any:
        return self.parser.get_event()

    def _node(self, event: Any, path: Path) -> tuple[Any, Marks]:
        kind = type(event).__name__
        if kind == "AliasEvent" or event.anchor is not None:
            raise NoTree(*self.findings, self._finding(files.YAML_ALIAS, _mark(event)))
        self.nodes += 1
        if len(path) > MAX_DEPTH:
            raise NoTree(self._finding(files.YAML_TOO_DEEP, _mark(event), limit=MAX_DEPTH))
        if self.nodes > self.most_nodes:
            raise NoTree(self._finding(files.YAML_TOO_MANY, _mark(event), limit=self.most_nodes))
        if event.tag is not None:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            self.findings.append(self._finding(files.YAML_TAG, _mark(event), tag=tag))
        if kind == "ScalarEvent":
            return _scalar(event), Marks(_mark(event))
        if kind == "SequenceStartEvent":
            return self._sequence(event, path)
        return self._mapping(event, path)

    def _sequence(self, start: Any, path: Path) -> tuple[Any, Marks]:
        values: list[Any] = []
        inside: list[Marks] = []
        while type(event := self._next()).__name__ != "SequenceEndEvent":
            value, marks = self._node(event, (*path, len(values)))
            values.append(value)
            inside.append(marks)
        return values, Marks(_mark(start), None, inside)

    def _mapping(self, start: Any, path: Path) -> tuple[Any, Marks]:
        values: dict[str, Any] = {}
        keys: dict[str, Mark] = {}
        inside: dict[str, Marks] = {}
        while type(event := self._next()).__name__ != "MappingEndEvent":
            key, key_marks = self._node(event, (*path, "?"))
            value, marks = self._node(self._next(), (*path, str(key)))
            if not isinstance(key, str):
                self.findings.append(self._finding(files.KEY_NOT_TEXT, key_marks.mark, path))
            elif key in values:
                first = keys[key][0] + 1
                self.findings.append(
                    self._finding(
                        files.DUPLICATE_KEY, key_marks.mark, (*path, key), key=key, first=first
                    )
                )
            else:
                values[key], keys[key], inside[key] = value, key_marks.mark, marks
        return values, Marks(_mark(start), keys, inside)

    def _finding(self, rule: Rule, mark: Mark, path: Path = (), **args: object) -> Finding:
        return Finding(_place(self.source, mark), Diagnostic.of(rule, path, **args))


def _scalar(event: Any) -> str | None:
    text: str = event.value
    if not event.implicit[0] or event.style in ("'", '"', "|", ">"):
        return text
    if text in _NULL:
        return None
    return Plain(text) if needs_quotes(text) else text


def _mark(event: Any) -> Mark:
    start, end = event.start_mark, event.end_mark
    return start.line, start.column, end.line, end.column


def _mark_at(marks: Marks, path: Path, at_key: bool) -> Mark:
    """The mark of the node that the path leads to, or of the nearest one above it."""
    for part in path[:-1] if at_key else path:
        try:
            marks = marks.inside[part]
        except (KeyError, IndexError, TypeError):
            return marks.mark
    if at_key and marks.keys and path[-1] in marks.keys:
        return marks.keys[str(path[-1])]
    return marks.mark


def _place(source: Source, mark: Mark) -> Place:
    line, column, last_line, last_column = mark
    lines = source.lines
    text = lines[line] if line < len(lines) else ""
    end = last_column if last_line == line else len(text.rstrip())
    return Place(source.name, line + 1, column + 1, max(1, end - column), text)


def _unprintable_finding(source: Source, error: Any) -> Finding:
    """A control character; the parser gives its place in bytes of UTF-8."""
    before = Source(source.name, source.text.encode()[: error.position].decode(errors="ignore"))
    line, column = len(before.lines) - 1, len(before.lines[-1])
    place = _place(source, (line, column, line, column + 1))
    return Finding(place, Diagnostic.of(files.YAML_CHARACTER, (), code=f"U+{error.character:04X}"))


def _syntax_finding(source: Source, error: Any) -> Finding:
    mark = error.problem_mark or error.context_mark
    place = _place(source, (mark.line, mark.column, mark.line, mark.column + 1))
    indent = place.source[: len(place.source) - len(place.source.lstrip())]
    if "\t" in indent:
        return Finding(place, Diagnostic.of(files.YAML_TAB, ()))
    return Finding(place, Diagnostic.of(files.YAML_SYNTAX, (), problem=error.problem or ""))
