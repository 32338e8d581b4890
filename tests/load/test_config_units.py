"""The table [units] of pilotctl.toml: a list of names for each city, every fault at its line."""

from pathlib import Path

import pytest

from pilotctl.load.settings import Config
from tests.load.test_config import read

TIELING = {"tieling": ("银州区", "开原市")}


def heads(text: str, folder: Path) -> list[str]:
    """The first line of each finding; nothing of a faulty file is used."""
    config, said = read(text, folder)
    assert config == Config()
    return [line for line in said.splitlines() if "error[" in line]


@pytest.mark.parametrize(
    "text",
    [
        '[units]\ntieling = ["银州区", "开原市"]\n',
        'units = { tieling = ["银州区", "开原市"] }\n',
        'units.tieling = ["银州区", "开原市"]\n',
        '[units]\n"tieling" = [\n  "银州区", # 一\n  "开原市",\n]\n',
        "\ufeff[units]\r\ntieling = ['银州区', '开原市']\r\n",
    ],
)
def test_spellings(tmp_path: Path, text: str) -> None:
    """However TOML lets one write the table, the names come in the order of the list."""
    assert read(text, tmp_path) == (Config(units=TIELING), "")


def test_the_whole_text(tmp_path: Path) -> None:
    """A value that is no list is shown at its city's line, with a way to write it."""
    assert read('warn_days = 7\n\n[units]\n# 县区\ntieling = "银州区"\n', tmp_path)[1] == (
        "pilotctl.toml:5:1: error[config-bad-value] tieling takes a list of different names,"
        ' not "银州区"\n'
        '  5 | tieling = "银州区"\n'
        "    | ^^^^^^^\n"
        '  help: write tieling = ["银州区", "开原市"]\n'
    )


@pytest.mark.parametrize(
    ("written", "found"), [("3", "3"), ('["甲县"]', "a list"), ("true", "true"), ('""', '""')]
)
def test_units_that_are_no_table(tmp_path: Path, written: str, found: str) -> None:
    """Names without a city are refused, with the spelling of a whole table."""
    said = read(f"units = {written}\n", tmp_path)[1].splitlines()
    assert said[0] == (
        "pilotctl.toml:1:1: error[config-bad-value] units takes a table with a list of names"
        f" for each city, not {found}"
    )
    assert said[-1] == '  help: write units = { tieling = ["银州区", "开原市"] }'


@pytest.mark.parametrize(
    "names", ["3", '"甲县"', "[1]", '["甲县", ""]', '[" "]', '["甲县", "甲县"]', '[["甲县"]]', "{}"]
)
def test_bad_lists(tmp_path: Path, names: str) -> None:
    """No list, blank names, names that are no text and one name twice are refused."""
    (head,) = heads(f'[units]\nbaoji = ["金台区"]\ntieling = {names}\n', tmp_path)
    assert head.startswith("pilotctl.toml:3:1: error[config-bad-value] tieling takes a list of")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('[units]\na = [\n  "甲县",\n  "乙县",\n]\nb = 1\n', "6:1"),
        ("[units]\n  'b' = 1\n", "2:4"),
        ("units.b = 1\n", "1:1"),
        ('units = { a = ["甲县"], b = 1 }\n', "1:1"),
        ('[units]\n[units.b]\nx = ["甲县"]\n', "2:2"),
        ('b = """\n[units]\nb = 2\n"""\n[units]\nb = 1\n', "6:1"),
        ("\r\n[units]\r\n\r\nb = 1\r\n", "4:1"),
    ],
)
def test_places(tmp_path: Path, text: str, place: str) -> None:
    """A city's fault stands at the statement that sets its names, however it is written."""
    found = [head for head in heads(text, tmp_path) if "config-bad-value] b takes" in head]
    assert [head.split(": ")[0] for head in found] == [f"pilotctl.toml:{place}"]


def test_all_faults_at_once(tmp_path: Path) -> None:
    """Faults in and above the table are reported in one run, in the order of the lines."""
    text = 'stale_day = 1\nwarn_days = -1\n[units]\na = 1\nb = ["甲县"]\nc = ["甲县", "甲县"]\n'
    assert [head.split(" ")[0] for head in heads(text, tmp_path)] == [
        "pilotctl.toml:1:1:",
        "pilotctl.toml:2:1:",
        "pilotctl.toml:4:1:",
        "pilotctl.toml:6:1:",
    ]


def test_a_setting_below_the_table(tmp_path: Path) -> None:
    """A number of days that slid into [units] is no city: it is said that it goes above."""
    said = read('[units]\ntieling = ["银州区"]\nstale_days = 60\n', tmp_path)[1].splitlines()
    assert said[0].startswith("pilotctl.toml:3:1: error[config-unknown-key] ")
    assert said[-1] == "  help: put stale_days above the table [units]"


def test_a_name_twice_is_named(tmp_path: Path) -> None:
    """duplicate Of a long list it is said which name."""
    (head,) = heads('[units]\ntieling = ["银州区", "开原市", "银州区"]\n', tmp_path)
    assert "银州区" in head


def test_an_empty_name_of_a_city_has_a_place(tmp_path: Path) -> None:
    """Even a city without a name is shown where it stands."""
    assert heads('[units]\n"" = 1\n', tmp_path)[0].startswith("pilotctl.toml:2:")
