"""Long ledgers: does the work grow linearly? `python -m benchmarks.ledgers`.

The yardstick is the shortest ledger of the same run: an entry of a long one should cost the same.
"""

import random
import statistics
import time
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

from pilotctl.load.builtin import builtin_folder
from pilotctl.load.city import load_city
from pilotctl.load.ledger import load_ledger
from pilotctl.model.ids import Kind, Reference
from pilotctl.model.ledger import Event, TaskEntry
from pilotctl.model.programme import City
from pilotctl.progress.fold import fold

SIZES = (1_000, 10_000, 100_000)
START = date(2020, 5, 1)
DAYS = 960


def entries(count: int) -> list[TaskEntry]:
    """A ledger of progress reports, each on another task or day; the same for the same count."""
    chance = random.Random(count)
    return [
        TaskEntry(
            START + timedelta(days=chance.randrange(DAYS)),
            Event.PROGRESS,
            (Reference(Kind.REQUIREMENT, (number % 112 + 1,)),),
            percent=Decimal(number % 101),
        )
        for number in range(count)
    ]


def ledger_text(count: int) -> str:
    """The same as a file: one report a day and task, so that none contradicts another."""
    rows = (divmod(number, 112) for number in range(count))
    return "".join(
        f"- date: {START + timedelta(days=day % DAYS)}\n  started: R{task + 1}\n"
        for day, task in rows
    )


def median_seconds(work: Callable[[], object], runs: int = 5) -> float:
    """The median of a few runs."""
    times = []
    for _ in range(runs):
        begin = time.perf_counter()
        work()
        times.append(time.perf_counter() - begin)
    return statistics.median(times)


def folding(count: int) -> float:
    """Seconds that the fold of so many entries takes."""
    ledger = entries(count)
    return median_seconds(lambda: fold(ledger, date.max))


def loading(count: int, city: City) -> float:
    """Seconds that reading and checking a file of so many entries takes."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "baoji.yaml")
        path.write_text(ledger_text(count), "utf-8")
        return median_seconds(lambda: load_ledger([path], city), 3)


def main() -> None:
    """Print the cost of one entry in each size, as a ratio to the smallest."""
    city = load_city(builtin_folder("data") / "baoji.yaml").city
    assert city
    print(f"{'entries':>10} {'fold µs/entry':>14} {'ratio':>6} {'load µs/entry':>14} {'ratio':>6}")
    costs = [(folding(size) / size * 1e6, loading(size, city) / size * 1e6) for size in SIZES]
    for size, (fold_cost, load_cost) in zip(SIZES, costs, strict=True):
        ratios = fold_cost / costs[0][0], load_cost / costs[0][1]
        print(
            f"{size:>10} {fold_cost:>14.1f} {ratios[0]:>6.2f} {load_cost:>14.1f} {ratios[1]:>6.2f}"
        )


if __name__ == "__main__":
    main()
