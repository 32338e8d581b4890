"""Measurements as rows of a Markdown table."""

from benchmarks.cases import Case, Target
from benchmarks.timing import Pair

HEAD = """| what | median | yardstick | its median | ratio | peak memory | target | |
| --- | ---: | --- | ---: | ---: | ---: | ---: | --- |"""


def row(case: Case, pair: Pair) -> str:
    """One measurement; a ratio of costs per task says so."""
    ratio = pair.ratio * case.scale
    memory = f"{pair.peak / 1024 / 1024:,.0f} MB" if pair.peak else ""
    return _cells(
        case.name,
        duration(pair.seconds),
        case.yardstick.name,
        duration(pair.yardstick),
        f"{ratio:.2f} a task" if case.scale != 1 else f"{ratio:.2f}",
        memory,
        _target(case.target),
        _verdict(case.target, ratio, pair.seconds),
    )


def skipped(case: Case, why: str) -> str:
    """A case that could not be measured, and why."""
    cells = case.name, "", case.yardstick.name, "", "", "", _target(case.target), why
    return _cells(*cells)


def duration(seconds: float) -> str:
    """Milliseconds below ten seconds."""
    return f"{seconds * 1000:,.0f} ms" if seconds < 10 else f"{seconds:,.1f} s"


def _cells(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def _target(target: Target | None) -> str:
    if target is None:
        return ""
    return f"≤ {target.most:g}{' s' if target.in_seconds else ''}"


def _verdict(target: Target | None, ratio: float, seconds: float) -> str:
    if target is None:
        return ""
    reached = seconds if target.in_seconds else ratio
    return "met" if reached <= target.most else f"missed by {reached / target.most - 1:.1%}"
