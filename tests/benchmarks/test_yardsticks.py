"""Other programs are yardsticks where they are installed; where they are not, it is said."""

from pathlib import Path

import pytest
from benchmarks.yardsticks import Taskwarrior, hledger


def test_what_is_not_installed_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No job, and a word on why; nothing is written for it."""
    monkeypatch.setenv("PATH", str(tmp_path))
    assert hledger(tmp_path / "x.journal").job is None
    assert hledger(tmp_path / "x.journal").absent == "hledger is not installed"
    others = Taskwarrior([tmp_path / "x.json"], tmp_path / "tasks")
    late = others.late("2021-06-15", "export")
    assert (late.job, late.absent) == (None, "taskwarrior is not installed")
    assert others.count("2021-06-15") == "none: it is not installed"
    assert list(tmp_path.iterdir()) == []


def test_a_program_that_is_installed_is_called_on_its_own_data(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """hledger reads the journal that was named, and no other."""
    program = tmp_path / "hledger"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    yardstick = hledger(Path("x.journal"))
    assert yardstick.job
    assert yardstick.job.command == ("hledger", "-f", "x.journal", "balance")
