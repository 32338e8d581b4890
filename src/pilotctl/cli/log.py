"""The commands of `log`: add an entry to a ledger."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Annotated, Any, NamedTuple

import typer

from pilotctl.application.office import Office
from pilotctl.application.recording import add, evidence_name, ledger_file, own_root, preview
from pilotctl.cli.app import LOG_COMMANDS
from pilotctl.cli.groups import group
from pilotctl.cli.language import _
from pilotctl.cli.office import open_office
from pilotctl.cli.options import AsOf, City, TaskIds, View, WorkspaceFolder, command
from pilotctl.cli.output import write
from pilotctl.cli.parsing import parse_ids, parsed, refused
from pilotctl.cli.program import say
from pilotctl.errors import UsageRefusal
from pilotctl.messages import msg
from pilotctl.model.deadline import Deadline, Precision
from pilotctl.model.ledger import MarkKind
from pilotctl.store.entries import Bare
from pilotctl.text import half_width

log = group(LOG_COMMANDS, _("Write in the ledger what happened."))


class Told(NamedTuple):
    """When it happened, and where and how it is written."""

    date: Annotated[
        str | None,
        typer.Option(metavar="DAY", help=_("The day on which it happened; today by default.")),
    ] = None
    ledger: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            readable=False,
            help=_("The file to add to; ledger/CITY.yaml by default."),
        ),
    ] = None
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help=_("Only show what would be written."))
    ] = False
    as_of: AsOf = None
    workspace: WorkspaceFolder = None


class Account(NamedTuple):
    """Who did it, where, and what shows it."""

    unit: Annotated[
        str | None,
        typer.Option(metavar="NAME", help=_("The unit (县区) whose part it is; else the whole.")),
    ] = None
    by: Annotated[str | None, typer.Option(metavar="NAME", help=_("Who reports it."))] = None
    evidence: Annotated[
        list[str] | None,
        typer.Option(metavar="FILE", help=_("A file of the workspace, or a document's number.")),
    ] = None
    note: Annotated[str | None, typer.Option(metavar="TEXT", help=_("A remark."))] = None


Reason = Annotated[str, typer.Option(metavar="TEXT", help=_("Why."))]
Note = Annotated[str | None, typer.Option(metavar="TEXT", help=_("A remark."))]


@command(_("The tasks are done."))
def done(ids: TaskIds, *, account: Account, told: Told) -> None:
    """`pilotctl log done`."""
    _log_tasks("done", ids, {}, account, told)


@command(_("Work on the tasks has begun."))
def start(ids: TaskIds, *, account: Account, told: Told) -> None:
    """`pilotctl log start`."""
    _log_tasks("started", ids, {}, account, told)


@command(_("So much of the tasks is done."))
def progress(
    ids: TaskIds,
    *,
    percent: Annotated[str, typer.Option(metavar="N", help=_("From 0 to 100."))],
    account: Account,
    told: Told,
) -> None:
    """`pilotctl log progress`."""
    _log_tasks("progress", ids, {"percent": _bare(percent.rstrip("%％ "))}, account, told)


@command(_("The tasks are not done after all, or are taken up again."))
def reopen(ids: TaskIds, *, account: Account, told: Told) -> None:
    """`pilotctl log reopen`."""
    _log_tasks("reopened", ids, {}, account, told)


@command(_("A later deadline was approved."))
def extend(
    ids: TaskIds,
    *,
    to: Annotated[str, typer.Option(metavar="DEADLINE", help=_("The new deadline: 2021-06."))],
    reason: Reason,
    approved_by: Annotated[str, typer.Option(metavar="NAME", help=_("Who approved it."))],
    account: Account,
    told: Told,
) -> None:
    """`pilotctl log extend`."""
    details = {"deadline": _bare(to), "reason": reason, "approved_by": approved_by}
    _log_tasks("extended", ids, details, account, told)


@command(_("The tasks are struck off."))
def cancel(ids: TaskIds, *, reason: Reason, account: Account, told: Told) -> None:
    """`pilotctl log cancel`."""
    _log_tasks("cancelled", ids, {"reason": reason}, account, told)


@command(_("An incident of the negative list happened."))
def incident(
    city: City,
    title: Annotated[str, typer.Argument(metavar="TITLE", help=_("What happened."))],
    *,
    nature: Annotated[
        list[str], typer.Option(metavar="ITEM[=GRADE]", help=_("N2=major, N3=extraordinary or N4."))
    ],
    count: Annotated[int, typer.Option(min=1, metavar="N", help=_("How many of them."))] = 1,
    proactive: Annotated[
        str | None,
        typer.Option(
            metavar="BASIS",
            help=_("It was dealt with proactively, on this early-warning intelligence."),
        ),
    ] = None,
    unit: Annotated[str | None, typer.Option(metavar="NAME", help=_("The unit it was in."))] = None,
    note: Note = None,
    told: Told,
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
    _log(city, details, told)


def _nature(typed: str) -> dict[str, str]:
    item, equals, grade = typed.partition("=")
    return {"item": item, "grade": grade} if equals else {"item": item}


@command(_("An indicator was measured."))
def reading(
    city: City,
    indicator: Annotated[str, typer.Argument(metavar="INDICATOR", help=_("See indicators."))],
    value: Annotated[str, typer.Argument(metavar="VALUE", help=_("The number that was measured."))],
    *,
    period: Annotated[str, typer.Option(metavar="PERIOD", help=_("For 2020, 2020Q4 or 2020-12."))],
    source: Annotated[str | None, typer.Option(metavar="TEXT", help=_("Who measured it."))] = None,
    note: Note = None,
    told: Told,
) -> None:
    """`pilotctl log reading`."""
    details = {
        "reading": indicator,
        "value": _bare(value),
        "period": _bare(period),
        "source": source,
        "note": note,
    }
    _log(city, details, told)


@command(_("A points block was assessed."))
def mark(
    city: City,
    block: Annotated[str, typer.Argument(metavar="BLOCK", help=_("A points block: B1-3."))],
    points: Annotated[str, typer.Argument(metavar="POINTS", help=_("The points it was given."))],
    *,
    kind: Annotated[MarkKind, typer.Option(help=_("Whose assessment it is."))],
    by: Annotated[str | None, typer.Option(metavar="NAME", help=_("Who assessed it."))] = None,
    reason: Annotated[str | None, typer.Option(metavar="TEXT", help=_("Why."))] = None,
    told: Told,
) -> None:
    """`pilotctl log mark`."""
    details = {"mark": block, "points": _bare(points), "kind": kind.value}
    _log(city, {**details, "by": by, "reason": reason}, told)


def _bare(typed: str) -> Bare:
    """A number, a day or a period, in half-width forms."""
    return Bare(half_width(typed))


def _log_tasks(
    event: str, typed: list[str], details: Mapping[str, object], account: Account, told: Told
) -> None:
    ids = parse_ids(typed)
    cities = tuple(dict.fromkeys(id.city for id in ids))
    if len(cities) > 1:
        raise UsageRefusal(
            msg("one entry belongs to one city, not to {cities}", cities=cities),
            msg("write one command for each city"),
        )
    names = [str(id.reference) for id in ids]
    workspace = _office(told).workspace
    evidence = [evidence_name(workspace, one) for one in account.evidence or []]
    entry = {
        event: _one_or_list(names),
        **details,
        "unit": account.unit,
        "by": account.by,
        "evidence": _one_or_list(evidence),
        "note": account.note,
    }
    _log(cities[0], entry, told)


def _one_or_list(values: list[str]) -> object:
    return values[0] if len(values) == 1 else values or None


def _log(city: str, details: Mapping[str, Any], told: Told) -> None:
    """Write the entry, or show what would be written."""
    office = _office(told)
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
    say(msg("written to {file}", file=file).render(_) + "\n")


def _office(told: Told) -> Office:
    return open_office(View(as_of=told.as_of, workspace=told.workspace))


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
            msg("{date} lies after {day}: it has not happened yet", date=happened, day=office.day),
            msg("write it when it has happened"),
        )
    return happened
