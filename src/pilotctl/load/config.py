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

_KEY = re.compile(r"""\s*(?:"([^"]+)"|'([^']+)'|([\w-]+))\s*=""")
_TABLE = re.compile(r"\s*\[+\s*([^\]]+?)\s*\]+")
_AT_LINE = re.compile(r"\s*\(at line (\d+), column (\d+)\)")


_MOST_DAYS = 3650


class Config(NamedTuple):
    """The settings, each with its default."""

    warn_days: int = WARN_DAYS
    """How many days before its due day a task turns yellow."""


def load_config(path: Path) -> tuple[Config, tuple[Finding, ...]]:
    """The settings of the file, and everything that is wrong with it."""
    import tomllib  # only where a workspace has a configuration

    try:
        source = read_source(path)
    except Unreadable as failure:
        return Config(), (failure.finding,)
    try:
        written = tomllib.loads(source.text)
    except tomllib.TOMLDecodeError as error:
        return Config(), (_syntax(source, str(error)),)
    findings = in_order(_problems(source, written))
    return (Config() if findings else Config(**written)), findings


def _problems(source: Source, written: dict[str, Any]) -> Iterator[Finding]:
    for key, value in written.items():
        if key not in Config._fields:
            diagnostic = Diagnostic.of_key(
                settings.CONFIG_KEY, (key,), key=key, suggestion=_suggestion(key)
            )
            yield Finding(_place(source, key), diagnostic)
        elif type(value) is not int or not 0 <= value <= _MOST_DAYS:
            yield Finding(_place(source, key), _bad_days(key, value))


def _bad_days(key: str, value: object) -> Diagnostic:
    return Diagnostic.of(
        settings.CONFIG_VALUE,
        (key,),
        key=key,
        expected=msg("a whole number of days from 0 to {most}", most=_MOST_DAYS),
        found=repr(value),
        example=WARN_DAYS,
    )


def _suggestion(key: str) -> Message:
    alike = nearest(key, Config._fields, limit=1)
    if alike:
        return msg("did you mean {names}?", names=alike[0])
    return msg("settings: {keys}", keys=Config._fields)


def _place(source: Source, key: str) -> Place:
    """Where a top-level key or table stands: tomllib does not say."""
    for number, line in enumerate(source.lines, start=1):
        match = _TABLE.match(line) or _KEY.match(line)
        for group in range(1, (match.lastindex or 0) + 1) if match else ():
            written = match[group] if match else None
            if match and written and written.split(".")[0].strip("\"' ") == key:
                return Place(source.name, number, match.start(group) + 1, len(written), line)
    return Place(source.name)


def _syntax(source: Source, problem: str) -> Finding:
    match = _AT_LINE.search(problem)
    line, column = (int(match[1]), int(match[2])) if match else (len(source.lines), 1)
    place = Place(source.name, line, column, 1, source.lines[line - 1])
    text = _AT_LINE.sub("", problem).removesuffix(" (at end of document)")
    return Finding(place, Diagnostic.of(settings.CONFIG_SYNTAX, (), problem=text))
