"""Jobs are run by turns, and what fails is told."""

import sys
from pathlib import Path

import pytest
from benchmarks.timing import Failed, Job, pairs, run, spoken


def noting(letter: str, file: Path) -> Job:
    """A job that adds a letter to the file."""
    code = "import sys; open(sys.argv[1], 'a').write(sys.argv[2])"
    return Job((sys.executable, "-I", "-c", code, str(file), letter))


def test_a_job_and_its_yardstick_run_by_turns(tmp_path: Path) -> None:
    """The yardstick first, each time; one turn warms up, and then as few as allowed are timed."""
    notes = tmp_path / "notes"
    pair = pairs(noting("b", notes), noting("a", notes), budget=0, least=3)
    assert notes.read_text() == "ab" * 4
    assert pair.runs == 3


def test_what_has_to_be_done_before_is_done_each_time(tmp_path: Path) -> None:
    """So that a cold run is always cold."""
    notes = tmp_path / "notes"
    cold = noting("b", notes)._replace(before=lambda: notes.unlink(missing_ok=True))
    run(cold)
    run(cold)
    assert notes.read_text() == "b"


def test_the_environment_is_added() -> None:
    """A job sees its own variables."""
    code = "import os; print(os.environ['OURS'])"
    assert spoken(Job((sys.executable, "-I", "-c", code), {"OURS": "here"})) == "here\n"


def test_a_job_that_fails_says_why() -> None:
    """By the first line that it writes as an error, whether or not its answer is wanted."""
    job = Job((sys.executable, "-I", "-c", "import sys; sys.exit('no such day\\nsee the help')"))
    for way in (run, spoken):
        with pytest.raises(Failed, match=r"^no such day$"):
            way(job)
