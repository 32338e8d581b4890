"""What pilotctl is measured against, and what is absent here."""

import importlib.util
import shutil
import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from benchmarks.timing import Failed, Job, spoken


class Yardstick(NamedTuple):
    """A job under the name that the table shows; without a job, why there is none."""

    name: str
    job: Job | None
    absent: str = ""


BARE = Yardstick("bare interpreter", Job((sys.executable, "-I", "-c", "pass")))

_TYPER = "import typer\ndef main() -> None: ...\ntyper.run(main)"
EMPTY_TYPER = Job((sys.executable, "-c", _TYPER))

_PYYAML = "import sys, yaml; yaml.load(open(sys.argv[1], 'rb'), yaml.CSafeLoader)"


def pyyaml(file: Path) -> Yardstick:
    """PyYAML's C loader on one file."""
    name = "PyYAML's C loader"
    if not pyyaml_version():
        return Yardstick(name, None, "PyYAML with libyaml is not installed")
    return Yardstick(name, Job((sys.executable, "-c", _PYYAML, str(file))))


def pyyaml_version() -> str:
    """The version of PyYAML, if it is here with its C loader."""
    if importlib.util.find_spec("yaml") is None:
        return ""
    code = "import yaml; print(yaml.__version__ if yaml.__with_libyaml__ else '')"
    return spoken(Job((sys.executable, "-c", code))).strip()


def hledger(journal: Path) -> Yardstick:
    """`hledger balance` of one journal."""
    name = "`hledger balance`"
    if not shutil.which("hledger"):
        return Yardstick(name, None, "hledger is not installed")
    return Yardstick(name, Job(("hledger", "-f", str(journal), "balance")))


class Taskwarrior:
    """taskwarrior with the tasks of some files, in a folder of its own and without settings."""

    def __init__(self, files: Sequence[Path], folder: Path) -> None:
        self.env = {"TASKDATA": str(folder), "TASKRC": str(folder / "taskrc")}
        self.absent = "" if shutil.which("task") else "taskwarrior is not installed"
        if not self.absent and not folder.exists():
            folder.mkdir()
            (folder / "taskrc").touch()
            spoken(self._job("import", *map(str, files)))

    def _job(self, *words: str) -> Job:
        return Job(("task", *words), self.env)

    def count(self, day: str) -> str:
        """How many tasks are late on the day."""
        job = self.late(day, "count").job
        return spoken(job).strip() if job else "none: it is not installed"

    def late(self, day: str, report: str) -> Yardstick:
        """The tasks that are late on the day, by that report."""
        job = self._job("status:pending", f"due.before:{day}", report)
        return Yardstick(f"`task … {report}`", None if self.absent else job, self.absent)


@cache
def versions() -> tuple[str, ...]:
    """The versions of the programs that are here."""
    commands = {"taskwarrior": ("task", "--version"), "hledger": ("hledger", "--version")}
    told = [f"PyYAML {pyyaml_version()}"] if pyyaml_version() else []
    for name, command in commands.items():
        try:
            told.append(f"{name} {spoken(Job(command)).split(',')[0].split()[-1]}")
        except (Failed, FileNotFoundError):
            continue
    return tuple(told)
