"""Reports as tables for the terminal: cut to its width there, whole everywhere else."""

import io
from functools import partial

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table as RichTable
from rich.text import Text

from pilotctl.messages import Term, Tone, Translate
from pilotctl.render.cells import head, names, shown
from pilotctl.render.screen import Screen
from pilotctl.render.wrapping import first_cells, wrapped, wrapped_list
from pilotctl.reports.report import Cell, Column, Fit, Report, Table
from pilotctl.text import printable, width

_STYLES = {Tone.BAD: "bold red", Tone.SOON: "yellow", Tone.GOOD: "green", Tone.QUIET: "dim"}
_PADDING = 2
_NARROWEST_TEXT = 8


def to_terminal(report: Report, translate: Translate, screen: Screen) -> str:
    """Every table under its title, then the closing line."""
    parts = []
    for table in report.tables:
        if table.title:
            parts.append(shown(table.title, translate) + "\n")
        parts.append(_drawn(table, translate, screen))
    return "".join(parts) + printable(report.closing.render(translate)) + "\n"


def _drawn(table: Table, translate: Translate, screen: Screen) -> str:
    table = table._replace(rows=tuple(table.rows))  # looked at again and again
    cells = [[shown(cell, translate) for cell in row] for row in table.rows]
    heads = [head(column, translate) for column in table.columns]
    natural = [max(map(width, column)) for column in zip(heads, *cells, strict=True)]
    widths = _fitted(table.columns, natural, screen.columns)
    grid = RichTable(
        box=SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 1, 0, 0), header_style="bold"
    )
    for index, (column, title) in enumerate(zip(table.columns, heads, strict=True)):
        _add_column(grid, column, title, widths[index])
    for row in table.rows:
        fitted = map(partial(_fitted_text, translate=translate), row, table.columns, widths)
        grid.add_row(*map(_styled, row, fitted))
    return _printed(grid, sum(widths) + _PADDING * len(widths), screen)


def _add_column(grid: RichTable, column: Column, head: str, wide: int) -> None:
    text = Text("\n".join(wrapped(head, wide)))
    grid.add_column(text, width=wide, no_wrap=True, justify="right" if column.is_number else "left")


def _fitted_text(cell: Cell, column: Column, room: int, translate: Translate) -> str:
    """The cell in the column's width: broken into lines, or cut with an ellipsis."""
    text = shown(cell, translate)
    if width(text) <= room or column.fit is Fit.KEEP:
        return text
    if column.fit is Fit.CUT:
        return f"{first_cells(text, room - 1)}…"
    if isinstance(cell, tuple):
        return "\n".join(wrapped_list(names(cell, translate), room))
    return "\n".join(wrapped(text, room))


def _styled(cell: Cell, text: str) -> Text:
    tone = cell.tone if isinstance(cell, Term) else None
    return Text(text, style=_STYLES[tone] if tone else "")


def _fitted(columns: tuple[Column, ...], natural: list[int], limit: int | None) -> list[int]:
    """Widths that fit the limit: columns that may shrink share what the others leave."""
    spare = (limit or 0) - _PADDING * (len(columns) - 1)
    if limit is None or sum(natural) <= spare:
        return natural
    kept = sum(n for c, n in zip(columns, natural, strict=True) if c.fit is Fit.KEEP)
    elastic = [i for i, column in enumerate(columns) if column.fit is not Fit.KEEP]
    widths, room = list(natural), spare - kept
    # The narrowest first: what it does not need of its fair share goes to the wider ones.
    for share, index in enumerate(sorted(elastic, key=lambda i: natural[i])):
        fair = max(_NARROWEST_TEXT, room // (len(elastic) - share))
        widths[index] = min(natural[index], fair)
        room -= widths[index]
    return widths


def _printed(grid: RichTable, wide: int, screen: Screen) -> str:
    console = Console(
        file=io.StringIO(),
        width=max(wide, 1),
        force_terminal=screen.colour,
        color_system="standard" if screen.colour else None,
        legacy_windows=False,
    )
    with console.capture() as capture:
        console.print(grid)
    # rich fills each line to its width; the blanks would wrap in a narrower terminal and in diffs.
    return "\n".join(line.rstrip() for line in capture.get().split("\n"))
