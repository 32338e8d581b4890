"""The workspace: where it is found, what it adds and replaces, how its settings are read."""

from pathlib import Path

import pytest

from tests.shared.cities import DEMO
from tests.shared.program import BUILTIN, Answer, run
from tests.shared.workspaces import city, workspace

DAY = ("--as-of", "2021-01-15")


def cities(folder: Path, *options: str, **env: str) -> list[str]:
    """The cities that the workspace of that folder adds to the built-in ones."""
    answer = run("list", "--json", *DAY, *options, cwd=folder, env=env)
    assert answer.code == 0, answer.err
    found = {item["programme"] for item in answer.json["items"]}
    assert found >= set(BUILTIN)
    return sorted(found.difference(BUILTIN))


def test_without_a_workspace_the_built_in_data_serves(tmp_path: Path) -> None:
    """A folder without a pilotctl.toml above it answers from the built-in cities."""
    assert cities(tmp_path) == []


def test_a_workspace_is_found_upwards(tmp_path: Path) -> None:
    """The nearest folder above with a pilotctl.toml is the workspace."""
    folder = workspace(tmp_path / "outer", demo=DEMO)
    below = folder / "reports" / "2021"
    below.mkdir(parents=True)
    assert cities(below) == ["demo"]
    nearer = workspace(folder / "nearer", other=city("other"))
    assert cities(nearer) == ["other"]


def test_a_workspace_can_be_named(tmp_path: Path) -> None:
    """--workspace goes before PILOTCTL_WORKSPACE, which goes before the folder one is in."""
    here = workspace(tmp_path / "here", here=city("here"))
    workspace(tmp_path / "named", named=city("named"))
    workspace(tmp_path / "env", env=city("env"))
    by_environment = {"PILOTCTL_WORKSPACE": str(tmp_path / "env")}
    assert cities(here, "--workspace", "../named") == ["named"]
    assert cities(here, **by_environment) == ["env"]
    assert cities(here, "--workspace", "../named", **by_environment) == ["named"]


def test_a_city_replaces_the_built_in_one_of_that_name(tmp_path: Path) -> None:
    """data/baoji.yaml of the workspace stands in for the built-in file, whole."""
    folder = workspace(tmp_path / "w", baoji=city("baoji"))
    answer = run("list", "baoji", "--json", *DAY, cwd=folder)
    assert answer.ids == ["baoji/R1", "baoji/R2"]


def test_a_file_that_is_no_yaml_is_no_city(tmp_path: Path) -> None:
    """Only data/*.yaml are cities: notes and other folders are passed over."""
    folder = workspace(tmp_path / "w", demo=DEMO)
    (folder / "data" / "notes.txt").write_text("a note", encoding="utf-8")
    (folder / "data" / "old").mkdir()
    (folder / "data" / "old" / "past.yaml").write_text(city("past"), encoding="utf-8")
    assert cities(folder) == ["demo"]


def test_a_city_in_a_file_of_another_name_is_an_error(tmp_path: Path) -> None:
    """The file's name and its city have to agree: a command opens files by their names."""
    folder = workspace(tmp_path / "w", wrong=DEMO)
    answer = run("list", "wrong", cwd=folder)
    assert (answer.code, answer.out) == (3, "")
    assert answer.err.startswith(
        "data/wrong.yaml:1:7: error[city-file-name] "
        "the file contains city demo but is named wrong.yaml\n"
        "  1 | city: demo\n"
        "    |       ^^^^\n"
    )


@pytest.mark.parametrize("name", [".", "absent"])
def test_a_folder_that_is_no_workspace_is_refused(tmp_path: Path, name: str) -> None:
    """A named folder has to have a pilotctl.toml; an absent one has none."""
    options, env = (
        ([], {"PILOTCTL_WORKSPACE": name}) if name == "." else (["--workspace", name], {})
    )
    assert run("list", *options, cwd=tmp_path, env=env) == Answer(
        2,
        "",
        f"error: {name} is not a workspace: no pilotctl.toml\n"
        "  help: create one with pilotctl init\n",
    )


def test_the_setting_of_the_warning_days(tmp_path: Path) -> None:
    """warn_days says how long before its due day a task turns yellow."""
    line = ("list", "demo", "--light", "yellow", "--json", "--as-of", "2020-12-24")
    for days, found in ((7, ["demo/R1"]), (6, [])):
        folder = workspace(tmp_path / str(days), f"warn_days = {days}\n", demo=DEMO)
        assert run(*line, cwd=folder).ids == found


def test_an_unknown_setting_is_reported_with_its_place(tmp_path: Path) -> None:
    """A misspelt setting stops a command, with its place; check reports it beside the rest."""
    folder = workspace(tmp_path / "w", "# our own\nwarn_day = 7\n", demo=DEMO)
    finding = (
        "pilotctl.toml:2:1: error[config-unknown-key] unknown setting warn_day\n"
        "  2 | warn_day = 7\n"
        "    | ^^^^^^^^\n"
        "  help: did you mean warn_days?\n"
    )
    for line in ("list", "show demo/R1"):
        said = f"{finding}error: fix the errors above first\n"
        assert run(*line.split(), cwd=folder) == Answer(3, "", said)
    counted = "files 2: errors 1, warnings 0\n"
    assert run("check", cwd=folder) == Answer(3, finding, counted)


@pytest.mark.parametrize(
    ("config", "start"),
    [
        ('warn_days = "7"\n', "pilotctl.toml:1:1: error[config-bad-value] warn_days takes "),
        ("warn_days = -1\n", "pilotctl.toml:1:1: error[config-bad-value] warn_days takes "),
        ("warn_days = true\n", "pilotctl.toml:1:1: error[config-bad-value] warn_days takes "),
        ("\nwarn_days 7\n", "pilotctl.toml:2:11: error[config-syntax] invalid TOML: "),
        ("[warn]\ndays = 7\n", "pilotctl.toml:1:2: error[config-unknown-key] unknown setting warn"),
    ],
)
def test_faulty_settings_are_reported_with_their_place(
    tmp_path: Path, config: str, start: str
) -> None:
    """Wrong values and broken lines are findings with a place, and exit 3."""
    folder = workspace(tmp_path / "w", config, demo=DEMO)
    answer = run("overdue", cwd=folder)
    assert (answer.code, answer.out) == (3, "")
    assert answer.err.startswith(start)


def test_faulty_settings_do_not_keep_the_help_away(tmp_path: Path) -> None:
    """--help and --version need no workspace."""
    folder = workspace(tmp_path / "w", "nonsense")
    assert run("list", "--help", cwd=folder).code == 0
    assert run("--version", cwd=folder).code == 0
