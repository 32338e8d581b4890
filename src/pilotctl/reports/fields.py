"""A field is declared once: its key, its title, its cell for people, its value for scripts.

Tables, CSV and JSON are made of fields, so that a new one is one line and its Chinese.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, Generic, NamedTuple, TypeVar

from pilotctl.messages import Message, Term
from pilotctl.reports.report import (
    Cell,
    Column,
    Each,
    Fit,
    Json,
    Kind,
    Table,
    amount,
    share,
)

T = TypeVar("T")


class Field(NamedTuple, Generic[T]):
    """One thing that is said of a `T`."""

    key: str
    title: str | Message | None
    """None: for scripts only."""
    value: Callable[[T], Cell]
    """The cell for people; scripts get its plain value, unless `json` says it better."""
    json: Callable[[T], Any] | None = None
    fit: Fit = Fit.KEEP
    kind: Kind = Kind.TEXT
    is_for_scripts: bool = True
    """Whether items have it, too: a field that only says otherwise what others say is left out."""

    @property
    def column(self) -> Column:
        """The head of its column."""
        return Column(self.key, self.title or "", self.fit, self.kind)


def scripts(key: str, json: Callable[[T], Any]) -> Field[T]:
    """A field that tables do not have."""
    return Field(key, None, _nothing, json)


def number(
    key: str,
    title: str | Message,
    value: Callable[[T], Cell],
    json: Callable[[T], Any] | None = None,
    fit: Fit = Fit.KEEP,
    *,
    is_for_scripts: bool = True,
) -> Field[T]:
    """A field of counts, amounts or shares: at the right edge of its column in every format."""
    return Field(key, title, value, json, fit, Kind.NUMBER, is_for_scripts)


def only(fields: Iterable[Field[T]], keys: Sequence[str]) -> tuple[Field[T], ...]:
    """The fields of those keys, in the order of the keys."""
    by_key = {field.key: field for field in fields}
    return tuple(by_key[key] for key in keys)


def table(
    fields: Iterable[Field[T]],
    rows: Sequence[T],
    title: str | Message | None = None,
    title_key: str | None = "city",
) -> Table:
    """The rows under the fields that people see; a row is made when it is looked at."""
    shown = [field for field in fields if field.title is not None]
    cells = [field.value for field in shown]
    made = Each(lambda row: tuple(cell(row) for cell in cells), rows)
    return Table(tuple(field.column for field in shown), made, title, title_key)


def item(fields: Iterable[Field[T]], row: T) -> dict[str, Any]:
    """The row as scripts read it."""
    return {key: make(row) for key, make in _makers(fields)}


def items(fields: Iterable[Field[T]], rows: Sequence[T]) -> Sequence[Json]:
    """The rows as scripts read them; an item is made when it is looked at."""
    makers = _makers(fields)  # once for all rows: a list may have 200,000 tasks
    return Each(lambda row: {key: make(row) for key, make in makers}, rows)


def _makers(fields: Iterable[Field[T]]) -> tuple[tuple[str, Callable[[T], Any]], ...]:
    """What scripts get of each field: its own value for them, else that of its cell."""
    kept = (field for field in fields if field.is_for_scripts)
    return tuple((field.key, field.json or _plainly(field.value)) for field in kept)


def _plainly(value: Callable[[T], Cell]) -> Callable[[T], Any]:
    return lambda row: plain(value(row))


def plain(cell: Cell) -> Any:
    """A cell as JSON has it: exact decimals, shares and days as text, terms by their value.

    A word for what the source lost is null.
    """
    if cell is None or type(cell) is str:  # most cells: a list may have 200,000 tasks
        return cell
    match cell:
        case Term():
            return cell.value or None
        case Fraction():
            return share(cell)
        case Decimal():
            return amount(cell)
        case date():
            return cell.isoformat()
        case tuple():
            return [plain(one) for one in cell]
        case Message():
            raise TypeError("a text has no language yet: its field says what scripts get")
        case _:
            return cell


def _nothing(_row: object) -> Cell:
    return None
