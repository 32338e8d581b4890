"""The versioned JSON envelope that scripts rely on (docs/json.md)."""

from __future__ import annotations

import json
from collections.abc import Iterator

from pilotctl.reports.report import Report
from pilotctl.version import __version__

FORMAT = 2
"""Raised when a key changes its meaning or goes away; new keys may come at any time."""


def to_json(report: Report) -> Iterator[str]:
    """The envelope in pieces, each item on a line: valid when empty, always the same bytes."""
    yield f'{{\n  "pilotctl": {_line(__version__)},\n  "format": {FORMAT},\n'
    yield f'  "command": {_line(report.command)},\n'
    yield f'  "as_of": {_line(report.as_of.isoformat())},\n  "items": ['
    before = "\n"
    for item in report.items:
        yield f"{before}    {_line(item)}"
        before = ",\n"
    yield "\n  ],\n" if report.items else "],\n"
    yield f'  "summary": {_line(report.summary)}\n}}\n'


def _line(value: object) -> str:
    """The value on one line; what could steer a terminal, such as direction marks, is escaped."""
    text = _encode(value)
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() or c in _BLANKS else json.dumps(c)[1:-1] for c in text)


_encode = json.JSONEncoder(ensure_ascii=False).encode
_BLANKS = "\u3000\xa0"
