"""Filters typed on the command line: different ones narrow each other, repeated ones widen."""

import pytest

from tests.shared.program import ask, ask_all

FOUND: dict[str, list[int] | int] = {
    "--dept 市公安局": 26 + 17,
    "--dept 市公安": 26 + 17,
    "--dept 市公安局 --role lead": 26,
    "--dept 市公安局 --role support": 17,
    "--dept 市国安局": [40, 41, 44],
    "--dept 市国家安全局": [40, 41, 44],
    "--dept 市公安局 --role lead --due 2020": [46, 55, 61, 63, 66, 72, 81],
    "--dept 市林业局 --dept 市邮政管理局": [53, 76, 77],
    "--dept 市林业局 --dept 市邮政管理局 --under I-2 --light grey": [53, 76, 77],
    "--dept 市林业局 --under I-1": [],
    "--under I-1": 39,
    "--under ii-8": [40, 41, 42, 43, 44],
    "--under ＩＩＩ-12 --under III-16": [32, 40, 41, 42, 43, 44],
    "--due 2020-12": 48,
    "--due 2020-12-31": 48,
    "--due 2020Q4": 48,
    "--due 2020-10..2021-06": 48,
    "--due 2020-12 --due 2021Q4": 112,
    "--due 2021-01-01..": 64,
    "--kind requirement --light red": 48,
    "--kind measure": [],
    "--text 枫桥经验": [2, 38, 58, 62],
    "--text 枫桥经验 --text 社区警务": [2, 36, 38, 58, 62],
    "--points 0..": [],
}
"""Filters of `list baoji` as of 2021-01-15, with the rows that pass, or with how many do."""


@pytest.fixture(scope="module")
def found() -> dict[str, list[str]]:
    """The ids that pass each filter."""
    lines = {filters: f"list baoji --json --as-of 2021-01-15 {filters}" for filters in FOUND}
    answers = ask_all(lines.values())
    return {filters: answers[line].ids for filters, line in lines.items()}


@pytest.mark.parametrize("filters", FOUND)
def test_a_filter_lets_through_what_it_says(found: dict[str, list[str]], filters: str) -> None:
    """Names by alias and part, ids in any case and width, periods in every spelling."""
    expected = FOUND[filters]
    if isinstance(expected, int):
        assert len(found[filters]) == expected
    else:
        assert found[filters] == [f"baoji/R{number}" for number in expected]


def test_lead_and_support_make_up_any(found: dict[str, list[str]]) -> None:
    """Without --role a task counts in which the department leads or supports."""
    roles = [found[f"--dept 市公安局 --role {role}"] for role in ("lead", "support")]
    assert set(roles[0]) | set(roles[1]) == set(found["--dept 市公安局"])


def test_words_that_stand_apart_have_all_to_be_there() -> None:
    """The words of one --text narrow; a second --text widens, as with every filter."""
    answer = ask("list", "baoji", "--json", "--text", "枫桥经验 社区警务")
    assert answer.ids == ["baoji/R62"]


def test_every_item_answers_the_question() -> None:
    """Department, role and year together, as JSON of the contract."""
    question = "list baoji --json --as-of 2021-01-15 --dept 市公安局 --role lead --due 2020"
    for item in ask(*question.split()).json["items"]:
        assert "市公安局" in item["departments"]
        assert item["due"] == "2020-12-31"


def test_overdue_and_due_take_the_same_filters() -> None:
    """The filters of `list` narrow `overdue` and `due` alike."""
    wanted = ("--dept", "市公安局", "--role", "lead", "--under", "I-2", "--json")
    late = ask("overdue", "baoji", *wanted, "--as-of", "2021-01-15")
    soon = ask("due", "baoji", *wanted, "--as-of", "2020-12-15")
    assert late.ids == soon.ids == [f"baoji/R{n}" for n in (46, 55, 61, 63, 66, 72)]
    assert late.json["summary"]["overdue"] == 6
