"""Rules about what a city file says: numbering, owners, points, indicators, gaps.

A city file is the transcription of a printed document. What only a wrong transcription explains is
an error, for answers would be wrong. What the document itself may print is a warning: the file has
to keep the document's words and sums, and nobody can correct the document here.
"""

from pilotctl.diagnostics.rule import Rule, Severity
from pilotctl.messages import N_

# Numbering is the proof that no row was lost: documents number their rows without holes.
NUMBER_HOLE = Rule(
    "number-hole",
    N_("{kind} {missing} is missing before {found}"),
    N_("add it, or list it under gaps with the reason"),
    N_("The document's numbers run without holes, so a missing number is a lost row."),
)
NUMBER_REPEAT = Rule(
    "number-repeat",
    N_("duplicate {kind} {number}"),
    N_("give each its own number, as printed in the document"),
    N_("Two rows with the same number cannot be distinguished in any answer."),
)
NUMBER_ORDER = Rule(
    "number-order",
    N_("{kind} {found} comes after {before}"),
    N_("keep the document's order"),
    N_("A number out of order is a typo or a row in the wrong place."),
)
GAP_FILLED = Rule(
    "gap-filled",
    N_("{kind} {number} is listed as a gap but is in the file"),
    N_("remove the number from the gap, or remove the entry"),
    N_("A row cannot be both lost and present."),
)
# Owners are found by name, so that each name has to lead to one party, and to one only.
UNKNOWN_DEPARTMENT = Rule(
    "unknown-department",
    N_("department {name} is not in the registry"),
    N_("{suggestion}"),
    N_("A task of a misspelt department is missing from that department's list."),
)
DUPLICATE_DEPARTMENT = Rule(
    "duplicate-department",
    N_("name {name} is claimed by both {first} and {second}"),
    N_("keep it in one entry of the registry"),
    N_("A name claimed by two departments identifies neither."),
)
UNUSED_DEPARTMENT = Rule(
    "unused-department",
    N_("no task names department {name}"),
    N_("remove it from the registry, or correct a misspelt owner"),
    N_("An entry without tasks is often a second spelling."),
    Severity.WARNING,
)
REPEATED_OWNER = Rule(
    "repeated-owner",
    N_("{name} is listed twice among the owners of {kind} {number}"),
    N_("list it once, or add a doubt that the document prints it twice"),
    N_("A department that both leads and supports is counted in both roles."),
    Severity.WARNING,
)
UNKNOWN_LEADER = Rule(
    "unknown-leader",
    N_("leader {name} is not in the registry"),
    N_("{suggestion}"),
    N_("A task of a misspelt official is missing from that official's list."),
)
DUPLICATE_LEADER = Rule(
    "duplicate-leader",
    N_("name {name} is claimed by both {first} and {second}"),
    N_("keep it in one entry of the registry"),
    N_("One person would be counted as two, or two as one."),
)
# Never a silent default: a blank is explained by a doubt, a lost row by a gap (D4).
UNEXPLAINED_BLANK = Rule(
    "unexplained-blank",
    N_("{kind} {number} has no {field}, and no doubt explains it"),
    N_("add {field}, or a doubt with field: {field}, confidence: none and the reason"),
    N_("An unknown without a reason looks the same as a forgotten cell."),
)
IDLE_DEADLINE = Rule(
    "idle-deadline",
    N_("{number} has measures, so its own deadline is ignored"),
    N_("move the deadline to the measures"),
    N_(
        "The tasks of a requirement with measures are the measures, so this deadline would be lost."
    ),
)
GAP_EMPTY = Rule(
    "gap-empty",
    N_("the gap lists no numbers"),
    N_("add requirements, measures or subtask"),
    N_("A gap without numbers explains no hole."),
)
# Points: each requirement in one block, so that blocks add up to the total (S1, S5).
BLOCK_UNKNOWN = Rule(
    "block-unknown-requirement",
    N_("the points block covers {numbers}, missing from the file"),
    N_("correct the numbers of the block; the file has {known}"),
    N_("The points of a missing requirement could never be earned."),
)
BLOCK_OVERLAP = Rule(
    "block-overlap",
    N_("two points blocks cover {numbers}"),
    N_("assign each requirement to one block"),
    N_("Its points would be counted twice."),
)
# A warning: 铁岭 declares 100 regional points while its readable cells make 75 (S5).
POINTS_DECLARED = Rule(
    "points-declared",
    N_("readable points add up to {sum}, but the document declares {declared}"),
    N_("if the document itself disagrees, leave it; otherwise look for a lost or misread cell"),
    N_("The document contradicts itself, or a points cell is lost or misread."),
    Severity.WARNING,
)
# Targets are traced to the words that set them; nothing is invented.
INDICATOR_HOMELESS = Rule(
    "indicator-without-home",
    N_("indicator {indicator} belongs to {home}, which is not in the file"),
    N_("{suggestion}"),
    N_("A target without a requirement cannot be traced to the document."),
)
INDICATOR_WORDS = Rule(
    "indicator-words",
    N_("words not found in {home}"),
    N_("copy the words that set the target from that row"),
    N_("A target has to be traceable to the words of the document."),
)
TARGET_VALUE = Rule(
    "target-value",
    N_("comparison {comparison} takes {expected}"),
    N_("write a value for every comparison except never (不发生), which takes none"),
    N_("A target without a value, or an absence with one, can be neither met nor missed."),
)
COUNTERPART_UNKNOWN = Rule(
    "counterpart-unknown-requirement",
    N_("the mapping to {city} names {number}, which is not in the file"),
    N_("correct the number, or remove the pair"),
    N_("A pair with a missing requirement compares nothing."),
)
# Warnings: real documents repeat rows and contradict their own figures.
REPEATED_TEXT = Rule(
    "repeated-text",
    N_("{number} has the same text as {first}"),
    N_("if the document itself repeats it, leave it; otherwise look for a misread row"),
    N_("Two tasks with the same text are either a slip of the document or a row read twice."),
    Severity.WARNING,
)
TARGETS_AT_ODDS = Rule(
    "targets-at-odds",
    N_("{number} sets {target}, but {first} sets {other} for the same indicator"),
    N_("if the document itself disagrees, leave it; otherwise look for a misread figure"),
    N_("Whoever meets one target may miss the other."),
    Severity.WARNING,
)
DUPLICATE_ID = Rule(
    "duplicate-id",
    N_("duplicate id {id}"),
    N_("give each its own id"),
    N_("An id with two meanings cannot be looked up."),
)
# Reports name the one phase of their day.
PHASE_ORDER = Rule(
    "phase-order",
    N_("phase {phase} starts before the previous one ends, or ends before it starts"),
    N_("keep the phases in order, without overlap"),
    N_("A day would belong to two phases."),
)
DOUBT_FIELD = Rule(
    "doubt-field",
    N_("the doubt names {field}, which is not a field of this entry"),
    N_("{suggestion}"),
    N_("A doubt about a misspelt field marks nothing."),
)

RULES = (
    NUMBER_HOLE,
    NUMBER_REPEAT,
    NUMBER_ORDER,
    GAP_FILLED,
    UNKNOWN_DEPARTMENT,
    DUPLICATE_DEPARTMENT,
    UNUSED_DEPARTMENT,
    REPEATED_OWNER,
    UNKNOWN_LEADER,
    DUPLICATE_LEADER,
    UNEXPLAINED_BLANK,
    IDLE_DEADLINE,
    GAP_EMPTY,
    BLOCK_UNKNOWN,
    BLOCK_OVERLAP,
    POINTS_DECLARED,
    INDICATOR_HOMELESS,
    INDICATOR_WORDS,
    TARGET_VALUE,
    COUNTERPART_UNKNOWN,
    REPEATED_TEXT,
    TARGETS_AT_ODDS,
    DUPLICATE_ID,
    PHASE_ORDER,
    DOUBT_FIELD,
)
