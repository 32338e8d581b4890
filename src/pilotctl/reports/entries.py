"""Entries of a ledger as items for scripts and rows for people."""

from typing import Any

from pilotctl.messages import Message, msg
from pilotctl.model.ledger import Incident, LedgerEntry, Mark, Reading, TaskEntry
from pilotctl.reports.ledger_terms import EVENTS, GRADES, MARK_KINDS
from pilotctl.reports.report import Json, Term, amount


def entry_item(entry: LedgerEntry) -> Json:
    """An entry as the JSON contract has it: its day, what it is, its details, where it stands."""
    head = {"date": entry.date.isoformat(), "event": event_of(entry).value}
    origin = entry.origin
    where = {"file": origin.file, "line": origin.line} if origin else None
    return {**head, **_details(entry), "origin": where}


def event_of(entry: LedgerEntry) -> Term:
    """What kind of entry it is."""
    if isinstance(entry, TaskEntry):
        return EVENTS[entry.event]
    if isinstance(entry, Incident):
        return Term("incident", msg("incident"))
    if isinstance(entry, Reading):
        return Term("reading", msg("reading"))
    return Term("mark", msg("mark"))


def _details(entry: LedgerEntry) -> dict[str, Any]:
    if isinstance(entry, TaskEntry):
        return {
            "tasks": list(map(str, entry.tasks)),
            "unit": entry.unit,
            "percent": amount(entry.percent),
            "deadline": str(entry.deadline) if entry.deadline else None,
            "reason": entry.reason,
            "approved_by": entry.approved_by,
            "by": entry.by,
            "evidence": list(entry.evidence),
            "note": entry.note,
        }
    if isinstance(entry, Incident):
        return {
            "title": entry.title,
            "natures": [{"item": str(n.item), "grade": n.grade} for n in entry.natures],
            "count": entry.times,
            "proactive": entry.proactive,
            "unit": entry.unit,
            "note": entry.note,
        }
    if isinstance(entry, Reading):
        return {
            "indicator": entry.indicator,
            "value": amount(entry.value),
            "period": str(entry.period),
            "source": entry.source,
            "note": entry.note,
        }
    return {
        "block": entry.block,
        "points": amount(entry.points),
        "kind": entry.kind.value,
        "by": entry.by,
        "reason": entry.reason,
    }


def details_of(entry: LedgerEntry) -> Message | str | None:
    """What the entry says beyond its kind, in one line; a note comes last."""
    said = _said(entry)
    note = entry.reason if isinstance(entry, Mark) else entry.note
    if not note:
        return said
    return msg("{said}; {note}", said=said, note=note) if said else note


def _said(entry: LedgerEntry) -> Message | str | None:
    if isinstance(entry, Incident):
        return _incident(entry)
    if isinstance(entry, Reading):
        name, value, period = entry.indicator, amount(entry.value), str(entry.period)
        return msg("{name} {value} for {period}", name=name, value=value, period=period)
    if isinstance(entry, Mark):
        kind = MARK_KINDS[entry.kind].label
        points = amount(entry.points)
        return msg("{block}: {points} points, {kind}", block=entry.block, points=points, kind=kind)
    if entry.percent is not None:
        return f"{amount(entry.percent)}%"
    if entry.deadline is not None:
        return msg(
            "to {deadline}, approved by {who}: {reason}",
            deadline=entry.deadline,
            who=entry.approved_by,
            reason=entry.reason,
        )
    return entry.reason


def _incident(entry: Incident) -> Message:
    natures = tuple(
        msg("{item} {grade}", item=str(nature.item), grade=GRADES[nature.grade].label)
        if nature.grade
        else str(nature.item)
        for nature in entry.natures
    )
    said = msg("{title} ({natures})", title=entry.title, natures=natures)
    if entry.times > 1:
        said = msg("{said}, {count} times", said=said, count=entry.times)
    if entry.proactive:
        return msg("{said}, dealt with proactively: {basis}", said=said, basis=entry.proactive)
    return said


def place_of(entry: LedgerEntry) -> str | None:
    """Where the entry stands: ledger/tieling.yaml:12."""
    return f"{entry.origin.file}:{entry.origin.line}" if entry.origin else None
