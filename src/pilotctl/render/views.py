"""Tables as templates see them: texts in the reader's language, and how each cell is meant."""

from typing import NamedTuple

from pilotctl.messages import Term, Translate
from pilotctl.render.cells import head, names, shown
from pilotctl.reports.report import Cell, Table


class HeadView(NamedTuple):
    """A column's head."""

    key: str
    title: str
    is_number: bool


class CellView(NamedTuple):
    """A cell: its text, whole and in the parts of a list, its value for scripts, tone, side."""

    text: str
    value: str
    parts: tuple[str, ...]
    tone: str
    is_number: bool


class TableView(NamedTuple):
    """A table whose cells are texts."""

    title: str
    heads: tuple[HeadView, ...]
    rows: tuple[tuple[CellView, ...], ...]


def table_view(table: Table, translate: Translate) -> TableView:
    """The table in the reader's language."""
    heads = tuple(
        HeadView(column.key, head(column, translate), column.is_number) for column in table.columns
    )
    rows = tuple(
        tuple(
            _cell(cell, column.is_number, translate)
            for cell, column in zip(row, table.columns, strict=True)
        )
        for row in table.rows
    )
    title = shown(table.title, translate) if table.title else ""
    return TableView(title, heads, rows)


def _cell(cell: Cell, number: bool, translate: Translate) -> CellView:
    tone = cell.tone.value if isinstance(cell, Term) and cell.tone else ""
    text = shown(cell, translate)
    parts: tuple[str, ...] = (text,)
    if isinstance(cell, tuple):
        parts = tuple(names(cell, translate))
    value = cell.value if isinstance(cell, Term) else text
    return CellView(text, value, parts, tone, number)
