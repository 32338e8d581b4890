"""A scheme fits the programme that it gives points to."""

from collections.abc import Iterator

from pilotctl.checks.walk import UNREADABLE
from pilotctl.diagnostics import scheme as rules
from pilotctl.diagnostics.finding import Diagnostic
from pilotctl.messages import Message, msg
from pilotctl.model.ids import Kind, Reference, requirement_name
from pilotctl.model.programme import City
from pilotctl.model.scheme import Scheme
from pilotctl.text import nearest


def check_scheme(city: City, scheme: Scheme) -> Iterator[Diagnostic]:
    """Everything in the scheme that the city cannot take."""
    if scheme.city and scheme.city != city.id:
        args = {"found": scheme.city, "city": city.id}
        yield Diagnostic.of(rules.SCHEME_CITY, ("city",), **args)
        return
    if _sets_points(city):
        yield Diagnostic.of(rules.SCHEME_NEEDLESS, (), city=city.id)
        return
    yield from _points(city, scheme)
    yield from _deductions(city, scheme)


def _sets_points(city: City) -> bool:
    subtasks = (s for area in city.areas for key in area.key_tasks for s in key.subtasks)
    return any(subtask.points for subtask in subtasks)


def _points(city: City, scheme: Scheme) -> Iterator[Diagnostic]:
    rows = _rows_under(city)
    given: dict[str, str] = {}
    for index, line in enumerate(scheme.points):
        path = ("points", index, "of")
        if line.of not in rows:
            if line.of:
                args = {"city": city.id, "kind": msg("row"), "id": line.of}
                yield Diagnostic.of(
                    rules.SCHEME_UNKNOWN, path, **args, suggestion=_nearest(line.of, rows)
                )
            continue
        twice = next((given[row] for row in rows[line.of] if row in given), None)
        if twice:
            yield Diagnostic.of(rules.SCHEME_OVERLAP, path, id=line.of, first=twice)
        given |= dict.fromkeys(rows[line.of], line.of)


def _rows_under(city: City) -> dict[str, tuple[str, ...]]:
    """The requirements under everything that can get points, by its id."""
    rows: dict[str, tuple[str, ...]] = {}
    for area in city.areas:
        for key_task in area.key_tasks:
            for subtask in key_task.subtasks:
                own = tuple(requirement_name(row.no) for row in subtask.requirements)
                rows |= {row: (row,) for row in own}
                rows[subtask.id] = own
                rows[key_task.id] = rows.get(key_task.id, ()) + own
    return rows


def _deductions(city: City, scheme: Scheme) -> Iterator[Diagnostic]:
    items = city.negative_list.items if city.negative_list else ()
    numbers = ((item.no, criterion.no) for item in items for criterion in item.criteria)
    known = {str(Reference(Kind.NEGATIVE, number)): number for number in numbers}
    given: set[str] = set()
    for index, line in enumerate(scheme.deductions):
        path, id = ("deductions", index, "criterion"), str(line.criterion)
        if UNREADABLE in line.criterion.numbers:
            continue
        if id not in known:
            args = {"city": city.id, "kind": msg("criterion"), "id": id}
            yield Diagnostic.of(rules.SCHEME_UNKNOWN, path, **args, suggestion=_nearest(id, known))
        elif id in given:
            yield Diagnostic.of(rules.SCHEME_OVERLAP, path, id=id, first=id)
        given.add(id)


def _nearest(id: str, known: dict[str, tuple[str, ...]] | dict[str, tuple[int, int]]) -> Message:
    alike = nearest(id, known)
    if alike:
        return msg("did you mean {names}?", names=alike)
    return msg("correct it, or remove it")
