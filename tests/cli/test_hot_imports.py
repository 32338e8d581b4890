"""What the commands that people type all day import once the files are in the cache."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path

import pytest

from pilotctl.cli.app import COMMANDS
from tests.shared.program import environment, run

EXAMPLE = Path(__file__).parents[2] / "examples" / "tieling"
WATCHED = """
import os, sys
end = os._exit
def tell(code):
    sys.stderr.write("\\nimported: " + " ".join(sys.modules))
    sys.stderr.flush()
    end(code or 0)
os._exit = tell
from pilotctl.cli.main import main
try:
    main()
except SystemExit as stop:
    tell(stop.code)
"""
"""The console script, which tells at its end what it has imported."""

DAY = "--as-of 2021-01-15"
LISTS = [
    f"{command} tieling {DAY}{options}"
    for command in ("list", "overdue", "due")
    for options in ("", " --json")
] + [
    f"list tieling {DAY} --dept 公安 --status overdue --format csv",
    f"list {DAY} --sort deadline --format md",
    f"overdue {DAY} --format tsv --columns id,due",
    f"due tieling {DAY} --within 90d -o {os.devnull} --format json",
]
WHOLE = [
    f"{line} {DAY}{options}"
    for line in ("show tieling/M7", "score tieling")
    for options in ("", " --json")
]
COMPLETIONS = {
    "a city": "list t",
    "a department": "overdue tieling --dept 市",
    "an area": "due tieling --under I",
    "a column": "list --columns i",
}
VERSION = "--version"
AN_ID = "show tieling/M1"
LINES = [*LISTS, *WHOLE, VERSION, *COMPLETIONS, AN_ID]

PARSERS = {"pydantic", "pydantic_core", "ruamel", "_ruamel_yaml", "tomllib", "yaml"}
PAINTERS = {"rich", "jinja2", "markupsafe", "babel"}
PROCESSES = {"multiprocessing", "concurrent", "asyncio", "filelock"}
PARTS = (
    *("checks", "schema", "parse", "application.recording"),
    *("load.city", "load.ledger", "load.settings_file"),
)
"""Modules of ours that read, check and write the files that people write."""


def completing(words: str) -> dict[str, str]:
    """How bash asks for the words that may follow."""
    line = f"pilotctl {words}"
    count = str(len(line.split(" ")) - 1)
    return {"_PILOTCTL_COMPLETE": "complete_bash", "COMP_WORDS": line, "COMP_CWORD": count}


def _imported(line: str) -> frozenset[str]:
    words = AN_ID if line == AN_ID else COMPLETIONS.get(line)
    arguments = [] if words else line.split()
    return watched(arguments, environment(EXAMPLE, **(completing(words) if words else {})))


def watched(arguments: list[str], env: dict[str, str]) -> frozenset[str]:
    """The modules that the program imports; it says nothing else on standard error."""
    done = subprocess.run(
        [sys.executable, "-c", WATCHED, *arguments],
        cwd=EXAMPLE,
        env=env,
        capture_output=True,
        text=True,
        timeout=60,
    )
    said, mark, names = done.stderr.partition("\nimported: ")
    assert (done.returncode, said, bool(mark)) == (0, "", True)
    assert done.stdout or "-o" in arguments
    return frozenset(names.split())


@cache
def imported() -> dict[str, frozenset[str]]:
    """The modules that each line imports when all that it reads was read before."""
    for line in (f"list {DAY}", f"score {DAY}", f"show baoji/R1 {DAY}"):
        assert run(*line.split(), cwd=EXAMPLE).code == 0
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return dict(zip(LINES, pool.map(_imported, LINES), strict=True))


def packages(line: str) -> set[str]:
    """The packages of the modules, by their outermost names."""
    names = {name.partition(".")[0] for name in imported()[line]}
    assert {"pilotctl", "typer"} <= names
    return names


def ours(line: str, *parts: str) -> set[str]:
    """The modules of ours among them that belong to those parts."""
    above = tuple(f"pilotctl.{part}" for part in parts)
    return {
        name for name in imported()[line] if f"{name}.".startswith(tuple(f"{a}." for a in above))
    }


@pytest.mark.parametrize("line", LINES)
def test_no_parser_and_no_painter(line: str) -> None:
    """Neither pydantic nor ruamel nor jinja2 nor other processes; rich at most for a table."""
    tables = not any(
        option in line for option in ("--json", "--format", VERSION, AN_ID, *COMPLETIONS)
    )
    unwanted = PARSERS | PAINTERS | PROCESSES
    assert packages(line) & (unwanted - {"rich"} if tables else unwanted) == set()


@pytest.mark.parametrize("line", [line for line in LINES if not line.startswith("show")])
def test_nothing_that_reads_files_anew(line: str) -> None:
    """No check, no schema, no reader of files: what is in the cache needs none of them."""
    assert ours(line, *PARTS) == set()


@pytest.mark.parametrize("line", [*LISTS, *COMPLETIONS])
def test_lists_of_tasks_need_no_programme(line: str) -> None:
    """Lists and completion come from the lists of tasks, not from whole cities, nor from scores."""
    assert ours(line, "model.programme", "model.listing", "scoring.card", "diagnostics") == set()


@pytest.mark.parametrize("line", LINES)
def test_a_command_imports_no_other(line: str) -> None:
    """Of the commands, only the one that was typed."""
    rooms = {module for module, _name in COMMANDS.values()}
    found = {name.removeprefix("pilotctl.cli.") for name in ours(line, "cli")} & rooms
    own = COMPLETIONS.get(line, line).split()[0]
    assert found == ({own} if own != VERSION else set())


@pytest.mark.parametrize("line", [VERSION])
def test_the_version_reads_nothing(line: str) -> None:
    """Who asks for the version opens no workspace and no cache."""
    assert ours(line, "workspace", "load") == set()


def test_what_is_looked_for_can_be_seen(tmp_path: Path) -> None:
    """Without a cache the same list imports what reads files: this guards the tests themselves."""
    names = watched(["list", "tieling", "--no-cache"], environment(tmp_path))
    assert names >= {"pydantic", "ruamel.yaml", "tomllib", "pilotctl.load.city", "pilotctl.checks"}
