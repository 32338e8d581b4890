"""The table [review.<city>] of pilotctl.toml: the days of a city's assessment."""

from datetime import date
from pathlib import Path

import pytest

from pilotctl.load.settings import Config
from pilotctl.scoring.window import Review
from tests.load.test_config import read

DAYS = Review(date(2022, 10, 15), date(2022, 11, 20), date(2022, 6, 30))


@pytest.mark.parametrize(
    "text",
    [
        "[review.tieling]\nacceptance = 2022-10-15\nannounced = 2022-11-20\n"
        "rate_until = 2022-06-30\n",
        "review.tieling.acceptance = 2022-10-15\nreview.tieling.announced = 2022-11-20\n"
        "review.tieling.rate_until = 2022-06-30\n",
        "[review]\ntieling = { acceptance = 2022-10-15, announced = 2022-11-20,"
        " rate_until = 2022-06-30 }\n",
    ],
)
def test_spellings(tmp_path: Path, text: str) -> None:
    """However TOML lets one write the table, the three days are read."""
    assert read(text, tmp_path) == (Config(review={"tieling": DAYS}), "")


def test_each_day_may_be_left_out(tmp_path: Path) -> None:
    """What is not known yet is not written."""
    text = "[review.a]\nacceptance = 2022-10-15\n[review.b]\n"
    expected = {"a": Review(date(2022, 10, 15)), "b": Review()}
    assert read(text, tmp_path) == (Config(review=expected), "")


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("2022", "2022"),
        ('"2022-10-15"', '"2022-10-15"'),
        ("true", "true"),
        ("[2022-10-15]", "a list"),
        ("{ a = 1 }", "a table"),
    ],
)
def test_what_is_no_day(tmp_path: Path, value: str, found: str) -> None:
    """A day is written as TOML writes one, without quotes; the key and its value are shown."""
    text = f"[review.tieling]\nannounced = 2022-11-20\nacceptance = {value}\n"
    config, said = read(text, tmp_path)
    assert config == Config()
    head = said.splitlines()[0]
    assert head.startswith("pilotctl.toml:3:1: error[config-bad-value] acceptance takes ")
    assert head.endswith(f", not {found}")


def test_an_hour_is_no_day(tmp_path: Path) -> None:
    """A moment within a day is refused: the assessment goes by days."""
    said = read("[review.tieling]\nacceptance = 2022-10-15T09:00:00\n", tmp_path)[1]
    assert "error[config-bad-value]" in said


def test_an_unknown_key(tmp_path: Path) -> None:
    """A misspelt day is shown at its own line, with the right spelling."""
    text = "warn_days = 7\n[review.tieling]\nacceptence = 2022-10-15\n"
    said = read(text, tmp_path)[1]
    assert said == (
        "pilotctl.toml:3:1: error[config-unknown-key] unknown setting acceptence\n"
        "  3 | acceptence = 2022-10-15\n"
        "    | ^^^^^^^^^^\n"
        "  help: did you mean acceptance?\n"
    )


def test_unknown_keys_come_in_the_order_of_the_file(tmp_path: Path) -> None:
    """The findings of one file have one order, in every run."""
    text = "[review.tieling]\n" + "".join(f"{key} = 2022-10-15\n" for key in "zyxwvutsrq")
    said = read(text, tmp_path)[1]
    heads = [line for line in said.splitlines() if "error[" in line]
    assert [head.removesuffix(" is not known")[-1] for head in heads] == list("zyxwvutsrq")


@pytest.mark.parametrize(("written", "found"), [("3", "3"), ("2022-10-15", "2022-10-15")])
def test_a_review_that_is_no_table(tmp_path: Path, written: str, found: str) -> None:
    """Days without a city are refused, with the spelling of a whole table."""
    said = read(f"review = {written}\n", tmp_path)[1].splitlines()
    assert said[0] == (
        "pilotctl.toml:1:1: error[config-bad-value] review takes a table with the days of each"
        f" city, not {found}"
    )
    assert said[-1] == "  help: write review = { tieling = { acceptance = 2022-10-15 } }"


def test_a_city_that_has_no_table(tmp_path: Path) -> None:
    """A day given for a city as such does not say which day it is."""
    said = read("[review]\ntieling = 2022-10-15\n", tmp_path)[1].splitlines()
    assert said[0] == (
        "pilotctl.toml:2:1: error[config-bad-value] tieling takes days such as"
        " acceptance = 2022-10-15, not 2022-10-15"
    )


@pytest.mark.parametrize(
    "days",
    [
        "acceptance = 2022-10-15\nannounced = 2020-10-15\n",
        "announced = 2022-11-20\n",
        "acceptance = 2022-10-15\nrate_until = 2020-01-01\n",
    ],
)
def test_days_that_make_no_window(tmp_path: Path, days: str) -> None:
    """N5: days out of order, or without the one that the rest hang on, are faults of the file."""
    assert "error[config-bad-value]" in read(f"[review.tieling]\n{days}", tmp_path)[1]
