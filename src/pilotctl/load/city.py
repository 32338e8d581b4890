"""One city file: text to tree to model, with everything that is wrong with it."""

from pathlib import Path
from typing import NamedTuple

from pilotctl.checks.all import check
from pilotctl.checks.consequences import follows
from pilotctl.diagnostics import files
from pilotctl.diagnostics.finding import Diagnostic, Finding, in_order
from pilotctl.load.source import Unreadable, read_source
from pilotctl.load.yaml_tree import NoTree, Tree, parse
from pilotctl.model.programme import City


class LoadedCity(NamedTuple):
    """What a file holds: the city when it is free of errors, and all findings in order."""

    city: City | None
    findings: tuple[Finding, ...]
    readable: bool = True
    """Whether the file could be read as YAML at all."""

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that keep the city from being used."""
        return tuple(finding for finding in self.findings if finding.is_error)


def load_city(path: Path) -> LoadedCity:
    """Read and check a city file."""
    try:
        tree = parse(read_source(path))
    except Unreadable as failure:
        return LoadedCity(None, (failure.finding,), readable=False)
    except NoTree as failure:
        return LoadedCity(None, in_order(failure.findings), readable=False)
    return _from_tree(tree, path)


def _from_tree(tree: Tree, path: Path) -> LoadedCity:
    from pilotctl.schema.city import CityFile  # pydantic is heavy: only where a file is parsed
    from pilotctl.schema.validate import read

    reading = read(CityFile, tree.value)
    city: City | None = reading.entry.to_model() if reading.entry else None
    known = (*reading.diagnostics, *(finding.diagnostic for finding in tree.findings))
    problems = [*reading.diagnostics, *_content_problems(city, known, path)]
    findings = in_order([*tree.findings, *map(tree.place, problems)])
    faulty = any(finding.is_error for finding in findings)
    return LoadedCity(None if faulty else city, findings)


def _content_problems(
    city: City | None, known: tuple[Diagnostic, ...], path: Path
) -> list[Diagnostic]:
    """What the checks say of a city, less what only follows from a fault already reported."""
    if city is None:
        return []
    problems = [*check(city), *_misnamed(city, path)]
    return [one for one in problems if not any(follows(one, fault) for fault in known)]


def _misnamed(city: City, path: Path) -> list[Diagnostic]:
    if not city.id or path.stem == city.id:
        return []
    return [Diagnostic.of(files.CITY_FILE_NAME, ("city",), city=city.id, stem=path.stem)]
