"""Being stopped: Ctrl-C, a reader who has had enough, streams that are closed."""

import errno
import os
import shlex
import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.shared.program import PILOTCTL, Answer, environment
from tests.shared.workspaces import workspace


def _open_for_writing(fifo: Path, process: subprocess.Popen[bytes]) -> int:
    """The writing end of the pipe, as soon as the process has opened the reading end."""
    while process.poll() is None:
        try:
            return os.open(fifo, os.O_WRONLY | os.O_NONBLOCK)
        except OSError as error:
            assert error.errno == errno.ENXIO
            time.sleep(0.01)
    raise AssertionError(f"the process ended by itself: {process.communicate()}")


@pytest.mark.parametrize("line", ["check slow", "overdue slow --json"])
def test_ctrl_c_ends_quietly_with_130(tmp_path: Path, line: str) -> None:
    """An interrupt while a file is being read: exit 130, nothing shown, no traceback."""
    folder = workspace(tmp_path / "w")
    fifo = folder / "data" / "slow.yaml"
    os.mkfifo(fifo)
    with subprocess.Popen(
        [*PILOTCTL, *line.split()],
        cwd=folder,
        env=environment(folder),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        writing_end = _open_for_writing(fifo, process)
        process.send_signal(signal.SIGINT)
        os.close(writing_end)  # where the signal came just before the read: let the read end
        out, err = process.communicate(timeout=30)
    assert (process.returncode, out.decode(), err.decode().strip()) == (130, "", "")


def in_shell(script: str, folder: Path) -> Answer:
    """A bash script in which $pilotctl is the program."""
    text = f"set -o pipefail; pilotctl={shlex.quote(shlex.join(PILOTCTL))}; {script}"
    done = subprocess.run(
        ["bash", "-c", text], cwd=folder, env=environment(folder), capture_output=True, timeout=60
    )
    return Answer(done.returncode, done.stdout.decode(), done.stderr.decode())


@pytest.mark.parametrize("format", ["table", "json", "csv"])
def test_a_reader_may_stop_early(tmp_path: Path, format: str) -> None:
    """`| head -1` gets its line; the program ends quietly, without a failure for pipefail."""
    question = f"list baoji --as-of 2021-01-15 --format {format}"
    answer = in_shell(f"$pilotctl {question} | head -1", tmp_path)
    assert (answer.code, len(answer.lines), answer.err) == (0, 1, "")


@pytest.mark.parametrize("line", ["show baoji", "--help", "--version", "gaps baoji --format md"])
def test_a_reader_who_never_reads(tmp_path: Path, line: str) -> None:
    """Even a short answer to a reader who has gone already ends quietly."""
    answer = in_shell(f"$pilotctl {line} 2>err | exec 0<&-", tmp_path)
    assert answer == Answer(0, "", "")
    assert (tmp_path / "err").read_text("utf-8") == ""


def test_a_reader_who_stops_does_not_hide_a_failure(tmp_path: Path) -> None:
    """What --fail or `check` would have ended with is the same when nobody reads to the end."""
    (tmp_path / "bad.yaml").write_text("city: bad\n", encoding="utf-8")
    late = in_shell("$pilotctl overdue baoji --as-of 2021-01-15 --fail | exec 0<&-", tmp_path)
    assert late == Answer(1, "", "")
    assert in_shell("$pilotctl check bad.yaml 2>err | exec 0<&-", tmp_path) == Answer(1, "", "")


def test_a_full_disk_behind_standard_output_is_said(tmp_path: Path) -> None:
    """An answer that cannot be written is no success: exit 3 and the reason, for short and long."""
    for command in ("show baoji", "list baoji"):
        answer = in_shell(f"$pilotctl {command} >/dev/full", tmp_path)
        assert answer.code == 3
        assert answer.err == "error: cannot write the answer: the disk is full\n"


def test_closed_streams_are_no_bug(tmp_path: Path) -> None:
    """Without standard output or standard error the exit code is still right."""
    assert in_shell("$pilotctl show baoji -o a.json >&-", tmp_path) == Answer(0, "", "")
    assert in_shell("$pilotctl list nowhere 2>&-", tmp_path) == Answer(2, "", "")
    assert "Traceback" not in in_shell("$pilotctl show baoji >&-", tmp_path).err
