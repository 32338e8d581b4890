"""The commands of `log`: add an entry to a ledger."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Annotated, Any, NamedTuple

from pilotctl.application.office import Office
from pilotctl.application.recording import add, evidence_name, ledger_file, own_root, preview
from pilotctl.cli.app import SUBCOMMANDS
from pilotctl.cli.declared import Argument, CommandGroup, Group, Option, command
from pilotctl.cli.office import open_office
from pilotctl.cli.options import AsOf, City, TaskIds, View, WorkspaceFolder
from pilotctl.cli.output import tell, write
from pilotctl.cli.parsing import parse_ids, parsed, refused
from pilotctl.cli.session import Session
from pilotctl.errors import UsageRefusal
from pilotctl.messages import N_, msg
from pilotctl.model.deadline import Deadline, Precision
from pilotctl.model.ledger import MarkKind
from pilotctl.store.entries import Bare
from pilotctl.text import half_width

log = CommandGroup(N_("Record an entry in the ledger."), SUBCOMMANDS["log"])


class Told(NamedTuple):
    """When it happened, and where and how it is written."""

    date: Annotated[
        str | None,
        Option(metavar="DAY", help=N_("Date of the event (default: today).")),
    ] = None
    ledger: Annotated[
        Path | None,
        Option(
            metavar="FILE",
            help=N_("Ledger file to write to (default: ledger/CITY.yaml)."),
        ),
    ] = None
    dry_run: Annotated[
        bool, Option(name="--dry-run", help=N_("Show what would be written, and write nothing."))
    ] = False
    as_of: AsOf = None
    workspace: WorkspaceFolder = None


ReportedBy = Annotated[str | None, Option(metavar="NAME", help=N_("Reported by."), group=Group.LOG)]


class Account(NamedTuple):
    """Who did it, where, and what shows it."""

    unit: Annotated[
        str | None,
        Option(metavar="NAME", help=N_("Unit (县区) whose part it is (default: the whole).")),
    ] = None
    reported_by: ReportedBy = None
    evidence: Annotated[
        list[str] | None,
        Option(metavar="FILE", help=N_("Evidence: a file of the workspace, or a document number.")),
    ] = None
    note: Annotated[str | None, Option(metavar="TEXT", help=N_("Note."))] = None


Reason = Annotated[str, Option(metavar="TEXT", help=N_("Reason."))]
Note = Annotated[str | None, Option(metavar="TEXT", help=N_("Note."))]


@command(N_("Mark tasks as done."))
def done(ids: TaskIds, *, account: Account, told: Told, session: Session) -> None:
    """`pilotctl log done`."""
    _log_tasks("done", ids, {}, account, told, session)


@command(N_("Mark tasks as started."))
def start(ids: TaskIds, *, account: Account, told: Told, session: Session) -> None:
    """`pilotctl log start`."""
    _log_tasks("started", ids, {}, account, told, session)


@command(N_("Record progress in percent."))
def progress(
    ids: TaskIds,
    *,
    percent: Annotated[str, Option(metavar="N", help=N_("From 0 to 100."))],
    account: Account,
    told: Told,
    session: Session,
) -> None:
    """`pilotctl log progress`."""
    _log_tasks("progress", ids, {"percent": _bare(percent.rstrip("%％ "))}, account, told, session)


@command(N_("Reopen tasks that were done or cancelled."))
def reopen(ids: TaskIds, *, account: Account, told: Told, session: Session) -> None:
    """`pilotctl log reopen`."""
    _log_tasks("reopened", ids, {}, account, told, session)


@command(N_("Record an approved later deadline."))
def extend(
    ids: TaskIds,
    *,
    until: Annotated[str, Option(metavar="DEADLINE", help=N_("The new deadline: 2021-06."))],
    reason: Reason,
    approved_by: Annotated[str, Option(metavar="NAME", help=N_("Approved by."))],
    account: Account,
    told: Told,
    session: Session,
) -> None:
    """`pilotctl log extend`."""
    details = {"deadline": _bare(until), "reason": reason, "approved_by": approved_by}
    _log_tasks("extended", ids, details, account, told, session)


@command(N_("Cancel tasks."))
def cancel(ids: TaskIds, *, reason: Reason, account: Account, told: Told, session: Session) -> None:
    """`pilotctl log cancel`."""
    _log_tasks("cancelled", ids, {"reason": reason}, account, told, session)


@command(N_("Record an incident of the negative list."))
def incident(
    city: City,
    title: Annotated[str, Argument(metavar="TITLE", help=N_("Description of the incident."))],
    *,
    nature: Annotated[
        list[str], Option(metavar="ITEM[=GRADE]", help=N_("N2=major, N3=extraordinary or N4."))
    ],
    count: Annotated[int, Option(least=1, metavar="N", help=N_("Number of incidents."))] = 1,
    proactive: Annotated[
        str | None,
        Option(
            metavar="BASIS",
            help=N_("Early-warning intelligence on which it was dealt with proactively."),
        ),
    ] = None,
    unit: Annotated[str | None, Option(metavar="NAME", help=N_("Unit where it happened."))] = None,
    note: Note = None,
    told: Told,
    session: Session,
) -> None:
    """`pilotctl log incident`."""
    details = {
        "incident": title,
        "natures": [_nature(one) for one in nature],
        "count": count if count > 1 else None,
        "proactive": proactive,
        "unit": unit,
        "note": note,
    }
    _log(city, details, told, session)


def _nature(typed: str) -> dict[str, str]:
    item, equals, grade = typed.partition("=")
    return {"item": item, "grade": grade} if equals else {"item": item}


@command(N_("Record a reading of an indicator."))
def reading(
    city: City,
    indicator: Annotated[
        str, Argument(metavar="INDICATOR", help=N_("An indicator: see pilotctl indicators."))
    ],
    value: Annotated[str, Argument(metavar="VALUE", help=N_("Measured value."))],
    *,
    period: Annotated[
        str, Option(metavar="PERIOD", help=N_("Period measured: 2020, 2020Q4 or 2020-12."))
    ],
    source: Annotated[str | None, Option(metavar="TEXT", help=N_("Source of the reading."))] = None,
    note: Note = None,
    told: Told,
    session: Session,
) -> None:
    """`pilotctl log reading`."""
    details = {
        "reading": indicator,
        "value": _bare(value),
        "period": _bare(period),
        "source": source,
        "note": note,
    }
    _log(city, details, told, session)


@command(N_("Record the mark of a points block."))
def mark(
    city: City,
    block: Annotated[str, Argument(metavar="BLOCK", help=N_("A points block: B1-3."))],
    points: Annotated[str, Argument(metavar="POINTS", help=N_("Points given."))],
    *,
    kind: Annotated[MarkKind, Option(help=N_("Self-assessment or verified."))],
    reported_by: ReportedBy = None,
    reason: Annotated[str | None, Option(metavar="TEXT", help=N_("Reason."))] = None,
    told: Told,
    session: Session,
) -> None:
    """`pilotctl log mark`."""
    details = {"mark": block, "points": _bare(points), "kind": kind.value}
    _log(city, {**details, "by": reported_by, "reason": reason}, told, session)


def _bare(typed: str) -> Bare:
    """A number, a day or a period, in half-width forms."""
    return Bare(half_width(typed))


def _log_tasks(
    event: str,
    typed: list[str],
    details: Mapping[str, object],
    account: Account,
    told: Told,
    session: Session,
) -> None:
    ids = parse_ids(typed)
    cities = tuple(dict.fromkeys(id.city for id in ids))
    if len(cities) > 1:
        raise UsageRefusal(
            msg("an entry belongs to one city, not {cities}", cities=cities),
            msg("use one command per city"),
        )
    names = [str(id.reference) for id in ids]
    workspace = _office(told, session).workspace
    evidence = [evidence_name(workspace, one) for one in account.evidence or []]
    entry = {
        event: _one_or_list(names),
        **details,
        "unit": account.unit,
        "by": account.reported_by,
        "evidence": _one_or_list(evidence),
        "note": account.note,
    }
    _log(cities[0], entry, told, session)


def _one_or_list(values: list[str]) -> object:
    return values[0] if len(values) == 1 else values or None


def _log(city: str, details: Mapping[str, Any], told: Told, session: Session) -> None:
    """Write the entry, or show what would be written."""
    office = _office(told, session)
    own_root(office.workspace)
    (opened,) = office.cities([city])
    happened = _happened(told, office)
    said = {key: value for key, value in details.items() if value is not None}
    file = ledger_file(office.workspace, opened.id, told.ledger)
    entry = {"date": happened, **said}
    if told.dry_run:
        write(preview(office.workspace, opened, file, [entry]), View())
        return
    add(office.workspace, opened, file, [entry])
    tell(msg("Wrote {file}", file=file), session)


def _office(told: Told, session: Session) -> Office:
    return open_office(View(as_of=told.as_of, workspace=told.workspace), session)


def _happened(told: Told, office: Office) -> date:
    if told.date is None:
        return office.day
    expected = msg("a day such as 2020-05-28")
    typed = parsed(Deadline.parse, told.date, "--date", expected)
    if typed.precision is not Precision.DAY:
        raise refused("--date", told.date, expected)
    happened = typed.last
    if happened > office.day:
        raise UsageRefusal(
            msg("{date} is after {day}: it has not happened yet", date=happened, day=office.day),
            msg("record it once it has happened"),
        )
    return happened
