"""The programme as a tree, with what is due and overdue under each branch."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from pilotctl.messages import N_, Message, msg
from pilotctl.model.programme import City
from pilotctl.model.task import Heading, Task
from pilotctl.progress.state import Light, TrackedTask
from pilotctl.reports.report import Column, Fit, Json, Report, Table
from pilotctl.reports.terms import LIGHTS

DEPTHS = ("area", "key_task", "subtask", "requirement", "measure")
"""The levels of the tree, from the root."""

_COLUMNS = (
    Column("branch", N_("Programme"), Fit.CUT),
    Column("tasks", N_("Tasks")),
    Column("overdue", N_("Overdue")),
    Column("soon", N_("Due soon")),
    Column("light", N_("Light")),
)


class _Node(NamedTuple):
    """A branch: its level, its id and title, the tasks under it."""

    level: int
    id: str
    title: str | None
    tasks: list[TrackedTask]


def tree_report(
    cities: Sequence[City], tasks: Sequence[TrackedTask], as_of: date, depth: int
) -> Report:
    """A tree a city, down to `depth` (1: areas … 5: measures), in the document's order."""
    trees = [
        (city, _nodes([t for t in tasks if t.task.id.city == city.id], depth)) for city in cities
    ]
    items = tuple(_item(city, node) for city, nodes in trees for node in nodes)
    tables = tuple(_table(city, nodes) for city, nodes in trees)
    closing = msg("As of {day}: tasks {count}", day=as_of, count=len(tasks))
    return Report("tree", as_of, items, {"tasks": len(tasks)}, tables, closing)


def _of(city: City, tasks: Sequence[TrackedTask]) -> list[TrackedTask]:
    return [tracked for tracked in tasks if tracked.task.id.city == city.id]


def _table(city: City, nodes: list[_Node]) -> Table:
    rows = tuple(
        (_branch(node), len(node.tasks), *_counts(node.tasks), LIGHTS[worst_light(node.tasks)])
        for node in nodes
    )
    return Table(_COLUMNS, rows, city.name)


def worst_light(tasks: Iterable[TrackedTask]) -> Light:
    """The light of many tasks: the gravest of them."""
    lights = {tracked.state.light for tracked in tasks}
    return next((light for light in _GRAVEST_FIRST if light in lights), Light.GREY)


_GRAVEST_FIRST = (Light.RED, Light.YELLOW, Light.GREY, Light.GREEN)


def _counts(tasks: list[TrackedTask]) -> tuple[int, int]:
    lights = [tracked.state.light for tracked in tasks]
    return lights.count(Light.RED), lights.count(Light.YELLOW)


def _nodes(tasks: Sequence[TrackedTask], depth: int) -> list[_Node]:
    """Branches in the order in which their first task stands."""
    nodes: dict[tuple[str, ...], _Node] = {}
    for tracked in tasks:
        trail: tuple[str, ...] = ()
        for level, heading in enumerate(_headings(tracked.task)[:depth], start=1):
            id, title = heading
            trail = (*trail, id)
            nodes.setdefault(trail, _Node(level, id, title, [])).tasks.append(tracked)
    return _nested(nodes)


def _nested(nodes: dict[tuple[str, ...], _Node]) -> list[_Node]:
    """Each branch directly under its parent: dictionaries keep the first task's order."""
    children: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
    for trail in nodes:
        children.setdefault(trail[:-1], []).append(trail)
    ordered: list[_Node] = []
    waiting = list(reversed(children.get((), [])))
    while waiting:
        trail = waiting.pop()
        ordered.append(nodes[trail])
        waiting += reversed(children.get(trail, []))
    return ordered


def _headings(task: Task) -> list[Heading]:
    rows = [task.area, task.key_task, task.subtask]
    if task.requirement is not None:
        rows.append(Heading(f"R{task.requirement.no}", task.requirement.text))
    own = Heading(str(task.id.reference), task.text)
    return rows if rows[-1] == own else [*rows, own]


def _branch(node: _Node) -> Message | str:
    branch = f"{'  ' * (node.level - 1)}{node.id}"
    if node.title is None:
        return msg("{id} (title unknown)", id=branch)
    return f"{branch} {node.title}"


def _item(city: City, node: _Node) -> Json:
    overdue, soon = _counts(node.tasks)
    return {
        "city": city.id,
        "id": node.id,
        "level": node.level,
        "title": node.title,
        "tasks": len(node.tasks),
        "overdue": overdue,
        "soon": soon,
        "light": worst_light(node.tasks).value,
    }
