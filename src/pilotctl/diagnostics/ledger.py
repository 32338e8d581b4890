"""Rules about what a ledger says: kinds of entries, ids, contradictions, evidence.

An entry that would be lost, or whose meaning depends on the order of files, is an error (0014).
What is understood and does no harm is a warning: an entry without effect keeps its place, and the
fold gives it none by the same function that finds it here (L1).
"""

from pilotctl.diagnostics.rule import Rule, Severity
from pilotctl.messages import N_

# Lost as a whole: without these two, a file under the wrong name would just never be read.
LEDGER_CITY = Rule(
    "ledger-unknown-city",
    N_("no city named {city} for this ledger"),
    N_("{suggestion}"),
    N_(
        "A ledger's file or folder is named after its city; under another name no command reads it."
    ),
)
LEDGER_IGNORED = Rule(
    "ledger-file-ignored",
    N_("this file is ignored: ledger files end in .yaml and are in {folder}"),
    N_("rename or move it, or remove it from the ledger's folder"),
    N_("What it reports is missing from every answer."),
)
ENTRY_KIND = Rule(
    "entry-without-kind",
    N_("the entry does not say what happened"),
    N_("add one of these keys: {kinds}"),
    N_("An entry without a kind changes nothing, and what it reports is lost."),
)
ENTRY_KINDS = Rule(
    "entry-of-two-kinds",
    N_("the entry has both {first} and {second}"),
    N_("write one entry for each"),
    N_("Each event has its own entry, so that it can be dated, counted and corrected by itself."),
)
UNKNOWN_ID = Rule(
    "ledger-unknown-id",
    N_("{city} has no {kind} {id}"),
    N_("{suggestion}"),
    N_("What is reported under a misspelt id is missing from every answer."),
)
UNKNOWN_UNIT = Rule(
    "unknown-unit",
    N_("{unit} is not a unit of {city}"),
    N_("{suggestion}"),
    N_("A misspelt unit's work is missing from its line of the ranking."),
)
# An error: within a day there is no before and after (0014), so that no answer is right.
CONTRADICTION = Rule(
    "ledger-contradiction",
    N_("{id}: {event} contradicts {other} on the same day in {first}"),
    N_("keep the correct one, or give each its own day"),
    N_("Entries of one day have no order, so the answer would depend on the order of the files."),
)
# A warning: two departments may report the same incident in the same words (0023).
REPEATED_INCIDENT = Rule(
    "repeated-incident",
    N_("same incident as {first}; it counts once"),
    N_("remove one of the two; for several identical incidents use count"),
    N_("An incident reported by two departments would otherwise deduct twice."),
    Severity.WARNING,
)
# Without effect, by the function that the fold follows too (L1).
AFTER_END = Rule(
    "entry-after-end",
    N_("{id} has been {state} since {day}: {event} has no effect"),
    N_("reopen it first, or correct the date"),
    N_("A task that is done or cancelled stays so until it is reopened."),
    Severity.WARNING,
)
NOTHING_TO_REOPEN = Rule(
    "nothing-to-reopen",
    N_("{id} is neither done nor cancelled on that day"),
    N_("remove the entry, or correct the date"),
    N_("Reopening an open task is a slip in the id or the date."),
    Severity.WARNING,
)
# S3 bounds a mark by its block; beyond it the total could pass what is possible.
MARK_BEYOND = Rule(
    "mark-beyond-block",
    N_("{points} points exceed the {most} of block {block}"),
    N_("correct the points, or the block"),
    N_("A mark must be between 0 and the points of its block."),
)
EVIDENCE_OUTSIDE = Rule(
    "evidence-outside",
    N_("evidence {file} is outside the workspace"),
    N_("copy it into the workspace and write its path from there"),
    N_("Evidence outside is lost when the workspace is handed on; paths in data stay inside it."),
)
EVIDENCE_MISSING = Rule(
    "evidence-missing",
    N_("no file {file} in the workspace"),
    N_("add the file, or correct the path"),
    N_("Evidence that cannot be shown proves nothing."),
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
