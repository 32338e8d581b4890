"""Several who write at once: nothing is lost, and who has to wait is told for whom."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock

from tests.shared.office import DAY, ledger, log, office, written
from tests.shared.program import environment, run

MANY = 100
WRITER = """
import sys
from pilotctl.cli.program import run
who, many = sys.argv[1], int(sys.argv[2])
for n in range(many):
    what = ["--percent", "40", "--reported-by", who, "--note", f"{who}-{n}"]
    line = ["log", "progress", "demo/R2", *what]
    code = run([*line, *sys.argv[3:], "--as-of", "2020-07-15"])
    assert code == 0, code
"""
"""One process that carries out many command lines, one after the other."""


def writer(folder: Path, who: str, *options: str) -> subprocess.Popen[str]:
    """That process at work; it says nothing unless something is wrong."""
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, who, str(MANY), *options],
        cwd=folder,
        env=environment(folder),
        stderr=subprocess.PIPE,
        text=True,
    )


def end(*writers: subprocess.Popen[str]) -> None:
    """Wait for them; each has written all it had to."""
    for one in writers:
        _, said = one.communicate(timeout=120)
        assert (one.returncode, set(said.splitlines())) == (0, {said.partition("\n")[0]}), said


def notes(text: str) -> list[str]:
    """The remarks of the entries, in the order of the file."""
    return [line.removeprefix("  note: ") for line in text.splitlines() if "note: " in line]


Busy = tuple[Path, subprocess.Popen[str], subprocess.Popen[str]]


@pytest.fixture(scope="module", autouse=True)
def busy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Busy]:
    """Two writers at work in one workspace, from before the first test on."""
    folder = office(tmp_path_factory.mktemp("busy") / "w", "# 台账\n")
    with writer(folder, "first") as first, writer(folder, "second") as second:
        yield folder, first, second


def test_two_writers_lose_nothing(busy: Busy) -> None:
    """Two processes append 100 entries each: all 200 stand in the file, each one's in order."""
    folder, *writers = busy
    end(*writers)
    found = notes(ledger(folder))
    assert len(found) == 2 * MANY
    for who in ("first", "second"):
        own = [note for note in found if note.startswith(who)]
        assert own == [f"{who}-{n}" for n in range(MANY)]
    shown = run("show", "demo/R2", "--json", "--as-of", DAY, cwd=folder)
    (item,) = shown.json["items"]
    assert len(item["entries"]) == 2 * MANY


def test_a_lock_that_nobody_holds_is_no_hindrance(tmp_path: Path) -> None:
    """A lock file that a dead writer left, or that was copied along, keeps nobody out."""
    folder = office(tmp_path / "w", "# 台账\n")
    (folder / "ledger" / ".lock").write_text("李四@office, 4711", "utf-8")
    assert log(folder, "done", "demo/M1") == written()


def test_a_dry_run_needs_no_lock(tmp_path: Path) -> None:
    """Looking at what would be written waits for nobody."""
    folder = office(tmp_path / "w", "# 台账\n")
    with FileLock(folder / "ledger" / ".lock"):
        assert log(folder, "done", "demo/M1", "--dry-run").code == 0
