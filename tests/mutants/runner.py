"""Runs the standing mutants: each in a copy of the checkout, against the tests that must fail."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from queue import SimpleQueue
from tempfile import TemporaryDirectory

from tests.mutants.mutant import Mutant

ROOT = Path(__file__).parent.parent.parent
_COPIED = ("src", "tests", "tools", "templates", "data", "docs", "examples")
_FAILED = 1
"""pytest's exit code where tests ran and one failed; any other means that the run itself broke."""


def survivors(mutants: Sequence[Mutant], processes: int = 2) -> Iterator[str]:
    """A line for each mutant that no test noticed, or that could not be tried.

    The checkout itself is never changed: every process works in a copy of its own.
    """
    with TemporaryDirectory(prefix="mutants-") as folder:
        copies: SimpleQueue[Path] = SimpleQueue()
        for number in range(processes):
            copies.put(_copy(Path(folder) / str(number)))

        def tried(mutant: Mutant) -> str | None:
            copy = copies.get()
            try:
                return _survival(mutant, copy)
            finally:
                copies.put(copy)

        with ThreadPoolExecutor(processes) as pool:
            yield from (line for line in pool.map(tried, mutants) if line)


def _copy(target: Path) -> Path:
    ignored = shutil.ignore_patterns("__pycache__", ".*")
    for name in _COPIED:
        shutil.copytree(ROOT / name, target / name, ignore=ignored)
    for file in ("pyproject.toml", "README.md", "README.zh-CN.md"):
        shutil.copy(ROOT / file, target / file)
    return target


def _survival(mutant: Mutant, copy: Path) -> str | None:
    """Why the mutant counts as alive; None where a test caught it."""
    path = _place(mutant, copy)
    if not path.is_file() or path.read_text("utf-8").count(mutant.old) != 1:
        return f"{mutant.name}: its text does not occur exactly once: update the table"
    with _changed(path, mutant):
        run = _pytest(mutant.tests.split(), copy)
    if run.returncode == _FAILED:
        return None
    if run.returncode == 0:
        return f"{mutant.name}: no test of {mutant.tests} noticed"
    return f"{mutant.name}: the tests did not run\n{run.stdout}{run.stderr}"


def _place(mutant: Mutant, copy: Path) -> Path:
    base = copy if mutant.file.startswith("templates/") else copy / "src" / "pilotctl"
    return base / mutant.file


@contextmanager
def _changed(path: Path, mutant: Mutant) -> Iterator[None]:
    text = path.read_text("utf-8")
    path.write_text(text.replace(mutant.old, mutant.new), "utf-8")
    try:
        yield
    finally:
        path.write_text(text, "utf-8")


def _pytest(tests: Sequence[str], copy: Path) -> "subprocess.CompletedProcess[str]":
    """The tests in the copy, whose code comes before what is installed; the first failure ends."""
    environment = os.environ | {
        "PYTHONPATH": os.pathsep.join((str(copy / "src"), str(copy))),
        # A compiled file is trusted by its source's time and size: mutants may share both.
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    options = ("-x", "-q", "-n", "0", "-p", "no:cacheprovider", "--no-header", "--tb=no")
    return subprocess.run(
        [sys.executable, "-m", "pytest", *options, *tests],
        cwd=copy,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def baseline(mutants: Sequence[Mutant]) -> str | None:
    """What fails without any mutant: then a failing test would prove nothing."""
    with TemporaryDirectory(prefix="mutants-") as folder:
        tests = sorted({test for mutant in mutants for test in mutant.tests.split()})
        run = _pytest(tests, _copy(Path(folder) / "copy"))
        return None if run.returncode == 0 else run.stdout
