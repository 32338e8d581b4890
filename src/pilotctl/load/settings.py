"""The settings of a workspace, as values."""

from collections.abc import Mapping
from typing import NamedTuple

from pilotctl.progress.state import DEFAULTS, Limits
from pilotctl.scoring.window import Review


class Config(NamedTuple):
    """The settings, each with its default."""

    limits: Limits = DEFAULTS
    units: Mapping[str, tuple[str, ...]] = {}
    """县区: the names of each city's units, by the city's id."""
    review: Mapping[str, Review] = {}
    """The days of each city's assessment, by the city's id."""
