"""Two programmes side by side, by the requirements that they share."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from pilotctl.errors import UsageRefusal
from pilotctl.messages import Term, msg
from pilotctl.model.match import Match
from pilotctl.model.programme import City, Pair, Requirement
from pilotctl.reports.report import Cell, Column, Fit, Json, Report, Table
from pilotctl.words import MATCHES, ONGOING, UNKNOWN


class _Line(NamedTuple):
    """A requirement of the left city with those of the right, or either alone."""

    left: Requirement | None
    right: tuple[Requirement, ...]
    match: Match | None


def compare_report(left: City, right: City, key_task: str | None, as_of: date) -> Report:
    """Who leads and when it is due in both cities, then what only one has; of one key task or all.

    Rests on the reviewed mapping in the data; raises UsageRefusal where there is none.
    """
    lines = list(_lines(left, right, key_task))
    shared = len({line.left.no for line in lines if line.left and line.right})
    only_left = sum(not line.right for line in lines)
    only_right = sum(not line.left for line in lines)
    summary = {"shared": shared, "only_left": only_left, "only_right": only_right}
    closing = msg(
        "As of {day}: shared {shared}, only {left} {only_left}, only {right} {only_right}",
        day=as_of,
        left=left.name,
        right=right.name,
        **summary,
    )
    table = Table(_columns(left, right), tuple(_row(line, left, right) for line in lines))
    items = tuple(_item(line, left, right) for line in lines)
    return Report("compare", as_of, items, summary, (table,), closing)


def _requirements(city: City, key_task: str | None) -> dict[int, Requirement]:
    return {
        row.no: row
        for area in city.areas
        for key in area.key_tasks
        if key_task in (None, key.id)
        for subtask in key.subtasks
        for row in subtask.requirements
    }


def _lines(left: City, right: City, key_task: str | None) -> Iterator[_Line]:
    """The left city's rows with their partners, then what only the right has.

    With a key task: what stands in it on either side.
    """
    ours, theirs = _requirements(left, key_task), _requirements(right, key_task)
    left_rows, right_rows = _requirements(left, None), _requirements(right, None)
    pairs = [
        pair
        for pair in _pairs(left, right)
        if pair.requirement in left_rows and not right_rows.keys().isdisjoint(pair.rows)
    ]
    partners: dict[int, list[Pair]] = {}
    for pair in pairs:
        partners.setdefault(pair.requirement, []).append(pair)
    for number, row in left_rows.items():
        for pair in partners.get(number, []):
            if number in ours or not theirs.keys().isdisjoint(pair.rows):
                partner_rows = tuple(right_rows[n] for n in pair.rows if n in right_rows)
                yield _Line(row, partner_rows, pair.match)
        if number in ours and number not in partners:
            yield _Line(row, (), None)
    met = {number for pair in pairs for number in pair.rows}
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
        msg("no mapping between {left} and {right}", left=left.id, right=right.id),
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
        *_owners_and_dates(ours, left),
        MATCHES[line.match] if line.match else None,
        _numbers(line.right),
        *_owners_and_dates(line.right, right),
    )


def _owners_and_dates(rows: tuple[Requirement, ...], city: City) -> tuple[Cell, Cell]:
    """Who leads and when it is due; what the source lost is said to be unknown."""
    if not rows:
        return None, None
    found = _deadlines(rows)
    dates = tuple(_LOST if one is None else _WORDS.get(one, one) for one in found)
    return _leads(rows, city) or UNKNOWN, UNKNOWN if found == (None,) else dates


_WORDS: dict[str, str | Term] = {ONGOING.value: ONGOING}
_LOST = Term("?", msg("unknown"))


def _numbers(rows: Iterable[Requirement]) -> tuple[str, ...]:
    return tuple(f"R{row.no}" for row in rows)


def _leads(rows: Iterable[Requirement], city: City) -> tuple[str, ...]:
    names = (city.departments.canonical(name) for row in rows for name in row.departments)
    return tuple(dict.fromkeys(names))


def _deadlines(rows: Iterable[Requirement]) -> tuple[str | None, ...]:
    """Each deadline once, in order; None, last, where the source lost one."""
    tasks = [task for row in rows for task in row.measures or (row,)]
    known = sorted({task.deadline for task in tasks if task.deadline})
    lost = (None,) if any(task.deadline is None for task in tasks) else ()
    return (*map(str, known), *lost)


def _item(line: _Line, left: City, right: City) -> Json:
    return {
        "match": line.match.value if line.match else None,
        "left": _side(line.left, left) if line.left else None,
        "right": [_side(row, right) for row in line.right],
    }


def _side(row: Requirement, city: City) -> Json:
    return {
        "id": f"{city.id}/R{row.no}",
        "text": row.text,
        "departments": list(_leads((row,), city)),
        "deadlines": list(_deadlines((row,))),
    }
