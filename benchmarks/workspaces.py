"""Made-up workspaces: `python -m benchmarks.workspaces DIR --tasks 500 --cities 1 --entries 0`."""

import argparse
from pathlib import Path

from benchmarks.cities import make_city
from benchmarks.entries import ledger_text, make_ledger
from benchmarks.equivalents import journal, tasks_json
from benchmarks.words import UNITS


def write_workspace(folder: Path, tasks: int, cities: int = 1, entries: int = 0) -> None:
    """Write a workspace of cities with so many tasks each; the ledgers have so many entries."""
    for part in ("data", "ledger", "others"):
        (folder / part).mkdir(parents=True)
    ids = [f"city{number + 1:03}" for number in range(cities)]
    for id in ids:
        _write_city(folder, id, tasks, entries)
    (folder / "pilotctl.toml").write_text(_settings(ids if entries else []), "utf-8")


def _write_city(folder: Path, id: str, tasks: int, entries: int) -> None:
    """The city and its ledger, and beside them the same for other programs."""
    city = make_city(id, tasks)
    (folder / "data" / f"{id}.yaml").write_text(city.text, "utf-8")
    (folder / "others" / f"{id}.json").write_text(tasks_json(city.tasks), "utf-8")
    if entries:
        ledger = make_ledger(city, entries)
        (folder / "ledger" / f"{id}.yaml").write_text(ledger_text(ledger), "utf-8")
        (folder / "others" / f"{id}.journal").write_text(journal(ledger), "utf-8")


def _settings(ids: list[str]) -> str:
    """Units and the day of acceptance of the cities that have ledgers."""
    units = ", ".join(f'"{unit}"' for unit in UNITS)
    listed = "".join(f"{id} = [{units}]\n" for id in ids)
    reviews = "".join(f"\n[review.{id}]\nacceptance = 2022-11-15\n" for id in ids)
    return f"[units]\n{listed}{reviews}"


def main() -> None:
    """Write the workspace that the arguments ask for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.workspaces")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--tasks", type=int, default=500, help="tasks of each city")
    parser.add_argument("--cities", type=int, default=1)
    parser.add_argument("--entries", type=int, default=0, help="entries of each city's ledger")
    asked = parser.parse_args()
    write_workspace(asked.folder, asked.tasks, asked.cities, asked.entries)


if __name__ == "__main__":
    main()
