"""The reader's language: from PILOTCTL_LANG, else from the locale; data is never translated."""

import re

import pytest

from tests.shared.program import Answer, ask, ask_all

QUESTION = ("overdue", "baoji", "--as-of", "2021-01-15", "--limit", "1")
_CHINESE = re.compile("[\u4e00-\u9fff]")


def head(**changes: str) -> str:
    """The heads of the table in that environment."""
    return ask(*QUESTION, **changes).lines[0]


@pytest.mark.parametrize(
    "changes",
    [
        {"PILOTCTL_LANG": "zh_CN.UTF-8"},
        {"PILOTCTL_LANG": "", "LANG": "zh_CN.UTF-8"},
        {"PILOTCTL_LANG": "tlh", "LANG": "zh_TW.UTF-8"},
    ],
)
def test_chinese_where_it_is_asked_for(changes: dict[str, str]) -> None:
    """PILOTCTL_LANG=zh, or a Chinese locale where PILOTCTL_LANG names no language."""
    assert not re.search("[A-Za-z]", head(**changes))
    assert head(**changes) == head(PILOTCTL_LANG="zh")


@pytest.mark.parametrize(
    "changes",
    [
        {"PILOTCTL_LANG": "en", "LANG": "zh_CN.UTF-8"},
        {"PILOTCTL_LANG": "", "LANG": "C.UTF-8"},
        {"PILOTCTL_LANG": "", "LC_ALL": "C", "LANG": "zh_CN.UTF-8"},
    ],
)
def test_english_everywhere_else(changes: dict[str, str]) -> None:
    """PILOTCTL_LANG=en goes before the locale; every other locale reads English."""
    assert head(**changes) == head(PILOTCTL_LANG="en")


def test_text_survives_a_locale_that_cannot_write_it() -> None:
    """In the C locale Chinese text comes out as UTF-8 all the same."""
    answer = ask(*QUESTION, LANG="", LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert answer == ask(*QUESTION)


def test_json_is_the_same_in_every_language() -> None:
    """Scripts read the same bytes whatever language their user reads."""
    lines = [f"{command} baoji --as-of 2021-01-15 --format json" for command in ("list", "gaps")]
    assert ask_all(lines, PILOTCTL_LANG="zh") == ask_all(lines)


WRONG = (
    "lsit",
    "list --bogus",
    "list nowhere",
    "list --as-of",
    "list --limit -1",
    "list --json=yes",
    "list --dept 无此部门",
    "list --format pdf",
    "indicators baoji -o a.docx",
    "init a b",
    "show",
)


def test_wrong_usage_is_said_in_chinese() -> None:
    """Every line of every message is Chinese, also where Typer finds the mistake."""
    for line, answer in ask_all(WRONG, PILOTCTL_LANG="zh").items():
        assert (line, answer.code, answer.out) == (line, 2, "")
        for said in answer.err.splitlines():
            assert _CHINESE.search(said.replace("无此部门", "")), said
            assert not re.search("[A-Za-z']+ [a-z]+ [a-z]+ [a-z]+", said), said


def test_wrong_usage_is_said_in_our_own_words() -> None:
    """Typer's own sentences never show; the help names the command that was typed."""
    value = ask("list", "--as-of")
    assert (value.code, "Option '" in value.err) == (2, False)
    assert value.err.endswith("  help: see pilotctl list --help\n")
    extra = ask("init", "a", "b")
    assert (extra.code, "Got unexpected" in extra.err) == (2, False)
    assert extra.err.endswith("  help: see pilotctl init --help\n")


def test_the_help_is_chinese() -> None:
    """Titles, commands, options and Typer's own entries are all in Chinese."""
    english = r"\b(Usage|Options|Arguments|Commands|Show|Install|default|required)\b"
    for answer in ask_all(("--help", "list --help", "show --help"), PILOTCTL_LANG="zh").values():
        assert (answer.code, re.findall(english, answer.out)) == (0, [])
        assert _CHINESE.search(answer.out)


def test_findings_are_said_in_chinese() -> None:
    """`check` and its count speak Chinese; codes and places stay as they are."""
    answer: Answer = ask("check", "absent.yaml", PILOTCTL_LANG="zh")
    assert answer.code == 3
    assert re.match(r"absent\.yaml: \S+\[file-unreadable\] [\u4e00-\u9fff]", answer.out)
    assert _CHINESE.search(answer.err)


@pytest.mark.parametrize(
    "line",
    [
        "--lang zh overdue baoji --as-of 2021-01-15",
        "overdue baoji --as-of 2021-01-15 --lang zh",
        "overdue --lang=zh baoji --as-of 2021-01-15",
        "overdue --lang en baoji --as-of 2021-01-15 --lang zh",
    ],
)
def test_a_language_for_one_answer(line: str) -> None:
    """--lang may come before or after the command; the last one holds, whatever the environment."""
    expected = ask("overdue", "baoji", "--as-of", "2021-01-15", PILOTCTL_LANG="zh")
    assert ask(*line.split()) == expected
    assert _CHINESE.search(expected.lines[0])


def test_refusals_speak_the_language_of_the_option() -> None:
    """--lang is read before everything else: help and wrong usage are in that language."""
    refused = ask("list", "--bogus", "--lang", "zh")
    assert (refused.code, refused.err.partition("：")[0]) == (2, "错误")
    assert _CHINESE.search(ask("list", "--help", "--lang", "zh").out)
    back = ask("--lang", "en", "list", "--bogus", PILOTCTL_LANG="zh")
    assert back.err.startswith("error: ")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("list --lang fr", "error: --lang takes one of: en, zh\n"),
        ("list --lang=", "error: --lang takes one of: en, zh\n"),
        ("list --lang", "error: --lang needs a value\n  help: see pilotctl list --help\n"),
    ],
)
def test_an_unknown_language_is_refused(line: str, said: str) -> None:
    """A language that there is not, or none after --lang, is wrong usage."""
    assert ask(*line.split()) == Answer(2, "", said)
