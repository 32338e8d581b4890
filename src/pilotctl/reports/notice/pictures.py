"""The pictures of the course: done against the plan, the score, what falls due."""

from bisect import bisect_right
from collections import Counter
from datetime import date
from fractions import Fraction

from pilotctl.messages import msg
from pilotctl.model.calendar import Month
from pilotctl.progress.state import SETTLED, Status, is_counted
from pilotctl.reports.charts import Chart, ChartKind, Series
from pilotctl.reports.notice.basis import Basis, Snapshot
from pilotctl.reports.notice.value import Section
from pilotctl.reports.report import rounded

_AHEAD = 12
"""Months that the picture of due days looks ahead."""


def course(basis: Basis) -> Section:
    """Done against the plan, the score over time, and the due days ahead."""
    title, empty = msg("Course and outlook"), msg("There is nothing to draw yet.")
    if not basis.now.tasks:
        return Section("course", title, empty)
    score = () if basis.department else (_score(basis),)
    return Section("course", title, empty, charts=(_burn_up(basis), *score, _ahead(basis)))


def _burn_up(basis: Basis) -> Chart:
    days = [snapshot.day for snapshot in basis.course]
    counted = (one.state for one in basis.now.tasks if is_counted(one.state))
    dues = sorted(state.due for state in counted if state.due)
    done = tuple(Fraction(_done(snapshot)) for snapshot in basis.course)
    plan = tuple(Fraction(bisect_right(dues, day)) for day in days)
    return Chart(
        "burn-up",
        ChartKind.LINES,
        msg("Done against the plan (tasks with a deadline)"),
        msg(
            "On {day} tasks with a deadline done {done}, due by then {due}, overdue {late}.",
            day=days[-1],
            late=sum(one.state.status is Status.OVERDUE for one in basis.now.tasks),
            done=int(done[-1]),
            due=int(plan[-1]),
        ),
        tuple(str(Month.of(day)) for day in days),
        (Series("done", msg("done"), done), Series("plan", msg("due by then"), plan)),
    )


def _done(snapshot: Snapshot) -> int:
    """How many tasks with a deadline are done; others are in no plan."""
    return sum(
        one.state.status is Status.DONE and one.state.due is not None for one in snapshot.tasks
    )


def _score(basis: Basis) -> Chart:
    card = basis.now.card
    values = tuple(_rate(snapshot) for snapshot in basis.course)
    if card.has_points:
        title, label = msg("Score over time"), msg("score")
    else:
        title, label = msg("Completion over time (%)"), msg("completion")
    first, last = values[0], values[-1]
    return Chart(
        "score",
        ChartKind.LINES,
        title,
        msg("From {first} to {last}.", first=_shown(first), last=_shown(last)),
        tuple(str(Month.of(snapshot.day)) for snapshot in basis.course),
        (Series("score", label, values),),
    )


def _shown(value: Fraction) -> str:
    return f"{rounded(value, 2):f}"


def _rate(snapshot: Snapshot) -> Fraction:
    card = snapshot.card
    return card.total if card.has_points else (card.completion or Fraction(0)) * 100


def _ahead(basis: Basis) -> Chart:
    open_tasks = [one for one in basis.now.tasks if one.state.status not in SETTLED]
    months = _months_from(basis.as_of)
    days = (one.state.due for one in open_tasks)
    due = Counter(str(Month.of(day)) for day in days if day and day >= basis.as_of)
    values = tuple(Fraction(due[month]) for month in months)
    return Chart(
        "ahead",
        ChartKind.BARS,
        msg("Open tasks by the month in which they fall due"),
        msg("In {months} months {count}.", months=len(months), count=int(sum(values))),
        months,
        (Series("open", msg("open"), values),),
    )


def _months_from(day: date) -> tuple[str, ...]:
    first = Month.of(day)
    return tuple(str(month) for month in first.until(first.plus(_AHEAD - 1)))
