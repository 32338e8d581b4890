"""Reports for the tests of the formats."""

from datetime import date
from decimal import Decimal

from pilotctl.messages import Message, msg
from pilotctl.reports.report import Cell, Column, Kind, Report, Table


def report(*tables: Table, closing: Message | None = None) -> Report:
    """A report of these tables."""
    return Report("list", date(2021, 1, 15), (), {}, tables, closing or msg("that is all"))


def table(*rows: tuple[Cell, ...], title: str | None = None) -> Table:
    """A table of these rows, under as many columns; of numbers where the first row has one."""
    first = rows[0] if rows else ("", "")
    kinds = (Kind.NUMBER if isinstance(cell, int | Decimal) else Kind.TEXT for cell in first)
    columns = tuple(
        Column(key, key.upper(), kind=kind) for key, kind in zip("abcdef", kinds, strict=False)
    )
    return Table(columns, rows, title)
