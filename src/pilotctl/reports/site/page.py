"""A page of the site as a value."""

from collections.abc import Mapping
from typing import NamedTuple

from pilotctl.messages import Message
from pilotctl.reports.notice.value import Figure, Section

Links = Mapping[str, str]
"""From the text of a cell to the page that it leads to."""


class Page(NamedTuple):
    """A page below the city's folder."""

    path: str
    title: Message
    sections: tuple[Section, ...]
    figures: tuple[Figure, ...] = ()
    can_filter: bool = False
    """Whether its tables can be filtered and sorted by the reader."""
