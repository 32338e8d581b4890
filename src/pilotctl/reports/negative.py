"""Items of the negative list: what counts against the city, and what it deducts."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from pilotctl.messages import N_, Message, Term, msg
from pilotctl.model.negative_list import Criterion, Grades, NegativeItem, Note, RateRule
from pilotctl.reports.report import Cell, Column, Fit, Json, Report, Table, amount
from pilotctl.reports.targets import target_text
from pilotctl.reports.tasks import doubt_item
from pilotctl.words import UNKNOWN

_COLUMNS = (Column("field", N_("Item")), Column("value", N_("Value"), Fit.WRAP))


class Listing(NamedTuple):
    """An item of a city's list, with those of its criteria that were asked for."""

    city: str
    item: NegativeItem
    notes: tuple[Note, ...]
    """The footnotes of the list: they hold for every item."""
    criterion: int | None = None
    """The one criterion that was asked for (N4.1); None for the whole item."""

    @property
    def id(self) -> str:
        """As people type it: baoji/N4, baoji/N4.1."""
        whole = f"{self.city}/N{self.item.no}"
        return f"{whole}.{self.criterion}" if self.criterion else whole

    @property
    def criteria(self) -> tuple[Criterion, ...]:
        """The criteria that were asked for."""
        wanted = self.criterion
        return tuple(one for one in self.item.criteria if wanted in (None, one.no))


def negative_report(listings: Sequence[Listing], as_of: date) -> Report:
    """A table an item: its title, criteria, what it deducts (N1-N4), remark, owners, footnotes."""
    items = tuple(map(_item, listings))
    tables = tuple(Table(_COLUMNS, tuple(_rows(one)), one.id, "id") for one in listings)
    closing = msg("As of {day}: items of the negative list {count}", day=as_of, count=len(items))
    return Report("negative", as_of, items, {"items": len(items)}, tables, closing)


def _rows(one: Listing) -> Iterator[tuple[Cell, ...]]:
    item = one.item
    yield Term("title", msg("Title")), item.title or UNKNOWN
    for criterion in one.criteria:
        yield Term("criterion", msg("Criterion")), _criterion_text(item, criterion)
    yield from _rules(item)
    if item.remark:
        yield Term("remark", msg("Remark")), item.remark
    if item.leaders:
        yield Term("leaders", msg("Leaders")), item.leaders
    if item.departments:
        yield Term("departments", msg("Lead units")), item.departments
    for note in one.notes:
        yield Term("note", msg("Note")), note.text or UNKNOWN
    for doubt in item.doubts:
        yield Term("doubt", msg("Doubt")), doubt.why


def _rules(item: NegativeItem) -> Iterator[tuple[Cell, ...]]:
    """What the item deducts, where the document says so."""
    if item.deducts:
        yield Term("deducts", msg("Deducts")), _grades_text(item.deducts)
    if item.rate:
        yield Term("rate", msg("Deducts")), _rate_text(item.rate)
    if item.proactive_exempt:
        text = msg("an incident dealt with on early intelligence deducts nothing")
        yield Term("proactive_exempt", msg("Exempt")), text


def _criterion_text(item: NegativeItem, criterion: Criterion) -> Message:
    text = criterion.text or msg("unknown")
    label = f"N{item.no}.{criterion.no}"
    target = target_text(criterion.target)
    return msg("{id} {text} ({target})", id=label, text=text, target=target)


def _grades_text(grades: Grades) -> Message:
    return msg(
        "{extraordinary} for an extraordinary incident, {major} for a major one",
        extraordinary=amount(grades.extraordinary),
        major=amount(grades.major),
    )


def _rate_text(rate: RateRule) -> Message:
    return msg(
        "{over} above {limit}, {per_step} more for each {step}, at most {cap}",
        over=amount(rate.over),
        limit=amount(rate.limit),
        per_step=amount(rate.per_step),
        step=amount(rate.step),
        cap=amount(rate.cap),
    )


def _item(one: Listing) -> Json:
    item = one.item
    return {
        "programme": one.city,
        "id": one.id,
        "title": item.title,
        "criteria": [_criterion_item(one, criterion) for criterion in one.criteria],
        "deducts": _amounts(item.deducts),
        "rate": _amounts(item.rate),
        "proactive_exempt": item.proactive_exempt,
        "remark": item.remark,
        "departments": list(item.departments),
        "leaders": list(item.leaders),
        "notes": [{"no": note.no, "text": note.text} for note in one.notes],
        "line": item.line,
        "doubts": [doubt_item(doubt) for doubt in item.doubts],
    }


def _amounts(rule: Grades | RateRule | None) -> Json | None:
    """Every number of the rule, by its name."""
    return {key: amount(value) for key, value in rule._asdict().items()} if rule else None


def _criterion_item(one: Listing, criterion: Criterion) -> Json:
    target = criterion.target
    return {
        "id": f"{one.city}/N{one.item.no}.{criterion.no}",
        "text": criterion.text,
        "comparison": target.comparison.value,
        "value": amount(target.value),
        "unit": target.unit,
        "line": criterion.line,
    }
