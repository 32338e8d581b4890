"""Targets are traceable to the words that set them; phases follow each other."""

from collections.abc import Iterable, Iterator

from pilotctl.checks.walk import Check, Walk
from pilotctl.diagnostics import content
from pilotctl.diagnostics.finding import Diagnostic, Path
from pilotctl.messages import Message, msg
from pilotctl.model.negative_list import Criterion, NegativeItem
from pilotctl.model.programme import Measure, Requirement
from pilotctl.model.targets import Comparison, Indicator, Phase, Target
from pilotctl.text import nearest


def check_homes(walk: Walk) -> Iterator[Diagnostic]:
    """Indicators of rows that are not there, or with words that the row does not have."""
    texts = _texts(walk)
    for path, indicator in walk.each(Indicator):
        home = str(indicator.home)
        if indicator.home is None:
            continue
        if home not in texts:
            args = {"indicator": indicator.id, "home": home, "suggestion": _suggestion(home, texts)}
            yield Diagnostic.of(content.INDICATOR_HOMELESS, (*path, "home"), **args)
        elif indicator.words not in (texts[home] or indicator.words):
            yield Diagnostic.of(content.INDICATOR_WORDS, (*path, "words"), home=home)


def _texts(walk: Walk) -> dict[str, str | None]:
    """What each numbered row says, by its id within the city: R7, M22, S1.1.3, N4, N4.1."""
    rows = ((label, node) for _, node, label in walk.nodes if isinstance(node, _ROWS))
    return {
        label: node.title if isinstance(node, NegativeItem) else node.text for label, node in rows
    }


_ROWS = (Requirement, Measure, NegativeItem, Criterion)


def _suggestion(home: str, texts: dict[str, str | None]) -> Message:
    alike = nearest(home, texts, limit=3)
    if alike:
        return msg("use an id of this file, such as {names}", names=alike)
    return msg("use an id of this file")


def check_target_values(walk: Walk) -> Iterator[Diagnostic]:
    """A comparison without a value, or 不发生 with one."""
    for path, node, _ in walk.nodes:
        target = getattr(node, "target", None)
        if isinstance(target, Target) and _at_odds(target):
            never = target.comparison is Comparison.NEVER
            expected = msg("no value") if never else msg("a value")
            args = {"comparison": target.comparison.value, "expected": expected}
            yield Diagnostic.of(content.TARGET_VALUE, (*path, "comparison"), **args)


def _at_odds(target: Target) -> bool:
    return (target.comparison is Comparison.NEVER) == (target.value is not None)


def check_ids(walk: Walk) -> Iterator[Diagnostic]:
    """Indicators or phases that share an id."""
    yield from _shared_ids((path, one.id) for path, one in walk.each(Indicator))
    yield from _shared_ids((path, one.id) for path, one in walk.each(Phase))


def _shared_ids(ids: Iterable[tuple[Path, str]]) -> Iterator[Diagnostic]:
    seen: set[str] = set()
    for path, id in ids:
        if id and id in seen:
            yield Diagnostic.of(content.DUPLICATE_ID, (*path, "id"), id=id)
        seen.add(id)


def check_phases(walk: Walk) -> Iterator[Diagnostic]:
    """Phases that overlap or stand out of order."""
    before: Phase | None = None
    for path, phase in walk.each(Phase):
        if before and before.last_day and phase.first_day and phase.first_day <= before.last_day:
            yield Diagnostic.of(content.PHASE_ORDER, (*path, "start"), phase=phase.id)
        elif phase.first_day and phase.last_day and phase.first_day > phase.last_day:
            yield Diagnostic.of(content.PHASE_ORDER, (*path, "end"), phase=phase.id)
        if phase.last_day:
            before = phase


CHECKS: tuple[Check, ...] = (check_homes, check_target_values, check_ids, check_phases)
