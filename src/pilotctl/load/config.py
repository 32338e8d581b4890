"""pilotctl.toml: the settings of a workspace."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from pilotctl.diagnostics import settings
from pilotctl.diagnostics.finding import Diagnostic, Finding, Place, in_order
from pilotctl.load.source import Source, Unreadable, read_source
from pilotctl.messages import Message, msg
from pilotctl.progress.state import WARN_DAYS
from pilotctl.text import nearest

_KEY = re.compile(r"""\s*\[*\s*(?:["'](?P<quoted>[^"']+)["']|(?P<bare>[\w-]+))""")
_AT_LINE = re.compile(r"\s*\(at line (\d+), column (\d+)\)")


_MOST_DAYS = 3650
_MOST_BYTES = 16 * 1024
"""Finding the places of faults reads the text again for each of its statements."""


class Config(NamedTuple):
    """The settings, each with its default."""

    warn_days: int = WARN_DAYS
    """How many days before its due day a task turns yellow."""


def load_config(path: Path) -> tuple[Config, tuple[Finding, ...]]:
    """The settings of the file, and everything that is wrong with it."""
    import tomllib  # only where a workspace has a configuration

    try:
        source = read_source(path, _MOST_BYTES)
    except Unreadable as failure:
        return Config(), (failure.finding,)
    try:
        written = tomllib.loads(source.text)
    except (ValueError, RecursionError) as error:
        return Config(), (_syntax(source, str(error)),)
    findings = in_order(_problems(source, written))
    return (Config() if findings else Config(**written)), findings


def _problems(source: Source, written: dict[str, Any]) -> Iterator[Finding]:
    faults = {key: fault for key, value in written.items() if (fault := _fault(key, value))}
    places = _places(source) if faults else {}
    for key, fault in faults.items():
        yield Finding(places.get(key, Place(source.name)), fault)


def _fault(key: str, value: object) -> Diagnostic | None:
    if key not in Config._fields:
        args = {"key": key, "suggestion": _suggestion(key)}
        return Diagnostic.of_key(settings.CONFIG_KEY, (key,), **args)
    if type(value) is not int or not 0 <= value <= _MOST_DAYS:
        return _bad_days(key, value)
    return None


def _as_written(value: object) -> object:
    """The value as the user would know it again."""
    if isinstance(value, dict):
        return msg("a table")
    if isinstance(value, list):
        return msg("a list")
    if isinstance(value, bool):
        return str(value).lower()
    return f'"{value}"' if isinstance(value, str) else str(value)


def _bad_days(key: str, value: object) -> Diagnostic:
    return Diagnostic.of(
        settings.CONFIG_VALUE,
        (key,),
        key=key,
        expected=msg("a whole number of days from 0 to {most}", most=_MOST_DAYS),
        found=_as_written(value),
        example=WARN_DAYS,
    )


def _suggestion(key: str) -> Message:
    alike = nearest(key, Config._fields, limit=1)
    if alike:
        return msg("did you mean {names}?", names=alike[0])
    return msg("settings: {keys}", keys=Config._fields)


def _places(source: Source) -> dict[str, Place]:
    """Where each top-level key or table begins: tomllib does not say.

    A key appears once the text is read up to the end of the statement that sets it.
    """
    import tomllib

    lines, start = _lines(source), 0
    places: dict[str, Place] = {}
    for end in range(1, len(lines) + 1):
        try:
            written = tomllib.loads("\n".join(lines[:end]))
        except tomllib.TOMLDecodeError:
            continue  # in the middle of a statement
        for key in written.keys() - places.keys():
            places[key] = _first_key(source, lines[start:end], start)
        start = end
    return places


def _first_key(source: Source, statement: list[str], start: int) -> Place:
    for number, line in enumerate(statement, start=start + 1):
        if match := _KEY.match(line):
            name = match["quoted"] or match["bare"]
            column = match.start("quoted" if match["quoted"] else "bare") + 1
            return Place(source.name, number, column, len(name), line)
    return Place(source.name)


def _lines(source: Source) -> list[str]:
    """The lines as TOML ends them, which is not quite as YAML does."""
    return source.text.replace("\r\n", "\n").split("\n")


def _syntax(source: Source, problem: str) -> Finding:
    lines = _lines(source)
    match = _AT_LINE.search(problem)
    line, column = map(int, match.groups()) if match else (len(lines), len(lines[-1]) + 1)
    place = Place(source.name, line, column, 1, lines[line - 1])
    text = _AT_LINE.sub("", problem).removesuffix(" (at end of document)")
    return Finding(place, Diagnostic.of(settings.CONFIG_SYNTAX, (), problem=text))
