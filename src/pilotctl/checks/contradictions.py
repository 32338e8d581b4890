"""Entries of one day that cannot both hold, and entries that stand twice."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import NamedTuple, assert_never

from pilotctl.checks.ledger import Entries, LedgerCheck, Programme
from pilotctl.checks.steps import Step, steps_by_task
from pilotctl.diagnostics import ledger
from pilotctl.diagnostics.finding import Diagnostic, Path
from pilotctl.messages import Message, msg
from pilotctl.model.ledger import (
    OPPOSITES,
    Event,
    Incident,
    LedgerEntry,
    Mark,
    Reading,
    TaskEntry,
)
from pilotctl.words import EVENTS


def check_contradictions(programme: Programme, entries: Entries) -> Iterator[Diagnostic]:
    """Two entries about one task and day that cannot both hold."""
    for reference, steps in steps_by_task(entries).items():
        by_unit: dict[str | None, list[Step]] = defaultdict(list)
        for step in steps:
            by_unit[step.entry.unit].append(step)
        for own in by_unit.values():
            for earlier, later in disputes(own):
                event, other = _event_text(later.entry), _event_text(earlier.entry)
                yield _contradiction(later.path, str(reference), event, other, earlier.entry)


def disputes(steps: list[Step]) -> Iterator[tuple[Step, Step]]:
    """Each step that contradicts one before it, of the same day, with that one."""
    on_day = Counter(step.entry.date for step in steps)
    first: dict[tuple[date, Event], Step] = {}
    for later in sorted(step for step in steps if on_day[step.entry.date] > 1):
        same_day = (first.get((later.entry.date, event)) for event in Event)
        against = [one for one in same_day if one and _contradict(one.entry, later.entry)]
        if against:
            yield against[0], later
        first.setdefault((later.entry.date, later.entry.event), later)


def _contradict(one: TaskEntry, other: TaskEntry) -> bool:
    if one.event is other.event:
        return (one.percent, one.deadline) != (other.percent, other.deadline)
    return {one.event, other.event} <= OPPOSITES


def _event_text(entry: TaskEntry) -> Message:
    if entry.percent is not None:
        return msg("progress {percent}%", percent=f"{entry.percent:f}")
    if entry.deadline is not None:
        return msg("extended to {deadline}", deadline=entry.deadline)
    return EVENTS[entry.event].label


def check_values(programme: Programme, entries: Entries) -> Iterator[Diagnostic]:
    """Two readings of an indicator, or two marks of a block, for one period and day."""
    first: dict[tuple[object, ...], Reading | Mark] = {}
    for n, entry in enumerate(entries):
        if isinstance(entry, Reading | Mark):
            figure = _figure(entry)
            earlier = first.setdefault(figure.key, entry)
            other = _figure(earlier).value
            if other != figure.value:
                now, before = f"{figure.value:f}", f"{other:f}"
                yield _contradiction((n, figure.field), figure.id, now, before, earlier)


class _Figure(NamedTuple):
    """What a reading or a mark gives, and for what: two that differ cannot both hold."""

    key: tuple[object, ...]
    id: str
    field: str
    value: Decimal


def _figure(entry: Reading | Mark) -> _Figure:
    match entry:
        case Reading():
            measured = (entry.date, entry.indicator, entry.period)
            return _Figure(measured, entry.indicator, "value", entry.value)
        case Mark():
            assessed = (entry.date, entry.block, entry.kind)
            return _Figure(assessed, entry.block, "points", entry.points)
        case _:
            assert_never(entry)


def _contradiction(
    path: Path, id: str, event: object, other: object, earlier: LedgerEntry
) -> Diagnostic:
    args = {"id": id, "event": event, "other": other, "first": _place(earlier)}
    return Diagnostic.of(ledger.CONTRADICTION, path, **args)


def _place(entry: LedgerEntry) -> Message | str:
    """Where the entry stands; a message, so that it is never shortened."""
    origin = entry.origin
    return msg("{file}:{line}", file=origin.file, line=origin.line) if origin else ""


def check_repeated_incidents(programme: Programme, entries: Entries) -> Iterator[Diagnostic]:
    """An incident that two files tell in the same words: it counts once."""
    first: dict[Incident, LedgerEntry] = {}
    for n, entry in enumerate(entries):
        if isinstance(entry, Incident):
            earlier = first.setdefault(entry._replace(origin=None), entry)
            if earlier is not entry:
                yield Diagnostic.of(ledger.REPEATED_INCIDENT, (n,), first=_place(earlier))


CHECKS: tuple[LedgerCheck, ...] = (check_contradictions, check_values, check_repeated_incidents)
