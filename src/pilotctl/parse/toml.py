"""TOML text to plain values, and the place of each key once there is something to say of it."""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any

from pilotctl.diagnostics import settings
from pilotctl.diagnostics.finding import Diagnostic, Finding, Path, Place
from pilotctl.files.text import Source
from pilotctl.parse.tree import NoTree

_KEY = r"""\s*\[*\s*(?:["'](?P<quoted>[^"']*)["']|(?P<bare>[\w-]+))"""
_AT_LINE = r"\s*\(at line (\d+), column (\d+)\)"

_DEPTH = 3
"""Levels of keys that have places: `[review.tieling]` and `acceptance` in it."""


class TomlTree:
    """What a TOML file says; like a YAML file's `Tree`, it places a diagnostic by its path."""

    def __init__(self, source: Source, value: dict[str, Any]) -> None:
        self.source = source
        self.value = value

    def place(self, diagnostic: Diagnostic) -> Finding:
        """The diagnostic at the key that its path leads to, else at the outermost key above."""
        path = diagnostic.path
        place = self._places.get(path) or self._places.get(path[:1]) or Place(self.source.name)
        return Finding(place, diagnostic)

    @cached_property
    def _places(self) -> dict[Path, Place]:
        """Where each key or table begins: tomllib does not say (decision 20).

        The text is parsed again up to the end of each line. What parses is a whole number of
        statements, and the keys that are new in it were set by the last of them: its first key is
        their place. That is quadratic in the statements, so it waits for the first fault, and the
        files are small (`load.settings`).
        """
        import tomllib

        lines, start = _lines(self.source), 0
        places: dict[Path, Place] = {}
        for end in range(1, len(lines) + 1):
            try:
                written = tomllib.loads("\n".join(lines[:end]))
            except tomllib.TOMLDecodeError:
                continue  # in the middle of a statement, such as a list over several lines
            for path in _paths(written):
                if path not in places:
                    places[path] = _first_key(self.source, lines[start:end], start)
            start = end
        return places


def parse(source: Source) -> TomlTree:
    """The tree of the text; raises NoTree with the one fault that keeps it from being read."""
    import tomllib  # only where settings are not in the cache

    try:
        return TomlTree(source, tomllib.loads(source.text))
    except (ValueError, RecursionError) as error:
        raise NoTree(_syntax(source, str(error))) from None


def _paths(written: dict[str, Any], depth: int = _DEPTH) -> Iterator[Path]:
    """Every key, and every key of a table, as far down as places are kept."""
    for key, value in written.items():
        yield (key,)
        if isinstance(value, dict) and depth > 1:
            yield from ((key, *inner) for inner in _paths(value, depth - 1))


def _first_key(source: Source, statement: list[str], start: int) -> Place:
    """The first key in the statement's lines; comments and blank lines may come before it."""
    for number, line in enumerate(statement, start=start + 1):
        if match := re.match(_KEY, line):
            kind = "bare" if match["quoted"] is None else "quoted"
            column = match.start(kind) + 1
            return Place(source.name, number, column, len(match[kind]) or 1, line)
    return Place(source.name)


def _lines(source: Source) -> list[str]:
    """The lines as TOML ends them, which is not quite as YAML does."""
    return source.text.replace("\r\n", "\n").split("\n")


def _syntax(source: Source, problem: str) -> Finding:
    """tomllib's own words, with the place taken out of them."""
    lines = _lines(source)
    match = re.search(_AT_LINE, problem)
    # Without a line and column, tomllib means the end of the text.
    line, column = map(int, match.groups()) if match else (len(lines), len(lines[-1]) + 1)
    place = Place(source.name, line, column, 1, lines[line - 1])
    text = re.sub(_AT_LINE, "", problem).removesuffix(" (at end of document)")
    return Finding(place, Diagnostic.of(settings.CONFIG_SYNTAX, (), problem=text))
