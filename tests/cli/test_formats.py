"""Every command in every format: each is what its name says, full or empty."""

import csv
import io
import re
from pathlib import Path

import pytest

from tests.shared.cities import DEMO
from tests.shared.program import COMMANDS, Answer, ask, ask_all, run
from tests.shared.workspaces import workspace

ASKED = {command: f"{command} baoji" for command in COMMANDS} | {
    "due": "due baoji --within 999d",
    "show": "show baoji/R22 baoji/R49",
}
DELIMITED = [(command, "csv") for command in ASKED] + [("list", "tsv"), ("show", "tsv")]
PAIRS = [(command, format) for command in ASKED for format in ("table", "json", "md")] + DELIMITED
ENVELOPE = ["pilotctl", "format", "command", "as_of", "items", "summary"]
_BAR = re.compile(r"(?<!\\)\|")


@pytest.fixture(scope="module")
def answers() -> dict[tuple[str, str], Answer]:
    """Every command's answer in every format."""
    lines = [f"{ASKED[command]} --as-of 2021-01-15 --format {format}" for command, format in PAIRS]
    return dict(zip(PAIRS, ask_all(lines).values(), strict=True))


@pytest.mark.parametrize("command", ASKED)
def test_json_is_the_envelope(answers: dict[tuple[str, str], Answer], command: str) -> None:
    """JSON is one object with the keys of the contract, the day and the command among them."""
    envelope = answers[command, "json"].json
    assert list(envelope) == ENVELOPE
    assert f"pilotctl {envelope['pilotctl']}\n" == ask("--version").out
    assert (envelope["format"], envelope["command"]) == (2, command)
    assert envelope["as_of"] == "2021-01-15"
    assert isinstance(envelope["summary"], dict)
    assert bool(envelope["items"]) == (command != "check")


@pytest.mark.parametrize(("command", "format"), DELIMITED)
def test_delimited_rows_are_as_wide_as_the_head(
    answers: dict[tuple[str, str], Answer], command: str, format: str
) -> None:
    """CSV and TSV are heads of plain keys and rows of the same width, one record a line."""
    text = answers[command, format].out
    delimiter = "\t" if format == "tsv" else ","
    head, *rows = csv.reader(io.StringIO(text), delimiter=delimiter)
    assert all(re.fullmatch("[a-z_]+", key) for key in head)
    assert {len(row) for row in rows} <= {len(head)}
    assert len(rows) + 1 == len(text.splitlines())


@pytest.mark.parametrize("command", ASKED)
def test_markdown_rows_are_as_wide_as_the_head(
    answers: dict[tuple[str, str], Answer], command: str
) -> None:
    """In Markdown every row of a table has as many cells as its rule; the answer comes last."""
    tables = re.findall(r"(?:^\|.*\n)+", answers[command, "md"].out, re.MULTILINE)
    assert tables
    for table in tables:
        lines = table.splitlines()
        assert re.fullmatch(r"\|( -{3}:? \|)+", lines[1])
        assert {len(_BAR.findall(line)) for line in lines} == {len(_BAR.findall(lines[1]))}


@pytest.mark.parametrize(("command", "format"), PAIRS)
def test_every_format_ends_well_and_says_nothing_beside_it(
    answers: dict[tuple[str, str], Answer], command: str, format: str
) -> None:
    """Standard output holds the answer alone; only `check` speaks on standard error."""
    talk = "files 1: errors 0, warnings 0\n" if command == "check" else ""
    answer = answers[command, format]
    assert (answer.code, answer.err) == (0, talk)
    assert answer.out.endswith("\n") or (command, format) == ("check", "table")


@pytest.mark.parametrize("command", sorted(set(ASKED) - {"check"}))
def test_people_are_told_the_day(answers: dict[tuple[str, str], Answer], command: str) -> None:
    """Table and Markdown end with one line that names the as-of day."""
    for format in ("table", "md"):
        assert answers[command, format].lines[-1].startswith("As of 2021-01-15: ")


def test_nothing_is_cut_where_there_is_no_terminal(
    answers: dict[tuple[str, str], Answer],
) -> None:
    """A table that goes to a file or a pipe has every text whole, whatever COLUMNS says."""
    table = answers["list", "table"].out
    texts = [item["text"] for item in answers["list", "json"].json["items"]]
    assert all(text in table for text in texts)
    assert "…" not in table
    assert ask("list", "baoji", "--as-of", "2021-01-15", COLUMNS="40").out == table


def test_no_colour_where_there_is_no_terminal(answers: dict[tuple[str, str], Answer]) -> None:
    """What goes to a file or a pipe has no escape sequences."""
    assert not any("\x1b" in answer.out for answer in answers.values())


def test_the_short_way_to_json(answers: dict[tuple[str, str], Answer]) -> None:
    """--json is --format json; both together are one wish."""
    for options in (["--json", "--format", "json"], ["-f", "json"]):
        answer = ask("indicators", "baoji", "--as-of", "2021-01-15", *options)
        assert answer == answers["indicators", "json"]


def test_an_empty_answer_is_still_json(tmp_path: Path) -> None:
    """Nothing found: the envelope is whole, its items are an empty list, the exit code is 0."""
    folder = workspace(tmp_path / "w", demo=DEMO)
    for line in ("overdue demo --light green", "indicators demo", "gaps demo"):
        answer = run(*line.split(), "--json", "--as-of", "2021-01-15", cwd=folder)
        assert (answer.code, list(answer.json), answer.json["items"]) == (0, ENVELOPE, [])


def test_an_empty_answer_reads_well(tmp_path: Path) -> None:
    """Nothing found: people read a closing line without empty brackets."""
    folder = workspace(tmp_path / "w", demo=DEMO)
    lines = run("gaps", "demo", "--as-of", "2021-01-15", cwd=folder).lines
    assert lines[-1] == "As of 2021-01-15: gaps 0, doubts 0"
    late = run("overdue", "demo", "--as-of", "2020-01-15", cwd=folder).lines
    assert late[-1] == "As of 2020-01-15: overdue 0"
