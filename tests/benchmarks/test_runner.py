"""The runner's own command line."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def ask(*words: str) -> subprocess.CompletedProcess[str]:
    """What the runner says."""
    command = (sys.executable, "-m", "benchmarks", *words)
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8")


def test_a_group_that_is_not_there_is_refused() -> None:
    """Before anything is measured, with the names of those that are there."""
    answer = ask("cites")
    assert (answer.returncode, answer.stdout) == (2, "")
    known = "city, ledger, large, cities, site, entries"
    assert answer.stderr.splitlines()[-1].endswith(f"no cites; there are {known}")
