"""How texts are written: plain English, and Chinese as an office writes it."""

import re
from collections.abc import Iterator
from importlib import import_module

import pytest
from tools.messages import Key, extracted, translations

from pilotctl.cli.app import PROGRAM
from pilotctl.cli.declared import Command, CommandGroup
from pilotctl.diagnostics.catalogue import CATALOGUE

BOOKISH = r"stands|mend(s|ed)?|tells|told|thereof|way out|leave word|at leisure|of which|is no"
"""Words that ruff's or gh's texts do without, each with a plain one in its place: "is", "fix" …"""

CODE = {"", "code", "command", "endings", "example", "field", "file", "folder", "format", "inside"}
CODE |= {"key", "keys", "kinds", "name", "names", "new", "option", "problem", "stem", "template"}
CODE |= {"tag", "typed", "usual", "version"}
"""Fields for what is typed or written in a file; like Latin words they keep their blanks."""

_BOOKISH = re.compile(rf"\b({BOOKISH})\b", re.IGNORECASE)
_HAN = r"[\u4e00-\u9fff]"
_NUMBER = r"(?<![A-Za-z0-9_./=\-])(?:\.\.)?\d[\d.%\-]*"
_BLANKS = [
    re.compile(pattern)
    for pattern in (
        rf"{_HAN} (?=\.*\d)",
        rf"{_NUMBER} (?={_HAN})",
        rf"{_HAN} (?=\{{(?P<field>\w*)\}})",
        rf"\{{(?P<field>\w*)\}}%? (?={_HAN})",
    )
]


def english() -> set[str]:
    """Every text for people: of messages, of helps, and of the page on findings."""
    rules = [text for rule in CATALOGUE for text in (rule.help, rule.why)]
    return {key.text for key in extracted()} | set(rules)


def test_english_is_plain() -> None:
    """No message, help or explanation has a bookish word where a plain one does."""
    assert {text: found[0] for text in english() if (found := _BOOKISH.search(text))} == {}


def blanks(text: str) -> list[str]:
    """The blanks of a Chinese text that an office would not write."""
    found = (one for blank in _BLANKS for one in blank.finditer(text))
    return [one[0] for one in found if one.groupdict().get("field") not in CODE]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("逾期 {count} 项", ["期 ", "{count} "]),
        ("共 48 项", ["共 ", "48 "]),
        ("逾期{count}项，共48项", []),
        ("没有 {option} 选项，如 M22 的", []),
    ],
)
def test_blanks_are_seen(text: str, found: list[str]) -> None:
    """Blanks are found at numbers and fields, and allowed at ids and at names of options."""
    assert blanks(text) == found


def test_chinese_has_no_blanks_round_numbers() -> None:
    """Numbers, days and names run on in Chinese text: 逾期48项, 截至2021-06-30."""
    assert {text: found for text in translations().values() if (found := blanks(text))} == {}


def helps(declared: Command | CommandGroup) -> Iterator[str]:
    """The help of a command, of its arguments and options, and of the commands below it."""
    yield declared.help
    if isinstance(declared, Command):
        yield from (one.spec.help for one in declared.options)
    else:
        for module, name in declared.table.values():
            yield from helps(getattr(import_module(f"pilotctl.cli.{module}"), name))


def test_chinese_helps_are_fragments() -> None:
    """A help of one fragment has no full stop, in the list of commands and of options alike."""
    chinese = translations()
    texts = [chinese[Key(help)] for help in helps(PROGRAM) if help]
    assert "列出逾期任务" in texts and "只显示前 N 项" in texts
    assert [text for text in texts if text.endswith("。")] == []


ROLES = {"责任": r"support|owner", "配合": r"support|role", "牵头": r"lead|own|role|department"}
"""The English that each Chinese word for a role translates."""


@pytest.mark.parametrize("role", ROLES)
def test_roles_keep_apart(role: str) -> None:
    """牵头 is who leads, 责任 and 配合 who supports: none is ever the Chinese for another role."""
    texts = [key.text for key, chinese in translations().items() if role in chinese]
    assert texts
    assert [text for text in texts if not re.search(ROLES[role], text, re.IGNORECASE)] == []
