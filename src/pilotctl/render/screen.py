"""Where an answer is shown."""

from typing import NamedTuple


class Screen(NamedTuple):
    """A terminal of so many cells (None: no terminal, nothing is cut), with colour or without."""

    columns: int | None = None
    colour: bool = False
