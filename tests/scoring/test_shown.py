"""S6: what the tables of a score show of its lines, so that they can be added up by hand."""

from decimal import Decimal

from pilotctl.model.assessment import MarksUsed
from pilotctl.reports.score_tables import lines_table, totals_table
from pilotctl.scoring.card import Scorecard, Terms
from tests.shared.cards import card


def row_of(made: Scorecard, block: str) -> list[str]:
    """The cells of a block's line, in English."""
    row = next(row for row in lines_table(made).rows if row[0] == block)
    return ["" if cell is None else _text(cell) for cell in row]


def _text(cell: object) -> str:
    if isinstance(cell, tuple):
        return ", ".join(map(_text, cell))
    render = getattr(cell, "render", None)
    return render(str) if render else str(cell)


def test_a_mark_says_whose_and_when() -> None:
    """S3: a line of a mark names the day and the assessor in the place of the tasks."""
    ledger = "[{date: 2020-08-01, mark: B1-2, points: 6, kind: verified, by: 市治组办}]"
    assert row_of(card(ledger), "B1-2")[-2:] == ["S3", "verified mark of 2020-08-01 by 市治组办"]


def test_the_kind_of_a_mark_is_shown() -> None:
    """S3: "Self-assessment and verified marks are told apart", also in the line itself."""
    terms = Terms(marks=MarksUsed.SELF)
    ledger = "[{date: 2020-08-01, mark: B1-2, points: 6, kind: KIND, by: 市治组办}]"
    made = [
        row_of(card(ledger.replace("KIND", kind), terms), "B1-2") for kind in ("self", "verified")
    ]
    assert made[0] != made[1]


def test_cancelled_tasks_are_named() -> None:
    """S1, S6: a task that left the mean stands among the inputs as cancelled, not nowhere."""
    made = card("[{date: 2020-07-01, cancelled: R2, reason: 并入R1}]")
    assert "R2" in row_of(made, "B1-2")[-1]


def test_a_block_without_tasks_left_says_so() -> None:
    """S1: why a block counts nowhere stands in its line, not an empty cell."""
    made = card("[{date: 2020-07-01, cancelled: [R1, R2], reason: 撤销}]")
    assert row_of(made, "B1-2")[-1] != ""


def test_lines_as_shown_add_up_to_the_totals_as_shown() -> None:
    """S6: rounding happens only when shown: three thirds of 7.5 points are 7.5 again."""
    made = card("[{date: 2020-07-01, done: [M1, M2, M3]}]")
    shown = [row[4] for row in lines_table(made).rows]
    assert [one for one in shown if one] == [totals_table(made).rows[0][1]] == [Decimal("7.5")]
