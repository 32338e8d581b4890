"""The programme as a tree, with what is due and overdue under each branch."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import NamedTuple

from pilotctl.messages import N_, Message, msg
from pilotctl.model.programme import City
from pilotctl.model.task import Heading, Task, TaskKind
from pilotctl.model.trails import trails_of
from pilotctl.progress.state import Light, State, Status, TrackedTask, mean_completion
from pilotctl.reports.fields import Field, items, number, scripts, table
from pilotctl.reports.report import Cell, Fit, Report
from pilotctl.words import LIGHTS

DEPTHS = ("area", "key_task", "subtask", "requirement", "measure")
"""The levels of the tree, from the root."""


class _Branch(NamedTuple):
    """A heading or row: its id and title."""

    id: str
    title: str | None


class _Node(NamedTuple):
    """A branch: its level, its id and title, the tasks under it."""

    city: City
    level: int
    id: str
    title: str | None
    tasks: list[TrackedTask]


def tree_report(
    cities: Sequence[City], tasks: Sequence[TrackedTask], as_of: date, depth: int
) -> Report:
    """A tree a city, down to `depth` (1: areas … 5: measures), in the document's order."""
    trees = [(city, _nodes(city, _of(city, tasks), depth)) for city in cities]
    tables = tuple(table(_FIELDS, nodes, city.name) for city, nodes in trees)
    every = [node for _, nodes in trees for node in nodes]
    closing = msg("As of {day}: tasks {count}", day=as_of, count=len(tasks))
    summary = {"tasks": len(tasks)}
    return Report("tree", as_of, items(_FIELDS, every), summary, tables, closing)


def _of(city: City, tasks: Sequence[TrackedTask]) -> list[TrackedTask]:
    return [tracked for tracked in tasks if tracked.task.id.city == city.id]


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


def _lit(light: Light) -> Callable[[_Node], Cell]:
    return lambda node: sum(one.state.light is light for one in node.tasks)


def _nodes(city: City, tasks: Sequence[TrackedTask], depth: int) -> list[_Node]:
    """The branches of the document, those without tasks too, then the tasks under them."""
    nodes: dict[tuple[str, ...], _Node] = {}
    for trail in trails_of(city):
        _grow(city, nodes, [*map(_branch_of, trail)], depth)
    for tracked in tasks:
        for node in _grow(city, nodes, _trail(tracked.task), depth):
            node.tasks.append(tracked)
    return _nested(nodes)


def _grow(
    city: City, nodes: dict[tuple[str, ...], _Node], trail: Sequence[_Branch | None], depth: int
) -> list[_Node]:
    """The nodes along a trail of headings, made where they are not there yet."""
    key: tuple[str, ...] = ()
    along = []
    for level, branch in enumerate(trail[:depth], start=1):
        if branch is not None:
            key = (*key, branch.id)
            node = _Node(city, level, branch.id, branch.title, [])
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


_FIELDS: tuple[Field[_Node], ...] = (
    Field("branch", N_("Programme"), _branch, fit=Fit.CUT, is_for_scripts=False),
    scripts("programme", lambda node: node.city.id),
    scripts("city", lambda node: node.city.name),
    scripts("id", lambda node: node.id),
    scripts("level", lambda node: node.level),
    scripts("title", lambda node: node.title),
    number("tasks", N_("Tasks"), lambda node: len(node.tasks)),
    number("done", N_("Done"), lambda node: done_among(node.tasks)),
    number("completion", N_("Completion"), lambda node: mean_completion(node.tasks)),
    number("overdue", N_("Overdue"), _lit(Light.RED)),
    number("soon", N_("Due soon"), _lit(Light.YELLOW)),
    Field("light", N_("Light"), lambda node: LIGHTS[worst_light(node.tasks)]),
)
