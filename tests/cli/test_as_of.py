"""The as-of day: how it may be written, and that every answer says it."""

import re

from tests.shared.program import COMMANDS, Answer, ask, ask_all

SPELLINGS = {
    "2021/1/15": "2021-01-15",
    "２０２１－０１－１５": "2021-01-15",
    "2021年1月15日": "2021-01-15",
    "2021-02": "2021-02-28",
    "２０２０．2": "2020-02-29",
}
NONSENSE = ("yesterday", "2021", "2021-13", "2021-02-30", "0000-01-01", "长期")


def test_a_day_or_a_month_in_any_spelling() -> None:
    """A day is that day, a month its last day, in half- and full-width forms."""
    lines = {typed: f"show baoji --json --as-of {typed}" for typed in SPELLINGS}
    answers = ask_all(lines.values())
    assert {typed: answers[line].json["as_of"] for typed, line in lines.items()} == SPELLINGS


def test_what_is_no_day_is_refused() -> None:
    """Anything else is wrong usage, with the way to write it."""
    lines = {typed: f"overdue baoji --as-of {typed}" for typed in NONSENSE}
    answers = ask_all(lines.values())
    for typed, line in lines.items():
        said = f"error: invalid --as-of {typed}\n  help: write a day such as 2021-01-15\n"
        assert answers[line] == Answer(2, "", said)


def test_every_command_takes_a_day() -> None:
    """--as-of is read before anything is answered, by every command that answers."""
    lines = {command: f"{command} baoji --as-of never" for command in COMMANDS}
    lines["show"] = "show baoji/R1 --as-of never"
    for answer in ask_all(lines.values()).values():
        assert (answer.code, answer.out) == (2, "")
        assert answer.err.startswith("error: invalid --as-of never\n")


def test_the_first_and_the_last_day_of_the_calendar() -> None:
    """No day that can be written makes the program stumble."""
    lines = (
        "list baoji --limit 1 --as-of 0001-01-01",
        "list baoji --limit 1 --as-of 9999-12-31",
        "due baoji --limit 1 --as-of 9999-12-31",
        "due baoji --limit 1 --as-of 2020-12-01 --within 99999d",
        "show baoji --as-of 9999-12-31",
    )
    assert {line: answer.code for line, answer in ask_all(lines).items()} == dict.fromkeys(lines, 0)


def test_without_a_day_the_answer_says_which_it_took() -> None:
    """The day is echoed even where it was not typed."""
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", ask("show", "baoji", "--json").json["as_of"])


def test_the_day_after_the_last_day_of_the_month() -> None:
    """A month means the end of its last day: overdue begins on the day after."""
    assert ask("overdue", "baoji", "--as-of", "2020-12", "--json").ids == []
    assert len(ask("overdue", "baoji", "--as-of", "2021-01-01", "--json").ids) == 48
