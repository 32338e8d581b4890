"""`python -m benchmarks [NAME]... [--quick] [--keep DIR]`: see the package's own words."""

import argparse
import importlib.metadata
import os
import platform
from pathlib import Path
from tempfile import TemporaryDirectory

import benchmarks
from benchmarks.cases import GROUPS, Case
from benchmarks.table import HEAD, row, skipped
from benchmarks.timing import Failed, pairs
from benchmarks.yardsticks import versions

BUDGET, QUICK_BUDGET = 10.0, 2.0
"""Seconds for the pairs of one case; three pairs are run in any case."""

SURROUNDINGS = {"LC_ALL": "C.UTF-8", "TZ": "UTC", "COLUMNS": "120", "PILOTCTL_LANG": "en"}


def main() -> None:
    """Print a table for each group that was named, or for all."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=benchmarks.__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"any of {', '.join(GROUPS)}")
    parser.add_argument("--quick", action="store_true", help="small sizes, few runs")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="keep the workspaces here")
    asked = parser.parse_args()
    if unknown := set(asked.names) - set(GROUPS):
        parser.error(f"there is no {', '.join(sorted(unknown))}; there are {', '.join(GROUPS)}")
    os.environ.update(SURROUNDINGS)
    print(_machine(), flush=True)
    with TemporaryDirectory() as folder:
        for name in asked.names or GROUPS:
            _print_group(name, asked.keep or Path(folder), asked.quick)


def _machine() -> str:
    parts = (
        f"Python {platform.python_version()}",
        f"pilotctl {importlib.metadata.version('pilotctl')}",
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores",
        *versions(),
    )
    return "; ".join(parts)


def _print_group(name: str, folder: Path, quick: bool) -> None:
    group = GROUPS[name]
    print(f"\n{name}: {group.__doc__}", flush=True)
    in_table = False
    for one in group(folder, quick):
        if isinstance(one, Case) and not in_table:
            print(f"\n{HEAD}", flush=True)
        in_table = isinstance(one, Case)
        print(_row(one, quick) if isinstance(one, Case) else f"\n{one}", flush=True)


def _row(case: Case, quick: bool) -> str:
    if case.yardstick.job is None:
        return skipped(case, f"skipped: {case.yardstick.absent}")
    try:
        return row(case, pairs(case.job, case.yardstick.job, QUICK_BUDGET if quick else BUDGET))
    except Failed as failure:
        return skipped(case, f"failed: {failure}")


if __name__ == "__main__":
    main()
