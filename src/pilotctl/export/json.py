"""The versioned JSON envelope that scripts rely on (docs/json.md)."""

from __future__ import annotations

import json

from pilotctl import __version__
from pilotctl.reports.report import Report

FORMAT = 1
"""Raised when a key changes its meaning or goes away; new keys may come at any time."""


def to_json(report: Report) -> str:
    """The envelope; valid when empty, the same bytes for the same answer."""
    envelope = {
        "pilotctl": __version__,
        "format": FORMAT,
        "command": report.command,
        "as_of": report.as_of.isoformat(),
        "items": report.items,
        "summary": report.summary,
    }
    return _visible(json.dumps(envelope, ensure_ascii=False, indent=2)) + "\n"


def _visible(text: str) -> str:
    """Escape what json leaves as it is and could steer a terminal, such as direction marks."""
    if text.replace("\n", "").isprintable():
        return text
    return "".join(c if c.isprintable() or c in _BLANKS else json.dumps(c)[1:-1] for c in text)


_BLANKS = "\n\u3000\xa0"
