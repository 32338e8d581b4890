"""Reports for the tests of the formats."""

from datetime import date

from pilotctl.messages import Message, msg
from pilotctl.reports.report import Cell, Column, Report, Table


def report(*tables: Table, closing: Message | None = None) -> Report:
    """A report of these tables."""
    return Report("list", date(2021, 1, 15), (), {}, tables, closing or msg("that is all"))


def table(*rows: tuple[Cell, ...], title: str | None = None) -> Table:
    """A table of these rows, under as many columns."""
    wide = len(rows[0]) if rows else 2
    columns = tuple(Column(key, key.upper()) for key in "abcdef"[:wide])
    return Table(columns, rows, title)
