"""A city file from disk: the same answer however the editor saved it, and all faults in one run."""

from pathlib import Path

import pytest

from pilotctl.files.text import read_source
from tests.shared.builders import city_of, city_text, load_city, loaded, places, rendered

GOOD = city_text()


def test_a_good_file(tmp_path: Path) -> None:
    """A right file gives the city and no findings."""
    result = loaded(GOOD, tmp_path)
    assert (result.city, result.findings, result.readable) == (city_of(GOOD), (), True)


@pytest.mark.parametrize(
    "saved",
    [
        GOOD.replace("\n", "\r\n"),
        GOOD.replace("\n", "\r"),
        "\ufeff" + GOOD,
        GOOD.rstrip("\n"),
        "# 注释\n\n" + GOOD.replace("areas:", "\n# 表\nareas:   # 表"),
        "%YAML 1.2\n---\n" + GOOD,
        "---\n" + GOOD + "...\n",
    ],
)
def test_how_it_was_saved_does_not_matter(tmp_path: Path, saved: str) -> None:
    """Line ends, a byte-order mark, comments and document marks change nothing of the city."""
    assert loaded(saved, tmp_path).city == city_of(GOOD)
    assert not loaded(saved, tmp_path).findings


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_places_do_not_depend_on_the_line_ends(tmp_path: Path, end: str, mark: str) -> None:
    """The same fault has the same line and column in every system's files."""
    faulty = GOOD.replace("deadline: 2021-12", "deadline: 2021-13").replace("\n", end)
    assert rendered(loaded(mark + faulty, tmp_path).findings).replace(f"{tmp_path}/", "") == (
        "demo.yaml:26:25: error[bad-deadline] 2021-13 is not a deadline\n"
        "  26 |               deadline: 2021-13\n"
        "     |                         ^^^^^^^\n"
        "  help: write a month (2020-12), a day (2020-12-30), ongoing (长期推进),"
        " or null with a doubt\n"
    )


def test_faults_of_every_stage_are_reported_together(tmp_path: Path) -> None:
    """A duplicate key, a fault of the schema and one of the content come out of one run, sorted."""
    text = city_text(
        """
        - no: 1
          text: 甲
          departments: [市公安厅]
          deadline: 2020-12
          text: 乙
        - no: 3
          text: 丙
          departments: [市司法局, 市公安局]
          deadline: soon
        """
    )
    result = loaded(text, tmp_path)
    assert places(result.findings) == [
        (19, 29, "unknown-department"),
        (21, 15, "duplicate-key"),
        (22, 19, "number-hole"),
        (25, 25, "bad-deadline"),
    ]
    assert (result.city, result.readable) == (None, True)


def test_warnings_do_not_stop_the_city(tmp_path: Path) -> None:
    """A city with warnings only can be used."""
    text = GOOD.replace("  - name: 市司法局\n", "  - name: 市司法局\n  - name: 市民政局\n")
    result = loaded(text, tmp_path)
    assert places(result.findings) == [(7, 11, "unused-department")]
    assert (result.city is not None, result.errors) == (True, ())


@pytest.mark.parametrize("text", ["a: [\n", "a: &x 1\n", "", "a:\n\tb: 1\n"])
def test_what_is_no_yaml_is_not_readable(tmp_path: Path, text: str) -> None:
    """A file without a tree is told apart from one with faults in it."""
    result = loaded(text, tmp_path)
    assert (result.city, result.readable, len(result.findings)) == (None, False, 1)


def test_a_file_under_another_name(tmp_path: Path) -> None:
    """A file that is not named after its city could not be found by it."""
    said = rendered(loaded(GOOD, tmp_path, "other.yaml").findings)
    assert said.replace(f"{tmp_path}/", "") == (
        "other.yaml:1:7: error[city-file-name] the file contains city demo but is named"
        " other.yaml\n"
        "  1 | city: demo\n"
        "    |       ^^^^\n"
        "  help: rename the file to demo.yaml, or write city: other\n"
    )


def test_nothing_is_kept_between_runs(tmp_path: Path) -> None:
    """A file that was mended is right the next time."""
    assert loaded(GOOD.replace("no: 1", "no: 0"), tmp_path).errors
    assert not loaded(GOOD, tmp_path).errors
    assert load_city(tmp_path / "demo.yaml").city == city_of(
        read_source(tmp_path / "demo.yaml").text
    )


@pytest.mark.parametrize(
    "annex",
    [
        "gaps: [{measures: 1-3000000, why: 缺页}]",
        "gaps: [{requirements: 4-3000000, why: 缺页}]",
    ],
)
def test_a_huge_gap_is_refused_at_once(tmp_path: Path, annex: str) -> None:
    """A gap of millions of rows is a slip: a finding says so, and no memory is filled."""
    assert [code for _, _, code in places(loaded(city_text(annex=annex), tmp_path).findings)] == [
        "bad-value"
    ]


def test_huge_points_are_refused_or_added_up(tmp_path: Path) -> None:
    """Points with an exponent of millions end in a finding, and not in a crash."""
    annex = """
    regional:
      title: 特色
      declared: 100
      key_tasks:
        - no: 1
          title: 边境
          tasks: [{no: 1, title: 联防, points: 1e9999999, measures: []}]
    """
    assert loaded(city_text(annex=annex), tmp_path).findings


def test_faults_below_a_key_that_is_no_text(tmp_path: Path) -> None:
    """A list or a mapping as a key is a fault like others, and so is what stands below it."""
    text = "? {a: 1}\n: {~: 2, x: 1, x: 2}\ncity: zz\n"
    found = places(loaded(text, tmp_path).findings)
    said = [(line, code) for line, _, code in found if "key-" in code or "-key" in code]
    assert {(1, "key-not-text"), (2, "key-not-text"), (2, "duplicate-key")} <= set(said)
