"""Two programmes side by side, by the requirements that they share."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from pilotctl.errors import UsageRefusal
from pilotctl.messages import msg
from pilotctl.model.deadline import Deadline
from pilotctl.model.programme import City, Match, Pair, Requirement
from pilotctl.reports.report import Cell, Column, Fit, Json, Report, Table, Term
from pilotctl.reports.terms import UNKNOWN

_MATCHES = {
    Match.SAME: Term("same", msg("same")),
    Match.PARTIAL: Term("partial", msg("in part")),
}


class _Line(NamedTuple):
    """A requirement of the left city with those of the right, or either alone."""

    left: Requirement | None
    right: tuple[Requirement, ...]
    match: Match | None


def compare_report(left: City, right: City, key_task: str | None, as_of: date) -> Report:
    """Who leads and when it is due in both cities, then what only one has; of one key task or all.

    Rests on the reviewed mapping in the data; raises UsageRefusal where there is none.
    """
    rows = {city.id: _requirements(city, key_task) for city in (left, right)}
    lines = list(_lines(left, right, rows[left.id], rows[right.id]))
    shared = len({line.left.no for line in lines if line.left and line.right})
    only = [_alone(lines, 0), _alone(lines, 1)]
    summary = {"shared": shared, f"only_{left.id}": only[0], f"only_{right.id}": only[1]}
    closing = msg(
        "As of {day}: shared {shared}, only {left} {only_left}, only {right} {only_right}",
        day=as_of, shared=shared, left=left.name, only_left=only[0], right=right.name,
        only_right=only[1],
    )  # fmt: skip
    table = Table(_columns(left, right), tuple(_row(line, left, right) for line in lines))
    items = tuple(_item(line, left, right) for line in lines)
    return Report("compare", as_of, items, summary, (table,), closing)


def _alone(lines: list[_Line], side: int) -> int:
    return sum(not line[1 - side] and bool(line[side]) for line in lines)


def _requirements(city: City, key_task: str | None) -> dict[int, Requirement]:
    return {
        row.no: row
        for area in city.areas
        for key in area.key_tasks
        if key_task in (None, key.id)
        for subtask in key.subtasks
        for row in subtask.requirements
    }


def _lines(
    left: City, right: City, ours: dict[int, Requirement], theirs: dict[int, Requirement]
) -> Iterator[_Line]:
    whole = _requirements(right, None)
    partners: dict[int, list[Pair]] = {}
    met: set[int] = set()
    for pair in _pairs(left, right):
        partners.setdefault(pair.requirement, []).append(pair)
        met.update(pair.rows)
    for number, row in ours.items():
        for pair in partners.get(number, []):
            yield _Line(row, tuple(whole[n] for n in pair.rows if n in whole), pair.match)
        if number not in partners:
            yield _Line(row, (), None)
    yield from (_Line(None, (row,), None) for number, row in theirs.items() if number not in met)


def _pairs(left: City, right: City) -> list[Pair]:
    """The mapping as the left city has it, or the right city's turned round."""
    for mapping in left.counterparts:
        if mapping.city == right.id:
            return list(mapping.pairs)
    for mapping in right.counterparts:
        if mapping.city == left.id:
            return [
                Pair(n, (one.requirement,), one.match) for one in mapping.pairs for n in one.rows
            ]
    raise UsageRefusal(
        msg("there is no mapping between {left} and {right}", left=left.id, right=right.id),
        msg("add counterparts to the file of one of them"),
    )


def _columns(left: City, right: City) -> tuple[Column, ...]:
    return (
        Column("left", left.name),
        Column("text", msg("Requirement"), Fit.CUT),
        Column("left_leads", msg("Lead units"), Fit.WRAP),
        Column("left_due", msg("Deadline"), Fit.WRAP),
        Column("match", msg("Match")),
        Column("right", right.name, Fit.WRAP),
        Column("right_leads", msg("Lead units"), Fit.WRAP),
        Column("right_due", msg("Deadline"), Fit.WRAP),
    )


def _row(line: _Line, left: City, right: City) -> tuple[Cell, ...]:
    ours = (line.left,) if line.left else ()
    text = next((row.text for row in (*ours, *line.right)), None)
    return (
        _numbers(ours),
        text or UNKNOWN,
        _leads(ours, left),
        _deadlines(ours),
        _MATCHES[line.match] if line.match else None,
        _numbers(line.right),
        _leads(line.right, right),
        _deadlines(line.right),
    )


def _numbers(rows: Iterable[Requirement]) -> tuple[str, ...]:
    return tuple(f"R{row.no}" for row in rows)


def _leads(rows: Iterable[Requirement], city: City) -> tuple[str, ...]:
    names = (city.departments.canonical(name) for row in rows for name in row.departments)
    return tuple(dict.fromkeys(names))


def _deadlines(rows: Iterable[Requirement]) -> tuple[str, ...]:
    found = {deadline for row in rows for deadline in _of(row)}
    return tuple(map(str, sorted(found)))


def _of(row: Requirement) -> Iterator[Deadline]:
    """The requirement's own deadline, or its measures'."""
    for task in row.measures or (row,):
        if task.deadline:
            yield task.deadline


def _item(line: _Line, left: City, right: City) -> Json:
    return {
        "match": line.match.value if line.match else None,
        left.id: _side(line.left, left) if line.left else None,
        right.id: [_side(row, right) for row in line.right],
    }


def _side(row: Requirement, city: City) -> Json:
    return {
        "id": f"{city.id}/R{row.no}",
        "text": row.text,
        "departments": list(_leads((row,), city)),
        "deadlines": list(_deadlines((row,))),
    }
