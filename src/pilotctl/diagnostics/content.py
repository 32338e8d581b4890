"""Rules about what a city file says: numbering, owners, points, indicators, gaps."""

from pilotctl.diagnostics.rule import Rule, Severity
from pilotctl.messages import N_

NUMBER_HOLE = Rule(
    "number-hole",
    N_("{kind} {missing} is missing before {found}"),
    N_("add it, or list it under gaps with the reason"),
    "The document numbers without holes: a missing number is a lost row.",
)
NUMBER_REPEAT = Rule(
    "number-repeat",
    N_("{kind} {number} stands twice"),
    N_("give each its own number, as the document prints it"),
    "Two rows under one number cannot be told apart in any answer.",
)
NUMBER_ORDER = Rule(
    "number-order",
    N_("{kind} {found} stands after {before}"),
    N_("keep the order of the document"),
    "A number out of order is a slip of the pen or a row in the wrong place.",
)
GAP_FILLED = Rule(
    "gap-filled",
    N_("{kind} {number} is listed as a gap but stands in the file"),
    N_("remove the number from the gap, or the entry"),
    "A row cannot be both lost and there.",
)
UNKNOWN_DEPARTMENT = Rule(
    "unknown-department",
    N_("the department {name} is not in the registry"),
    N_("{suggestion}"),
    "A task of a misspelt department is missing from that department's list.",
)
DUPLICATE_DEPARTMENT = Rule(
    "duplicate-department",
    N_("the name {name} is claimed twice: by {first} and by {second}"),
    N_("keep it in one entry of the registry"),
    "A name that two departments claim belongs to neither.",
)
UNUSED_DEPARTMENT = Rule(
    "unused-department",
    N_("no task names the department {name}"),
    N_("remove it from the registry, or look for a misspelt owner"),
    "An entry without tasks is often a second spelling.",
    Severity.WARNING,
)
REPEATED_OWNER = Rule(
    "repeated-owner",
    N_("{name} stands twice among the owners of {kind} {number}"),
    N_("name each once, or say in a doubt that the document prints it twice"),
    "A department that both leads and supports is counted in both roles.",
    Severity.WARNING,
)
UNKNOWN_LEADER = Rule(
    "unknown-leader",
    N_("the leader {name} is not in the registry"),
    N_("{suggestion}"),
    "A task of a misspelt official is missing from that official's list.",
)
DUPLICATE_LEADER = Rule(
    "duplicate-leader",
    N_("the name {name} is claimed twice: by {first} and by {second}"),
    N_("keep it in one entry of the registry"),
    "One person would be counted as two, or two as one.",
)
UNEXPLAINED_BLANK = Rule(
    "unexplained-blank",
    N_("{kind} {number} has no {field}, and no doubt says why"),
    N_("add {field}, or a doubt with field: {field}, confidence: none and the reason"),
    "An unknown without a reason cannot be told from a forgotten cell.",
)
IDLE_DEADLINE = Rule(
    "idle-deadline",
    N_("{number} has measures, so its own deadline counts for nothing"),
    N_("give the deadline to the measures"),
    "The tasks of a requirement with measures are the measures: this deadline would be lost.",
)
GAP_EMPTY = Rule(
    "gap-empty",
    N_("the gap names nothing that is lost"),
    N_("add requirements, measures or subtask"),
    "A gap without numbers explains no hole.",
)
BLOCK_UNKNOWN = Rule(
    "block-unknown-requirement",
    N_("the points block covers {numbers}, which the file does not have"),
    N_("correct the numbers of the block: the file has {known}"),
    "The points of an absent requirement could never be earned.",
)
BLOCK_OVERLAP = Rule(
    "block-overlap",
    N_("two points blocks cover {numbers}"),
    N_("let each requirement belong to one block"),
    "Its points would be counted twice.",
)
POINTS_DECLARED = Rule(
    "points-declared",
    N_("the points that can be read add up to {sum}, but the document declares {declared}"),
    N_("nothing to mend when the document itself is at odds; look for a lost or misread cell"),
    "The document contradicts itself, or a points cell is lost or misread.",
    Severity.WARNING,
)
INDICATOR_HOMELESS = Rule(
    "indicator-without-home",
    N_("the indicator {indicator} belongs to {home}, which is not in the file"),
    N_("{suggestion}"),
    "A target that belongs to no requirement is traceable to nothing.",
)
INDICATOR_WORDS = Rule(
    "indicator-words",
    N_("these words do not stand in {home}"),
    N_("copy the words of that row that set the target"),
    "A target has to be traceable to the words of the document.",
)
TARGET_VALUE = Rule(
    "target-value",
    N_("the comparison {comparison} goes with {expected}"),
    N_("write a value for every comparison but never (不发生), which takes none"),
    "A target without a value, or an absence with one, can be neither met nor missed.",
)
COUNTERPART_UNKNOWN = Rule(
    "counterpart-unknown-requirement",
    N_("the mapping to {city} names {number}, which the file does not have"),
    N_("correct the number, or remove the pair"),
    "A pair with an absent requirement compares nothing.",
)
REPEATED_TEXT = Rule(
    "repeated-text",
    N_("{number} says the same as {first}"),
    N_("nothing to mend when the document itself repeats it; look for a misread row"),
    "Two tasks with one text are either a slip of the document or a row read twice.",
    Severity.WARNING,
)
TARGETS_AT_ODDS = Rule(
    "targets-at-odds",
    N_("{number} sets {target} for what {first} sets at {other}"),
    N_("nothing to mend when the document itself is at odds; look for a misread figure"),
    "Whoever meets one target may miss the other.",
    Severity.WARNING,
)
DUPLICATE_ID = Rule(
    "duplicate-id",
    N_("the id {id} stands twice"),
    N_("give each its own id"),
    "An id that means two things cannot be asked for.",
)
PHASE_ORDER = Rule(
    "phase-order",
    N_("the phase {phase} starts before the one above it ends, or ends before it starts"),
    N_("keep the phases in order, without overlap"),
    "A day would belong to two phases.",
)
DOUBT_FIELD = Rule(
    "doubt-field",
    N_("the doubt is about {field}, which this entry cannot have"),
    N_("{suggestion}"),
    "A doubt about a misspelt field marks nothing.",
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
