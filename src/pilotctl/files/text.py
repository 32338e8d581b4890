"""A file's text."""

import re
from functools import cached_property
from pathlib import Path

from pilotctl.diagnostics.files import FILE_NOT_TEXT
from pilotctl.files.bytes import MOST_BYTES, read_bytes, unreadable

_LINE_END = "\r\n|[\n\r\x85\u2028\u2029]"
_RARE_LINE_ENDS = ("\r", "\x85", "\u2028", "\u2029")


class Source:
    """A file's name, as findings call it, and its text."""

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self.text = text

    @cached_property
    def lines(self) -> list[str]:
        """The user's own lines, ended by what ends a line in YAML."""
        if any(end in self.text for end in _RARE_LINE_ENDS):
            return re.split(_LINE_END, self.text)
        return self.text.split("\n")  # the same, ten times as fast


def read_source(path: Path, most: int = MOST_BYTES) -> Source:
    """The file's text without a byte-order mark; raises Unreadable."""
    return source_of(str(path), read_bytes(path, most))


def source_of(name: str, content: bytes) -> Source:
    """The text of those bytes without a byte-order mark; raises Unreadable when it is none."""
    try:
        text = content.decode("utf-8-sig")  # some editors put a byte-order mark before the text
    except UnicodeDecodeError as error:
        raise unreadable(name, FILE_NOT_TEXT, offset=error.start) from None
    # UTF-16 without a mark is valid UTF-8 where it is ASCII: every other character is then a NUL.
    if "\0" in text:
        raise unreadable(name, FILE_NOT_TEXT, offset=content.index(b"\0"))
    return Source(name, text)
