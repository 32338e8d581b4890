"""Reports as tables for the terminal: cut to its width there, whole everywhere else."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pilotctl.messages import Message, Translate
from pilotctl.render.cells import head, is_number, names, shown
from pilotctl.render.screen import Screen
from pilotctl.render.wrapping import first_cells, wrapped, wrapped_list
from pilotctl.reports.report import Cell, Column, Fit, Report, Table, Term, Tone
from pilotctl.text import printable, width

_COLOURS = {
    Tone.BAD: "\x1b[1;31m",
    Tone.SOON: "\x1b[33m",
    Tone.GOOD: "\x1b[32m",
    Tone.QUIET: "\x1b[2m",
}
_BOLD, _PLAIN = "\x1b[1m", "\x1b[0m"
_GAP = "  "
_NARROWEST_TEXT = 8


class _Line(NamedTuple):
    """A text, and how many cells of the terminal it takes."""

    text: str
    wide: int


class _Block(NamedTuple):
    """The lines of a cell, and the sign that begins its colour, if it has any."""

    lines: Sequence[_Line]
    colour: str = ""


class _Place(NamedTuple):
    """Where a column stands: how wide, and at which side its texts."""

    wide: int
    right: bool


def to_terminal(report: Report, translate: Translate, screen: Screen) -> str:
    """Every table under its title, then the closing line."""
    parts = []
    for table in report.tables:
        if table.title:
            parts.append(shown(table.title, translate))
        parts += _drawn(table, translate, screen)
    return "\n".join([*parts, printable(report.closing.render(translate))]) + "\n"


def _drawn(table: Table, translate: Translate, screen: Screen) -> Iterator[str]:
    heads = [_line(head(column, translate)) for column in table.columns]
    rows = [[_line(shown(cell, translate)) for cell in row] for row in table.rows]
    natural = [max(one.wide for one in column) for column in zip(heads, *rows, strict=True)]
    widths = _fitted(table.columns, natural, screen.columns)
    places = [_Place(wide, _right(table, index)) for index, wide in enumerate(widths)]
    yield from _row(_heads(heads, widths, screen), places)
    yield "─" * (sum(widths) + len(_GAP) * (len(widths) - 1))
    for row, lines in zip(table.rows, rows, strict=True):
        cells = zip(row, lines, table.columns, widths, strict=True)
        yield from _row([_block(*cell, translate, screen) for cell in cells], places)


def _line(text: str) -> _Line:
    return _Line(text, width(text))


def _heads(heads: Sequence[_Line], widths: Sequence[int], screen: Screen) -> list[_Block]:
    """The titles of the columns, which stand on the same line below."""
    broken = [list(map(_line, wrapped(one.text, w))) for one, w in zip(heads, widths, strict=True)]
    high = max(map(len, broken))
    colour = _BOLD if screen.colour else ""
    return [_Block([_line("")] * (high - len(lines)) + lines, colour) for lines in broken]


def _block(
    cell: Cell, line: _Line, column: Column, room: int, translate: Translate, screen: Screen
) -> _Block:
    """The cell in the column's width: broken into lines, or cut with an ellipsis."""
    tone = cell.tone if isinstance(cell, Term) and screen.colour else None
    colour = _COLOURS[tone] if tone else ""
    if line.wide <= room or column.fit is Fit.KEEP:
        return _Block([line], colour)
    if column.fit is Fit.CUT:
        return _Block([_line(f"{first_cells(line.text, room - 1)}…")], colour)
    if isinstance(cell, tuple) and not isinstance(cell, Term | Message):
        return _Block(list(map(_line, wrapped_list(names(cell, translate), room))), colour)
    return _Block(list(map(_line, wrapped(line.text, room))), colour)


def _row(blocks: Sequence[_Block], places: Sequence[_Place]) -> Iterator[str]:
    """The lines of a row, each of its blocks in its place."""
    for at in range(max(len(block.lines) for block in blocks)):
        pieces = (_piece(block, at, place) for block, place in zip(blocks, places, strict=True))
        yield _GAP.join(pieces).rstrip()


def _piece(block: _Block, at: int, place: _Place) -> str:
    if at >= len(block.lines):
        return " " * place.wide
    text, wide = block.lines[at]
    blank = " " * (place.wide - wide)
    filled = f"{blank}{text}" if place.right else f"{text}{blank}"
    return f"{block.colour}{filled}{_PLAIN}" if block.colour else filled


def _right(table: Table, index: int) -> bool:
    written = [row[index] for row in table.rows if not _is_blank(row[index])]
    return bool(written) and all(map(is_number, written))


def _is_blank(cell: Cell) -> bool:
    """Whether there is no value: nothing, or a word for what the source lost."""
    return cell is None or (isinstance(cell, Term) and not cell.value)


def _fitted(columns: tuple[Column, ...], natural: list[int], limit: int | None) -> list[int]:
    """Widths that fit the limit: columns that may shrink share what the others leave."""
    spare = (limit or 0) - len(_GAP) * (len(columns) - 1)
    if limit is None or sum(natural) <= spare:
        return natural
    kept = sum(n for c, n in zip(columns, natural, strict=True) if c.fit is Fit.KEEP)
    elastic = [i for i, column in enumerate(columns) if column.fit is not Fit.KEEP]
    widths, room = list(natural), spare - kept
    for share, index in enumerate(sorted(elastic, key=lambda i: natural[i])):
        fair = max(_NARROWEST_TEXT, room // (len(elastic) - share))
        widths[index] = min(natural[index], fair)
        room -= widths[index]
    return widths
