"""The words for what a ledger holds, as terms; those of events are the checks', too."""

from pilotctl.messages import msg
from pilotctl.model.grade import Grade
from pilotctl.model.ledger import EVENT_NAMES, MarkKind
from pilotctl.reports.report import Term, Tone

EVENTS = {event: Term(event.value, name) for event, name in EVENT_NAMES.items()}

GRADES = {
    Grade.EXTRAORDINARY: Term("extraordinary", msg("extraordinary"), Tone.BAD),
    Grade.MAJOR: Term("major", msg("major"), Tone.BAD),
}

MARK_KINDS = {
    MarkKind.SELF: Term("self", msg("self-assessed")),
    MarkKind.VERIFIED: Term("verified", msg("verified")),
}
