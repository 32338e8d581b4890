"""The words for lights, statuses and the like, once."""

from pilotctl.messages import Message, msg
from pilotctl.model.doubt import Confidence
from pilotctl.model.task import TaskKind
from pilotctl.progress.state import Light, Status
from pilotctl.reports.report import Term, Tone

LIGHTS = {
    Light.RED: Term("red", msg("red"), Tone.BAD, "✗"),
    Light.YELLOW: Term("yellow", msg("yellow"), Tone.SOON, "!"),
    Light.GREEN: Term("green", msg("green"), Tone.GOOD, "✓"),
    Light.GREY: Term("grey", msg("grey"), Tone.QUIET, "·"),
}

STATUSES = {
    Status.OPEN: Term("open", msg("open")),
    Status.ACTIVE: Term("active", msg("active"), Tone.GOOD),
    Status.EXTENDED: Term("extended", msg("extended"), Tone.SOON),
    Status.OVERDUE: Term("overdue", msg("overdue"), Tone.BAD),
    Status.DONE: Term("done", msg("done"), Tone.GOOD),
    Status.CANCELLED: Term("cancelled", msg("cancelled"), Tone.QUIET),
    Status.UNKNOWN: Term("unknown", msg("deadline unknown"), Tone.QUIET),
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
