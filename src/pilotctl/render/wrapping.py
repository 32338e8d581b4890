"""Breaking Chinese and Latin text into lines of so many cells.

Chinese has no blanks to break at, and textwrap counts characters where a terminal counts cells.
"""

import re
from collections.abc import Iterable

from pilotctl.text import width

_OPENING = "（《“‘「〔"
_CLOSING = "，。、；：！？）》”’」〕…"
_UNIT = re.compile(rf"[{_OPENING}]*(?:[!-~]+|[^\s])[{_CLOSING}]*|\s+")
"""What stays together: a Latin word or one wide character, with the marks that lean on it."""


def wrapped(text: str, room: int) -> list[str]:
    """The text in lines of at most `room` cells; no line begins with a closing mark."""
    return _filled(_UNIT.findall(text), room)


def wrapped_list(names: Iterable[str], room: int, between: str = "、") -> list[str]:
    """Names joined in lines, broken between names where that is possible."""
    listed = list(names)
    units = [f"{name}{between}" for name in listed[:-1]] + listed[-1:]
    short = (unit if width(unit) <= room else wrapped(unit, room) for unit in units)
    flat = [part for one in short for part in ([one] if isinstance(one, str) else one)]
    return _filled(flat, room)


def _filled(units: Iterable[str], room: int) -> list[str]:
    lines, used = [""], 0
    for unit in units:
        # Blanks at the end of a line take no room: they are cut off when the line is done.
        if used + width(unit.rstrip()) <= room:
            lines[-1] += unit
            used += width(unit)
        else:
            lines += _cut(unit.lstrip(), room)
            used = width(lines[-1])
    return [line.rstrip() for line in lines if line.strip()] or [""]


def _cut(unit: str, room: int) -> list[str]:
    """A unit that is longer than a line, cut where the line ends."""
    parts = [""]
    for char in unit:
        if width(parts[-1]) + width(char) > room and parts[-1]:
            parts.append("")
        parts[-1] += char
    return parts


def first_cells(text: str, room: int) -> str:
    """As much of the beginning as fits into so many cells."""
    text = text[:room]
    used = 0
    for at, char in enumerate(text):
        used += width(char)
        if used > room:
            return text[:at]
    return text


def last_cells(text: str, room: int) -> str:
    """As much of the end as fits into so many cells."""
    text = text[-room:] if room > 0 else ""
    while width(text) > room:
        text = text[1:]
    return text
