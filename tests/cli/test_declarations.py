"""What the declarations of the commands promise: one option, one meaning."""

from collections import defaultdict

import pytest

from pilotctl.cli import renamed
from pilotctl.cli.declared import Declared, Group, Kind, Option
from tests.cli.declarations import commands
from tests.shared.program import ask

COMMANDS = dict(commands())
OPTIONS: dict[str, dict[str, Declared]] = {
    line: {one.name: one for one in command.options if isinstance(one.spec, Option)}
    for line, command in COMMANDS.items()
}


def _users() -> dict[str, list[tuple[str, Declared]]]:
    """Each option's name, with the commands that have it."""
    users = defaultdict(list)
    for line, options in OPTIONS.items():
        for name, declared in options.items():
            users[name].append((line, declared))
    return users


SHARED = set(Group) - {Group.OWN}


def test_an_option_of_a_group_is_the_same_everywhere() -> None:
    """An option that belongs to a group has one text, kind, default and completion everywhere."""
    for name, users in _users().items():
        shared = {_meaning(declared) for _line, declared in users if declared.group in SHARED}
        assert len(shared) <= 1, name


def _meaning(declared: Declared) -> tuple[object, ...]:
    return declared.kind, declared.repeatable, declared.choices, declared.default, declared.spec


def test_tables_share_their_options() -> None:
    """A command with filters has every filter, and every option for order and output."""
    asked = {Group.FILTER, Group.ORDER, Group.OUTPUT}
    (*lists,) = (
        line for line, options in OPTIONS.items() if "--dept" in options and "--sort" in options
    )
    assert lists == ["overdue", "due", "list"]
    names = [{n for n, one in OPTIONS[line].items() if one.group in asked} for line in lists]
    assert names[0] == names[1] == names[2]


def test_every_answer_has_the_options_of_output() -> None:
    """What has a format can be written as JSON, to a file, and as of another day."""
    wanted = {"--as-of", "--format", "--json", "--output", "--workspace", "--no-cache"}
    answers = {line for line, options in OPTIONS.items() if "--json" in options}
    assert {line for line in answers if not wanted <= OPTIONS[line].keys()} == set()
    assert len(answers) >= 14


def test_what_is_declared_is_whole() -> None:
    """Every option says what it is for; a choice names its values; a flag is off by default."""
    for line, options in OPTIONS.items():
        for name, one in options.items():
            assert one.help.endswith("."), (line, name)
            assert (one.kind is Kind.CHOICE) == bool(one.choices), (line, name)
            assert one.default is False or one.kind is not Kind.FLAG, (line, name)


@pytest.mark.parametrize(("command", "old"), list(renamed.OPTIONS))
def test_an_old_option_is_refused_with_the_new_one(command: str, old: str) -> None:
    """What an option was once called names what it is called now, and is no option any more."""
    words = {"log": ["log", "extend"], "": ["list"]}.get(command, [command])
    answer = ask(*words, old)
    assert answer.err == (f"error: no option {old}\n  help: use {renamed.OPTIONS[command, old]}\n")
    now = renamed.OPTIONS[command, old]
    elsewhere = now.startswith("pilotctl ") or now.endswith(" of pilotctl.toml")
    assert elsewhere or now.split()[0] in OPTIONS[" ".join(words)]
    assert old not in OPTIONS[" ".join(words)]


@pytest.mark.parametrize("old", list(renamed.COMMANDS))
def test_an_old_command_is_refused_with_the_new_one(old: str) -> None:
    """A command of another name, or one that people guess, names the one there is."""
    answer = ask(old)
    assert (answer.code, answer.err) == (
        2,
        f"error: no command named {old}\n  help: use {renamed.COMMANDS[old]}\n",
    )
