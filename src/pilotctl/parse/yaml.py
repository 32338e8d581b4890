"""YAML text to a tree: one pass over the C parser's events (decision 2).

The YAML package is heavy: this module is imported inside the functions that parse.
"""

from typing import Any

# A private module of ruamel.yaml.clib, for the time it saves (decision 2: 25 ms instead of 157);
# therefore both packages have an upper bound in pyproject.toml.
from _ruamel_yaml import CParser
from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.events import (
    DocumentStartEvent,
    MappingEndEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)
from ruamel.yaml.reader import ReaderError

from pilotctl.diagnostics import files
from pilotctl.diagnostics.finding import Diagnostic, Finding, Path, Place
from pilotctl.diagnostics.rule import Rule
from pilotctl.files.text import Source
from pilotctl.parse.tree import (
    MAX_DEPTH,
    MAX_NODES,
    EmptyTree,
    Mark,
    Marks,
    NoTree,
    Tree,
    marks_of,
    place_of,
)
from pilotctl.text import Plain, needs_quotes

_QUOTED = {"'", '"', "|", ">"}
_NULL = {"", "~", "null", "Null", "NULL"}


def parse(source: Source, most_nodes: int = MAX_NODES) -> Tree:
    """The tree of the one document in the text; raises NoTree when there is none to be had.

    `most_nodes` bounds keys and values together, so that a small file cannot cost much.
    """
    reader = _Reader(source, most_nodes)
    try:
        value, marks = reader.document()
    except MarkedYAMLError as error:
        raise NoTree(*reader.findings, _syntax_finding(source, error)) from None
    except ReaderError as error:
        raise NoTree(_unprintable_finding(source, error)) from None
    return Tree(source, value, marks, tuple(reader.findings))


class _Words(dict[str, str | None]):
    """What unquoted words stand for: each is looked at once, however often it is written."""

    def __missing__(self, word: str) -> str | None:
        read = Plain(word) if needs_quotes(word) else word
        self[word] = value = None if word in _NULL else read
        return value


class _Reader:
    """One pass over the events of one document."""

    def __init__(self, source: Source, most_nodes: int) -> None:
        self.source = source
        self.next = CParser(source.text).get_event
        self.most_nodes = most_nodes
        self.findings: list[Finding] = []
        self.nodes = 0
        self.path: list[Any] = []
        self.words = _Words()

    def document(self) -> tuple[Any, Marks]:
        self.next()  # the start of the stream
        if type(self.next()) is not DocumentStartEvent:
            stem = self.source.name.replace("\\", "/").rsplit("/", 1)[-1].partition(".")[0]
            diagnostic = Diagnostic.of(files.YAML_EMPTY, (), stem=stem)
            raise EmptyTree(Finding(Place(self.source.name), diagnostic))
        value, marks = self._node(self.next())
        self.next()  # the end of the document
        after = self.next()
        if type(after) is DocumentStartEvent:
            self.findings.append(self._finding(files.YAML_DOCUMENTS, _mark(after)))
        return value, marks_of(marks)

    def _node(self, event: Any) -> tuple[Any, Any]:
        """The value that begins with the event, and its Marks; of a scalar the mark alone."""
        self.nodes += 1
        if event.anchor is not None or len(self.path) > MAX_DEPTH or self.nodes > self.most_nodes:
            raise self._refusal(event)
        if event.ctag is not None:  # `tag` says the same in words, and takes longer
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            self.findings.append(self._finding(files.YAML_TAG, _mark(event), tag=tag))
        kind = type(event)
        if kind is ScalarEvent:
            text = event.value
            is_word = event.implicit[0] and event.style not in _QUOTED
            return self.words[text] if is_word else text, _mark(event)
        return self._sequence(event) if kind is SequenceStartEvent else self._mapping(event)

    def _refusal(self, event: Any) -> NoTree:
        mark = _mark(event)
        if event.anchor is not None:
            return NoTree(*self.findings, self._finding(files.YAML_ALIAS, mark))
        if len(self.path) > MAX_DEPTH:
            return NoTree(self._finding(files.YAML_TOO_DEEP, mark, limit=MAX_DEPTH))
        return NoTree(self._finding(files.YAML_TOO_MANY, mark, limit=self.most_nodes))

    def _sequence(self, start: Any) -> tuple[Any, Marks]:
        values: list[Any] = []
        inside: list[Any] = []
        self.path.append(0)
        while type(event := self.next()) is not SequenceEndEvent:
            self.path[-1] = len(values)
            value, marks = self._node(event)
            values.append(value)
            inside.append(marks)
        self.path.pop()
        return values, Marks(_mark(start), None, inside)

    def _mapping(self, start: Any) -> tuple[Any, Marks]:
        values: dict[str, Any] = {}
        keys: dict[str, Mark] = {}
        inside: dict[str, Any] = {}
        self.path.append("?")
        while type(event := self.next()) is not MappingEndEvent:
            key, key_mark = self._node(event)
            self.path[-1] = str(key)  # a list or a mapping, which is a fault, too
            value, marks = self._node(self.next())
            if isinstance(key, str) and key not in values:
                values[key], keys[key], inside[key] = value, key_mark, marks
            else:
                self.findings.append(self._faulty_key(key, _mark(event), keys))
        self.path.pop()
        return values, Marks(_mark(start), keys, inside)

    def _faulty_key(self, key: Any, mark: Mark, keys: dict[str, Mark]) -> Finding:
        """A key that is no text, or stands among the keys already."""
        if not isinstance(key, str):
            return self._finding(files.KEY_NOT_TEXT, mark, tuple(self.path[:-1]))
        first = keys[key][0] + 1
        return self._finding(files.DUPLICATE_KEY, mark, tuple(self.path), key=key, first=first)

    def _finding(self, rule: Rule, mark: Mark, path: Path = (), **args: object) -> Finding:
        return Finding(place_of(self.source, mark), Diagnostic.of(rule, path, **args))


def _mark(event: Any) -> Mark:
    start, end = event.start_mark, event.end_mark
    return start.line, start.column, end.line, end.column


def _unprintable_finding(source: Source, error: Any) -> Finding:
    """A control character; the parser gives its place in bytes of UTF-8."""
    before = Source(source.name, source.text.encode()[: error.position].decode(errors="ignore"))
    line, column = len(before.lines) - 1, len(before.lines[-1])
    place = place_of(source, (line, column, line, column + 1))
    return Finding(place, Diagnostic.of(files.YAML_CHARACTER, (), code=f"U+{error.character:04X}"))


def _syntax_finding(source: Source, error: Any) -> Finding:
    mark = error.problem_mark or error.context_mark
    place = place_of(source, (mark.line, mark.column, mark.line, mark.column + 1))
    indent = place.source[: len(place.source) - len(place.source.lstrip())]
    if "\t" in indent:
        return Finding(place, Diagnostic.of(files.YAML_TAB, ()))
    return Finding(place, Diagnostic.of(files.YAML_SYNTAX, (), problem=error.problem or ""))
