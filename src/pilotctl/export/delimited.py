"""Tables as CSV and TSV: keys as heads, typed values, safe to open in a spreadsheet."""

import csv
import io
from datetime import date
from decimal import Decimal
from fractions import Fraction

from pilotctl.messages import Message, Term, Translate
from pilotctl.reports.report import Cell, Report, Table, share
from pilotctl.text import printable

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def to_csv(report: Report, translate: Translate, *, excel: bool = False) -> str:
    """Comma-separated; for Excel with a byte-order mark, so that Chinese is read as such."""
    return ("\ufeff" if excel else "") + _delimited(report, translate, ",")


def to_tsv(report: Report, translate: Translate) -> str:
    """Tab-separated."""
    return _delimited(report, translate, "\t")


def _delimited(report: Report, translate: Translate, delimiter: str) -> str:
    text = io.StringIO()
    writer = csv.writer(text, delimiter=delimiter, lineterminator="\n")
    heads: list[str] = []
    for table in report.tables:
        if heads != (heads := _heads(table)):
            writer.writerow(heads)
        lead = [table.title] if _titled(table) else []
        writer.writerows([_value(cell, translate) for cell in (*lead, *row)] for row in table.rows)
    return text.getvalue()


def _heads(table: Table) -> list[str]:
    """The columns' keys, after that of the title where the tables have titles."""
    keys = [column.key for column in table.columns]
    return [str(table.title_key), *keys] if _titled(table) else keys


def _titled(table: Table) -> bool:
    return table.title is not None and table.title_key is not None


def _value(cell: Cell, translate: Translate) -> str | int | date | None:
    """Numbers stay numbers; a text that a spreadsheet would run as a formula gets a quote mark."""
    if isinstance(cell, Fraction):
        return share(cell)
    if isinstance(cell, Decimal):
        return format(cell, "f")
    if cell is None or isinstance(cell, int | date):
        return cell
    text = printable(_text(cell, translate))
    return f"'{text}" if text.lstrip().startswith(_FORMULA_STARTS) else text


def _text(cell: str | Message | Term | tuple[str | Term, ...], translate: Translate) -> str:
    if isinstance(cell, Term):
        return cell.value
    if isinstance(cell, Message):
        return cell.render(translate)
    if isinstance(cell, str):
        return cell
    return "、".join(one.value if isinstance(one, Term) else str(one) for one in cell)
