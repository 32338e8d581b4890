"""Which tasks to finish to reach a total."""

from datetime import date
from fractions import Fraction

from pilotctl.messages import N_, Message, msg
from pilotctl.progress.state import TrackedTask
from pilotctl.reports.report import Cell, Column, Fit, Kind, Report, Table, amount
from pilotctl.reports.score_items import terms_item
from pilotctl.reports.score_tables import points, terms_table
from pilotctl.reports.tasks import task_item
from pilotctl.scoring.card import Scorecard
from pilotctl.scoring.plan import Plan, PlanStep
from pilotctl.words import UNKNOWN

_COLUMNS = (
    Column("id", N_("Id")),
    Column("text", N_("Task"), Fit.CUT),
    Column("departments", N_("Lead units"), Fit.WRAP),
    Column("due", N_("Due")),
    Column("block", N_("Block")),
    Column("gain", N_("Adds"), kind=Kind.NUMBER),
    Column("total", N_("Total then"), kind=Kind.NUMBER),
)


def plan_report(plan: Plan, card: Scorecard, as_of: date, *, main_only: bool = False) -> Report:
    """The tasks in the order in which they pay most, with the total after each step.

    `card` is the scorecard that the plan starts from.
    """
    rows: list[tuple[Cell, ...]] = []
    items = []
    total = plan.start
    for step in plan.steps:
        total += step.gain
        for task in step.tasks:
            is_last = task is step.tasks[-1]
            rows.append(_row(task, step, total if is_last else None))
            gain = step.gain if is_last else None
            items.append(
                {
                    **task_item(task),
                    "gain": amount(points(gain)),
                    "total": amount(points(total)) if is_last else None,
                }
            )
    summary = {
        "programme": card.city.id,
        "city": card.city.name,
        "day": card.as_of.isoformat(),
        **terms_item(card),
        "start": amount(points(plan.start)),
        "target": amount(points(plan.target)),
        "reached": amount(points(plan.reached)),
        "reachable": amount(points(plan.reachable)),
        "is_enough": plan.is_enough,
        "tasks": len(items),
    }
    main = Table(_COLUMNS, tuple(rows))
    tables = (main,) if main_only else (main, terms_table(card))
    closing = _closing(plan, len(items), card.as_of)
    return Report("plan", as_of, tuple(items), summary, tables, closing)


def _row(one: TrackedTask, step: PlanStep, total: Fraction | None) -> tuple[Cell, ...]:
    task = one.task
    gain = points(step.gain) if total is not None else None
    text = task.text or UNKNOWN
    return str(task.id), text, task.departments, one.state.due, step.block, gain, points(total)


def _closing(plan: Plan, count: int, day: date) -> Message:
    args = {"day": day, "start": _shown(plan.start), "target": _shown(plan.target), "count": count}
    if plan.is_enough and not count:
        return msg("As of {day}: the total {start} has reached {target} already", **args)
    reached = _shown(plan.reached)
    if plan.is_enough:
        return msg(
            "As of {day}: tasks to finish {count}, from {start} to {reached} (target {target})",
            **args,
            reached=reached,
        )
    return msg(
        "As of {day}: {target} cannot be reached: with all {count} tasks that add points,"
        " from {start} to {reached}",
        **args,
        reached=reached,
    )


def _shown(value: Fraction) -> str:
    return f"{points(value):f}"
