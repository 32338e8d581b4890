"""The example workspace's score, worked out a second time by another route than the engine."""

import os
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from functools import cache
from typing import Any

import pytest

from tests.scoring import sheet
from tests.shared.program import run

DAYS = ("2020-12-31", "2021-06-30", "2022-12-31")
METHODS = ("proportional", "all-or-nothing")
DAYS_REVIEWED = DAYS[1:]
DAY_AND_METHOD = [(day, method) for day in DAYS for method in METHODS]
REVIEW = ("--acceptance", "2022-10-15", "--announced", "2022-11-20")
WINDOW = (date(2021, 7, 1), date(2022, 11, 19), date(2022, 6, 30))
OPEN = (date.min, date.max, date.max)


def said(day: str, method: str, review: bool = False) -> Any:
    """What the program answers in the example workspace."""
    return _answers()[day, method, review]


@cache
def _answers() -> dict[tuple[str, str, bool], Any]:
    """Every question of this module, asked side by side."""
    questions = [(*one, False) for one in DAY_AND_METHOD]
    questions += [(day, METHODS[0], True) for day in DAYS_REVIEWED]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return dict(zip(questions, pool.map(lambda one: _ask(*one), questions), strict=True))


def _ask(day: str, method: str, review: bool) -> Any:
    options = ("--as-of", day, "--method", method, "--json", *(REVIEW if review else ()))
    answer = run("score", "tieling", *options, cwd=sheet.OFFICE)
    assert (answer.code, answer.err) == (0, "")
    return answer.json["items"][0]


def worked_out(day: str, method: str) -> dict[str, Fraction]:
    """What each block with known points and a task earns."""
    rows, marks = sheet.rows(date.fromisoformat(day)), sheet.marks(date.fromisoformat(day))
    earned = {}
    for block, points in sheet.cells().items():
        told = [row.completion for row in rows.values() if row.block == block]
        done = [one for one in told if one is not None]
        if points is None or not (done or block in marks):
            continue
        part = sheet.mean(done) or Fraction(0)
        if method == "all-or-nothing":
            part = Fraction(part == 1)
        earned[block] = marks.get(block, points * part)
    return earned


def shown(value: Fraction) -> Decimal:
    """S6: half up to 2 places, on exact numbers."""
    cents = Decimal((value * 10**6).numerator) / Decimal((value * 10**6).denominator) / 10**6
    return cents.quantize(Decimal("0.01"), ROUND_HALF_UP)


@pytest.mark.parametrize(("day", "method"), DAY_AND_METHOD)
def test_every_block(day: str, method: str) -> None:
    """S1, S2, S3, S4: each block of the example earns what a spreadsheet says."""
    lines = {one["id"]: one["earned"] for one in said(day, method)["lines"]}
    engine = {id: Decimal(earned) for id, earned in lines.items() if earned is not None}
    assert engine == {id: shown(earned) for id, earned in worked_out(day, method).items()}


@pytest.mark.parametrize(("day", "method"), DAY_AND_METHOD)
def test_the_total(day: str, method: str) -> None:
    """S5: common + regional − deductions, with every day open to incidents."""
    earned = sum(worked_out(day, method).values(), Fraction(0))
    deducted = sheet.deducted(date.fromisoformat(day), *OPEN)
    answer = said(day, method)
    assert Decimal(answer["deduction_total"]) == -shown(deducted)
    assert Decimal(answer["total"]) == shown(earned - deducted)


@pytest.mark.parametrize("day", DAYS_REVIEWED)
def test_the_total_within_the_window(day: str) -> None:
    """N5: the same with the days of the assessment: fewer incidents count."""
    deducted = sheet.deducted(date.fromisoformat(day), *WINDOW)
    answer = said(day, "proportional", review=True)
    earned = sum(worked_out(day, "proportional").values(), Fraction(0))
    assert Decimal(answer["deduction_total"]) == -shown(deducted)
    assert Decimal(answer["total"]) == shown(earned - deducted)


@pytest.mark.parametrize("day", DAYS)
def test_every_task(day: str) -> None:
    """S1, S2: each task of a block is as complete as its row of the sheet."""
    rows = sheet.rows(date.fromisoformat(day))
    lines = said(day, "proportional")["lines"]
    engine = {one["id"]: one["completion"] for line in lines for one in line["tasks"]}
    assert {id: round(float(share), 4) for id, share in engine.items()} == {
        f"tieling/{id}": round(float(row.completion), 4)
        for id, row in rows.items()
        if row.completion is not None
    }


def test_the_example_moves() -> None:
    """The three days differ, and so do the methods: the comparison above compares something."""
    totals = [said(day, method)["total"] for day, method in DAY_AND_METHOD]
    assert len(set(totals)) == len(totals)
    day = date(2021, 6, 30)
    assert sheet.deducted(day, *WINDOW) < sheet.deducted(day, *OPEN)
