"""The document numbers without holes and repeats; what it lost stands under gaps."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from pilotctl.checks.walk import UNREADABLE, Check, Walk
from pilotctl.diagnostics import content
from pilotctl.diagnostics.finding import Diagnostic, Path
from pilotctl.messages import N_, Message
from pilotctl.model.doubt import Gap
from pilotctl.model.ids import heading_number, measure_name, requirement_name
from pilotctl.model.programme import Area, City, KeyTask, Subtask
from pilotctl.model.ranges import Run, RunSet, runs_of


class _Numbered(NamedTuple):
    """A number, and the path of the cell that holds it."""

    number: int
    path: Path


_Numbers = dict[Path, list[_Numbered]]
"""Every numbered entry, by the path of the list that holds it."""


class _Series(NamedTuple):
    """Numbers that should run 1, 2, 3 … and how to call one of them."""

    kind: str
    stem: str
    numbers: tuple[_Numbered, ...]
    lost: RunSet = RunSet(())

    def name(self, number: object) -> str:
        return f"{self.stem}{number}"


def check_numbering(walk: Walk) -> Iterator[Diagnostic]:
    """Holes, repeats, disorder, and gaps that are filled after all."""
    numbers = _numbers(walk)
    for series in _all_series(walk, numbers):
        yield from _check(series)
    yield from _check_gaps(walk, numbers)


def _all_series(walk: Walk, numbers: _Numbers) -> Iterator[_Series]:
    requirements, measures = _lost(walk.city)
    subtasks = RunSet.of(
        Run(number, number)
        for gap in walk.city.gaps
        if (number := heading_number(gap.subtask or ""))
    )
    yield _Series(N_("area"), "I-", _ids(walk, Area))
    yield _Series(N_("key task"), "II-", _ids(walk, KeyTask))
    yield _Series(N_("subtask"), "III-", _ids(walk, Subtask), subtasks)
    rows = _common(numbers, "requirements")
    yield _Series(N_("requirement"), "R", rows, requirements)
    yield _Series(N_("measure"), "M", _common(numbers, "measures"), measures)
    for path, entries in numbers.items():
        if path[0] != "areas":
            yield _annexed(path, tuple(entries), numbers)


def _numbers(walk: Walk) -> _Numbers:
    found: _Numbers = {}
    for path, node, _ in walk.nodes:
        if hasattr(node, "no"):
            found.setdefault(path[:-1], []).append(_Numbered(node.no, (*path, "no")))
    return found


def _common(numbers: _Numbers, key: str) -> tuple[_Numbered, ...]:
    """The numbers of the task table, which run on from list to list."""
    lists = (
        entries for path, entries in numbers.items() if path[:: len(path) - 1] == ("areas", key)
    )
    return tuple(entry for entries in lists for entry in entries)


def _annexed(path: Path, entries: tuple[_Numbered, ...], numbers: _Numbers) -> _Series:
    """The numbers of one list of the regional table or the negative list."""
    kind, stem = _ANNEXED[str(path[-1])]
    above = (_number_at(path[:depth], numbers) for depth in range(1, len(path)) if depth > 2)
    inside = "".join(f"{number}." for number in above if number is not None)
    return _Series(kind, stem + inside, entries)


_ANNEXED = {
    "key_tasks": (N_("regional key task"), "S"),
    "tasks": (N_("regional task"), "S"),
    "measures": (N_("regional measure"), "S"),
    "items": (N_("negative-list item"), "N"),
    "criteria": (N_("negative-list criterion"), "N"),
    "notes": (N_("negative-list note"), ""),
}


def _number_at(path: Path, numbers: _Numbers) -> int | None:
    """The number of the entry at the path; None where the path leads to a list."""
    index = path[-1]
    return numbers[path[:-1]][index].number if isinstance(index, int) else None


def _lost(city: City) -> tuple[RunSet, RunSet]:
    requirements = RunSet.of(gap.requirements for gap in city.gaps if gap.requirements)
    return requirements, RunSet.of(gap.measures for gap in city.gaps if gap.measures)


def _ids(walk: Walk, kind: type[Area] | type[KeyTask] | type[Subtask]) -> tuple[_Numbered, ...]:
    return tuple(
        _Numbered(heading_number(node.id) or UNREADABLE, (*path, "id"))
        for path, node in walk.each(kind)
    )


def _check(series: _Series) -> Iterator[Diagnostic]:
    written = {entry.number for entry in series.numbers}
    seen: set[int] = set()
    expected, highest = series.lost.after(1), 0
    for entry in series.numbers:
        number = entry.number or expected
        if number in seen:
            yield _repeat(series, entry)
        elif number < highest:
            yield _disorder(series, entry, highest)
        elif missing := _missing(range(expected, number), written, series.lost):
            yield _hole(series, missing, entry)
        seen.add(number)
        highest = max(highest, number)
        expected = series.lost.after(highest + 1)


def _missing(numbers: range, written: set[int], lost: RunSet) -> list[int]:
    return [number for number in numbers if number not in written and not lost.has(number)]


def _hole(series: _Series, missing: list[int], found: _Numbered) -> Diagnostic:
    return Diagnostic.of(
        content.NUMBER_HOLE,
        found.path,
        kind=Message(series.kind),
        missing=tuple(map(series.name, runs_of(missing))),
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


def _check_gaps(walk: Walk, numbers: _Numbers) -> Iterator[Diagnostic]:
    rows = _written(_common(numbers, "requirements"))
    measures = _written(_common(numbers, "measures"))
    subtasks = {node.id for _, node in walk.each(Subtask)}
    for path, gap in walk.each(Gap):
        if not (gap.requirements or gap.measures or gap.subtask):
            yield Diagnostic.of(content.GAP_EMPTY, path)
        for number in _inside(gap.requirements, rows):
            yield _filled((*path, "requirements"), N_("requirement"), requirement_name(number))
        for number in _inside(gap.measures, measures):
            yield _filled((*path, "measures"), N_("measure"), measure_name(number))
        if gap.subtask in subtasks:
            yield _filled((*path, "subtask"), N_("subtask"), str(gap.subtask))


def _written(entries: tuple[_Numbered, ...]) -> list[int]:
    return sorted({entry.number for entry in entries})


def _inside(run: Run | None, written: list[int]) -> list[int]:
    """The written numbers that the run claims as lost."""
    if run is None:
        return []
    return written[bisect_left(written, run.first) : bisect_right(written, run.last)]


def _filled(path: Path, kind: str, number: str) -> Diagnostic:
    return Diagnostic.of(content.GAP_FILLED, path, kind=Message(kind), number=number)


CHECKS: tuple[Check, ...] = (check_numbering,)
