"""How much the requirements of two programmes have in common."""

from enum import StrEnum


class Match(StrEnum):
    """How much two cities' requirements share: the whole of one of them, or a part."""

    SAME = "same"
    PARTIAL = "partial"
