"""What a city's ledger says fits its programme: ids, units, marks, evidence inside the workspace.

A path begins with the number of the entry among all entries of the city.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from functools import cache, cached_property, partial
from pathlib import PurePosixPath, PureWindowsPath

from pilotctl.checks.walk import UNREADABLE
from pilotctl.diagnostics import ledger
from pilotctl.diagnostics.finding import Diagnostic, Path
from pilotctl.messages import Message, msg
from pilotctl.model.ids import Kind, Reference
from pilotctl.model.ledger import Incident, LedgerEntry, Mark, Reading, TaskEntry, names_file
from pilotctl.model.listing import tasks_of
from pilotctl.model.programme import City
from pilotctl.model.task import Task
from pilotctl.text import nearest

Entries = Sequence[LedgerEntry]


class Programme:
    """What the entries of a ledger can be about."""

    def __init__(self, city: City, units: tuple[str, ...] = ()) -> None:
        self.city = city
        self.units = units

    @cached_property
    def tasks(self) -> dict[Reference, Task]:
        """The tasks by their references."""
        return {task.id.reference: task for task in tasks_of(self.city)}

    @cached_property
    def blocks(self) -> dict[str, Decimal | None]:
        """The points of every block; None where the source lost them."""
        blocks = (task.block for task in self.tasks.values() if task.block)
        return {block.id: block.points for block in blocks}

    @cached_property
    def negative_items(self) -> tuple[Reference, ...]:
        """What an incident can be: the criteria of the negative list, and items without any."""
        items = self.city.negative_list.items if self.city.negative_list else ()
        numbers = [(item.no,) for item in items if not item.criteria]
        inside = [(item.no, criterion.no) for item in items for criterion in item.criteria]
        return tuple(Reference(Kind.NEGATIVE, number) for number in (*numbers, *inside))

    def measures_of(self, requirement: Reference) -> tuple[str, ...]:
        """The tasks under a requirement that is no task itself."""
        if requirement.kind is not Kind.REQUIREMENT:
            return ()
        rows = ((task.requirement, ref) for ref, task in self.tasks.items())
        return tuple(str(ref) for row, ref in rows if row and row.no == requirement.numbers[0])


LedgerCheck = Callable[[Programme, Entries], Iterator[Diagnostic]]
"""The one signature of every check of a ledger."""


def check_tasks_known(programme: Programme, entries: Entries) -> Iterator[Diagnostic]:
    """A task that the programme does not have."""
    way_out = cache(partial(_way_out, programme))  # many entries may name the same wrong task
    for n, entry in enumerate(entries):
        if isinstance(entry, TaskEntry):
            for i, reference in enumerate(entry.tasks):
                if reference not in programme.tasks and UNREADABLE not in reference.numbers:
                    path = (n, entry.event.value, i)
                    yield _unknown(programme, path, msg("task"), reference, way_out(reference))


def _way_out(programme: Programme, reference: Reference) -> Message:
    if measures := programme.measures_of(reference):
        return msg("its tasks are the measures {measures}; use their ids", measures=measures)
    return _nearest(str(reference), map(str, programme.tasks))


def check_incidents_known(programme: Programme, entries: Entries) -> Iterator[Diagnostic]:
    """A nature that the negative list does not have."""
    known = programme.negative_items
    for n, entry in enumerate(entries):
        for i, nature in enumerate(entry.natures if isinstance(entry, Incident) else ()):
            if nature.item not in known and UNREADABLE not in nature.item.numbers:
                path = (n, "natures", i, "item")
                way_out = _nearest(str(nature.item), map(str, known))
                yield _unknown(programme, path, msg("negative-list item"), nature.item, way_out)


def check_indicators_known(programme: Programme, entries: Entries) -> Iterator[Diagnostic]:
    """A reading of an indicator that the programme does not have."""
    known = [indicator.id for indicator in programme.city.indicators]
    for n, entry in enumerate(entries):
        if isinstance(entry, Reading) and entry.indicator and entry.indicator not in known:
            way_out = _nearest(entry.indicator, known)
            yield _unknown(programme, (n, "reading"), msg("indicator"), entry.indicator, way_out)


def check_marks(programme: Programme, entries: Entries) -> Iterator[Diagnostic]:
    """A mark for a block that is not there, or beyond its points (S3)."""
    for n, entry in enumerate(entries):
        if not isinstance(entry, Mark) or not entry.block:
            continue
        if entry.block not in programme.blocks:
            way_out = _nearest(entry.block, programme.blocks)
            yield _unknown(programme, (n, "mark"), msg("points block"), entry.block, way_out)
            continue
        most = programme.blocks[entry.block]
        if most is not None and entry.points > most:
            args = {"points": f"{entry.points:f}", "most": f"{most:f}", "block": entry.block}
            yield Diagnostic.of(ledger.MARK_BEYOND, (n, "points"), **args)


def check_units_known(programme: Programme, entries: Entries) -> Iterator[Diagnostic]:
    """A unit that the workspace does not list for the city."""
    for n, entry in enumerate(entries):
        for unit in entry.units:
            if unit not in programme.units:
                args = {"unit": unit, "city": programme.city.id}
                suggestion = _unit_suggestion(unit, programme)
                yield Diagnostic.of(ledger.UNKNOWN_UNIT, (n, "unit"), **args, suggestion=suggestion)


def _unit_suggestion(unit: str, programme: Programme) -> Message:
    if alike := nearest(unit, programme.units, limit=1):
        return msg("did you mean {names}?", names=alike[0])
    if programme.units:
        return msg("units of {city}: {units}", city=programme.city.id, units=programme.units)
    return msg("list the units of {city} under [units] in pilotctl.toml", city=programme.city.id)


def check_evidence_inside(programme: Programme, entries: Entries) -> Iterator[Diagnostic]:
    """A path that leaves the workspace."""
    for n, entry in enumerate(entries):
        for i, file in enumerate(entry.evidence if isinstance(entry, TaskEntry) else ()):
            if names_file(file) and leaves_folder(file):
                yield Diagnostic.of(ledger.EVIDENCE_OUTSIDE, (n, "evidence", i), file=file)


def leaves_folder(file: str) -> bool:
    """Whether the path is absolute or climbs out of its folder, on any system."""
    path = PurePosixPath(file.replace("\\", "/"))
    return path.is_absolute() or ".." in path.parts or bool(PureWindowsPath(file).drive)


def _unknown(
    programme: Programme, path: Path, kind: Message, id: object, suggestion: Message
) -> Diagnostic:
    args = {"city": programme.city.id, "kind": kind, "id": str(id), "suggestion": suggestion}
    return Diagnostic.of(ledger.UNKNOWN_ID, path, **args)


def _nearest(id: str, known: Iterable[str]) -> Message:
    alike = nearest(id, known)
    if alike:
        return msg("did you mean {names}?", names=alike)
    return msg("correct it, or remove it")


CHECKS: tuple[LedgerCheck, ...] = (
    check_tasks_known,
    check_incidents_known,
    check_indicators_known,
    check_marks,
    check_units_known,
    check_evidence_inside,
)
