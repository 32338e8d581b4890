"""One fault of a random kind, planted in a right city; MARK stands where it has to be reported."""

from collections.abc import Callable
from typing import NamedTuple

from hypothesis import strategies as st

MARK = "⌖"
"""Taken out of the text before it is read."""

Row = list[tuple[str, str]]
"""The cells of a row as they are written: key and value."""

Plant = Callable[[list[Row], int, st.DrawFn], None]
"""Changes the rows so that one of them, at the index, is faulty at the MARK."""


class Fault(NamedTuple):
    """A kind of fault, by the code that has to be reported."""

    code: str
    plant: Plant


def _replace(key: str, *values: str) -> Plant:
    """One of the values instead of the cell's own."""

    def plant(rows: list[Row], at: int, draw: st.DrawFn) -> None:
        value = draw(st.sampled_from(values))
        rows[at] = [(name, value if name == key else own) for name, own in rows[at]]

    return plant


def _insert(*cells: tuple[str, str]) -> Plant:
    """One of the cells more, anywhere below the row's first."""

    def plant(rows: list[Row], at: int, draw: st.DrawFn) -> None:
        place = draw(st.integers(min_value=1, max_value=len(rows[at])))
        rows[at].insert(place, draw(st.sampled_from(cells)))

    return plant


def _repeat_key(rows: list[Row], at: int, draw: st.DrawFn) -> None:
    first = draw(st.integers(min_value=0, max_value=len(rows[at]) - 1))
    again = draw(st.integers(min_value=first + 1, max_value=len(rows[at])))
    rows[at].insert(again, (MARK + rows[at][first][0], "又一次"))


def _add_owner(owner: str) -> Plant:
    """One owner more, anywhere in the list of those who support."""

    def plant(rows: list[Row], at: int, draw: st.DrawFn) -> None:
        names = ["市司法局", "市民政局"]
        names.insert(draw(st.integers(min_value=0, max_value=2)), MARK + owner)
        rows[at].append(("support", f"[{', '.join(names)}]"))

    return plant


def _lose_row(rows: list[Row], at: int, draw: st.DrawFn) -> None:
    del rows[at]
    (key, number), *rest = rows[at]
    rows[at] = [(key, MARK + number), *rest]


def _repeat_row(rows: list[Row], at: int, draw: st.DrawFn) -> None:
    (key, number), *rest = rows[at]
    rows.insert(at + 1, [(key, MARK + number), *rest])


def _lose_number(rows: list[Row], at: int, draw: st.DrawFn) -> None:
    _number, (key, value), *rest = rows[at]
    rows[at] = [(MARK + key, value), *rest]


FAULTS = (
    Fault("unknown-key", _insert((f"{MARK}备注", "甲"), (f"{MARK}deadlines", "2020-12"))),
    Fault("duplicate-key", _repeat_key),
    Fault("missing-key", _lose_number),
    Fault("bad-deadline", _replace("deadline", f"{MARK}年底", f"{MARK}2020-13", f'{MARK}"2020"')),
    Fault("bad-value", _insert(("line", f"{MARK}十二"), ("line", f'{MARK}"1.5"'))),
    Fault("wrong-type", _replace("departments", f"{MARK}市公安局", f"{MARK}{{市公安局: 市局}}")),
    Fault("wrong-type", _replace("text", f"{MARK}[甲, 乙]")),
    Fault("ambiguous-text", _replace("text", f"{MARK}no", f"{MARK}1.10", f"{MARK}2020-12-01")),
    Fault("unexplained-blank", _replace("deadline", MARK, f" {MARK}~", f" {MARK}null")),
    Fault("unknown-department", _add_owner("市公安厅")),
    Fault("repeated-owner", _add_owner("市公安局")),
    Fault("number-hole", _lose_row),
    Fault("number-repeat", _repeat_row),
    Fault("yaml-tag", _replace("text", f"{MARK}!!str 甲", f"{MARK}!a 乙")),
    Fault("yaml-alias", _replace("text", f"{MARK}&a 乙", f"{MARK}*a")),
    Fault("yaml-syntax", _replace("text", f"加强{MARK}: 巡查", f"{MARK}%甲", f"{MARK}@甲")),
    Fault("yaml-tab", _insert((f"{MARK}\t甲", "乙"))),
)
