"""The numbered rules of the assessment, as a score cites them beside its lines."""

from enum import StrEnum


class Clause(StrEnum):
    """A rule by its number; docs/scoring.md has the words of each."""

    S1 = "S1"  # points x the mean completion of the block's tasks
    S3 = "S3"  # an assessor's mark in the place of S1
    S4 = "S4"  # all or nothing
    S5 = "S5"  # points that the source lost are unknown
    N1 = "N1"  # an incident deducts by its grade
    N2 = "N2"  # a rate above its limit deducts in steps
    N3 = "N3"  # of several natures once, by the one that deducts most
    N4 = "N4"  # dealt with proactively: spared
    N5 = "N5"  # outside the review window: not counted
    N6 = "N6"  # criteria whose points come from a scheme


EARNED_BY_TASKS = frozenset({Clause.S1, Clause.S4})
"""Lines that rise when tasks are done; a mark (S3) and lost points (S5) do not move."""
