"""The program in a terminal: nothing is wider than it, colour only where it is welcome."""

import re
import unicodedata
from pathlib import Path

import pytest

from tests.shared.cities import DEMO
from tests.shared.office import office
from tests.shared.program import COMMANDS, ask, in_terminal, look, plain, run
from tests.shared.workspaces import workspace

DAY = "--as-of 2021-01-15"
SCREENS = {command: f"{command} baoji {DAY}" for command in COMMANDS if command != "check"} | {
    "tree": f"tree baoji --depth 4 {DAY}",
    "show": f"show baoji/R49 {DAY}",
    "columns": f"list baoji --columns id,area,key_task,text,support,days_overdue {DAY}",
    "lights": "help lights",
    "help": "--help",
    "log help": "log done --help",
    "list help": "list --help",
}


def cells(line: str) -> int:
    """How many cells of a terminal the line takes."""
    wide = sum(unicodedata.east_asian_width(char) in "WF" for char in line)
    return len(line) + wide


WIDTHS = [(screen, 80) for screen in SCREENS] + [
    (screen, 160) for screen in ("overdue", "tree", "indicators", "gaps", "list help")
]
LOOKED = [(SCREENS[screen], columns) for screen, columns in WIDTHS]
AHEAD = [f"gaps baoji {DAY} --format {format}" for format in ("json", "csv")]


@pytest.mark.parametrize(("screen", "columns"), WIDTHS)
def test_no_line_is_wider_than_the_terminal(screen: str, columns: int) -> None:
    """Every screen fits, with Chinese text at two cells a character."""
    answer = look(SCREENS[screen], columns)
    assert answer.code == 0
    lines = plain(answer.out).splitlines()
    assert max(map(cells, lines)) <= columns
    assert len(lines) > 2


@pytest.mark.parametrize("line", ["changes --since 2020", "show demo/R1", "units"])
def test_long_entries_fit(tmp_path: Path, line: str) -> None:
    """Names, notes and evidence of a ledger are wrapped, however long they are."""
    entries = (
        "- date: 2020-05-28\n  progress: R1\n  percent: 12.5\n  unit: 银州区\n"
        f"  by: {'市委政法委' * 5}\n  evidence: [{'a/' * 30}b.pdf, {'铁政' * 20}]\n"
        f"  note: {'很长的说明' * 20}\n"
        f"- date: 2020-05-29\n  incident: {'一起事件' * 20}\n  natures: [{{item: N1}}]\n"
        f"  note: {'很长的说明' * 20}\n"
    )
    folder = office(tmp_path / "w", entries)
    answer = in_terminal(f"{line} --as-of 2020-06-01", 80, folder)
    assert answer.code == 0, answer.out
    assert max(map(cells, plain(answer.out).splitlines())) <= 80


@pytest.mark.parametrize("columns", [80, 160])
def test_the_columns_of_a_list_stand_under_their_heads(columns: int) -> None:
    """Heads, rule and every row begin their columns at the same cells."""
    lines = plain(look(SCREENS["overdue"], columns).out).splitlines()
    start = cells(lines[0][: lines[0].index("Task")])
    due = cells(lines[0][: lines[0].index("Due")])
    rows = [line for line in lines[2:-1] if line.startswith("baoji/")]
    assert len(rows) == 48
    for row in rows:
        at = _by_cells(row)
        assert at[start - 1] == " " != at[start]
        assert at[due : due + 10] == "2020-12-31"


def _by_cells(line: str) -> str:
    """The line with a filler after each wide character, so that indices count cells."""
    wide = ("W", "F")
    return "".join(c + "\0" * (unicodedata.east_asian_width(c) in wide) for c in line)


def test_a_cut_text_says_so() -> None:
    """Where a task's text does not fit, an ellipsis ends it; ids, deadlines and owners stay."""
    lines = plain(look(SCREENS["list"], 80).out).splitlines()
    row = next(line for line in lines if line.startswith("baoji/R104"))
    assert "…" in row
    assert row.split()[-2:] == ["市住建局", "2021-12"]


def test_a_terminal_that_is_very_narrow_still_answers() -> None:
    """At 30 columns the table may not fit, but it is there."""
    answer = look(SCREENS["overdue"], 30)
    assert answer.code == 0
    assert plain(answer.out).splitlines()[-1] == "As of 2021-01-15: overdue 48"


def test_a_narrow_answer_is_not_stretched(tmp_path: Path) -> None:
    """A table that fits is as wide as its texts, on any terminal the same."""
    folder = workspace(tmp_path / "w", demo=DEMO)
    question = f"overdue demo {DAY}"
    wide = plain(in_terminal(question, 160, folder).out)
    assert wide == plain(in_terminal(question, 80, folder).out)
    assert wide == run(*question.split(), cwd=folder).out


@pytest.mark.parametrize("changes", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_no_colour_where_it_is_not_welcome(changes: dict[str, str]) -> None:
    """NO_COLOR and a dumb terminal get the same screen without any escape sequence."""
    coloured = look(SCREENS["overdue"], 80).out
    bare = look(SCREENS["overdue"], 80, **changes).out
    assert "\x1b" in coloured
    assert "\x1b" not in bare
    assert _texts(bare) == _texts(plain(coloured))


@pytest.mark.parametrize("changes", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_the_help_has_no_colour_where_it_is_not_welcome(changes: dict[str, str]) -> None:
    """The help keeps to it as well; bold and faint are no colours."""
    shown = look("list --help", 80, **changes).out
    assert set(re.findall(r"\x1b\[([0-9;]*)m", shown)) <= {"0", "1", "2", "1;2"}


def _texts(screen: str) -> list[str]:
    return [line.rstrip() for line in screen.splitlines()]


def test_colour_is_never_the_only_sign() -> None:
    """A light is a word and a sign as well as a colour."""
    screen = look(f"list baoji --limit 1 --columns id,light {DAY}", 80).out
    assert "\x1b[1;31m✗ red\x1b[0m" in screen


def test_errors_are_coloured_in_a_terminal_only(tmp_path: Path) -> None:
    """Findings mark the severity in a terminal; NO_COLOR takes the marks away."""
    (tmp_path / "bad.yaml").write_text("city: bad\nname: 市\nareas: []\n", encoding="utf-8")
    finding = "bad.yaml:1:1: error[missing-key] missing key departments\n"
    assert run("check", "bad.yaml", cwd=tmp_path).out.startswith(finding)
    marked = in_terminal("check bad.yaml", 80, tmp_path).out
    assert marked.startswith("bad.yaml:1:1: \x1b[1;31merror[missing-key]\x1b[0m ")
    assert in_terminal("check bad.yaml", 80, tmp_path, NO_COLOR="1").out.startswith(finding)


def test_the_excerpt_of_a_finding_fits_the_terminal(tmp_path: Path) -> None:
    """The user's line is shown around the place, so that the caret stands right below it."""
    row = f"{{no: 3, text: {'办好第三件事' * 12}, departments: [市甲局], deadline: 年底}}"
    (tmp_path / "demo.yaml").write_text(f"{DEMO}              - {row}\n", encoding="utf-8")
    lines = plain(in_terminal("check demo.yaml", 80, tmp_path).out).splitlines()
    excerpt, caret = (line for line in lines if re.match(" +[0-9]* \\|", line))
    assert _by_cells(excerpt)[caret.index("^")] == "年"
    assert max(cells(excerpt), cells(caret)) <= 80


def test_a_file_gets_no_terminal_dress(tmp_path: Path) -> None:
    """What -o writes from a terminal is what a pipe would get: whole and without colour."""
    answer = in_terminal(f"overdue baoji {DAY} -o a.txt", 80, tmp_path)
    assert (answer.code, answer.out) == (0, "")
    expected = ask("overdue", "baoji", *DAY.split()).out
    assert (tmp_path / "a.txt").read_text("utf-8") == expected


def test_formats_for_programs_are_the_same_in_a_terminal() -> None:
    """JSON and CSV depend on no terminal: neither cut nor coloured."""
    for format in ("json", "csv"):
        shown = look(f"gaps baoji {DAY} --format {format}", 80).out
        assert shown == ask("gaps", "baoji", *DAY.split(), "--format", format).out
