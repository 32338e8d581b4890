"""Fields: what is declared once is what every format gets."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from pilotctl.messages import Term, msg
from pilotctl.reports.fields import Field, item, items, number, only, plain, scripts, table
from pilotctl.reports.report import Cell
from pilotctl.words import UNKNOWN

FIELDS: tuple[Field[int], ...] = (
    Field("id", "Id", lambda n: f"R{n}"),
    scripts("parity", lambda n: n % 2),
    number("half", "Half", lambda n: Fraction(n, 2)),
    number("shown", "Shown", lambda n: n, is_for_scripts=False),
)


def test_people_and_scripts_get_their_fields() -> None:
    """Tables have what has a title, items what is for scripts, both in the fields' order."""
    made = table(FIELDS, (1, 2), "odd")
    assert [column.key for column in made.columns] == ["id", "half", "shown"]
    assert [column.is_number for column in made.columns] == [False, True, True]
    assert list(made.rows) == [("R1", Fraction(1, 2), 1), ("R2", Fraction(1), 2)]
    assert item(FIELDS, 1) == {"id": "R1", "parity": 1, "half": "0.5"}


def test_rows_and_items_are_made_when_they_are_looked_at() -> None:
    """Of a list of 200,000 tasks a table makes no item, and JSON no row."""
    seen: list[int] = []

    def look(n: int) -> int:
        seen.append(n)
        return n

    fields: list[Field[int]] = [Field("n", "N", look)]
    rows, listed = table(fields, range(10**6)).rows, items(fields, range(10**6))
    assert (len(rows), len(listed), seen) == (10**6, 10**6, [])
    assert (rows[7], listed[8], seen) == ((7,), {"n": 8}, [7, 8])


def test_fields_are_chosen_by_key() -> None:
    """Another report takes columns by their keys, in its own order, never by position."""
    assert [field.key for field in only(FIELDS, ["shown", "id"])] == ["shown", "id"]
    with pytest.raises(KeyError):
        only(FIELDS, ["nowhere"])


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        (None, None),
        ("text", "text"),
        (3, 3),
        (Decimal("1E+1"), "10"),
        (Fraction(2, 3), "0.6667"),
        (date(2020, 12, 31), "2020-12-31"),
        (Term("overdue", msg("overdue")), "overdue"),
        (UNKNOWN, None),
        (("a", Term("b", msg("B"))), ["a", "b"]),
    ],
)
def test_cells_as_json_has_them(cell: Cell, value: Any) -> None:
    """Exact amounts and days as text, terms by their value, what the source lost as null."""
    assert plain(cell) == value


def test_a_text_without_a_language_is_no_value() -> None:
    """A field whose cell is a sentence says itself what scripts get."""
    with pytest.raises(TypeError):
        plain(msg("a sentence"))
