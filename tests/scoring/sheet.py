"""A score worked out as one would on a spreadsheet, from the YAML files and the rules alone.

Nothing of the program's own reading, folding or scoring is used here: one row a task, one column
a question, so that the engine's answer is checked by another route.
"""

from calendar import monthrange
from collections.abc import Iterable, Sequence
from datetime import date
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from ruamel.yaml import YAML

ROOT = Path(__file__).parents[2]
OFFICE = ROOT / "examples" / "tieling"
UNITS = ("银州区", "清河区", "调兵山市", "开原市", "铁岭县", "西丰县", "昌图县")
STANDING = ("ongoing", "长期推进", "长期")
RANKS = ("reopened", "extended", "started", "progress", "done", "cancelled")
WORK = ("started", "progress", "done")

Entry = dict[str, Any]


class Row(NamedTuple):
    """A task of the sheet: its block, and how complete it is; None when it was struck off."""

    block: str
    completion: Fraction | None


@cache
def programme() -> dict[str, Any]:
    """The task file as plain lists and dicts."""
    found: dict[str, Any] = _read(ROOT / "data" / "tieling.yaml")
    return found


@cache
def ledger() -> list[Entry]:
    """All entries of all files of the example."""
    files = sorted((OFFICE / "ledger").rglob("*.yaml"))
    return [entry for file in files for entry in _read(file)]


def _read(path: Path) -> Any:
    return YAML(typ="safe").load(path.read_text(encoding="utf-8"))


def cells() -> dict[str, Fraction | None]:
    """The points of each block by its id."""
    found = {
        f"B{cell['requirements']}": _amount(cell.get("points"))
        for subtask in _subtasks()
        for cell in subtask.get("points", ())
    }
    return found | {id: _amount(task.get("points")) for id, task in _regional()}


def _amount(written: object) -> Fraction | None:
    return None if written is None else Fraction(str(written))


def _subtasks() -> Iterable[dict[str, Any]]:
    for area in programme()["areas"]:
        for key_task in area["key_tasks"]:
            yield from key_task["subtasks"]


def _regional() -> Iterable[tuple[str, dict[str, Any]]]:
    for key_task in programme()["regional"]["key_tasks"]:
        for task in key_task["tasks"]:
            yield f"S{key_task['no']}.{task['no']}", task


def rows(day: date) -> dict[str, Row]:
    """Every task in a points block by its id, with its completion on the day."""
    told = [entry for entry in ledger() if entry["date"] <= day]
    return {
        id: Row(block, completion(_about(id, told), deadline, day))
        for id, block, deadline in _tasks()
    }


def _tasks() -> Iterable[tuple[str, str, object]]:
    for subtask in _subtasks():
        homes = {no: f"B{c['requirements']}" for c in subtask.get("points", ()) for no in _run(c)}
        for row in subtask.get("requirements", ()):
            own = row.get("measures") or [row]
            kind = "M" if row.get("measures") else "R"
            for task in own if row["no"] in homes else ():
                yield f"{kind}{task['no']}", homes[row["no"]], task.get("deadline")
    for stem, task in _regional():
        for measure in task["measures"]:
            yield f"{stem}.{measure['no']}", stem, measure.get("deadline")


def _run(cell: dict[str, Any]) -> range:
    first, _, last = str(cell["requirements"]).partition("-")
    return range(int(first), int(last or first) + 1)


def _about(id: str, told: Iterable[Entry]) -> list[Entry]:
    return [entry for entry in told if id in _named(entry)]


def _named(entry: Entry) -> Sequence[str]:
    tasks = next((entry[kind] for kind in RANKS if kind in entry), ())
    return [tasks] if isinstance(tasks, str) else tasks


def completion(told: list[Entry], deadline: object, day: date) -> Fraction | None:
    """The completion of one task (S1, S2); units count by their mean."""
    whole = [entry for entry in told if "unit" not in entry]
    if len(whole) == len(told) or {"done", "cancelled"} & {_end(whole)}:
        return _part(whole, deadline, day)
    late = _deadline(whole, deadline)
    parts = [_part([e for e in told if e.get("unit") == unit], late, day) for unit in UNITS]
    return mean(part for part in parts if part is not None)


def mean(parts: Iterable[Fraction]) -> Fraction | None:
    """The mean; None of nothing."""
    found = list(parts)
    return sum(found, Fraction(0)) / len(found) if found else None


def _part(told: list[Entry], deadline: object, day: date) -> Fraction | None:
    course = _course(told)
    if _end(told) == "cancelled":
        return None
    if _deadline(told, deadline) in STANDING:
        shown = [e["date"] for e in course if any(kind in e for kind in WORK)]
        return Fraction(bool(shown) and (day - max(shown)).days <= 365)
    if _end(told) == "done":
        return Fraction(1)
    percents = [e["percent"] for e in course if "progress" in e]
    return Fraction(str(percents[-1])) / 100 if percents else Fraction(0)


def _course(told: list[Entry]) -> list[Entry]:
    """What came after the last reopening, in order."""
    steps = sorted(told, key=lambda e: (e["date"], _rank(e)))
    again = [at for at, e in enumerate(steps) if "reopened" in e]
    return steps[again[-1] + 1 :] if again else steps


def _rank(entry: Entry) -> int:
    return next(at for at, kind in enumerate(RANKS) if kind in entry)


def _end(told: list[Entry]) -> str | None:
    """The first end after the last reopening; it holds."""
    ends = (kind for e in _course(told) for kind in ("done", "cancelled") if kind in e)
    return next(ends, None)


def _deadline(told: list[Entry], deadline: object) -> object:
    later = sorted((e for e in told if "extended" in e), key=lambda e: e["date"])
    return later[-1]["deadline"] if later else deadline


def marks(day: date) -> dict[str, Fraction]:
    """The latest verified mark of each block (S3)."""
    told = [e for e in ledger() if e.get("kind") == "verified" and e["date"] <= day]
    return {e["mark"]: Fraction(str(e["points"])) for e in sorted(told, key=lambda e: e["date"])}


def deducted(day: date, first: date, last: date, rate_last: date) -> Fraction:
    """N1 to N5 for incidents from `first` to `last`, and rates up to `rate_last`."""
    told = [e for e in ledger() if "incident" in e and e["date"] <= day]
    inside = [e for e in told if first <= e["date"] <= last]
    rates = [e for e in ledger() if e.get("reading") == "homicide-rate" and e["date"] <= day]
    ended = [(_last_day(e["period"]), e) for e in rates]
    counted = sorted(
        ((end, e["date"], e["value"]) for end, e in ended if first <= end <= rate_last),
    )
    rate = _rate(Fraction(str(counted[-1][2]))) if counted else Fraction(0)
    return sum(map(_incident, inside), Fraction(0)) + rate


def _incident(entry: Entry) -> Fraction:
    prices = [
        {"extraordinary": 30, "major": 10}.get(str(nature.get("grade")), 0)
        for nature in entry["natures"]
        if nature["item"] != "N6"
        and not (entry.get("proactive") and nature["item"] in ("N3", "N4", "N5"))
    ]
    return Fraction(max(prices, default=0) * entry.get("count", 1))


def _rate(value: Fraction) -> Fraction:
    above = value - Fraction("0.65")
    return Fraction(0) if above <= 0 else Fraction(min(20 + 10 * int(above / Fraction("0.1")), 50))


def _last_day(period: object) -> date:
    """The last day of 2020, 2020Q4, 2020H1 or 2020-12, as the example writes its periods."""
    year, _, rest = str(period).replace("Q", "-Q").partition("-")
    month = 12 if not rest else int(rest[1]) * 3 if rest[0] == "Q" else int(rest)
    return date(int(year), month, monthrange(int(year), month)[1])
