"""Long ledgers, inside one process: does the work grow linearly? `python -m benchmarks.ledgers`.

The yardstick is the shortest ledger of the same run: an entry of a long one should cost the same.
"""

import argparse
import gc
import statistics
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.offices import CITY
from benchmarks.words import UNITS
from benchmarks.workspaces import write_workspace
from pilotctl.load.opened import LedgerFiles, OpenedCity
from pilotctl.progress.fold import fold

SIZES = (1_000, 10_000, 100_000)

HEAD = """| entries | fold, µs an entry | ratio | read and check, µs an entry | ratio |
| ---: | ---: | ---: | ---: | ---: |"""


def median_seconds(work: Callable[[], object], runs: int) -> float:
    """The median of a few runs."""
    times = []
    for _ in range(runs):
        begin = time.perf_counter()
        work()
        times.append(time.perf_counter() - begin)
    return statistics.median(times)


def costs(folder: Path, count: int) -> tuple[float, float]:
    """Microseconds that an entry of so many costs: to fold, and to read and check."""
    write_workspace(folder, 500, entries=count)
    opened = OpenedCity(folder / "data" / f"{CITY}.yaml")
    files = LedgerFiles((folder / "ledger" / f"{CITY}.yaml",), UNITS, folder)
    assert opened.loaded.city  # read before the clock runs
    entries = opened.ledger(files).entries
    folding = median_seconds(lambda: fold(entries, date.max), 5)
    loading = median_seconds(lambda: opened.ledger(files), 3)
    return folding / count * 1e6, loading / count * 1e6


def main() -> None:
    """Print what an entry costs in each size, and its ratio to the smallest."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.ledgers")
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES, help="numbers of entries")
    print(HEAD)
    gc.disable()  # as the program itself does
    first: tuple[float, float] | None = None
    for size in parser.parse_args().sizes:
        with TemporaryDirectory() as folder:
            fold_cost, load_cost = costs(Path(folder), size)
        first = first or (fold_cost, load_cost)
        ratios = fold_cost / first[0], load_cost / first[1]
        print(
            f"| {size:,} | {fold_cost:.1f} | {ratios[0]:.2f} | {load_cost:.1f} | {ratios[1]:.2f} |"
        )


if __name__ == "__main__":
    main()
