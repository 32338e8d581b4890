"""How grave incidents are."""

from enum import StrEnum


class Grade(StrEnum):
    """How grave an incident is: 特别重大 or 重大."""

    EXTRAORDINARY = "extraordinary"
    MAJOR = "major"
