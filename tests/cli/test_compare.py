"""`compare`: two cities side by side, in every format, and what it refuses."""

import csv
from io import StringIO
from pathlib import Path

import pytest

from tests.shared.cities import DEMO
from tests.shared.program import Answer, ask, run
from tests.shared.workspaces import workspace

DAY = "--as-of 2021-01-15"
SELF_GOVERNMENT = f"compare tieling baoji --under II-16 {DAY}"
MISSING = "see pilotctl compare --help"
REFUSED = {
    "compare tieling": ("CITY is missing", MISSING),
    "compare tieling baoji baoji": ("too many arguments: baoji", MISSING),
    "compare tieling tieling": ("compare needs two different cities", None),
    "compare tieling TIELING": ("compare needs two different cities", None),
    "compare tieling baojii": ("no city named baojii", "did you mean baoji?"),
    "compare tieling baoji --under II-18": (
        "no key task II-18",
        "did you mean II-8, II-1, II-17?",
    ),
    "compare tieling baoji --dept 市公安局": ("no option --dept", None),
}
"""Command lines with what is said of them: the message and the way out."""

AHEAD = [
    *REFUSED,
    *(f"{SELF_GOVERNMENT} {form}" for form in ("--json", "--format csv", "--format md")),
    SELF_GOVERNMENT,
    f"compare tieling baoji --under ii-16 {DAY}",
    f"compare TIELING ｂａｏｊｉ --under II-16 {DAY}",
]
KEYS = ["left", "text", "left_leads", "left_due", "match", "right", "right_leads", "right_due"]


@pytest.mark.parametrize("line", REFUSED)
def test_what_is_refused(line: str) -> None:
    """One message in our words, the way out, exit 2, nothing on standard output."""
    message, help = REFUSED[line]
    answer = ask(*line.split())
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(f"error: {message}\n")
    assert help is None or answer.err == f"error: {message}\n  help: {help}\n"


def test_cities_without_a_mapping(tmp_path: Path) -> None:
    """Nothing is guessed: without a mapping in either file no answer, exit 2."""
    folder = workspace(tmp_path / "office", demo=DEMO)
    assert run("compare", "demo", "baoji", cwd=folder) == Answer(
        2,
        "",
        "error: no mapping between demo and baoji\n"
        "  help: add counterparts to the file of one of them\n",
    )


def test_a_mapping_of_the_workspace(tmp_path: Path) -> None:
    """A city of one's own is compared by the mapping in its file, either way round."""
    mapping = (
        "counterparts:\n  - city: baoji\n    pairs:\n"
        "      - {requirement: 2, rows: [3, 4], match: partial}\n"
    )
    folder = workspace(tmp_path / "office", demo=DEMO + mapping)
    question = ("--under", "II-1", "--json", *DAY.split())
    ours = run("compare", "demo", "baoji", *question, cwd=folder).json
    assert ours["summary"] == {"shared": 1, "only_left": 1, "only_right": 11}
    second = ours["items"][1]
    assert second["left"]["deadlines"] == ["ongoing"]
    assert [row["id"] for row in second["right"]] == ["baoji/R3", "baoji/R4"]
    theirs = run("compare", "baoji", "demo", *question, cwd=folder).json
    assert theirs["summary"] == {"shared": 2, "only_left": 11, "only_right": 1}


def test_json() -> None:
    """The envelope: one item a line, `match`, the left row, the right rows, and the counts."""
    envelope = ask(*SELF_GOVERNMENT.split(), "--json").json
    assert (envelope["command"], envelope["as_of"]) == ("compare", "2021-01-15")
    assert envelope["summary"] == {"shared": 6, "only_left": 0, "only_right": 1}
    first, last = envelope["items"][0], envelope["items"][-1]
    assert list(first) == ["match", "left", "right"]
    assert first["match"] == "partial"
    assert first["left"]["id"] == "tieling/R183"
    assert first["left"]["departments"] == ["市民政局", "市编办"]
    assert first["left"]["deadlines"] == ["2020-12"]
    assert [row["id"] for row in first["right"]] == ["baoji/R100"]
    assert (last["match"], last["left"]) == (None, None)
    assert [row["id"] for row in last["right"]] == ["baoji/R102"]
    for item in envelope["items"]:
        for row in [item["left"], *item["right"]]:
            assert row is None or set(row) == {"id", "text", "departments", "deadlines"}


def test_csv() -> None:
    """One header with keys that are told apart, one line each, words for scripts."""
    answer = ask(*SELF_GOVERNMENT.split(), "--format", "csv")
    rows = list(csv.DictReader(StringIO(answer.out)))
    assert list(rows[0]) == KEYS
    assert [row["left"] for row in rows] == ["R183", "R184", "R185", "R186", "R187", "R188", ""]
    assert [row["match"] for row in rows] == [
        *("partial", "partial", "partial", "same", "same", "partial", "")
    ]
    assert rows[5]["right"] == "R21、R104"
    assert rows[6]["right"] == "R102"


def test_markdown() -> None:
    """A table under both cities' names, and the closing line."""
    lines = ask(*SELF_GOVERNMENT.split(), "--format", "md").lines
    assert lines[0].split(" | ") == [
        *("| 铁岭市", "Requirement", "Lead units", "Deadline", "Match"),
        *("宝鸡市", "Lead units", "Deadline |"),
    ]
    assert [line.count(" | ") for line in lines[2:9]] == [7] * 7
    assert lines[2].startswith("| R183 | 在全市范围内统筹")
    assert lines[-1] == "As of 2021-01-15: shared 6, only 铁岭市 0, only 宝鸡市 1"


def test_table() -> None:
    """The left city's numbers stand first, the right city's behind the match."""
    lines = ask(*SELF_GOVERNMENT.split()).lines
    heads = lines[0].split()
    assert (heads[0], heads.index("宝鸡市") > heads.index("Match")) == ("铁岭市", True)
    assert [line.split()[0] for line in lines[2:8]] == [f"R{n}" for n in range(183, 189)]
    assert "in part" in lines[2]
    assert lines[-1] == "As of 2021-01-15: shared 6, only 铁岭市 0, only 宝鸡市 1"


def test_spelling_does_not_matter() -> None:
    """City ids and the key task are read in any case and width."""
    told = ask(*SELF_GOVERNMENT.split())
    assert ask(*f"compare tieling baoji --under ii-16 {DAY}".split()) == told
    assert ask(*f"compare TIELING ｂａｏｊｉ --under II-16 {DAY}".split()) == told


def test_unknown_deadlines_are_not_invented() -> None:
    """Row 188's deadline is lost: it is null in JSON, and the table calls it unknown."""
    items = ask(*SELF_GOVERNMENT.split(), "--json").json["items"]
    (lost,) = (item for item in items if (item["left"] or {}).get("id") == "tieling/R188")
    assert lost["left"]["deadlines"] == [None]
    (line,) = (one for one in ask(*SELF_GOVERNMENT.split()).lines if one.startswith("R188 "))
    assert "unknown" in line
