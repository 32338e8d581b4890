"""Every owner is in the registry, once; every name of the registry is used."""

from collections.abc import Iterator
from typing import Any

from pilotctl.checks.walk import Check, each, nodes
from pilotctl.diagnostics import content
from pilotctl.diagnostics.finding import Diagnostic, Path
from pilotctl.diagnostics.rule import Rule
from pilotctl.messages import Message, msg
from pilotctl.model.parties import Registry
from pilotctl.model.programme import City, Requirement
from pilotctl.text import fold, nearest

_DEPARTMENT_FIELDS = ("departments", "support")
_LEADER_FIELDS = ("leaders",)


def check_departments_known(city: City) -> Iterator[Diagnostic]:
    """An owner that the registry does not know."""
    return _unknown(city, _DEPARTMENT_FIELDS, city.departments, content.UNKNOWN_DEPARTMENT)


def check_leaders_known(city: City) -> Iterator[Diagnostic]:
    """A leader that the registry does not know."""
    return _unknown(city, _LEADER_FIELDS, city.leaders, content.UNKNOWN_LEADER)


def check_departments_once(city: City) -> Iterator[Diagnostic]:
    """A name that two departments claim."""
    return _claimed_twice("departments", city.departments, content.DUPLICATE_DEPARTMENT)


def check_leaders_once(city: City) -> Iterator[Diagnostic]:
    """A name that two leaders claim."""
    return _claimed_twice("leaders", city.leaders, content.DUPLICATE_LEADER)


def check_departments_used(city: City) -> Iterator[Diagnostic]:
    """A department that owns nothing; silent while an owner is misspelt."""
    if any(True for _ in check_departments_known(city)):
        return
    used = {city.departments.find(name) for _, name in _named(city, _DEPARTMENT_FIELDS)}
    for index, party in enumerate(city.departments.parties):
        if party.name and party not in used:
            path = ("departments", index, "name")
            yield Diagnostic.of(content.UNUSED_DEPARTMENT, path, name=party.name)


def check_owners_once(city: City) -> Iterator[Diagnostic]:
    """A department that stands twice in one row, without a doubt that says so."""
    for path, row in each(city, Requirement):
        doubted = {doubt.field for doubt in row.doubts}
        seen: set[str] = set()
        for field in _DEPARTMENT_FIELDS:
            for index, name in enumerate(getattr(row, field)):
                owner = city.departments.canonical(name)
                if owner in seen and field not in doubted:
                    at = (*path, field, index)
                    kind = msg("requirement")
                    args = {"name": name, "kind": kind, "number": f"R{row.no}"}
                    yield Diagnostic.of(content.REPEATED_OWNER, at, **args)
                seen.add(owner)


def _unknown(
    city: City, fields: tuple[str, ...], registry: Registry, rule: Rule
) -> Iterator[Diagnostic]:
    for path, name in _named(city, fields):
        if name and not registry.find(name):
            suggestion = _suggestion(name, registry)
            yield Diagnostic.of(rule, path, name=name, suggestion=suggestion)


def _named(city: City, fields: tuple[str, ...]) -> Iterator[tuple[Path, str]]:
    """Every name in those fields of any row, with its path."""
    for path, node in nodes(city):
        for field in fields:
            for index, name in enumerate(getattr(node, field, ())):
                yield (*path, field, index), name


def _suggestion(name: str, registry: Registry) -> Message:
    if not set(name).isdisjoint("，、"):
        return msg("put a half-width comma between two names")
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
