"""A scorecard as the JSON contract has it."""

from fractions import Fraction

from pilotctl.reports.entries import entry_item
from pilotctl.reports.report import Json, amount, iso, rounded, share
from pilotctl.scoring.card import Scorecard, Sum
from pilotctl.scoring.criteria import JudgedCriterion
from pilotctl.scoring.deductions import Deduction
from pilotctl.scoring.lines import Line
from pilotctl.scoring.shares import By, Share


def card_item(
    card: Scorecard, grouped: tuple[By, tuple[Share, ...]] | None, before: Scorecard | None
) -> Json:
    """Totals, deductions and lines; `groups` and `assumed` are null unless asked for."""
    with_points = card.has_points
    return {
        "programme": card.city.id,
        "city": card.city.name,
        "as_of": card.as_of.isoformat(),
        **terms_item(card),
        "window": _window_item(card),
        "completion": share(card.completion),
        "common": _sum_item(card.common) if with_points else None,
        "regional": _sum_item(card.regional) if with_points and card.city.regional else None,
        "deductions": [_deduction_item(one) for one in card.deductions],
        "deduction_total": _points(-Fraction(card.deducted)) if with_points else None,
        "total": _points(card.total) if with_points else None,
        "possible": _points(card.possible) if with_points else None,
        "lines": [_line_item(line) for line in card.lines],
        "criteria": [_criterion_item(one) for one in card.criteria],
        "groups": [_share_item(one) for one in grouped[1]] if grouped else None,
        "assumed": _assumed_item(card, before) if before else None,
    }


def terms_item(card: Scorecard) -> dict[str, str | None]:
    """How the assessment was made."""
    terms = card.terms
    return {
        "method": terms.method.value,
        "marks": terms.marks.value,
        "scheme": terms.scheme.name if terms.scheme else None,
    }


def _points(value: Fraction | None) -> str | None:
    return None if value is None else f"{rounded(value, 2):f}"


def _exact(value: Fraction | None) -> str | None:
    """The value before it is rounded, as a whole number or a fraction: 5/3."""
    return None if value is None else str(value)


def _window_item(card: Scorecard) -> Json:
    windows = card.windows
    return {
        "first": iso(windows.incidents.first),
        "last": iso(windows.incidents.last),
        "rate_last": iso(windows.rate.last),
        "rate_last_assumed": windows.assumed,
    }


def _sum_item(sum: Sum) -> Json:
    return {
        "earned": _points(sum.earned),
        "possible": _points(sum.possible),
        "declared": amount(sum.declared),
        "unknown_blocks": list(sum.unknown),
    }


def _deduction_item(one: Deduction) -> Json:
    return {
        "incident": entry_item(one.cause),
        "item": str(one.item),
        "grade": one.grade.value if one.grade else None,
        "points": amount(-one.points) if one.points else "0",
        "rule": one.rule,
        "counted": one.counted,
        "why": one.why.render(str),  # items speak English, in every language of a run
    }


def _line_item(line: Line) -> Json:
    return {
        "id": line.block.id,
        "part": line.block.part.value,
        "points": amount(line.block.points),
        "completion": share(line.completion),
        "earned": _points(line.earned),
        "exact": {"completion": _exact(line.completion), "earned": _exact(line.earned)},
        "rule": line.rule,
        "mark": entry_item(line.mark) if line.mark else None,
        "tasks": [
            {"id": str(one.task.id), "completion": share(one.state.completion)}
            for one in line.block.counted
        ],
    }


def _criterion_item(one: JudgedCriterion) -> Json:
    return {
        "id": str(one.reference),
        "text": one.criterion.text,
        "verdict": one.verdict.value,
        "reading": entry_item(one.reading) if one.reading else None,
        "incidents": [entry_item(incident) for incident in one.incidents],
    }


def _share_item(share: Share) -> Json:
    return {
        "id": share.id,
        "title": share.title,
        "level": share.level + 1,
        "earned": _points(share.earned),
        "possible": _points(share.possible),
        "unknown_blocks": share.unknown,
    }


def _assumed_item(card: Scorecard, before: Scorecard) -> Json:
    return {
        "total_without": _points(before.total) if before.has_points else None,
        "difference": _points(card.total - before.total) if card.has_points else None,
    }
