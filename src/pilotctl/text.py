"""Text as people type and see it: display width, full-width forms, nearest names, safe printing."""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache

_NOT_TEXT = (
    r"[-+.]?\d[\d_,.:eE+-]*|\d{4}-\d\d?(-\d\d?.*)?|0[xob][\da-fA-F_]+|[-+]?\.(inf|nan)"
    r"|y|n|yes|no|on|off|true|false|null|~"
)


@cache
def _not_text() -> re.Pattern[str]:
    return re.compile(_NOT_TEXT, re.IGNORECASE)


def needs_quotes(word: str) -> bool:
    """Whether YAML readers take the unquoted word for something else than text."""
    return bool(_not_text().fullmatch(word))


class Plain(str):
    """An unquoted word that YAML readers take for a number, a date, true, false or the like."""

    __slots__ = ()


def width(text: str) -> int:
    """How many terminal cells the text takes: wide characters two, combining marks none."""
    if text.isascii():
        return len(text)
    return sum(map(_cells, text))


def _cells(char: str) -> int:
    if unicodedata.category(char) in ("Mn", "Me") or "\u1160" <= char <= "\u11ff":
        return 0  # marks, and the Hangul letters that join the one before
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def fold(text: str) -> str:
    """The form in which two spellings are compared: half-width, lower case, no outer blanks."""
    return text.strip().casefold() if text.isascii() else _fold_wide(text)


def _fold_wide(text: str) -> str:
    return half_width(text).casefold()


def half_width(text: str) -> str:
    """The text in half-width forms, without outer blanks."""
    return unicodedata.normalize("NFKC", text).strip()


def nearest(
    name: str, known: Iterable[str], limit: int = 3, cutoff: float = 0.5
) -> tuple[str, ...]:
    """The known names most like `name`, best first; none when nothing is like it."""
    from difflib import get_close_matches  # needed only on a mistake

    by_fold = {fold(candidate): candidate for candidate in known}
    wanted = fold(name)
    alike = get_close_matches(wanted, by_fold, n=limit, cutoff=cutoff)
    inside = sorted((key for key in by_fold if wanted and wanted in key), key=len)
    return tuple(by_fold[key] for key in dict.fromkeys(inside + alike))[:limit]


def printable(text: str) -> str:
    """The text with every character that could steer a terminal shown as its code, on one line."""
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() else _visible(char) for char in text)


def _visible(char: str) -> str:
    if char in "\n\r\t":
        return " "
    if unicodedata.category(char) == "Zs":  # the full-width space is text
        return char
    return f"\\u{ord(char):04x}"
