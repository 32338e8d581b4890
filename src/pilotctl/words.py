"""The words that people see for the members of each enum, every one in this one place.

A table an enum, each whole: the tests hold it to its enum, so that a new member asks for its word.
Scripts get the member's value, people the label in their language.
"""

from pilotctl.messages import Message, Term, Tone, msg, pmsg
from pilotctl.model.assessment import MarksUsed, Method, Part, Verdict
from pilotctl.model.doubt import Confidence
from pilotctl.model.grade import Grade
from pilotctl.model.ledger import Event, MarkKind
from pilotctl.model.match import Match
from pilotctl.model.task import TaskKind
from pilotctl.progress.state import Light, Status

LIGHTS = {
    Light.RED: Term("red", msg("red"), Tone.BAD, "✗"),
    Light.YELLOW: Term("yellow", msg("yellow"), Tone.SOON, "!"),
    Light.GREEN: Term("green", msg("green"), Tone.GOOD, "✓"),
    Light.GREY: Term("grey", msg("grey"), Tone.QUIET, "·"),
}

# A status says how a task is, an event what happened to it: Chinese has a word for each.
STATUSES = {
    Status.OPEN: Term("open", msg("open")),
    Status.ACTIVE: Term("active", msg("active"), Tone.GOOD),
    Status.EXTENDED: Term("extended", pmsg("status", "extended"), Tone.SOON),
    Status.OVERDUE: Term("overdue", msg("overdue"), Tone.BAD),
    Status.DONE: Term("done", msg("done"), Tone.GOOD),
    Status.CANCELLED: Term("cancelled", pmsg("status", "cancelled"), Tone.QUIET),
    Status.UNKNOWN: Term("unknown", msg("deadline unknown"), Tone.QUIET),
}

EVENTS = {
    Event.STARTED: Term("started", msg("started")),
    Event.PROGRESS: Term("progress", msg("progress")),
    Event.DONE: Term("done", msg("done")),
    Event.REOPENED: Term("reopened", msg("reopened")),
    Event.EXTENDED: Term("extended", pmsg("event", "extended")),
    Event.CANCELLED: Term("cancelled", pmsg("event", "cancelled")),
}

KINDS = {
    TaskKind.MEASURE: Term("measure", msg("measure")),
    TaskKind.REQUIREMENT: Term("requirement", msg("requirement")),
    TaskKind.REGIONAL: Term("regional", msg("regional measure")),
}

CONFIDENCES = {
    Confidence.MEDIUM: Term("medium", msg("medium")),
    Confidence.LOW: Term("low", msg("low"), Tone.SOON),
    Confidence.NONE: Term("none", msg("unreadable"), Tone.BAD),
}

GRADES = {
    Grade.EXTRAORDINARY: Term("extraordinary", msg("extraordinary"), Tone.BAD),
    Grade.MAJOR: Term("major", msg("major"), Tone.BAD),
}

MARK_KINDS = {
    MarkKind.SELF: Term("self", msg("self-assessed")),
    MarkKind.VERIFIED: Term("verified", msg("verified")),
}

MATCHES = {
    Match.SAME: Term("same", msg("same")),
    Match.PARTIAL: Term("partial", msg("in part")),
}

METHODS = {
    Method.PROPORTIONAL: Term("proportional", msg("proportional (S1)")),
    Method.ALL_OR_NOTHING: Term("all-or-nothing", msg("all or nothing (S4)")),
}

MARKS_USED = {
    MarksUsed.VERIFIED: Term("verified", msg("verified marks stand for what the tasks earn (S3)")),
    MarksUsed.SELF: Term(
        "self", msg("verified marks, else the city's own, stand for the tasks (S3)")
    ),
    MarksUsed.NONE: Term("none", msg("no marks are used")),
}

PARTS = {
    Part.COMMON: Term("common", msg("common")),
    Part.REGIONAL: Term("regional", msg("regional")),
}

VERDICTS = {
    Verdict.MET: Term("met", msg("met"), Tone.GOOD, "✓"),
    Verdict.NOT_MET: Term("not-met", msg("not met"), Tone.BAD, "✗"),
    Verdict.NO_READING: Term("no-reading", msg("no reading"), Tone.QUIET, "·"),
}

ONGOING = Term("ongoing", msg("ongoing"))

UNKNOWN = Term("", msg("unknown"), Tone.QUIET)
"""A cell that the source lost; empty for scripts."""

_FIELDS = {
    "area": msg("area"),
    "comparison": msg("comparison"),
    "deadline": msg("deadline"),
    "departments": msg("lead units"),
    "issued": msg("day of issue"),
    "key_task": msg("key task"),
    "leaders": msg("leaders"),
    "name": msg("name"),
    "no": msg("number"),
    "note": msg("note"),
    "points": msg("points"),
    "remark": msg("remark"),
    "requirement": msg("requirement"),
    "requirements": msg("requirements"),
    "subtask": msg("subtask"),
    "support": msg("support units"),
    "text": msg("text"),
    "title": msg("title"),
    "unit": msg("unit of measurement"),
    "value": msg("value"),
    "words": msg("words"),
}


def field_term(field: str) -> Term:
    """The word for a field that a doubt is about."""
    return Term(field, _FIELDS.get(field, Message(field)))
