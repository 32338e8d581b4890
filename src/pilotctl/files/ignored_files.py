"""Ledger files that no answer would read, by their name, their ending or their place."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from pilotctl.errors import did_you_mean
from pilotctl.files.folders import paths_in, real_path, yaml_files
from pilotctl.messages import msg
from pilotctl.text import nearest

if TYPE_CHECKING:
    from pilotctl.diagnostics.finding import Finding
    from pilotctl.diagnostics.rule import Rule


def ignored_ledgers(
    folder: Path, cities: Collection[str], file: Path | None = None
) -> tuple[Finding, ...]:
    """Those in the folder of the ledgers, which belong to `cities`; or those that are `file`."""
    folders = [path for path in paths_in(folder) if path.is_dir() and not path.match(".*")]
    nobodys = [path for path in (*yaml_files(folder), *folders) if path.stem not in cities]
    ignored = [path for place in (folder, *folders) for path in _ignored_in(place, folder)]
    if file is not None:
        places = {real_path(file), real_path(file).parent}
        nobodys = [path for path in nobodys if real_path(path) in places]
        ignored = [path for path in ignored if real_path(path) in places]
    return _findings(folder, cities, nobodys, ignored) if nobodys or ignored else ()


def _ignored_in(place: Path, top: Path) -> Iterator[Path]:
    """YAML files whose ending or depth keeps them from being read. Hidden files do not count."""
    for path in paths_in(place):
        if path.match(".*"):
            continue
        if path.is_dir():
            inside = path.rglob("*.yaml") if place != top else ()
            yield from sorted(inside)
        elif _YAML_LIKE & {suffix.lower() for suffix in path.suffixes} and path.suffix != ".yaml":
            yield path


_YAML_LIKE = {".yaml", ".yml"}


def _findings(
    folder: Path, cities: Collection[str], nobodys: Sequence[Path], ignored: Sequence[Path]
) -> tuple[Finding, ...]:
    from pilotctl.diagnostics import ledger as rules  # seldom needed: every command asks
    from pilotctl.diagnostics.finding import Diagnostic, Finding, Place, in_order

    def found(path: Path, rule: Rule, **args: object) -> Finding:
        return Finding(Place(str(path)), Diagnostic.of(rule, (), **args))

    known = msg("cities: {cities}", cities=tuple(sorted(cities)))
    near = {path: did_you_mean(nearest(path.stem, cities, limit=1)) or known for path in nobodys}
    places = f"{folder.name}/, {folder.name}/CITY/"
    return in_order(
        [
            *(found(p, rules.LEDGER_CITY, city=p.stem, suggestion=near[p]) for p in nobodys),
            *(found(p, rules.LEDGER_IGNORED, folder=places) for p in ignored),
        ]
    )
