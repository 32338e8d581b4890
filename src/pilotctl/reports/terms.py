"""The words for lights, statuses and the like, once."""

from pilotctl.messages import msg
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
    Status.OVERDUE: Term("overdue", msg("overdue"), Tone.BAD),
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
