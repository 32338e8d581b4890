"""Where a document repeats or contradicts itself, and where a mapping leads nowhere."""

from collections.abc import Iterator

from pilotctl.checks.walk import UNREADABLE, Check, Walk
from pilotctl.diagnostics import content
from pilotctl.diagnostics.finding import Diagnostic
from pilotctl.model.ids import requirement_name
from pilotctl.model.programme import Counterparts, Measure, Requirement
from pilotctl.model.targets import Indicator, Target


def check_repeated_texts(walk: Walk) -> Iterator[Diagnostic]:
    """Two requirements, or two measures, with the same words."""
    first: dict[tuple[type, str], str] = {}
    for path, node, label in walk.nodes:
        if isinstance(node, Requirement | Measure) and node.text and node.no != UNREADABLE:
            other = first.setdefault((type(node), node.text), label)
            if other != label:
                args = {"number": label, "first": other}
                yield Diagnostic.of(content.REPEATED_TEXT, (*path, "text"), **args)


def check_targets_agree(walk: Walk) -> Iterator[Diagnostic]:
    """Two indicators of one name with different figures."""
    first: dict[str, Indicator] = {}
    for path, one in walk.each(Indicator):
        other = first.setdefault(one.name, one)
        if one.name and other.target != one.target:
            args = {"number": str(one.home), "target": _written(one.target)}
            args |= {"first": str(other.home), "other": _written(other.target)}
            yield Diagnostic.of(content.TARGETS_AT_ODDS, (*path, "value"), **args)


def _written(target: Target) -> str:
    parts = (target.comparison, target.value, target.unit)
    return " ".join(str(part) for part in parts if part is not None)


def check_counterparts(walk: Walk) -> Iterator[Diagnostic]:
    """Pairs of requirements that the file does not have."""
    present = {UNREADABLE, *(row.no for _, row in walk.each(Requirement))}
    for path, mapping in walk.each(Counterparts):
        for index, pair in enumerate(mapping.pairs):
            if pair.requirement not in present:
                at = (*path, "pairs", index, "requirement")
                args = {"city": mapping.city, "number": requirement_name(pair.requirement)}
                yield Diagnostic.of(content.COUNTERPART_UNKNOWN, at, **args)


CHECKS: tuple[Check, ...] = (check_repeated_texts, check_targets_agree, check_counterparts)
