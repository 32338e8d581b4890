"""The assessment's own vocabulary: what is left open, what a line is of, how a criterion ends."""

from enum import StrEnum


class Method(StrEnum):
    """How completion becomes points; the documents do not say which (S4)."""

    PROPORTIONAL = "proportional"
    ALL_OR_NOTHING = "all-or-nothing"


class MarksUsed(StrEnum):
    """Which marks replace what the tasks earn: the assessor's; the city's own too; none (S3)."""

    VERIFIED = "verified"
    SELF = "self"
    NONE = "none"


class Part(StrEnum):
    """Which table a block belongs to."""

    COMMON = "common"
    REGIONAL = "regional"


class Verdict(StrEnum):
    """How a criterion of a negative list without points stands (N6)."""

    MET = "met"
    NOT_MET = "not-met"
    NO_READING = "no-reading"
