"""The filters of the lists of tasks: how they are typed, and what they mean."""

from typing import Annotated, NamedTuple

from pilotctl.application.tasks import Question
from pilotctl.cli import complete
from pilotctl.cli.declared import Group, Option
from pilotctl.cli.parsing import parsed
from pilotctl.messages import N_, msg
from pilotctl.model.ranges import Period, PointsRange
from pilotctl.model.task import TaskKind
from pilotctl.progress.state import Light, Status
from pilotctl.query import Role, Selection, SortKey
from pilotctl.reports.tasks import Choice


class Filters(NamedTuple):
    """Which tasks: different filters narrow each other, repeated ones widen."""

    dept: Annotated[
        list[str] | None,
        Option(
            metavar="NAME",
            help=N_("Filter by department: name, alias or unambiguous part."),
            group=Group.FILTER,
            completer=complete.departments,
        ),
    ] = None
    role: Annotated[Role, Option(help=N_("Role of the department."), group=Group.FILTER)] = Role.ANY
    leader: Annotated[
        list[str] | None,
        Option(
            metavar="NAME",
            help=N_("Filter by leader."),
            group=Group.FILTER,
            completer=complete.leaders,
        ),
    ] = None
    under: Annotated[
        list[str] | None,
        Option(
            metavar="ID",
            help=N_("Filter by heading of any level: I-1, II-8 or III-20."),
            group=Group.FILTER,
            completer=complete.headings,
        ),
    ] = None
    due: Annotated[
        list[str] | None,
        Option(
            metavar="PERIOD",
            help=N_("Due in 2020-12, 2020Q4, 2020-10..2020-12 or ..2021-06."),
            group=Group.FILTER,
        ),
    ] = None
    points: Annotated[
        list[str] | None,
        Option(
            metavar="RANGE",
            help=N_("Filter by points of the block: 5.. or ..10."),
            group=Group.FILTER,
        ),
    ] = None
    kind: Annotated[
        list[TaskKind] | None,
        Option(help=N_("Filter by kind of task."), group=Group.FILTER),
    ] = None
    status: Annotated[
        list[Status] | None,
        Option(help=N_("Filter by status: see pilotctl help lights."), group=Group.FILTER),
    ] = None
    light: Annotated[
        list[Light] | None, Option(help=N_("Filter by light."), group=Group.FILTER)
    ] = None
    text: Annotated[
        list[str] | None,
        Option(metavar="WORDS", help=N_("Filter by words in the task."), group=Group.FILTER),
    ] = None
    sort: Annotated[
        SortKey | None,
        Option(help=N_("Sort by (default: the document's order)."), group=Group.ORDER),
    ] = None
    limit: Annotated[
        int | None,
        Option(
            short="-n", least=0, metavar="N", help=N_("Show only the first N."), group=Group.ORDER
        ),
    ] = None
    columns: Annotated[
        str | None,
        Option(
            metavar="A,B,…",
            help=N_("Columns to show, by key."),
            group=Group.ORDER,
            completer=complete.columns,
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
        under=tuple(filters.under or ()),
        due=tuple(parsed(Period.parse, one, "--due", period) for one in filters.due or ()),
        points=tuple(
            parsed(PointsRange.parse, one, "--points", points) for one in filters.points or ()
        ),
        kinds=tuple(filters.kind or ()),
        statuses=tuple(filters.status or ()),
        lights=tuple(filters.light or ()),
        texts=tuple(filters.text or ()),
    )
