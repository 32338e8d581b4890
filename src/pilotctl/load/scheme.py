"""A scheme file: text to tree to scheme, with everything that is wrong with it."""

from pathlib import Path

from pilotctl.checks.scheme import check_scheme
from pilotctl.diagnostics.finding import Finding, in_order
from pilotctl.files.bytes import Unreadable
from pilotctl.files.text import read_source
from pilotctl.model.programme import City
from pilotctl.model.scheme import Scheme
from pilotctl.parse.tree import NoTree
from pilotctl.parse.yaml import parse


def scheme_owner(path: Path) -> str | None:
    """The city that the file names, when it is a scheme: it has the key `scheme`."""
    try:
        tree = parse(read_source(path))
    except (Unreadable, NoTree):
        return None
    is_scheme = isinstance(tree.value, dict) and "scheme" in tree.value
    return str(tree.value.get("city")) if is_scheme else None


def load_scheme(path: Path, city: City) -> tuple[Scheme | None, tuple[Finding, ...]]:
    """The scheme when it is free of errors and fits the city, and all findings in order."""
    from pilotctl.schema.scheme import SchemeFile  # pydantic is heavy
    from pilotctl.schema.validate import read

    try:
        tree = parse(read_source(path))
    except Unreadable as failure:
        return None, (failure.finding,)
    except NoTree as failure:
        return None, in_order(failure.findings)
    reading = read(SchemeFile, tree.value)
    scheme: Scheme | None = reading.entry.to_model() if reading.entry else None
    problems = [*reading.diagnostics, *(check_scheme(city, scheme) if scheme else ())]
    findings = in_order([*tree.findings, *map(tree.place, problems)])
    faulty = any(finding.is_error for finding in findings)
    return (None if faulty else scheme), findings
