"""pilotctl.toml: what it may hold, and everything that is wrong with what it holds."""

import pathlib
from collections.abc import Collection, Iterator
from datetime import date
from typing import Any

from pilotctl.checks.ledger import leaves_folder
from pilotctl.diagnostics import settings
from pilotctl.diagnostics.finding import Diagnostic, Finding, Path, in_order
from pilotctl.files.bytes import Unreadable
from pilotctl.files.text import source_of
from pilotctl.load.settings import Config, ScoreSettings
from pilotctl.messages import Message, msg
from pilotctl.model.assessment import MarksUsed, Method
from pilotctl.parse.toml import parse
from pilotctl.parse.tree import NoTree
from pilotctl.progress.state import DEFAULTS, Limits
from pilotctl.scoring.window import Review, fault_of
from pilotctl.text import nearest

_MOST_DAYS = 3650
_KEYS = (*Limits._fields, "units", "review", "score")


def config_of(
    path: pathlib.Path, content: bytes, cities: Collection[str]
) -> tuple[Config, tuple[Finding, ...]]:
    """The settings of a file that was read, and everything that is wrong with it."""
    try:
        tree = parse(source_of(str(path), content))
    except Unreadable as failure:
        return Config(), (failure.finding,)
    except NoTree as failure:
        return Config(), failure.findings
    faults = [fault for key, value in tree.value.items() for fault in _faults(key, value, cities)]
    if faults:
        return Config(), in_order(map(tree.place, faults))
    return _config(tree.value), ()


def _config(written: dict[str, Any]) -> Config:
    """The settings of a file without faults; what it leaves out has its default."""
    days = {key: value for key, value in written.items() if key in Limits._fields}
    units = {city: tuple(names) for city, names in written.get("units", {}).items()}
    review = {city: Review(**days) for city, days in written.get("review", {}).items()}
    score = {city: _score_settings(table) for city, table in written.get("score", {}).items()}
    return Config(Limits(**days), units, review, score)


def _score_settings(table: dict[str, Any]) -> ScoreSettings:
    default = ScoreSettings()
    method, marks = table.get("method", default.method), table.get("marks", default.marks)
    return ScoreSettings(Method(method), MarksUsed(marks), table.get("scheme"))


def _faults(key: str, value: object, cities: Collection[str]) -> Iterator[Diagnostic]:
    """What is wrong with one key at the top of the file, and with everything in its table."""
    if key not in _KEYS:
        args = {"key": key, "suggestion": _suggestion(key, _KEYS)}
        yield Diagnostic.of_key(settings.CONFIG_KEY, (key,), **args)
    elif key == "units":
        yield from _unit_faults(value, cities)
    elif key == "review":
        yield from _review_faults(value, cities)
    elif key == "score":
        yield from _score_faults(value, cities)
    # Not isinstance: to Python true is the number 1, and nobody means one day by it.
    elif type(value) is not int or not 0 <= value <= _MOST_DAYS:
        expected = msg("a whole number of days from 0 to {most}", most=_MOST_DAYS)
        yield _bad_value((key,), expected, value, str(getattr(DEFAULTS, key)))


def _unit_faults(value: object, cities: Collection[str]) -> Iterator[Diagnostic]:
    """The table [units]: for each city a list of different names."""
    example = '["银州区", "开原市"]'
    if not isinstance(value, dict):
        expected = msg("a table with a list of names for each city")
        yield _bad_value(("units",), expected, value, f"{{ tieling = {example} }}")
        return
    for city, names in value.items():
        if misplaced := _misplaced("units", city, cities):
            yield misplaced
        elif not _is_list_of_names(names):
            expected = msg("a list of different names")
            yield _bad_value(("units", city), expected, _odd_name(names), example)


def _misplaced(table: str, key: str, cities: Collection[str]) -> Diagnostic | None:
    """A key of a table that is no city: a setting below the table's head, or a misspelt city."""
    if key in Limits._fields:
        suggestion = msg("put {key} above the table {table}", key=key, table=f"[{table}]")
    elif not cities or key in cities:
        return None
    else:
        near = nearest(key, cities, limit=1)
        names = msg("cities: {cities}", cities=tuple(sorted(cities)))
        suggestion = msg("did you mean {names}?", names=near) if near else names
    args = {"key": key, "suggestion": suggestion}
    return Diagnostic.of_key(settings.CONFIG_KEY, (table, key), **args)


def _is_list_of_names(value: object) -> bool:
    return isinstance(value, list) and _odd_name(value) is value


def _odd_name(value: object) -> object:
    """The first name of the list that is none or stands twice; the list itself when all is well."""
    seen: set[str] = set()
    for name in value if isinstance(value, list) else ():
        if not isinstance(name, str) or not name.strip():
            return name
        if name in seen:
            return msg("{name} twice", name=name)
        seen.add(name)
    return value


def _review_faults(value: object, cities: Collection[str]) -> Iterator[Diagnostic]:
    """The tables [review.CITY]: days of an assessment, which have to fit together (N5)."""
    example = "{ acceptance = 2022-10-15 }"
    if not isinstance(value, dict):
        expected = msg("a table with the days of each city")
        yield _bad_value(("review",), expected, value, f"{{ tieling = {example} }}")
        return
    for city, days in value.items():
        if misplaced := _misplaced("review", city, cities):
            yield misplaced
        elif not isinstance(days, dict):
            expected = msg("days such as acceptance = 2022-10-15")
            yield _bad_value(("review", city), expected, days, example)
        else:
            yield from _day_faults(("review", city), days)


def _day_faults(path: Path, days: dict[str, Any]) -> Iterator[Diagnostic]:
    for key, value in days.items():
        if key not in Review._fields:
            args = {"key": key, "suggestion": _suggestion(key, Review._fields)}
            yield Diagnostic.of_key(settings.CONFIG_KEY, (*path, key), **args)
        elif type(value) is not date:  # a time of day is a date, too, but says more than is asked
            yield _bad_value((*path, key), msg("a day such as 2022-10-15"), value, "2022-10-15")
            return
    if days.keys() <= set(Review._fields) and (fault := fault_of(Review(**days))):
        key, expected = fault
        yield _bad_value((*path, key), expected, days.get(key), "2022-10-15")


def _score_faults(value: object, cities: Collection[str]) -> Iterator[Diagnostic]:
    """The tables [score.CITY]: the rules by which a city is scored."""
    example = '{ method = "all-or-nothing" }'
    if not isinstance(value, dict):
        expected = msg("a table with the rules of each city")
        yield _bad_value(("score",), expected, value, f"{{ tieling = {example} }}")
        return
    for city, rules in value.items():
        if misplaced := _misplaced("score", city, cities):
            yield misplaced
        elif not isinstance(rules, dict):
            expected = msg("a table such as {example}", example=example)
            yield _bad_value(("score", city), expected, rules, example)
        else:
            for key, rule in rules.items():
                yield from _rule_faults(("score", city, key), rule)


def _rule_faults(path: Path, value: object) -> Iterator[Diagnostic]:
    """What is wrong with one rule: a word of a closed list, or the name of a file."""
    key = str(path[-1])
    words = {"method": tuple(Method), "marks": tuple(MarksUsed)}.get(key, ())
    if key not in ScoreSettings._fields:
        args = {"key": key, "suggestion": _suggestion(key, ScoreSettings._fields)}
        yield Diagnostic.of_key(settings.CONFIG_KEY, path, **args)
    elif words and value not in words:
        choices = tuple(word.value for word in words)
        yield _bad_value(path, msg("one of: {choices}", choices=choices), value, f'"{choices[0]}"')
    # A path that leaves the folder would read any file of the machine, and is lost when the
    # workspace is handed on: as for evidence.
    elif not isinstance(value, str) or not value.strip() or leaves_folder(value):
        expected = msg("a scheme file in the workspace")
        yield _bad_value(path, expected, value, '"schemes/own.yaml"')


def _as_written(value: object) -> object:
    """The value as the user would know it again."""
    if isinstance(value, dict):
        return msg("a table")
    if isinstance(value, list):
        return msg("a list")
    if value is None:
        return msg("nothing")
    if isinstance(value, Message):
        return value
    if isinstance(value, bool):
        return str(value).lower()
    return f'"{value}"' if isinstance(value, str) else str(value)


def _bad_value(path: Path, expected: Message, value: object, example: str) -> Diagnostic:
    """That the value at the path is not what is expected there, with one that would be."""
    args = {"key": path[-1], "expected": expected, "found": _as_written(value)}
    return Diagnostic.of(settings.CONFIG_VALUE, path, **args, example=example)


def _suggestion(key: str, known: tuple[str, ...]) -> Message:
    """The setting that was probably meant, else all of them."""
    alike = nearest(key, known, limit=1)
    if alike:
        return msg("did you mean {names}?", names=alike[0])
    return msg("settings: {keys}", keys=known)
