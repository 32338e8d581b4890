"""Whole processes, timed in pairs: the one that is measured, and the yardstick right before it."""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from tempfile import TemporaryFile
from typing import NamedTuple


def _nothing() -> None:
    """What most jobs need before a run."""


class Job(NamedTuple):
    """A command, the environment that it adds, and what is done before each run, untimed."""

    command: tuple[str, ...]
    env: Mapping[str, str] = {}
    before: Callable[[], object] = _nothing


class Failed(Exception):
    """A job that did not end well; carries its first word on why."""


class Run(NamedTuple):
    """How long a process took, and its peak memory in bytes where the platform tells it."""

    seconds: float
    peak: int | None


class Pair(NamedTuple):
    """A job beside its yardstick: medians of all runs, and the median of the pairs' ratios."""

    seconds: float
    yardstick: float
    ratio: float
    peak: int | None
    runs: int


def pairs(job: Job, yardstick: Job, budget: float, least: int = 3, most: int = 21) -> Pair:
    """Time both by turns, as often as fits into `budget` seconds; the first turn only warms up."""
    begin = time.perf_counter()
    run(yardstick)
    run(job)
    one = time.perf_counter() - begin
    count = max(least, min(most, int(budget / one)))
    turns = [(run(yardstick), run(job)) for _ in range(count)]
    peaks = [own.peak for _, own in turns if own.peak]
    return Pair(
        statistics.median(own.seconds for _, own in turns),
        statistics.median(other.seconds for other, _ in turns),
        statistics.median(own.seconds / other.seconds for other, own in turns),
        max(peaks, default=None),
        count,
    )


def run(job: Job) -> Run:
    """One run, with its answer thrown away; raises Failed."""
    job.before()
    with TemporaryFile() as errors:
        begin = time.perf_counter()
        process = subprocess.Popen(
            job.command,
            env=os.environ | job.env,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=errors,
        )
        peak = _wait(process)
        seconds = time.perf_counter() - begin
        if process.returncode:
            errors.seek(0)
            raise Failed(_first_line(errors.read().decode(errors="replace")))
    return Run(seconds, peak)


def _first_line(said: str) -> str:
    return said.strip().partition("\n")[0] or "without a word"


def _wait(process: subprocess.Popen[bytes]) -> int | None:
    """Wait for the end; the peak memory of the largest process, unless we have had as much.

    A child begins with the peak of the process that starts it.
    """
    if sys.platform == "win32":
        process.wait()
        return None
    import resource

    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    size = 1 if sys.platform == "darwin" else 1024
    return usage.ru_maxrss * size if usage.ru_maxrss > own else None


def spoken(job: Job) -> str:
    """What the job writes; raises Failed."""
    job.before()
    done = subprocess.run(
        job.command, env=os.environ | job.env, capture_output=True, text=True, encoding="utf-8"
    )
    if done.returncode:
        raise Failed(_first_line(done.stderr))
    return done.stdout
