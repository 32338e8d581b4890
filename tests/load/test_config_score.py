"""The table [score.<city>] of pilotctl.toml: the rules by which a city is scored."""

from pathlib import Path

import pytest

from pilotctl.load.settings import Config, ScoreSettings
from pilotctl.model.assessment import MarksUsed, Method
from tests.load.test_config import read
from tests.shared.office import YEAR, office
from tests.shared.program import run


def test_the_rules_are_read(tmp_path: Path) -> None:
    """Every rule, and each may be left out."""
    text = (
        '[score.a]\nmethod = "all-or-nothing"\nmarks = "self"\nscheme = "schemes/own.yaml"\n'
        "[score.b]\n"
    )
    rules = ScoreSettings(Method.ALL_OR_NOTHING, MarksUsed.SELF, "schemes/own.yaml")
    assert read(text, tmp_path) == (Config(score={"a": rules, "b": ScoreSettings()}), "")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('method = "half"', 'method takes one of: proportional, all-or-nothing, not "half"'),
        ("marks = true", "marks takes one of: verified, self, none, not true"),
        ('scheme = " "', 'scheme takes a scheme file in the workspace, not " "'),
        (
            'scheme = "../own.yaml"',
            'scheme takes a scheme file in the workspace, not "../own.yaml"',
        ),
        (
            'scheme = "/etc/own.yaml"',
            'scheme takes a scheme file in the workspace, not "/etc/own.yaml"',
        ),
        (
            'scheme = "C:/own.yaml"',
            'scheme takes a scheme file in the workspace, not "C:/own.yaml"',
        ),
        ("scheme = 3", "scheme takes a scheme file in the workspace, not 3"),
    ],
)
def test_a_value_that_does_not_fit(tmp_path: Path, line: str, said: str) -> None:
    """Its place, what the rule takes, and what was found."""
    config, errors = read(f"[score.tieling]\n{line}\n", tmp_path)
    assert config == Config()
    assert errors.splitlines()[0] == f"pilotctl.toml:2:1: error[config-bad-value] {said}"


@pytest.mark.parametrize("text", ["score = 3\n", "[score]\ntieling = 3\n"])
def test_what_is_no_table(tmp_path: Path, text: str) -> None:
    """Neither the whole nor the part of a city is a single value."""
    assert "error[config-bad-value] " in read(text, tmp_path)[1]


def test_an_unknown_rule(tmp_path: Path) -> None:
    """A misspelt rule is shown at its own line, with the right spelling."""
    errors = read('[score.tieling]\nmetod = "proportional"\n', tmp_path)[1]
    assert errors.startswith("pilotctl.toml:2:1: error[config-unknown-key] unknown setting metod\n")
    assert "help: did you mean method?" in errors


def test_score_goes_by_the_settings_and_options_before_them(tmp_path: Path) -> None:
    """What is typed comes first; then the settings; a plain workspace has the defaults."""
    folder = office(tmp_path / "w", YEAR)
    settings = folder / "pilotctl.toml"
    rules = '\n[score.demo]\nmethod = "all-or-nothing"\nmarks = "self"\n'
    settings.write_text(settings.read_text("utf-8") + rules, encoding="utf-8")
    for options, expected in {
        (): ("all-or-nothing", "self"),
        ("--method", "proportional"): ("proportional", "self"),
        ("--marks", "none"): ("all-or-nothing", "none"),
    }.items():
        answer = run("score", "demo", *options, "--json", "--as-of", "2020-12-31", cwd=folder)
        (card,) = answer.json["items"]
        assert (card["method"], card["marks"]) == expected
