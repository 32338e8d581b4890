"""The document numbers without holes and repeats; what it lost stands under gaps."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from pilotctl.checks.walk import UNREADABLE, Check, each, nodes
from pilotctl.diagnostics import content
from pilotctl.diagnostics.finding import Diagnostic, Path
from pilotctl.messages import N_, Message
from pilotctl.model.doubt import Gap
from pilotctl.model.negative_list import Criterion, NegativeItem, Note
from pilotctl.model.programme import (
    Area,
    City,
    KeyTask,
    Measure,
    RegionalKeyTask,
    RegionalTask,
    Requirement,
    Subtask,
)
from pilotctl.model.ranges import runs_of


class _Numbered(NamedTuple):
    """A number, and the path of the cell that holds it."""

    number: int
    path: Path


class _Series(NamedTuple):
    """Numbers that should run 1, 2, 3 … and how to call one of them."""

    kind: str
    stem: str
    numbers: tuple[_Numbered, ...]
    lost: frozenset[int] = frozenset()

    def name(self, number: object) -> str:
        return f"{self.stem}{number}"


def check_numbering(city: City) -> Iterator[Diagnostic]:
    """Holes, repeats, disorder, and gaps that are filled after all."""
    for series in _all_series(city):
        yield from _check(series)
    yield from _check_gaps(city)


def _all_series(city: City) -> Iterator[_Series]:
    requirements = _lost(gap.requirements for gap in city.gaps)
    measures = _lost(gap.measures for gap in city.gaps)
    subtasks = frozenset(_tail(gap.subtask) for gap in city.gaps if gap.subtask)
    yield _Series(N_("area"), "I-", _ids(city, Area))
    yield _Series(N_("key task"), "II-", _ids(city, KeyTask))
    yield _Series(N_("subtask"), "III-", _ids(city, Subtask), subtasks)
    yield _Series(N_("requirement"), "R", _numbers(city, Requirement, ("areas",)), requirements)
    yield _Series(N_("measure"), "M", _numbers(city, Measure, ("areas",)), measures)
    yield from _regional_series(city)
    yield from _negative_series(city)


def _lost(runs: Iterable[object]) -> frozenset[int]:
    return frozenset(number for run in runs if run for number in getattr(run, "numbers", ()))


def _ids(city: City, kind: type[Area] | type[KeyTask] | type[Subtask]) -> tuple[_Numbered, ...]:
    return tuple(_Numbered(_tail(node.id), (*path, "id")) for path, node in each(city, kind))


def _tail(id: str) -> int:
    return int(id.rpartition("-")[2] or UNREADABLE)


def _numbers(city: City, kind: type[Any], under: Path) -> tuple[_Numbered, ...]:
    return tuple(
        _Numbered(node.no, (*path, "no"))
        for path, node in nodes(city)
        if isinstance(node, kind) and path[: len(under)] == under
    )


def _regional_series(city: City) -> Iterator[_Series]:
    yield _Series(N_("regional key task"), "S", _numbers(city, RegionalKeyTask, ()))
    for path, key_task in each(city, RegionalKeyTask):
        tasks = _numbers(city, RegionalTask, path)
        yield _Series(N_("regional task"), f"S{key_task.no}.", tasks)
        for below, task in each(city, RegionalTask):
            if below[: len(path)] == path:
                measures = _numbers(city, Measure, below)
                stem = f"S{key_task.no}.{task.no}."
                yield _Series(N_("regional measure"), stem, measures)


def _negative_series(city: City) -> Iterator[_Series]:
    yield _Series(N_("negative-list item"), "N", _numbers(city, NegativeItem, ()))
    yield _Series(N_("negative-list note"), "", _numbers(city, Note, ()))
    for path, item in each(city, NegativeItem):
        criteria = _numbers(city, Criterion, path)
        yield _Series(N_("negative-list criterion"), f"N{item.no}.", criteria)


def _check(series: _Series) -> Iterator[Diagnostic]:
    written = {entry.number for entry in series.numbers}
    seen: set[int] = set()
    expected, highest = _next(1, series), 0
    for entry in series.numbers:
        number = entry.number or expected
        if number in seen:
            yield _repeat(series, entry)
        elif number < highest:
            yield _disorder(series, entry, highest)
        elif missing := set(range(expected, number)) - series.lost - written:
            yield _hole(series, missing, entry)
        seen.add(number)
        highest = max(highest, number)
        expected = _next(highest + 1, series)


def _next(number: int, series: _Series) -> int:
    """The next number that has to stand in the file."""
    while number in series.lost:
        number += 1
    return number


def _hole(series: _Series, missing: set[int], found: _Numbered) -> Diagnostic:
    return Diagnostic.of(
        content.NUMBER_HOLE,
        found.path,
        kind=Message(series.kind),
        missing=tuple(map(series.name, runs_of(sorted(missing)))),
        found=series.name(found.number),
    )


def _repeat(series: _Series, entry: _Numbered) -> Diagnostic:
    kind, number = Message(series.kind), series.name(entry.number)
    return Diagnostic.of(content.NUMBER_REPEAT, entry.path, kind=kind, number=number)


def _disorder(series: _Series, entry: _Numbered, before: int) -> Diagnostic:
    return Diagnostic.of(
        content.NUMBER_ORDER,
        entry.path,
        kind=Message(series.kind),
        found=series.name(entry.number),
        before=series.name(before),
    )


def _check_gaps(city: City) -> Iterator[Diagnostic]:
    present = {
        "requirements": _present(city, Requirement),
        "measures": _present(city, Measure),
    }
    subtasks = {node.id for _, node in each(city, Subtask)}
    for path, gap in each(city, Gap):
        for field, kind in (("requirements", N_("requirement")), ("measures", N_("measure"))):
            run = getattr(gap, field)
            for number in run.numbers if run else ():
                if number in present[field]:
                    yield _filled((*path, field), kind, f"{kind[0].upper()}{number}")
        if gap.subtask in subtasks:
            yield _filled((*path, "subtask"), N_("subtask"), str(gap.subtask))


def _present(city: City, kind: type[Any]) -> set[int]:
    return {entry.number for entry in _numbers(city, kind, ("areas",))}


def _filled(path: Path, kind: str, number: str) -> Diagnostic:
    return Diagnostic.of(content.GAP_FILLED, path, kind=Message(kind), number=number)


CHECKS: tuple[Check, ...] = (check_numbering,)
