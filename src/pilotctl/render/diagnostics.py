"""Findings with the user's own line and a caret under the very characters."""

from collections.abc import Iterable

from pilotctl.diagnostics.finding import Finding, Place
from pilotctl.diagnostics.rule import Severity
from pilotctl.messages import Message, Translate, msg
from pilotctl.render.wrapping import first_cells, last_cells
from pilotctl.reports.findings import help_of, message_of
from pilotctl.text import printable, width

_COLOURS = {Severity.ERROR: "\x1b[1;31m", Severity.WARNING: "\x1b[1;33m"}
_PLAIN = "\x1b[0m"
_NARROWEST = 20
_WIDEST = 160
"""A source line is shown in a window of at most so many cells around the place."""


def render_findings(
    findings: Iterable[Finding],
    translate: Translate,
    *,
    colour: bool = False,
    columns: int | None = None,
) -> str:
    """One block a finding: place and message, the line, the caret, the help.

    `columns` is the terminal's width, where there is one.
    """
    room = max(_NARROWEST, min(columns or _WIDEST, _WIDEST))
    return "".join(_block(finding, translate, colour, room) for finding in findings)


def _block(finding: Finding, translate: Translate, colour: bool, room: int) -> str:
    place, diagnostic = finding
    place = place._replace(file=printable(place.file))
    severity = diagnostic.rule.severity
    label = f"{Message(severity.value).render(translate)}[{diagnostic.rule.code}]"
    if colour:
        label = f"{_COLOURS[severity]}{label}{_PLAIN}"
    message, help_text = message_of(diagnostic), help_of(diagnostic)
    if not place.line:
        both = msg("{message}; {help}", message=message, help=help_text)
        return f"{place.file}: {label} {_line(both, translate)}\n"
    head = f"{place.file}:{place.line}:{place.column}: {label} {_line(message, translate)}\n"
    return (
        head
        + _excerpt(place, room)
        + _line(msg("  help: {text}", text=help_text), translate)
        + "\n"
    )


def _line(message: Message, translate: Translate) -> str:
    return printable(message.render(translate))


def _excerpt(place: Place, room: int) -> str:
    number = str(place.line)
    gutter = " " * len(number)
    start = place.column - 1
    before, after = place.source[:start], place.source[start:]
    # The part before the place gets half of the room, and what it does not need goes to the rest.
    left = last_cells(printable(before), (room - len(number) - 5) // 2)
    right = first_cells(printable(after), room - len(number) - 5 - width(left))
    # In cells and not characters: a Chinese character takes two, and the caret has to be under it.
    marked = first_cells(printable(after[: place.length]), width(right))
    line = f"  {number} | {left}{right}".rstrip()
    return f"{line}\n  {gutter} | {' ' * width(left)}{'^' * max(1, width(marked))}\n"
