"""What is measured: groups of cases, each with its yardstick and, where there is one, its target.

A group makes its workspaces when its cases are asked for, and tells in words what they hold.
"""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from benchmarks.offices import CITY, Office
from benchmarks.timing import Job, spoken
from benchmarks.yardsticks import BARE, EMPTY_TYPER, Yardstick, pyyaml

EARLY, MIDDLE, LATER = "2020-07-01", "2021-06-15", "2022-01-31"
"""Days on which one task in sixty is late, one in ten, and one in ten of those with a ledger."""


class Target(NamedTuple):
    """At most so many times the yardstick, or so many seconds."""

    most: float
    in_seconds: bool = False


class Case(NamedTuple):
    """A job beside its yardstick; `scale` makes a ratio one of costs per task or entry."""

    name: str
    job: Job
    yardstick: Yardstick
    target: Target | None = None
    scale: float = 1


Group = Callable[[Path, bool], Iterator[Case | str]]
"""Cases and remarks, in a folder for the workspaces; the second says whether to keep them small."""


def city(base: Path, quick: bool) -> Iterator[Case | str]:
    """One city of 500 tasks, without a ledger."""
    office = Office.made(base, 500)
    overdue = ("overdue", CITY, "--as-of", MIDDLE)
    yield office.late(MIDDLE)
    yield Case("empty Typer command", EMPTY_TYPER, BARE)
    yield Case("`overdue --json`, warm", office.warm(*overdue, "--json"), BARE, Target(7))
    yield Case("`overdue`, warm", office.warm(*overdue), BARE, Target(12))
    yield Case("`list --json`, warm", office.warm("list", CITY, "--json"), BARE)
    yield Case("`show`, warm", office.warm("show", f"{CITY}/M7"), BARE)
    yield Case("`score --json`, warm", office.warm("score", CITY, "--json"), BARE, Target(9))
    yield Case("completion of an id, warm", _completion(office), BARE)
    yield Case("`check`, cold", office.cold("check", CITY), BARE, Target(20))
    yield Case("`overdue --json`, cold", office.cold(*overdue, "--json"), BARE)
    yield Case("`check`, cold", office.cold("check", CITY), pyyaml(office.city_file))


def _completion(office: Office) -> Job:
    words = f"pilotctl show {CITY}/M1"
    asked = {"_PILOTCTL_COMPLETE": "complete_bash", "COMP_WORDS": words, "COMP_CWORD": "2"}
    return office.warm(**asked)


def ledger(base: Path, quick: bool) -> Iterator[Case | str]:
    """One city of 500 tasks with a ledger of 5,000 entries; one target counts it in."""
    office = Office.made(base, 500, entries=5_000)
    overdue = ("overdue", CITY, "--as-of", LATER)
    report = ("report", CITY, "--period", "2021Q4", "-o", str(base / "notice.html"))
    score = ("score", CITY, "--as-of", LATER)
    yield office.late(LATER)
    yield Case("`overdue --json`, warm", office.warm(*overdue, "--json"), BARE)
    yield Case("`overdue`, warm", office.warm(*overdue), BARE)
    yield Case("`score --json`, warm", office.warm(*score, "--json"), BARE)
    yield Case("`score`, warm", office.warm(*score), BARE)
    yield Case("`report`, HTML, warm", office.warm(*report), BARE, Target(40))
    yield Case("`report`, HTML, cold", office.cold(*report), BARE)
    yield Case("`check`, cold", office.cold("check", CITY), BARE)
    yield Case("`overdue --json`, cold", office.cold(*overdue, "--json"), BARE)


def large(base: Path, quick: bool) -> Iterator[Case | str]:
    """5,000 tasks in one city and 50,000 in a hundred, against taskwarrior.

    `overdue` reads the two built-in cities, too. taskwarrior's `export` comes closest to `--json`;
    `overdue` is the report that its users type.
    """
    for tasks, count in ((5_000, 1),) if quick else ((5_000, 1), (500, 100)):
        office = Office.made(base, tasks, cities=count)
        others = office.taskwarrior()
        job = office.warm("overdue", "--as-of", MIDDLE, "--json")
        target = Target(0.4) if count > 1 else None
        yield f"{office.late(MIDDLE)} taskwarrior counts {others.count(MIDDLE)}."
        name = f"`overdue --json`, warm, {tasks * count:,} tasks"
        for report in ("export", "overdue"):
            yield Case(name, job, others.late(MIDDLE, report), target)
        yield f"{office.late(EARLY)} taskwarrior counts {others.count(EARLY)}."
        job = office.warm("overdue", "--as-of", EARLY, "--json")
        yield Case(name, job, others.late(EARLY, "export"), target)
    one = Office.made(base, 5_000)
    yield Case("`check`, cold, 5,000 tasks", one.cold("check", CITY), BARE)


def cities(base: Path, quick: bool) -> Iterator[Case | str]:
    """400 cities of 500 tasks; `overdue` reads the two built-in ones, too."""
    count = 20 if quick else 400
    office = Office.made(base, 500, cities=count)
    overdue = ("overdue", "--as-of", EARLY, "--json")
    warm, check = (None, None) if quick else (Target(1, True), Target(12, True))
    yield office.late(EARLY)
    yield Case(f"`overdue --json`, warm, {count} cities", office.warm(*overdue), BARE, warm)
    yield Case(f"`check`, cold, {count} cities", office.cold("check"), BARE, check)


def site(base: Path, quick: bool) -> Iterator[Case | str]:
    """The site of one city as it grows: the cost of a task beside that in the smallest."""
    first, *sizes = (50, 125) if quick else (125, 250, 500, 1000)
    least = Yardstick(f"`site`, {first} tasks", _site(base, first))
    yield Case(f"`site`, {first} tasks", _site(base, first), BARE)
    for tasks in sizes:
        yield Case(
            f"`site`, {tasks} tasks", _site(base, tasks), least, Target(1.1), scale=first / tasks
        )


def _site(base: Path, tasks: int) -> Job:
    return Office.made(base, tasks, entries=10 * tasks).site("--as-of", LATER)


def entries(base: Path, quick: bool) -> Iterator[Case | str]:
    """Ledgers of 500 tasks as they grow, against hledger."""
    counts = (1_000,) if quick else (1_000, 10_000, 100_000)
    for count in counts:
        office = Office.made(base, 500, entries=count)
        overdue = ("overdue", CITY, "--as-of", LATER, "--json")
        for state, job in (("warm", office.warm(*overdue)), ("cold", office.cold(*overdue))):
            yield Case(f"`overdue --json`, {state}, {count:,} entries", job, office.hledger())
    yield spoken(Job((sys.executable, "-m", "benchmarks.ledgers", *map(str, counts)))).strip()


GROUPS: dict[str, Group] = {
    "city": city,
    "ledger": ledger,
    "large": large,
    "cities": cities,
    "site": site,
    "entries": entries,
}
