"""An office to measure in: a made-up workspace, and pilotctl run there, warm and cold."""

import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from benchmarks.timing import Failed, Job, spoken
from benchmarks.yardsticks import Taskwarrior, Yardstick, hledger

CITY = "city001"


def pilotctl() -> tuple[str, ...]:
    """The program of this virtual environment as people call it."""
    script = shutil.which("pilotctl", path=str(Path(sys.executable).parent))
    return (script,) if script else (sys.executable, "-m", "pilotctl")


class Office(NamedTuple):
    """A workspace of cities with so many tasks each."""

    folder: Path
    tasks: int
    cities: int

    @classmethod
    def made(cls, base: Path, tasks: int, cities: int = 1, entries: int = 0) -> "Office":
        """The workspace of these sizes, written below `base` unless it stands there.

        Written by a process of its own, so that this one stays small: see timing.
        """
        folder = base / f"{cities}x{tasks}-{entries}"
        if not (folder / "pilotctl.toml").exists():
            sizes = ("--tasks", str(tasks), "--cities", str(cities), "--entries", str(entries))
            words = (sys.executable, "-m", "benchmarks.workspaces", str(folder), *sizes)
            subprocess.run(words, check=True)
        return cls(folder, tasks, cities)

    @property
    def city_file(self) -> Path:
        """The file of the first city."""
        return self.folder / "data" / f"{CITY}.yaml"

    def warm(self, *words: str, **env: str) -> Job:
        """A command after others have filled the cache."""
        return Job((*pilotctl(), *words), self._env("cache") | env)

    def cold(self, *words: str) -> Job:
        """A command with an empty cache."""
        cache = self.folder / "cold-cache"
        job = Job((*pilotctl(), *words), self._env(cache.name))
        return job._replace(before=lambda: shutil.rmtree(cache, ignore_errors=True))

    def site(self, *words: str) -> Job:
        """The site, written anew each time."""
        folder = self.folder / "site"
        job = self.warm("site", CITY, "--output", str(folder), *words)
        return job._replace(before=lambda: shutil.rmtree(folder, ignore_errors=True))

    def _env(self, cache: str) -> dict[str, str]:
        return {
            "PILOTCTL_WORKSPACE": str(self.folder),
            "PILOTCTL_CACHE_DIR": str(self.folder / cache),
        }

    def late(self, day: str) -> str:
        """How many tasks are late on the day, in words; only of the made-up cities."""
        columns = ("--columns", "id", "--format", "csv")
        try:
            rows = spoken(self.warm("overdue", "--as-of", day, *columns)).splitlines()
        except Failed as failure:
            return f"How many tasks are late on {day} cannot be said: {failure}"
        late, tasks = sum(row.startswith("city") for row in rows), self.tasks * self.cities
        return f"On {day} {late:,} of {tasks:,} tasks are late ({late / tasks:.1%})."

    def taskwarrior(self) -> Taskwarrior:
        """The tasks of all cities in taskwarrior."""
        files = sorted((self.folder / "others").glob("*.json"))
        return Taskwarrior(files, self.folder / "taskwarrior")

    def hledger(self) -> Yardstick:
        """The ledger of the first city in hledger."""
        return hledger(self.folder / "others" / f"{CITY}.journal")
