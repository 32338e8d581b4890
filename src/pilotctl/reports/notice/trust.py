"""What the figures rest on: gaps and doubts that touch them, rules, inputs."""

from collections.abc import Iterator

from pilotctl.messages import N_, msg
from pilotctl.model.doubt import Confidence, Gap
from pilotctl.model.ranges import Run
from pilotctl.progress.state import Status
from pilotctl.reports.notice.basis import Basis
from pilotctl.reports.notice.value import Section
from pilotctl.reports.report import Cell, Column, Fit, Kind, Table
from pilotctl.reports.score_tables import terms_table

_GAPS = (
    Column("what", N_("What"), Fit.WRAP),
    Column("count", N_("Count"), kind=Kind.NUMBER),
    Column("which", N_("Which"), Fit.WRAP),
)
_INPUTS = (Column("file", N_("File")), Column("sha256", N_("SHA-256"), Fit.WRAP))
_MOST = 12
"""So many ids are named; the command gaps names all."""


def gaps(basis: Basis) -> Section:
    """What the source lost, as far as the figures above would change with it."""
    return Section(
        "gaps",
        msg("Gaps and doubts that touch the figures"),
        msg("No figure above depends on a gap or a doubt."),
        tables=(Table(_GAPS, tuple(_gap_rows(basis))),),
    )


def _gap_rows(basis: Basis) -> Iterator[tuple[Cell, ...]]:
    tasks, card = basis.now.tasks, basis.now.card
    unknown = [str(t.task.id.reference) for t in tasks if t.state.status is Status.UNKNOWN]
    if unknown:
        yield msg("deadline unknown: never counted as overdue"), len(unknown), _some(unknown)
    lost = [*card.common.unknown, *card.regional.unknown]
    if lost and not basis.department:
        yield msg("points unknown: the block is left out of the score"), len(lost), _some(lost)
    missing = [(k, run) for gap in basis.city.gaps for k, run in _runs(gap) if run]
    if missing and not basis.department:
        count = sum(len(run.numbers) for _, run in missing)
        yield msg("rows that the source lost"), count, _some([f"{k}{run}" for k, run in missing])
    doubtful = [
        str(one.task.id.reference)
        for one in tasks
        if any(d.field == "deadline" and d.confidence is Confidence.LOW for d in one.task.doubts)
    ]
    if doubtful:
        yield msg("deadline read with little confidence"), len(doubtful), _some(doubtful)


def _runs(gap: Gap) -> tuple[tuple[str, Run | None], ...]:
    return ("R", gap.requirements), ("M", gap.measures)


def _some(names: list[str]) -> tuple[str, ...]:
    return (*names[:_MOST], "…") if len(names) > _MOST else tuple(names)


def provenance(basis: Basis) -> Section:
    """How the figures were made: the files with their hashes; for a whole city the rules too."""
    terms = terms_table(basis.now.card)._replace(title=None)
    rows: tuple[tuple[Cell, ...], ...] = tuple((one.name, one.sha256) for one in basis.inputs)
    return Section(
        "provenance",
        msg("How the figures were made"),
        msg("Nothing is known of it."),
        msg("Made by pilotctl {version} from these files.", version=basis.version),
        tables=(*(() if basis.department else (terms,)), Table(_INPUTS, rows)),
    )
