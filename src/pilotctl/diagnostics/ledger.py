"""Rules about what a ledger says: kinds of entries, ids, contradictions, evidence."""

from pilotctl.diagnostics.rule import Rule, Severity
from pilotctl.messages import N_

LEDGER_CITY = Rule(
    "ledger-unknown-city",
    N_("this ledger is called after {city}, which is no city here"),
    N_("{suggestion}"),
    "A ledger belongs to the city whose name its file or folder bears; no answer would read it.",
)
LEDGER_IGNORED = Rule(
    "ledger-file-ignored",
    N_("no answer reads this file: a ledger's files end in .yaml and lie in {folder}"),
    N_("rename or move it, or take it out of the ledger's folder"),
    "What it reports is missing from every answer.",
)
ENTRY_KIND = Rule(
    "entry-without-kind",
    N_("the entry does not say what happened"),
    N_("add one of these keys: {kinds}"),
    "An entry of no kind changes nothing, and what it reports is lost.",
)
ENTRY_KINDS = Rule(
    "entry-of-two-kinds",
    N_("the entry says two things: {first} and {second}"),
    N_("write one entry for each"),
    "One entry says one thing, so that each can be dated, counted and corrected by itself.",
)
UNKNOWN_ID = Rule(
    "ledger-unknown-id",
    N_("{city} has no {kind} {id}"),
    N_("{suggestion}"),
    "What is reported of a misspelt id is missing from every answer.",
)
UNKNOWN_UNIT = Rule(
    "unknown-unit",
    N_("{unit} is not among the units of {city}"),
    N_("{suggestion}"),
    "A misspelt unit's work is missing from its line of the ranking.",
)
CONTRADICTION = Rule(
    "ledger-contradiction",
    N_("{id}: {event} contradicts {other} of the same day in {first}"),
    N_("keep the one that holds, or give each its own day"),
    "Within a day there is no before and after: the answer would hang on the order of the files.",
)
REPEATED_INCIDENT = Rule(
    "repeated-incident",
    N_("{first} tells the same incident in the same words; it counts once"),
    N_("remove one of the two; for several such incidents write count"),
    "One incident that two departments report would else deduct twice.",
    Severity.WARNING,
)
AFTER_END = Rule(
    "entry-after-end",
    N_("{id} has been {state} since {day}: {event} changes nothing"),
    N_("reopen it first, or correct the date"),
    "A task that is done or cancelled stays so until it is reopened.",
    Severity.WARNING,
)
NOTHING_TO_REOPEN = Rule(
    "nothing-to-reopen",
    N_("{id} is neither done nor cancelled on that day"),
    N_("remove the entry, or correct the date"),
    "A reopening without an end before it is a slip in the id or the date.",
    Severity.WARNING,
)
MARK_BEYOND = Rule(
    "mark-beyond-block",
    N_("{points} points are more than the {most} of block {block}"),
    N_("correct the points, or the block"),
    "A mark has to lie between 0 and the points of its block.",
)
EVIDENCE_OUTSIDE = Rule(
    "evidence-outside",
    N_("the evidence {file} lies outside the workspace"),
    N_("copy it into the workspace, and write its path from there"),
    "Evidence outside is lost when the workspace is handed on; and no path in data may leave it.",
)
EVIDENCE_MISSING = Rule(
    "evidence-missing",
    N_("there is no file {file} in the workspace"),
    N_("add the file, or correct its path"),
    "What cannot be shown proves nothing.",
    Severity.WARNING,
)

RULES = (
    LEDGER_CITY,
    LEDGER_IGNORED,
    ENTRY_KIND,
    ENTRY_KINDS,
    UNKNOWN_ID,
    UNKNOWN_UNIT,
    CONTRADICTION,
    REPEATED_INCIDENT,
    AFTER_END,
    NOTHING_TO_REOPEN,
    MARK_BEYOND,
    EVIDENCE_OUTSIDE,
    EVIDENCE_MISSING,
)
