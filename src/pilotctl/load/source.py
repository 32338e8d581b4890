"""A file's text, read within limits."""

import os
import re
from functools import cached_property
from pathlib import Path

from pilotctl.diagnostics import files
from pilotctl.diagnostics.finding import Diagnostic, Finding, Place
from pilotctl.diagnostics.rule import Rule
from pilotctl.errors import reason_of

MAX_BYTES = 5 * 1024 * 1024
"""More than ten times the largest programme known (370 KB)."""


_LINE_END = re.compile("\r\n|[\n\r\x85\u2028\u2029]")


class Source:
    """A file's name, as findings call it, and its text."""

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self.text = text

    @cached_property
    def lines(self) -> list[str]:
        """The user's own lines, ended by what ends a line in YAML."""
        return _LINE_END.split(self.text)


class Unreadable(Exception):
    """The file cannot be read at all; carries the one finding that says why."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.diagnostic.rule.code)
        self.finding = finding


def read_source(path: Path, most: int = MAX_BYTES) -> Source:
    """The file's text without a byte-order mark; raises Unreadable."""
    return source_of(str(path), read_content(path, most))


def read_content(path: Path, most: int = MAX_BYTES) -> bytes:
    """The file's bytes; raises Unreadable, also when there are too many."""
    name = str(path)
    try:
        with path.open("rb") as file:
            content = file.read(most + 1)
            size = max(os.fstat(file.fileno()).st_size, len(content))
    except OSError as error:
        raise _unreadable(name, files.FILE_UNREADABLE, reason=reason_of(error)) from None
    if len(content) > most:
        limit = _megabytes(most)
        raise _unreadable(name, files.FILE_TOO_LARGE, size=_megabytes(size), limit=limit)
    return content


def source_of(name: str, content: bytes) -> Source:
    """The text of those bytes without a byte-order mark; raises Unreadable when it is none."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _unreadable(name, files.FILE_NOT_TEXT, offset=error.start) from None
    if "\0" in text:
        raise _unreadable(name, files.FILE_NOT_TEXT, offset=content.index(b"\0"))
    return Source(name, text)


def _megabytes(size: int) -> str:
    return f"{size / 1024 / 1024:.1f} MB"


def _unreadable(name: str, rule: Rule, **args: object) -> Unreadable:
    return Unreadable(Finding(Place(name), Diagnostic.of(rule, (), **args)))
