"""The filters of the lists of tasks: how they are typed, and what they mean."""

from typing import Annotated, NamedTuple

import typer

from pilotctl.application.tasks import Question
from pilotctl.cli import complete
from pilotctl.cli.language import _
from pilotctl.cli.parsing import parsed
from pilotctl.messages import msg
from pilotctl.model.ranges import Period, PointsRange
from pilotctl.model.task import TaskKind
from pilotctl.progress.state import Light, Status
from pilotctl.query import Role, Selection, SortKey
from pilotctl.reports.tasks import Choice


class Filters(NamedTuple):
    """Which tasks: different filters narrow each other, repeated ones widen."""

    dept: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME",
            help=_("A department by name, alias, or unambiguous part."),
            autocompletion=complete.departments,
        ),
    ] = None
    role: Annotated[Role, typer.Option(help=_("In which role the department is meant."))] = Role.ANY
    leader: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME", help=_("An official who leads."), autocompletion=complete.leaders
        ),
    ] = None
    area: Annotated[
        list[str] | None,
        typer.Option(metavar="ID", help=_("An area: I-1."), autocompletion=complete.areas),
    ] = None
    key_task: Annotated[
        list[str] | None,
        typer.Option(metavar="ID", help=_("A key task: II-8."), autocompletion=complete.key_tasks),
    ] = None
    subtask: Annotated[
        list[str] | None,
        typer.Option(metavar="ID", help=_("A subtask: III-20."), autocompletion=complete.subtasks),
    ] = None
    due: Annotated[
        list[str] | None,
        typer.Option(
            metavar="PERIOD", help=_("Due in 2020-12, 2020Q4, 2020-10..2020-12 or ..2021-06.")
        ),
    ] = None
    points: Annotated[
        list[str] | None, typer.Option(metavar="RANGE", help=_("Points of the block: 5.. or ..10."))
    ] = None
    kind: Annotated[
        list[TaskKind] | None, typer.Option(help=_("What of the document the task is."))
    ] = None
    status: Annotated[
        list[Status] | None, typer.Option(help=_("How the task stands: see pilotctl help lights."))
    ] = None
    light: Annotated[list[Light] | None, typer.Option(help=_("The light of the task."))] = None
    text: Annotated[
        list[str] | None, typer.Option(metavar="WORDS", help=_("Words that the task has to have."))
    ] = None
    sort: Annotated[
        SortKey | None, typer.Option(help=_("Order; the document's own by default."))
    ] = None
    limit: Annotated[
        int | None, typer.Option(min=0, metavar="N", help=_("Show the first N only."))
    ] = None
    columns: Annotated[
        str | None,
        typer.Option(
            metavar="A,B,…",
            help=_("Columns of the table, by their keys."),
            autocompletion=complete.columns,
        ),
    ] = None


def choice_of(filters: Filters) -> Choice:
    """Which columns and how many tasks were asked for."""
    keys = (key.strip() for key in (filters.columns or "").split(","))
    return Choice(tuple(key for key in keys if key), filters.limit)


def question_of(cities: list[str] | None, filters: Filters) -> Question:
    """Which tasks were asked for; raises UsageRefusal for what cannot be read."""
    return Question(cities or (), _selection(filters), filters.sort)


def _selection(filters: Filters) -> Selection:
    """The filters as typed, read."""
    period = msg("a period such as 2020-12, 2020Q4 or ..2021-06")
    points = msg("a range of points such as 5.., ..10 or 5..10")
    return Selection(
        departments=tuple(filters.dept or ()),
        role=filters.role,
        leaders=tuple(filters.leader or ()),
        areas=tuple(filters.area or ()),
        key_tasks=tuple(filters.key_task or ()),
        subtasks=tuple(filters.subtask or ()),
        due=tuple(parsed(Period.parse, one, "--due", period) for one in filters.due or ()),
        points=tuple(
            parsed(PointsRange.parse, one, "--points", points) for one in filters.points or ()
        ),
        kinds=tuple(filters.kind or ()),
        statuses=tuple(filters.status or ()),
        lights=tuple(filters.light or ()),
        texts=tuple(filters.text or ()),
    )
