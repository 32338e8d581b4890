"""The tables of a scorecard."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import assert_never

from pilotctl.messages import N_, Message, Term, Tone, msg, pmsg
from pilotctl.model.assessment import Part
from pilotctl.model.ledger import Incident, Reading
from pilotctl.progress.state import Status, TrackedTask
from pilotctl.reports.report import Cell, Column, Fit, Kind, Table, rounded
from pilotctl.reports.targets import target_text
from pilotctl.scoring.card import Scorecard, Sum
from pilotctl.scoring.clauses import Clause
from pilotctl.scoring.deductions import Deduction
from pilotctl.scoring.lines import Line
from pilotctl.scoring.shares import NOBODY, By, Share
from pilotctl.words import GRADES, MARK_KINDS, MARKS_USED, METHODS, PARTS, UNKNOWN, VERDICTS

_TOTALS = (
    Column("part", N_("Part")),
    Column("earned", N_("Earned"), kind=Kind.NUMBER),
    Column("possible", N_("Possible"), kind=Kind.NUMBER),
    Column("declared", N_("Declared"), kind=Kind.NUMBER),
    Column("unknown", N_("Points unknown"), kind=Kind.NUMBER),
)
_LINES = (
    Column("block", N_("Block")),
    Column("under", N_("Under"), Fit.WRAP),
    Column("points", N_("Points"), kind=Kind.NUMBER),
    Column("completion", N_("Completion"), kind=Kind.NUMBER),
    Column("earned", N_("Earned"), kind=Kind.NUMBER),
    Column("rule", N_("Rule")),
    Column("inputs", N_("Computed from"), Fit.WRAP),
)
_DEDUCTIONS = (
    Column("date", N_("Date")),
    Column("cause", N_("Incident or reading"), Fit.WRAP),
    Column("item", pmsg("negative list", "Item")),
    Column("grade", N_("Grade")),
    Column("points", N_("Points"), kind=Kind.NUMBER),
    Column("counted", N_("Counted")),
    Column("rule", N_("Rule")),
    Column("why", N_("Why"), Fit.WRAP),
)
_CRITERIA = (
    Column("criterion", N_("Criterion")),
    Column("text", N_("Text"), Fit.WRAP),
    Column("target", N_("Target")),
    Column("verdict", N_("Verdict")),
    Column("reading", N_("Reading"), kind=Kind.NUMBER),
    Column("incidents", N_("Incidents"), kind=Kind.NUMBER),
)
_TERMS = (Column("item", N_("Item")), Column("value", N_("Value"), Fit.WRAP))


_DEDUCTED = Term("deductions", msg("deductions"))
_TOTAL = Term("total", msg("total"))
_WITHOUT = Term("without", msg("total without the assumptions"))


def points(value: Fraction | Decimal | None) -> Decimal | None:
    """Points as they are shown (S6)."""
    return None if value is None else rounded(Fraction(value), 2)


def totals_table(card: Scorecard, before: Scorecard | None = None) -> Table:
    """S5: what each table earns, what is deducted, and the total; `before`: unless assumed."""
    rows: list[tuple[Cell, ...]] = [_sum_row(Part.COMMON, card.common)]
    if card.city.regional:
        rows.append(_sum_row(Part.REGIONAL, card.regional))
    unknown = len(card.common.unknown) + len(card.regional.unknown)
    rows.append((_DEDUCTED, points(-card.deducted), None, None, None))
    total = (_TOTAL, points(card.total), points(card.possible), None, unknown or None)
    if before:
        rows.append((_WITHOUT, points(before.total), None, None, None))
    return Table(_TOTALS, (*rows, total), card.city.name)


def _sum_row(part: Part, sum: Sum) -> tuple[Cell, ...]:
    unknown = len(sum.unknown) or None
    return PARTS[part], points(sum.earned), points(sum.possible), points(sum.declared), unknown


def lines_table(card: Scorecard) -> Table:
    """S6: every line with its rule and its inputs."""
    rows = tuple(map(_line_row, card.lines))
    return Table(_LINES, rows, msg("{city}: every line", city=card.city.name), None)


def _line_row(line: Line) -> tuple[Cell, ...]:
    block, under = line.block, line.block.trail[-1]
    return (
        block.id,
        f"{under.id} {under.title or ''}".rstrip(),
        UNKNOWN if block.points is None else points(block.points),
        line.completion,
        points(line.earned),
        line.rule,
        _inputs(line),
    )


def _inputs(line: Line) -> Cell:
    """The tasks with their completion, or the mark that stands in their place."""
    if line.rule is Clause.S3 and line.mark:
        by = line.mark.by or msg("unknown")
        kind = MARK_KINDS[line.mark.kind].label
        return msg("{kind} mark of {day} by {who}", kind=kind, day=line.mark.date, who=by)
    return tuple(map(_input, line.block.tasks))


def _input(one: TrackedTask) -> Term:
    """A task and how complete it is; a cancelled one is named as such."""
    id = str(one.task.id.reference)
    done = f"{rounded(one.state.completion * 100, 1):f}%"
    if one.state.status is Status.CANCELLED:
        return Term(f"{id} cancelled", msg("{id} cancelled", id=id))
    return Term(f"{id} {done}", msg("{id} {done}", id=id, done=done))


def deductions_table(card: Scorecard) -> Table:
    """Every incident and rate, counted or not, and why."""
    title = msg("{city}: deductions", city=card.city.name)
    names = {indicator.id: indicator.name for indicator in card.city.indicators}
    rows = tuple(_deduction_row(one, names) for one in card.deductions)
    return Table(_DEDUCTIONS, rows, title, None)


def _deduction_row(one: Deduction, indicators: Mapping[str, str]) -> tuple[Cell, ...]:
    cause = one.cause
    match cause:
        case Incident():
            name = cause.title
        case Reading():
            name = indicators[cause.indicator]
        case _:
            assert_never(cause)
    grade = GRADES[one.grade] if one.grade else None
    counted = _YES if one.counted else _NO
    amount = points(-one.points)
    return cause.date, name, str(one.item), grade, amount, counted, one.rule, one.why


_YES = Term("yes", msg("yes"), Tone.BAD)
_NO = Term("no", msg("no"), Tone.QUIET)


def criteria_table(card: Scorecard) -> Table:
    """N6: how each criterion of the negative list stands."""
    rows = tuple(
        (
            str(one.reference),
            one.criterion.text or UNKNOWN,
            target_text(one.criterion.target),
            VERDICTS[one.verdict],
            one.reading.value if one.reading else None,
            len(one.incidents) or None,
        )
        for one in card.criteria
    )
    return Table(_CRITERIA, rows, msg("{city}: negative list", city=card.city.name), None)


def shares_table(card: Scorecard, by: By, shares: Sequence[Share]) -> Table:
    """The points gathered by headings, owners or units."""
    columns = (
        Column(by.value, _NAMES[by], Fit.WRAP),
        Column("earned", N_("Earned"), kind=Kind.NUMBER),
        Column("possible", N_("Possible"), kind=Kind.NUMBER),
        Column("rate", N_("Rate"), kind=Kind.NUMBER),
        Column("unknown", N_("Points unknown"), kind=Kind.NUMBER),
    )
    how = _HOW[by] if card.has_points else _TASKS
    title = msg("{city}: {how}, before deductions", city=card.city.name, how=how)
    return Table(columns, tuple(map(_share_row, shares)), title, None)


_NAMES = {
    By.AREA: N_("Area"),
    By.KEY_TASK: N_("Key task"),
    By.SUBTASK: N_("Subtask"),
    By.DEPARTMENT: N_("Department"),
    By.LEADER: N_("Leader"),
    By.UNIT: N_("Unit"),
}
_HEADING = msg("by heading")
_TASKS = msg("counted in tasks, since the document sets no points")
_HOW = {
    By.AREA: _HEADING,
    By.KEY_TASK: _HEADING,
    By.SUBTASK: _HEADING,
    By.DEPARTMENT: msg("a block's points in equal parts to its tasks, a task's to its lead units"),
    By.LEADER: msg("a block's points in equal parts to its tasks, a task's to its leaders"),
    By.UNIT: msg("the score if every unit's part stood as this unit's"),
}


def _share_row(share: Share) -> tuple[Cell, ...]:
    rate = share.earned / share.possible if share.possible else None
    name = _share_name(share)
    return name, points(share.earned), points(share.possible), rate, share.unknown or None


def _share_name(share: Share) -> Term:
    if share.id == NOBODY:
        return Term("", msg("(nobody named)"))
    title = "" if share.title == share.id else share.title or ""
    name = f"{'  ' * share.level}{share.id} {title}".rstrip()
    return Term(share.id, msg("{name}", name=name))


def terms_table(card: Scorecard) -> Table:
    """How the score was made: what the document leaves open is said (S4, S5, N5, S7)."""
    title = msg("{city}: how it was made", city=card.city.name)
    return Table(_TERMS, tuple(_terms(card)), title, None)


def _terms(card: Scorecard) -> Iterator[tuple[Cell, ...]]:
    terms = card.terms
    if card.has_points:
        method = METHODS[terms.method].label
        yield msg("Method"), msg("{method}; the document does not say which", method=method)
        yield msg("Marks"), MARKS_USED[terms.marks]
    if terms.scheme:
        yield msg("Scheme"), terms.scheme.name
    elif not card.has_points:
        yield msg("Scheme"), msg("none: the document sets no points")
    yield msg("Completion of all tasks"), card.completion
    yield msg("Review window"), _window(card)
    lost = (*card.common.unknown, *card.regional.unknown)
    if lost:
        yield msg("Points that the source lost"), lost


def _window(card: Scorecard) -> Message:
    if card.city.negative_list is None or card.city.negative_list.window is None:
        return msg("open: the document bounds no time")
    if card.terms.review.acceptance is None:
        return msg("open: no day of acceptance is given")
    days = {"incidents": str(card.windows.incidents), "rate": str(card.windows.rate)}
    if card.windows.assumed:
        return msg("{incidents}; for a rate {rate}, whose end is assumed", **days)
    return msg("{incidents}; for a rate {rate}", **days)
