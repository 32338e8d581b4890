"""The words for lights, statuses and the like, once."""

from pilotctl.checks.courses import EVENT_NAMES
from pilotctl.messages import Message, msg
from pilotctl.model.doubt import Confidence
from pilotctl.model.ledger import MarkKind
from pilotctl.model.negative_list import Grade
from pilotctl.model.task import TaskKind
from pilotctl.progress.state import Light, Status
from pilotctl.reports.report import Term, Tone
from pilotctl.scoring.criteria import Verdict
from pilotctl.scoring.lines import MarksUsed, Method

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

EVENTS = {event: Term(event.value, name) for event, name in EVENT_NAMES.items()}

GRADES = {
    Grade.EXTRAORDINARY: Term("extraordinary", msg("extraordinary"), Tone.BAD),
    Grade.MAJOR: Term("major", msg("major"), Tone.BAD),
}

MARK_KINDS = {
    MarkKind.SELF: Term("self", msg("self-assessed")),
    MarkKind.VERIFIED: Term("verified", msg("verified")),
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
    "common": Term("common", msg("common")),
    "regional": Term("regional", msg("regional")),
    "deductions": Term("deductions", msg("deductions")),
    "total": Term("total", msg("total")),
    "without": Term("without", msg("total without the assumptions")),
}

VERDICTS = {
    Verdict.MET: Term("met", msg("met"), Tone.GOOD, "✓"),
    Verdict.NOT_MET: Term("not-met", msg("not met"), Tone.BAD, "✗"),
    Verdict.NO_READING: Term("no-reading", msg("no reading"), Tone.QUIET, "·"),
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
