"""A writer that is killed: the file always loads, and what was confirmed is there."""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.shared.builders import load_city, load_ledger
from tests.shared.office import ledger, log, office, written
from tests.shared.program import environment

WRITER = """
import sys
from pilotctl.cli.program import run
for n in range(100):
    line = ["log", "progress", "demo/R2", "--percent", "40", "--note", f"{sys.argv[1]}-{n}"]
    assert run([*line, "--as-of", "2020-07-15"]) == 0
    print(n, flush=True)
"""
"""Confirms each entry on standard output, after the program has said that it is written."""


def confirmed(folder: Path, name: str, delay: float) -> list[str]:
    """Kill the writer so long after its first entry; the remarks of the entries it confirmed."""
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, name],
        cwd=folder,
        env=environment(folder),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        assert process.stdout
        first = process.stdout.readline()
        time.sleep(delay)
        process.send_signal(signal.SIGKILL)
        rest = process.stdout.read().splitlines()
    assert process.returncode == -signal.SIGKILL
    whole = [line for line in (first.strip(), *rest) if line]
    return [f"{name}-{n}" for n in whole]


def notes(folder: Path) -> list[str]:
    """The remarks of the entries that the ledger holds, which has to be without any fault."""
    city = load_city(folder / "data" / "demo.yaml").city
    assert city
    loaded = load_ledger([folder / "ledger" / "demo.yaml"], city)
    assert loaded.findings == ()
    return [getattr(entry, "note", "") for entry in loaded.entries]


@pytest.mark.parametrize("seed", range(5))
def test_a_killed_writer_breaks_and_loses_nothing(tmp_path: Path, seed: int) -> None:
    """At most the entry that was being confirmed is more; the next writer need not wait."""
    folder = office(tmp_path / "w", "# 台账\n")
    told = confirmed(folder, "a", random.Random(seed).uniform(0, 0.3))
    found = notes(folder)
    assert found[: len(told)] == told
    assert found == [f"a-{n}" for n in range(len(found))]
    assert len(found) <= len(told) + 1
    assert ledger(folder).startswith("# 台账\n- date: 2020-07-15\n")
    started = time.monotonic()
    assert log(folder, "done", "demo/M1") == written()
    assert time.monotonic() - started < 5
    assert ledger(folder).endswith("- date: 2020-07-15\n  done: M1\n")


def test_what_a_killed_writer_left_beside_is_no_ledger(tmp_path: Path) -> None:
    """Its half-written file is hidden: no answer reads it, and check is silent about it."""
    folder = office(tmp_path / "w", "# 台账\n", 市甲局="# 市甲局\n")
    for place in ("ledger", "ledger/demo"):
        (folder / place / ".demo.yaml.ab12cd").write_text("- date: [", "utf-8")
        (folder / place / ".x.yaml").write_text("- date: [", "utf-8")
    assert notes(folder) == []
    assert log(folder, "done", "demo/M1") == written()
