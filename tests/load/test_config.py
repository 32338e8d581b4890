"""pilotctl.toml: every fault with its place, the defaults otherwise."""

from pathlib import Path

import pytest

from pilotctl.cache.folder import NO_CACHE
from pilotctl.load.settings import Config, load_config
from pilotctl.progress.state import Limits
from tests.shared.builders import rendered


def read(text: str, folder: Path) -> tuple[Config, str]:
    """The settings of a text, and what is said of it; its folder left out."""
    path = folder / "pilotctl.toml"
    path.write_bytes(text.encode())
    config, findings = load_config(path, (), NO_CACHE)
    return config, rendered(findings).replace(f"{folder}/", "")


@pytest.mark.parametrize("text", ["", "# nothing\n", "\ufeff", "\r\n# warn_days = 7\r\n"])
def test_the_defaults(tmp_path: Path, text: str) -> None:
    """A file without settings changes nothing."""
    assert read(text, tmp_path) == (Config(Limits(warn_days=30)), "")


@pytest.mark.parametrize(
    "text", ["warn_days = 7", "\ufeffwarn_days=7\r\n", '"warn_days" = +7 # 天']
)
def test_a_setting(tmp_path: Path, text: str) -> None:
    """A setting takes the place of its default."""
    assert read(text, tmp_path) == (Config(Limits(warn_days=7)), "")


def test_every_setting(tmp_path: Path) -> None:
    """All numbers of days and the units can be set together, in any order."""
    text = """
    stale_days = 60
    ongoing_valid_days = 180
    warn_days = 0
    [units]
    tieling = ["银州区", "开原市"]
    baoji = []
    """
    units = {"tieling": ("银州区", "开原市"), "baoji": ()}
    assert read(text, tmp_path) == (Config(Limits(0, 60, 180), units), "")


def test_an_unknown_setting(tmp_path: Path) -> None:
    """A misspelt setting is an error with its place and the nearest name."""
    config, said = read("# 设置\n\n  warn_day = 7\n", tmp_path)
    assert config == Config()
    assert said == (
        "pilotctl.toml:3:3: error[config-unknown-key] unknown setting warn_day\n"
        "  3 |   warn_day = 7\n"
        "    |   ^^^^^^^^\n"
        "  help: did you mean warn_days?\n"
    )


def test_an_unknown_table(tmp_path: Path) -> None:
    """A table is a setting too; where nothing is like it, all settings are named."""
    assert read("[palette]\nred = 1\n", tmp_path)[1] == (
        "pilotctl.toml:1:2: error[config-unknown-key] unknown setting palette\n"
        "  1 | [palette]\n"
        "    |  ^^^^^^^\n"
        "  help: settings: warn_days, stale_days, ongoing_valid_days, units, review, score\n"
    )


def test_all_faults_at_once(tmp_path: Path) -> None:
    """Every fault is reported in one run, in the order of the lines."""
    said = read('a = 1\n"乙" = 2\nwarn_days = -1\n', tmp_path)[1]
    assert [line for line in said.splitlines() if "error[" in line] == [
        "pilotctl.toml:1:1: error[config-unknown-key] unknown setting a",
        "pilotctl.toml:2:2: error[config-unknown-key] unknown setting 乙",
        "pilotctl.toml:3:1: error[config-bad-value] warn_days takes a whole number of days"
        " from 0 to 3650, not -1",
    ]


@pytest.mark.parametrize("key", Limits._fields)
@pytest.mark.parametrize("written", ["-1", "3651", "1.5", '"7"', "true", "2020-01-01"])
def test_a_bad_value(tmp_path: Path, key: str, written: str) -> None:
    """A value of another kind is refused, shown as it is written in the file."""
    config, said = read(f"{key} = {written}\n", tmp_path)
    assert config == Config()
    assert said.splitlines()[0] == (
        f"pilotctl.toml:1:1: error[config-bad-value] {key} takes a whole number of days"
        f" from 0 to 3650, not {written}"
    )


@pytest.mark.parametrize(("key", "usual"), Limits()._asdict().items())
def test_the_ends_of_the_range(tmp_path: Path, key: str, usual: int) -> None:
    """0 and ten years are days like any other; beyond them the usual number is offered."""
    for most in (0, 3650):
        assert read(f"{key} = {most}\n", tmp_path) == (Config(Limits(**{key: most})), "")
    said = read(f"{key} = 3651\n", tmp_path)[1]
    assert said.splitlines()[-1] == f"  help: write {key} = {usual}"


@pytest.mark.parametrize(
    "text", ["warn_days = {a = 'x'}", "[warn_days]\na = 'x'", "warn_days.a = 'x'"]
)
def test_a_table_for_a_value(tmp_path: Path, text: str) -> None:
    """A whole table is refused in words, and not in the spelling of our own language."""
    config, said = read(text + "\n", tmp_path)
    assert config == Config()
    assert "error[config-bad-value]" in said
    assert "{'a': 'x'}" not in said


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a b\n", "1:3"),
        ("\r\nwarn_days = 1\r\nwarn_days = 2\r\n", "3:14"),
        ("warn_days =\n", "1:12"),
        ("x = '''a\nb\n", "3:1"),
        ('x = "a\x07"\n', "1:7"),
    ],
)
def test_syntax(tmp_path: Path, text: str, place: str) -> None:
    """What is no TOML is refused where the reading stopped."""
    head = read(text, tmp_path)[1].splitlines()[0]
    assert head.startswith(f"pilotctl.toml:{place}: error[config-syntax] invalid TOML: ")


def test_a_statement_cut_off_at_the_end(tmp_path: Path) -> None:
    """The caret stands where the value is missing, with or without a last line end."""
    assert read("warn_days =", tmp_path)[1].startswith("pilotctl.toml:1:12: error[config-syntax]")


@pytest.mark.parametrize("key", ["warn_days.x", "'a.b'", "a . b", '"a b"'])
def test_dotted_and_quoted_keys_have_a_place(tmp_path: Path, key: str) -> None:
    """However a key is written, the finding says where."""
    said = read(f"# 甲\n{key} = 1\n", tmp_path)[1]
    assert said.startswith("pilotctl.toml:2:")


def test_a_key_inside_a_text_is_no_key(tmp_path: Path) -> None:
    """The place is that of the key, and not of a line that looks like it."""
    text = 'warn_days = """\nwarn_day = 1\n"""\nwarn_day = 2\n'
    lines = [
        line.split(" ")[0] for line in read(text, tmp_path)[1].splitlines() if "error[" in line
    ]
    assert lines == ["pilotctl.toml:1:1:", "pilotctl.toml:4:1:"]


def test_only_toml_line_ends_count(tmp_path: Path) -> None:
    """A line separator inside a comment ends no line of TOML, and moves no place."""
    said = read("# a\u2028b\u0085c\nwarn_day = 1\n", tmp_path)[1]
    assert said.startswith("pilotctl.toml:2:1: error[config-unknown-key]")


@pytest.mark.parametrize(
    "text", ["warn_days = " + "9" * 5000, "x = " + "[" * 5000, "warn_days" + ".x" * 5000 + " = 1"]
)
def test_hostile_settings_are_findings(tmp_path: Path, text: str) -> None:
    """Huge numbers and deep nesting are refused like any other fault, and crash nothing."""
    config, said = read(text, tmp_path)
    assert config == Config()
    assert "error[config-" in said


def test_unreadable(tmp_path: Path) -> None:
    """A configuration that is no file is reported like any other file."""
    config, findings = load_config(tmp_path, (), NO_CACHE)
    assert config == Config()
    assert [one.diagnostic.rule.code for one in findings] == ["file-unreadable"]
