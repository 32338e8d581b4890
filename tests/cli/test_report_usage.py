"""As of which day a notice is made, and what cannot be asked."""

from collections.abc import Mapping

import pytest

from tests.shared.office import YEAR, ask_all, office
from tests.shared.program import Answer

HEADS = {
    "--period 2020Q3": ("2020Q3", "2020-09-30"),
    "--period 2020-06-10..2020-08-20": ("2020-06-10..2020-08-20", "2020-08-20"),
    "--month 2020-06 --as-of 2020-06-20": ("2020-06-01..2020-06-20", "2020-06-20"),
    "--as-of 2020-06-30": ("2020-05", "2020-05-31"),
}
"""What is asked, the period in the title, and the day of the figures."""
WRONG = {
    "--month 2020-06 --lang fr": ("error: --lang takes one of: en, zh\n"),
    "--month 2020-06 -o notice.docx": (
        "error: unknown format: notice.docx\n  help: use one of .md, .html, or --format\n"
    ),
    "--month 2020-06 --dept 市丙局": (
        "error: no department named 市丙局\n  help: did you mean 市甲局, 市乙局?\n"
    ),
    "--month 2020-06 --each department": (
        "error: more than one notice: use -o DIR\n  help: choose one city, or add -o DIR\n"
    ),
}
NO_SENSE = {
    "an as-of day before the period": "--month 2020-06 --as-of 2020-03-31",
    "a period that has not begun": "--month 9999-11",
    "one department and all of them": "--month 2020-06 --dept 市甲局 --each department -o out",
    "a file for all departments": "--month 2020-06 --each department -o notice.html",
}
"""What makes no sense: it has to be refused, in whichever words."""


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Answer]:
    """Every question of this module, asked side by side in one workspace."""
    here = office(tmp_path_factory.mktemp("usage") / "office", YEAR)
    asked = [f"report demo {line}" for line in (*HEADS, *WRONG, *NO_SENSE.values())]
    told = ask_all(here, asked)
    return {line.removeprefix("report demo "): answer for line, answer in told.items()}


@pytest.mark.parametrize("line", HEADS)
def test_period_and_day(line: str, answers: Mapping[str, Answer]) -> None:
    """As of the period's end by default, never of today; the period ends with an earlier day."""
    answer, (period, day) = answers[line], HEADS[line]
    assert (answer.code, answer.err) == (0, "")
    assert answer.lines[0] == f"# 演示市: task notice {period}"
    assert answer.lines[2] == f"As of {day}."


@pytest.mark.parametrize("line", WRONG)
def test_wrong_usage(line: str, answers: Mapping[str, Answer]) -> None:
    """One message that says the way out, exit 2, and nothing on standard output."""
    assert answers[line] == Answer(2, "", WRONG[line])


@pytest.mark.parametrize("line", NO_SENSE.values(), ids=NO_SENSE.keys())
def test_what_makes_no_sense_is_refused(line: str, answers: Mapping[str, Answer]) -> None:
    """Nothing is made that would look like a notice of what was asked."""
    answer = answers[line]
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("error: ")
