"""Every command is explained: in its help, and in docs/commands.md with an example."""

import re

import pytest
from tools.docs import commands_of

from pilotctl.cli.app import COMMANDS
from pilotctl.cli.output import _ENDINGS
from pilotctl.query import SortKey
from pilotctl.reports.tasks import COLUMNS
from tests.docs.documents import headings, read, section
from tests.shared.program import Answer, ask, ask_all

_OPTION = re.compile(r"^\W*(--[a-z][a-z-]*)", re.MULTILINE)
_SHARED = ("Filters", "Options of every answer")
_ENTRIES = (
    "done",
    "start",
    "progress",
    "reopen",
    "extend",
    "cancel",
    "incident",
    "reading",
    "mark",
)
HELPED = (
    *COMMANDS,
    *(f"log {entry}" for entry in _ENTRIES),
)
"""Everything that has a help of its own."""


@pytest.fixture(scope="module")
def help_of() -> dict[str, Answer]:
    answers = ask_all(f"{command} --help" for command in HELPED)
    return {line.removesuffix(" --help"): answer for line, answer in answers.items()}


@pytest.mark.parametrize("command", HELPED)
def test_every_command_has_help(command: str, help_of: dict[str, Answer]) -> None:
    """`--help` says what the command is for, in a sentence."""
    answer = help_of[command]
    assert (answer.code, answer.err) == (0, "")
    head = answer.out.partition("╭")[0].splitlines()
    usage, *purpose = (line.strip() for line in head if line.strip())
    assert usage.startswith(f"Usage: pilotctl {command} ")
    assert re.fullmatch(r"[A-Z].+\.", " ".join(purpose))


def test_the_program_names_every_command() -> None:
    """`pilotctl --help` has a line for each command."""
    shown = ask("--help").out
    assert [command for command in COMMANDS if not re.search(rf"│ {command} +\S", shown)] == []


@pytest.mark.parametrize(("command", "names"), [("log", _ENTRIES), ("cache", ("info", "clear"))])
def test_groups_name_their_commands(
    command: str, names: tuple[str, ...], help_of: dict[str, Answer]
) -> None:
    """`pilotctl log --help` has the nine commands, `cache --help` the two, in their order."""
    named = re.findall(r"^│ ([a-z]+) +[A-Z]", help_of[command].out, re.MULTILINE)
    assert named == list(names)


def test_sections_are_the_commands() -> None:
    """commands.md has a section for each command, in the order of the help."""
    titles = [title for level, title in headings(read("docs/commands.md")) if level == 2]
    assert titles[: len(COMMANDS)] == list(COMMANDS)


@pytest.mark.parametrize("command", HELPED)
def test_every_section_shows_its_command(command: str) -> None:
    """Each section has an example of its command, run by the tool."""
    examples = commands_of(section(read("docs/commands.md"), command.split()[0]))
    assert any(f"{line} ".startswith(f"pilotctl {command} ") for line in examples)


@pytest.mark.parametrize("command", HELPED)
def test_every_option_is_explained(command: str, help_of: dict[str, Answer]) -> None:
    """Each option of a command stands in its section, or in one that commands share."""
    page = read("docs/commands.md")
    told = "".join(section(page, title) for title in (command.split()[0], *_SHARED))
    options = set(_OPTION.findall(help_of[command].out)) - {"--help"}
    assert {option for option in options if f"`{option}`" not in told} == set()


def test_no_option_is_invented(help_of: dict[str, Answer]) -> None:
    """Each option that commands.md names at the head of an entry is one that a command has."""
    told = re.findall(r"^- ((?:`--?[a-z-]+`(?:, )?)+)", read("docs/commands.md"), re.MULTILINE)
    named = {option for entry in told for option in re.findall(r"--[a-z-]+", entry)}
    known = {option for answer in help_of.values() for option in _OPTION.findall(answer.out)}
    assert named and named <= known


def test_keys_are_named() -> None:
    """commands.md names every column, every order and every ending of a file."""
    page = read("docs/commands.md")
    keys = [*COLUMNS, *SortKey, *_ENDINGS]
    assert [key for key in keys if f"`{key}`" not in page] == []
