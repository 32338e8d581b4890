"""The programme as a tree, with what is due and overdue under each branch."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from pilotctl.messages import N_, Message, msg
from pilotctl.model.programme import City
from pilotctl.model.task import Heading, Task, TaskKind
from pilotctl.model.trails import trails_of
from pilotctl.progress.state import Light, State, Status, TrackedTask, mean_completion
from pilotctl.reports.report import Column, Fit, Json, Report, Table, share
from pilotctl.words import LIGHTS

DEPTHS = ("area", "key_task", "subtask", "requirement", "measure")
"""The levels of the tree, from the root."""

_COLUMNS = (
    Column("branch", N_("Programme"), Fit.CUT),
    Column("tasks", N_("Tasks")),
    Column("done", N_("Done")),
    Column("completion", N_("Completion")),
    Column("overdue", N_("Overdue")),
    Column("soon", N_("Due soon")),
    Column("light", N_("Light")),
)


class _Branch(NamedTuple):
    """A heading or row: its id and title."""

    id: str
    title: str | None


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
    trees = [(city, _nodes(city, _of(city, tasks), depth)) for city in cities]
    items = tuple(_item(city, node) for city, nodes in trees for node in nodes)
    tables = tuple(_table(city, nodes) for city, nodes in trees)
    closing = msg("As of {day}: tasks {count}", day=as_of, count=len(tasks))
    return Report("tree", as_of, items, {"tasks": len(tasks)}, tables, closing)


def _of(city: City, tasks: Sequence[TrackedTask]) -> list[TrackedTask]:
    return [tracked for tracked in tasks if tracked.task.id.city == city.id]


def _table(city: City, nodes: list[_Node]) -> Table:
    rows = tuple(
        (
            _branch(node),
            len(node.tasks),
            done_among(node.tasks),
            mean_completion(node.tasks),
            *_counts(node.tasks),
            LIGHTS[worst_light(node.tasks)],
        )
        for node in nodes
    )
    return Table(_COLUMNS, rows, city.name)


def worst_light(tasks: Iterable[TrackedTask]) -> Light:
    """The light of many tasks: the gravest of those that are not cancelled."""
    return worst_of(one.state for one in tasks)


def worst_of(states: Iterable[State]) -> Light:
    """The same of the states alone."""
    lights = {one.light for one in states if one.status is not Status.CANCELLED}
    return next((light for light in _GRAVEST_FIRST if light in lights), Light.GREY)


_GRAVEST_FIRST = (Light.RED, Light.YELLOW, Light.GREY, Light.GREEN)


def done_among(tasks: Iterable[TrackedTask]) -> int:
    """How many of the tasks are done."""
    return sum(tracked.state.status is Status.DONE for tracked in tasks)


def _counts(tasks: list[TrackedTask]) -> tuple[int, int]:
    lights = [tracked.state.light for tracked in tasks]
    return lights.count(Light.RED), lights.count(Light.YELLOW)


def _nodes(city: City, tasks: Sequence[TrackedTask], depth: int) -> list[_Node]:
    """The branches of the document, those without tasks too, then the tasks under them."""
    nodes: dict[tuple[str, ...], _Node] = {}
    for trail in trails_of(city):
        _grow(nodes, [*map(_branch_of, trail)], depth)
    for tracked in tasks:
        for node in _grow(nodes, _trail(tracked.task), depth):
            node.tasks.append(tracked)
    return _nested(nodes)


def _grow(
    nodes: dict[tuple[str, ...], _Node], trail: Sequence[_Branch | None], depth: int
) -> list[_Node]:
    """The nodes along a trail of headings, made where they are not there yet."""
    key: tuple[str, ...] = ()
    along = []
    for level, branch in enumerate(trail[:depth], start=1):
        if branch is not None:
            key = (*key, branch.id)
            node = _Node(level, branch.id, branch.title, [])
            along.append(nodes.setdefault(key, node))
    return along


def _trail(task: Task) -> list[_Branch | None]:
    """The headings above a task and itself, by level; a regional task has no requirement."""
    above: list[_Branch | None] = [*map(_branch_of, task.headings)]
    own = _Branch(str(task.id.reference), task.text)
    row = task.requirement
    if task.kind is TaskKind.REQUIREMENT:
        return [*above, own]
    return [*above, _Branch(f"R{row.no}", row.text) if row else None, own]


def _branch_of(heading: Heading) -> _Branch:
    return _Branch(heading.id, heading.title)


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
        "done": done_among(node.tasks),
        "completion": share(mean_completion(node.tasks)),
        "overdue": overdue,
        "soon": soon,
        "light": worst_light(node.tasks).value,
    }
