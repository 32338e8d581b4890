"""What `import pilotctl` offers in Python: the answers of the command line as values.

Each function takes a `Workspace` and the ids of programmes (all, when none is given) and returns an
`Answer`. What the command line refuses with exit code 2 or 3 raises `Refusal` here.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from html import escape
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from pilotctl.application import changes as moves
from pilotctl.application import checking
from pilotctl.application import tasks as lists
from pilotctl.application.assessment import Rules, answers, open_assessor
from pilotctl.application.office import Office, open_office
from pilotctl.errors import Refusal as Refusal  # offered on: see pilotctl.__all__
from pilotctl.errors import UsageRefusal
from pilotctl.messages import Message, msg
from pilotctl.model.calendar import days_after
from pilotctl.model.deadline import Deadline
from pilotctl.model.ranges import Period
from pilotctl.progress.state import Status
from pilotctl.query import Role, Selection
from pilotctl.render.language import LANGUAGES, translator
from pilotctl.render.views import TableView, table_view
from pilotctl.reports import tasks as task_reports
from pilotctl.reports.changes import Grouping, Span, changes_report
from pilotctl.reports.findings import findings_report
from pilotctl.reports.report import Report
from pilotctl.reports.score import score_report
from pilotctl.workspace import find_root
from pilotctl.workspace import open_workspace as open_folder

E = TypeVar("E", Role, Status)
_WHOLE = task_reports.Choice()
"""All tasks, in the columns that lists show by default."""


class Workspace(NamedTuple):
    """An open workspace on a day: what every question is asked of."""

    office: Office
    language: str
    """Of titles and closing lines: zh or en. Data are never translated."""

    @property
    def as_of(self) -> date:
        """The day for which every answer holds."""
        return self.office.day


class Answer:
    """An answer: records for programs, tables for people; the same every time for the same data.

    `summary` holds the counts and totals. Records and summary are those of the JSON that the
    command prints: amounts are decimal strings, days are ISO texts (docs/json.md).
    """

    __slots__ = ("_language", "_report", "as_of", "summary")

    def __init__(self, report: Report, language: str) -> None:
        self._report = report
        self._language = language
        self.as_of = report.as_of
        self.summary: dict[str, Any] = dict(report.summary)

    def to_records(self) -> list[dict[str, Any]]:
        """One dict an item, in the order of the answer: what a data frame is made of."""
        return [dict(item) for item in self._report.items]

    def __len__(self) -> int:
        return len(self._report.items)

    def __iter__(self) -> Iterator[dict[str, Any]]:
        return map(dict, self._report.items)

    def __str__(self) -> str:
        """The closing line of the answer."""
        return self._report.closing.render(translator(self._language))

    def __repr__(self) -> str:
        return f"<{self._report.command}: {self}>"

    def _repr_html_(self) -> str:
        """The tables, as a notebook shows them; every text from the data is escaped."""
        translate = translator(self._language)
        views = (table_view(table, translate) for table in self._report.tables)
        return "".join([*map(_html, views), f"<p>{escape(str(self))}</p>"])


def open_workspace(
    folder: str | Path | None = None, *, as_of: str | date | None = None, lang: str = "en"
) -> Workspace:
    """Open the workspace in the folder; without one, the nearest above, or the built-in data.

    `as_of` is a day such as "2021-06-30" (a month means its last day), today by default.
    Raises Refusal for a folder that is no workspace, a day that cannot be read, faulty settings.
    """
    if lang not in LANGUAGES:
        raise UsageRefusal(
            msg("no language {language}", language=lang),
            msg("languages: {names}", names=LANGUAGES),
        )
    root = Path(folder) if folder is not None else find_root(Path.cwd())
    return Workspace(open_office(open_folder(root), _day(as_of)), lang)


def tasks(
    workspace: Workspace,
    *programmes: str,
    dept: str | Sequence[str] = (),
    role: str = "any",
    leader: str | Sequence[str] = (),
    due: str | Sequence[str] = (),
    status: str | Sequence[str] = (),
    text: str | Sequence[str] = (),
) -> Answer:
    """Tasks by filters, as `pilotctl list` takes them: several values of one widen, others narrow.

    `due` takes periods ("2020Q4"), `status` words such as "overdue".
    """
    # Words and periods are read here, as the command line reads them, so that below are values.
    selection = Selection(
        departments=_several(dept),
        role=_one_of(Role, role),
        leaders=_several(leader),
        due=tuple(_period(one) for one in _several(due)),
        statuses=tuple(_one_of(Status, one) for one in _several(status)),
        texts=_several(text),
    )
    found = lists.tasks(workspace.office, lists.Question(programmes, selection))
    return _answer(workspace, task_reports.list_report(found, workspace.as_of, _WHOLE))


def overdue(workspace: Workspace, *programmes: str) -> Answer:
    """The tasks that are past their day (D5), in the document's order."""
    late = lists.overdue(workspace.office, lists.Question(programmes))
    report = task_reports.overdue_report(late.tasks, late.unknown, workspace.as_of, _WHOLE)
    return _answer(workspace, report)


def due(workspace: Workspace, *programmes: str, days: int = 30) -> Answer:
    """The open tasks that fall due within so many days, the as-of day included.

    Raises Refusal for a number below 0; what reaches beyond the calendar ends with it.
    """
    if days < 0:
        raise _unreadable(str(days), msg("a number of days from 0 on"))
    last = days_after(workspace.as_of, days)
    soon = lists.due(workspace.office, lists.Question(programmes), last)
    report = task_reports.due_report(soon.tasks, soon.unknown, workspace.as_of, last, _WHOLE)
    return _answer(workspace, report)


def score(workspace: Workspace, *programmes: str, explain: bool = False) -> Answer:
    """The assessment total of each programme (S5), with `explain` line by line."""
    cards = answers(open_assessor(workspace.office, programmes, Rules()))
    return _answer(workspace, score_report(cards, workspace.as_of, explain=explain))


def changes(workspace: Workspace, *programmes: str, since: str) -> Answer:
    """What moved from the first day of `since` ("2021-05") to the as-of day."""
    first = _period(since).first
    if first is None or first > workspace.as_of:
        raise UsageRefusal(msg("{period} has no first day up to the as-of day", period=since))
    span = Span(first, workspace.as_of)
    moved = moves.changes(workspace.office, programmes, span)
    report = changes_report(moved.moved, moved.others, span, Grouping.TASK)
    return _answer(workspace, report)


def check(workspace: Workspace, *targets: str | Path) -> Answer:
    """Every problem in the programmes (by id), files (as a Path) and ledgers, with its place.

    Without targets: the workspace's own programmes, or the built-in ones, and every ledger.
    """
    checked = checking.check(workspace.office.workspace, targets)
    report = findings_report(checked.findings, checked.files, workspace.as_of)
    return _answer(workspace, report)


def _answer(workspace: Workspace, report: Report) -> Answer:
    return Answer(report, workspace.language)


def _several(values: str | Sequence[str]) -> tuple[str, ...]:
    return (values,) if isinstance(values, str) else tuple(values)


def _day(given: str | date | None) -> date:
    if given is None:
        return date.today()
    if isinstance(given, date):
        return given
    try:
        day = Deadline.parse(given).due
    except ValueError:
        day = None
    if day is None:
        raise _unreadable(given, msg("a day such as 2021-01-15"))
    return day


def _period(given: str) -> Period:
    try:
        return Period.parse(given)
    except ValueError:
        expected = msg("a period such as 2020-12, 2020Q4 or ..2021-06")
        raise _unreadable(given, expected) from None


def _one_of(kind: type[E], given: str) -> E:
    try:
        return kind(given)
    except ValueError:
        expected = msg("one of {names}", names=tuple(one.value for one in kind))
        raise _unreadable(given, expected) from None


def _unreadable(given: str, expected: Message) -> UsageRefusal:
    return UsageRefusal(
        msg("{value} cannot be read", value=given), msg("write {expected}", expected=expected)
    )


def _html(view: TableView) -> str:
    caption = f"<caption>{escape(view.title)}</caption>" if view.title else ""
    heads = "".join(f"<th>{escape(head.title)}</th>" for head in view.heads)
    rows = ("".join(f"<td>{escape(cell.text)}</td>" for cell in cells) for cells in view.rows)
    body = "".join(f"<tr>{cells}</tr>" for cells in rows)
    return f"<table>{caption}<thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>"
