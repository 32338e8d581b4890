"""A file's bytes, read within limits.

No diagnostic is imported before there is one: what is found in the cache needs none.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from pilotctl.errors import reason_of

if TYPE_CHECKING:
    from pilotctl.diagnostics.finding import Finding
    from pilotctl.diagnostics.rule import Rule

MOST_BYTES = 5 * 1024 * 1024
"""More than ten times the largest programme known (370 KB)."""

MOST_LEDGER_BYTES = 32 * 1024 * 1024
"""Some two hundred thousand entries."""


class Unreadable(Exception):
    """The file cannot be read at all; carries the one finding that says why."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.diagnostic.rule.code)
        self.finding = finding


def read_bytes(path: Path, most: int = MOST_BYTES) -> bytes:
    """The file's bytes; raises Unreadable, also when there are too many."""
    name = str(path)
    try:
        with path.open("rb") as file:
            # One byte more than is allowed is enough to know, even of a device without an end.
            content = file.read(most + 1)
            # A device says that it has no bytes; so what was read counts, too.
            size = max(os.fstat(file.fileno()).st_size, len(content))
    except OSError as error:
        from pilotctl.diagnostics.files import FILE_UNREADABLE

        raise unreadable(name, FILE_UNREADABLE, reason=reason_of(error)) from None
    if len(content) > most:
        from pilotctl.diagnostics.files import FILE_TOO_LARGE

        limit = _megabytes(most)
        raise unreadable(name, FILE_TOO_LARGE, size=_megabytes(size), limit=limit)
    return content


def read_each(
    paths: Iterable[Path], most: int
) -> tuple[list[tuple[str, bytes]], tuple[Finding, ...]]:
    """The bytes of each file, by its name; and why the others cannot be read."""
    contents: list[tuple[str, bytes]] = []
    lost: list[Finding] = []
    for path in paths:
        try:
            contents.append((str(path), read_bytes(path, most)))
        except Unreadable as failure:
            lost.append(failure.finding)
    return contents, tuple(lost)


def _megabytes(size: int) -> str:
    return f"{size / 1024 / 1024:.1f} MB"


def unreadable(name: str, rule: Rule, **args: object) -> Unreadable:
    """That the file of that name cannot be read, by the rule that says why."""
    from pilotctl.diagnostics.finding import Diagnostic, Finding, Place

    return Unreadable(Finding(Place(name), Diagnostic.of(rule, (), **args)))
