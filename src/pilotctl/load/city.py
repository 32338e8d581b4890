"""One city file: text to tree to model, with everything that is wrong with it."""

from pathlib import Path

from pilotctl.checks.all import check
from pilotctl.checks.consequences import Faults
from pilotctl.diagnostics import files
from pilotctl.diagnostics.finding import Diagnostic, in_order
from pilotctl.files.bytes import Unreadable
from pilotctl.files.text import source_of
from pilotctl.load.loaded import LoadedCity
from pilotctl.model.programme import City
from pilotctl.parse.tree import NoTree, Tree


def city_of(path: Path, content: bytes) -> LoadedCity:
    """The city in the bytes of the file; the path gives its name to findings."""
    from pilotctl.parse.yaml import parse  # the YAML package is heavy

    try:
        tree = parse(source_of(str(path), content))
    except Unreadable as failure:
        return LoadedCity(None, (failure.finding,), readable=False)
    except NoTree as failure:
        return LoadedCity(None, in_order(failure.findings), readable=False)
    return _from_tree(tree, path)


def _from_tree(tree: Tree, path: Path) -> LoadedCity:
    """The city in the tree, when neither the tree nor its content has an error."""
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
    faults = Faults.of(known)
    return [one for one in problems if not faults.explain(one)]


def _misnamed(city: City, path: Path) -> list[Diagnostic]:
    """A city is looked for by its file's name: one of another name would never be found."""
    if not city.id or path.stem == city.id:
        return []
    return [Diagnostic.of(files.CITY_FILE_NAME, ("city",), city=city.id, stem=path.stem)]
