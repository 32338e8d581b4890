"""Findings with the user's own line and a caret under the very characters."""

from collections.abc import Iterable

from pilotctl.diagnostics.finding import Finding, Place
from pilotctl.diagnostics.rule import Severity
from pilotctl.messages import Message, Translate, msg
from pilotctl.reports.findings import help_of, message_of
from pilotctl.text import printable, width

_COLOURS = {Severity.ERROR: "\x1b[1;31m", Severity.WARNING: "\x1b[1;33m"}
_PLAIN = "\x1b[0m"
_LONGEST = 160
"""A source line is shown in a window of so many characters around the place."""


def render_findings(
    findings: Iterable[Finding], translate: Translate, *, colour: bool = False
) -> str:
    """One block a finding: place and message, the line, the caret, the way out."""
    return "".join(_block(finding, translate, colour) for finding in findings)


def _block(finding: Finding, translate: Translate, colour: bool) -> str:
    place, diagnostic = finding
    severity = diagnostic.rule.severity
    label = f"{Message(severity.value).render(translate)}[{diagnostic.rule.code}]"
    if colour:
        label = f"{_COLOURS[severity]}{label}{_PLAIN}"
    message, help_text = message_of(diagnostic), help_of(diagnostic)
    if not place.line:
        both = msg("{message}; {help}", message=message, help=help_text)
        return f"{place.file}: {label} {_line(both, translate)}\n"
    head = f"{place.file}:{place.line}:{place.column}: {label} {_line(message, translate)}\n"
    return head + _excerpt(place) + _line(msg("  help: {text}", text=help_text), translate) + "\n"


def _line(message: Message, translate: Translate) -> str:
    return printable(message.render(translate))


def _excerpt(place: Place) -> str:
    start = max(0, place.column - 1 - _LONGEST // 2)
    window = place.source[start : start + _LONGEST]
    offset = place.column - 1 - start
    before, marked = window[:offset], window[offset : offset + place.length]
    number = str(place.line)
    gutter = " " * len(number)
    caret = " " * width(printable(before)) + "^" * max(1, width(printable(marked)))
    return f"  {number} | {printable(window).rstrip()}\n  {gutter} | {caret}\n"
