"""Entries of a ledger as items for scripts and rows for people."""

from typing import Any, assert_never

from pilotctl.messages import Message, Term, msg
from pilotctl.model.ledger import Incident, LedgerEntry, Mark, Reading, TaskEntry
from pilotctl.reports.report import Json, amount
from pilotctl.words import EVENTS, GRADES, MARK_KINDS


def entry_item(entry: LedgerEntry) -> Json:
    """An entry as the JSON contract has it: its day, what it is, its details, where it stands."""
    head = {"date": entry.date.isoformat(), "event": event_of(entry).value}
    origin = entry.origin
    where = {"file": origin.file, "line": origin.line} if origin else None
    return {**head, **_details(entry), "origin": where}


def event_of(entry: LedgerEntry) -> Term:
    """What kind of entry it is."""
    match entry:
        case TaskEntry():
            return EVENTS[entry.event]
        case Incident():
            return Term("incident", msg("incident"))
        case Reading():
            return Term("reading", msg("reading"))
        case Mark():
            return Term("mark", msg("mark"))
        case _:
            assert_never(entry)


def _details(entry: LedgerEntry) -> dict[str, Any]:
    """What the entry holds beyond its day and kind, by the ledger's own keys."""
    match entry:
        case TaskEntry():
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
        case Incident():
            return {
                "title": entry.title,
                "natures": [{"item": str(n.item), "grade": n.grade} for n in entry.natures],
                "count": entry.times,
                "proactive": entry.proactive,
                "unit": entry.unit,
                "note": entry.note,
            }
        case Reading():
            return {
                "indicator": entry.indicator,
                "value": amount(entry.value),
                "period": str(entry.period),
                "source": entry.source,
                "note": entry.note,
            }
        case Mark():
            return {
                "block": entry.block,
                "points": amount(entry.points),
                "kind": entry.kind.value,
                "by": entry.by,
                "reason": entry.reason,
            }
        case _:
            assert_never(entry)


def details_of(entry: LedgerEntry) -> Message | str | None:
    """What the entry says beyond its kind, in one line; a note comes last."""
    text, note = _text_and_note(entry)
    if not note:
        return text
    return msg("{said}; {note}", said=text, note=note) if text else note


def _text_and_note(entry: LedgerEntry) -> tuple[Message | str | None, str | None]:
    match entry:
        case TaskEntry():
            return _task_text(entry), entry.note
        case Incident():
            return _incident(entry), entry.note
        case Reading():
            name, value, period = entry.indicator, amount(entry.value), str(entry.period)
            text = msg("{name} {value} for {period}", name=name, value=value, period=period)
            return text, entry.note
        case Mark():
            kind = MARK_KINDS[entry.kind].label
            args = {"block": entry.block, "points": amount(entry.points), "kind": kind}
            return msg("{block}: {points} points, {kind}", **args), entry.reason
        case _:
            assert_never(entry)


def _task_text(entry: TaskEntry) -> Message | str | None:
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
