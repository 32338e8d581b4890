"""The words of the assessment, once."""

from pilotctl.messages import msg
from pilotctl.reports.report import Term, Tone
from pilotctl.scoring.criteria import Verdict
from pilotctl.scoring.lines import MarksUsed, Method

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
