"""ledger/<city>.yaml: a list of dated entries, each of one kind, as people write them."""

from typing import Annotated, Any, ClassVar

from pydantic import TypeAdapter

from pilotctl.diagnostics import ledger, shape
from pilotctl.diagnostics.finding import Diagnostic
from pilotctl.messages import Message, msg
from pilotctl.model.grade import Grade
from pilotctl.model.ledger import Event, Incident, Mark, MarkKind, Nature, Reading, TaskEntry
from pilotctl.schema import validate
from pilotctl.schema.cells import (
    Amount,
    Day,
    Entry,
    Named,
    Number,
    Percent,
    Slug,
    Span,
    Text,
    Until,
    choice,
    one_of,
)
from pilotctl.schema.common import OneOrMoreTexts
from pilotctl.schema.lists import References, Some
from pilotctl.text import nearest

Graded = Annotated[Grade, choice(Grade, Grade.MAJOR), one_of(Grade)]
Marked = Annotated[MarkKind, choice(MarkKind, MarkKind.SELF), one_of(MarkKind)]


class _TaskEntry(Entry):
    """What the entries about tasks share; the key that names the kind takes the tasks."""

    builds = TaskEntry
    event: ClassVar[Event]

    date: Day
    unit: Text | None = None
    by: Text | None = None
    evidence: OneOrMoreTexts = ()
    note: Text | None = None

    def parts(self) -> dict[str, Any]:
        """The kind's own key becomes the event and its tasks."""
        parts = super().parts()
        return {"event": self.event, "tasks": parts.pop(self.event.value), **parts}


class StartedEntry(_TaskEntry):
    """The task was begun."""

    event = Event.STARTED

    started: References


class ProgressEntry(_TaskEntry):
    """So much of the task is done."""

    event = Event.PROGRESS

    progress: References
    percent: Percent


class DoneEntry(_TaskEntry):
    """办结."""

    event = Event.DONE

    done: References


class ReopenedEntry(_TaskEntry):
    """The task was found not to be done, or is taken up again."""

    event = Event.REOPENED

    reopened: References


class ExtendedEntry(_TaskEntry):
    "Record an approved later deadline."

    event = Event.EXTENDED

    extended: References
    deadline: Until
    reason: Text
    approved_by: Text


class CancelledEntry(_TaskEntry):
    """The task was struck off."""

    event = Event.CANCELLED

    cancelled: References
    reason: Text


class NatureEntry(Entry):
    """An item of the negative list, with the grade of the incident."""

    builds = Nature

    item: Named
    grade: Graded | None = None


class IncidentEntry(Entry):
    """An incident of the negative list."""

    builds = Incident

    date: Day
    incident: Text
    natures: Annotated[tuple[NatureEntry, ...], Some]
    count: Number = 1
    proactive: Text | None = None
    unit: Text | None = None
    note: Text | None = None

    def parts(self) -> dict[str, Any]:
        """The kind's own key takes the title."""
        parts = super().parts()
        return {"title": parts.pop("incident"), "times": parts.pop("count"), **parts}


class ReadingEntry(Entry):
    """The measured value of an indicator."""

    builds = Reading

    date: Day
    reading: Slug
    value: Amount
    period: Span
    source: Text | None = None
    note: Text | None = None

    def parts(self) -> dict[str, Any]:
        """The kind's own key takes the indicator."""
        parts = super().parts()
        return {"indicator": parts.pop("reading"), **parts}


class MarkEntry(Entry):
    """The points that an assessment gave a block."""

    builds = Mark

    date: Day
    mark: Text
    points: Amount
    kind: Marked
    by: Text | None = None
    reason: Text | None = None

    def parts(self) -> dict[str, Any]:
        """The kind's own key takes the block."""
        parts = super().parts()
        return {"block": parts.pop("mark"), **parts}


KINDS: dict[str, type[Entry]] = {
    "started": StartedEntry,
    "progress": ProgressEntry,
    "done": DoneEntry,
    "reopened": ReopenedEntry,
    "extended": ExtendedEntry,
    "cancelled": CancelledEntry,
    "incident": IncidentEntry,
    "reading": ReadingEntry,
    "mark": MarkEntry,
}
"""The kinds of entries, by the key that makes an entry one of them."""


def read_entry(tree: object) -> validate.Reading:
    """One item of the list as an entry of its kind; every fault becomes a diagnostic."""
    if not isinstance(tree, dict):
        return validate.Reading(None, (validate.wrong_type((), tree, _MAPPING),))
    named = [key for key in KINDS if key in tree]
    if len(named) == 1:
        return validate.read(KINDS[named[0]], tree)
    if named:
        return validate.Reading(None, (_two_kinds(named),))
    return validate.Reading(None, (_no_kind(tree),))


_MAPPING = msg("an entry with a date and what happened")


def _two_kinds(named: list[str]) -> Diagnostic:
    return Diagnostic.of_key(ledger.ENTRY_KINDS, (named[1],), first=named[0], second=named[1])


def _no_kind(tree: dict[str, object]) -> Diagnostic:
    """An entry that does not say what happened: for a misspelt kind, the nearest one."""
    for key in tree:
        if alike := nearest(key, KINDS, limit=1, cutoff=0.6):
            suggestion: Message = msg("did you mean {names}?", names=alike[0])
            return Diagnostic.of_key(shape.UNKNOWN_KEY, (key,), key=key, suggestion=suggestion)
    return Diagnostic.of(ledger.ENTRY_KIND, (), kinds=tuple(KINDS))


def json_schema() -> dict[str, Any]:
    """The JSON Schema of a ledger file, for editors."""
    entries = tuple(KINDS.values())
    union: Any = entries[0]
    for entry in entries[1:]:
        union = union | entry
    return TypeAdapter(list[union]).json_schema()
