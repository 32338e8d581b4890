"""`pilotctl help`: the commands, one command, and what the lights mean."""

from pathlib import Path

import pytest

from pilotctl.diagnostics.catalogue import CATALOGUE
from tests.shared.office import office
from tests.shared.program import Answer, ask, run

LIGHTS = """\
Status            Meaning
────────────────────────────────────────────────────────────────────
open              not yet due, and nothing was reported
active            not yet due, and work was reported
extended          not yet due by the later deadline that was approved
overdue           not done, and the last day in time has passed
done              reported as done, and not reopened since
cancelled         struck off, with a reason; counts in no mean
deadline unknown  not done, and the source lost the deadline
Light     Meaning
────────────────────────────────────────────────────────────────────
✗ red     overdue
! yellow  due within {warn} days
✓ green   done; or not yet due, and heard of within {stale} days
· grey    not yet due and silent; or deadline unknown; or cancelled
Ongoing tasks: done or active for {valid} days after the last report.
"""
AHEAD = ("help", "--help", "help overdue", "overdue --help", "help log", "log --help")


def without_rules(text: str) -> list[str]:
    """The lines but for the rules, which are as long as their tables are wide."""
    return [line for line in text.splitlines() if not line.startswith("─")]


def test_help_is_the_help() -> None:
    """Alone it shows what --help shows; with a command, what that command's --help shows."""
    assert ask("help") == ask("--help")
    assert ask("help", "overdue") == ask("overdue", "--help")
    assert ask("help", "log") == ask("log", "--help")


def test_help_lights_says_what_status_and_light_mean() -> None:
    """Each with its word, each light with its sign too, and the number of days."""
    answer = ask("help", "lights")
    assert (answer.code, answer.err) == (0, "")
    expected = LIGHTS.format(warn=30, stale=90, valid=365)
    assert without_rules(answer.out) == without_rules(expected)


def test_help_lights_has_the_numbers_of_the_workspace(tmp_path: Path) -> None:
    """Days that the settings change are shown as they are here."""
    config = "warn_days = 7\nstale_days = 14\nongoing_valid_days = 180\n"
    answer = run("help", "lights", cwd=office(tmp_path / "w", config=config))
    expected = LIGHTS.format(warn=7, stale=14, valid=180)
    assert without_rules(answer.out) == without_rules(expected)


def test_help_on_a_diagnostic_says_why_it_matters() -> None:
    """A code is explained: what it says, what it would do unnoticed, and what to do."""
    rule = next(one for one in CATALOGUE if one.code == "number-hole")
    message = "<kind> <missing> is missing before <found>"
    said = f"error[number-hole]: {message}\n{rule.why}\nhelp: {rule.help}\n"
    assert ask("help", "number-hole") == Answer(0, said, "")


@pytest.mark.parametrize("typed", ["S3", "s3"])
def test_help_on_a_rule(typed: str) -> None:
    """A rule that a score cites is explained by its number, in any case."""
    said = "S3: An assessor's mark replaces what the tasks of a block earn.\n"
    assert ask("help", typed) == Answer(0, said, "")


def test_help_on_a_command_of_a_command() -> None:
    """`help log done` is the help of `log done`; what is not there is refused with the nearest."""
    assert ask("help", "log", "done") == ask("log", "done", "--help")
    refused = ask("help", "log", "dne")
    assert refused.code == 2
    assert refused.err.splitlines()[-1].startswith("  help: did you mean log done")


def test_help_on_nothing_known_is_refused() -> None:
    """Exit 2; for a misspelt command the nearest one."""
    answer = ask("help", "nonsense")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("error: no help on nonsense\n")
    assert ask("help", "overdu") == Answer(
        2, "", "error: no help on overdu\n  help: did you mean overdue?\n"
    )
