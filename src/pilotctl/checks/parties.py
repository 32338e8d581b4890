"""Every owner is in the registry, once; every name of the registry is used."""

from collections.abc import Iterator
from functools import cache, partial
from typing import Any

from pilotctl.checks.walk import Check, Walk
from pilotctl.diagnostics import content
from pilotctl.diagnostics.finding import Diagnostic, Path
from pilotctl.diagnostics.rule import Rule
from pilotctl.messages import Message, msg
from pilotctl.model.ids import requirement_name
from pilotctl.model.parties import Registry
from pilotctl.model.programme import Requirement
from pilotctl.text import fold, nearest

_DEPARTMENT_FIELDS = ("departments", "support")
_LEADER_FIELDS = ("leaders",)


def check_departments_known(walk: Walk) -> Iterator[Diagnostic]:
    """An owner that the registry does not know."""
    return _unknown(walk, _DEPARTMENT_FIELDS, walk.city.departments, content.UNKNOWN_DEPARTMENT)


def check_leaders_known(walk: Walk) -> Iterator[Diagnostic]:
    """A leader that the registry does not know."""
    return _unknown(walk, _LEADER_FIELDS, walk.city.leaders, content.UNKNOWN_LEADER)


def check_departments_once(walk: Walk) -> Iterator[Diagnostic]:
    """A name that two departments claim."""
    return _claimed_twice("departments", walk.city.departments, content.DUPLICATE_DEPARTMENT)


def check_leaders_once(walk: Walk) -> Iterator[Diagnostic]:
    """A name that two leaders claim."""
    return _claimed_twice("leaders", walk.city.leaders, content.DUPLICATE_LEADER)


def check_departments_used(walk: Walk) -> Iterator[Diagnostic]:
    """A department that owns nothing; silent while an owner is misspelt."""
    names = {name for _, name in _named(walk, _DEPARTMENT_FIELDS) if name}
    used = set(map(walk.city.departments.find, names))
    if None in used:
        return
    for index, party in enumerate(walk.city.departments.parties):
        if party.name and party not in used:
            path = ("departments", index, "name")
            yield Diagnostic.of(content.UNUSED_DEPARTMENT, path, name=party.name)


def check_owners_once(walk: Walk) -> Iterator[Diagnostic]:
    """A department that stands twice in one row, without a doubt that says so."""
    for path, row in walk.each(Requirement):
        doubted = {doubt.field for doubt in row.doubts}
        seen: set[str] = set()
        for field in _DEPARTMENT_FIELDS:
            for index, name in enumerate(getattr(row, field)):
                owner = walk.city.departments.canonical(name)
                if owner in seen and field not in doubted:
                    at = (*path, field, index)
                    kind = msg("requirement")
                    args = {"name": name, "kind": kind, "number": requirement_name(row.no)}
                    yield Diagnostic.of(content.REPEATED_OWNER, at, **args)
                seen.add(owner)


def _unknown(
    walk: Walk, fields: tuple[str, ...], registry: Registry, rule: Rule
) -> Iterator[Diagnostic]:
    suggestion = cache(partial(_suggestion, registry))  # many rows may name the same wrong one
    for path, name in _named(walk, fields):
        if name and not registry.find(name):
            yield Diagnostic.of(rule, path, name=name, suggestion=suggestion(name))


def _named(walk: Walk, fields: tuple[str, ...]) -> Iterator[tuple[Path, str]]:
    """Every name in those fields of any row, with its path."""
    for path, node, _ in walk.nodes:
        for field in fields:
            for index, name in enumerate(getattr(node, field, ())):
                yield (*path, field, index), name


def _suggestion(registry: Registry, name: str) -> Message:
    if not set(name).isdisjoint("，、"):
        return msg("separate names with a half-width comma")
    alike = nearest(name, registry.names(), limit=1)
    if alike:
        return msg("did you mean {names}? If not, add it to the registry", names=alike[0])
    return msg("add it to the registry, or correct the spelling")


def _claimed_twice(field: str, registry: Registry, rule: Rule) -> Iterator[Diagnostic]:
    first: dict[str, Any] = {}
    for index, party in enumerate(registry.parties):
        for path, name in _claims((field, index), party):
            other = first.setdefault(fold(name), party)
            if name and other is not party:
                args = {"name": name, "first": other.name, "second": party.name}
                yield Diagnostic.of(rule, path, **args)


def _claims(path: Path, party: Any) -> Iterator[tuple[Path, str]]:
    yield (*path, "name"), party.name
    for index, alias in enumerate(party.aliases):
        yield (*path, "aliases", index), alias


CHECKS: tuple[Check, ...] = (
    check_departments_known,
    check_leaders_known,
    check_departments_once,
    check_leaders_once,
    check_departments_used,
    check_owners_once,
)
