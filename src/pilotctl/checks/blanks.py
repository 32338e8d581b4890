"""An unknown is blank with a reason: each blank cell has a doubt that says why."""

from collections.abc import Iterator

from pilotctl.checks.walk import Check, Walk
from pilotctl.diagnostics import content
from pilotctl.diagnostics.finding import Diagnostic
from pilotctl.messages import N_, Message, msg
from pilotctl.model.ids import requirement_name
from pilotctl.model.negative_list import Criterion, NegativeItem, Note
from pilotctl.model.programme import (
    Area,
    KeyTask,
    Measure,
    PointsBlock,
    RegionalKeyTask,
    RegionalTask,
    Requirement,
    Subtask,
)
from pilotctl.text import nearest

_CELLS: dict[type, tuple[str, tuple[str, ...]]] = {
    Area: (N_("area"), ("title",)),
    KeyTask: (N_("key task"), ("title",)),
    Subtask: (N_("subtask"), ("title",)),
    Requirement: (N_("requirement"), ("text", "departments")),
    Measure: (N_("measure"), ("text", "deadline")),
    PointsBlock: (N_("points block"), ("points",)),
    RegionalKeyTask: (N_("regional key task"), ("title",)),
    RegionalTask: (N_("regional task"), ("title", "points")),
    NegativeItem: (N_("negative-list item"), ("title",)),
    Criterion: (N_("negative-list criterion"), ("text",)),
    Note: (N_("negative-list note"), ("text",)),
}
"""Which cells the tables print for every row of a kind."""

_OTHER_FIELDS = (
    *("area", "key_task", "subtask", "requirement", "requirements"),
    *("value", "unit", "comparison"),
)
"""Fields that a doubt may name although the row does not hold them: its place in the tree, say."""


def check_blanks(walk: Walk) -> Iterator[Diagnostic]:
    """A cell that is blank without a doubt about it."""
    for path, node, label in walk.nodes:
        kind, fields = _CELLS.get(type(node), ("", ()))
        if isinstance(node, Requirement) and not node.measures:
            fields = (*fields, "deadline")
        if isinstance(node, Measure) and path[0] == "regional":
            fields = (*fields, "departments")
        for field in fields:
            if not getattr(node, field) and field not in {doubt.field for doubt in node.doubts}:
                args = {"kind": Message(kind), "number": label, "field": field}
                yield Diagnostic.of(content.UNEXPLAINED_BLANK, (*path, field), **args)


def check_idle_deadlines(walk: Walk) -> Iterator[Diagnostic]:
    """A deadline on a requirement whose measures have their own."""
    for path, row in walk.each(Requirement):
        if row.measures and row.deadline:
            yield Diagnostic.of(
                content.IDLE_DEADLINE, (*path, "deadline"), number=requirement_name(row.no)
            )


def check_doubts(walk: Walk) -> Iterator[Diagnostic]:
    """A doubt about a field that its entry cannot have."""
    for path, node, _ in walk.nodes:
        known = (*getattr(node, "_fields", ()), *_OTHER_FIELDS)
        for index, doubt in enumerate(getattr(node, "doubts", ())):
            if doubt.field and doubt.field not in known:
                alike = nearest(doubt.field, known, limit=1)
                args = {"field": doubt.field, "suggestion": _suggestion(alike, known)}
                yield Diagnostic.of(content.DOUBT_FIELD, (*path, "doubts", index, "field"), **args)


def _suggestion(alike: tuple[str, ...], known: tuple[str, ...]) -> Message:
    if alike:
        return msg("did you mean {names}?", names=alike[0])
    return msg("fields of this entry: {keys}", keys=known)


CHECKS: tuple[Check, ...] = (check_blanks, check_idle_deadlines, check_doubts)
