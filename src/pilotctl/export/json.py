"""The versioned JSON envelope that scripts rely on (docs/json.md)."""

from __future__ import annotations

import json

from pilotctl import __version__
from pilotctl.reports.report import Report

FORMAT = 1
"""Raised when a key changes its meaning or goes away; new keys may come at any time."""


def to_json(report: Report) -> str:
    """The envelope, each item on a line; valid when empty, the same bytes for the same answer."""
    items = ",\n".join([f"    {_line(item)}" for item in report.items])
    lines = [
        f'  "pilotctl": {_line(__version__)}',
        f'  "format": {FORMAT}',
        f'  "command": {_line(report.command)}',
        f'  "as_of": {_line(report.as_of.isoformat())}',
        f'  "items": [\n{items}\n  ]' if items else '  "items": []',
        f'  "summary": {_line(report.summary)}',
    ]
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _line(value: object) -> str:
    """The value on one line; what could steer a terminal, such as direction marks, is escaped."""
    text = _encode(value)
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() or c in _BLANKS else json.dumps(c)[1:-1] for c in text)


_encode = json.JSONEncoder(ensure_ascii=False).encode
_BLANKS = "\u3000\xa0"
