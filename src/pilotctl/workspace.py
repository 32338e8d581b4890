"""A workspace: the folder in which a city's office keeps its data, over the built-in cities.

A file of the workspace's data takes the place of the built-in city of that name. Ledgers exist only
in a workspace: built-in data says what was asked for, never what was done.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pilotctl.cache.folder import NO_CACHE, Cache
from pilotctl.cache.task_list import TaskList
from pilotctl.errors import DataRefusal, UsageRefusal, did_you_mean
from pilotctl.files.builtin import builtin_folder
from pilotctl.files.folders import real_path, yaml_files
from pilotctl.files.ignored_files import ignored_ledgers
from pilotctl.load.loaded import LoadedCity
from pilotctl.load.opened import LedgerFiles, OpenedCity
from pilotctl.load.parallel import in_parallel
from pilotctl.load.settings import Config, load_config
from pilotctl.messages import msg
from pilotctl.model.ledger import LedgerEntry
from pilotctl.text import fold, nearest

if TYPE_CHECKING:
    from pilotctl.diagnostics.finding import Finding
    from pilotctl.model.programme import City
    from pilotctl.model.scheme import Scheme

CONFIG_FILE = "pilotctl.toml"
LEDGERS = "ledger"


class FaultyData(DataRefusal):
    """Files that the answer needs have errors; carries them all."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__(msg("fix the errors above first"))
        self.findings = findings


class Workspace(NamedTuple):
    """Where the settings and the city files are; the root is None without a workspace."""

    root: Path | None
    config: Config
    files: dict[str, Path]
    """City files by the city's id, the workspace's own before the built-in ones."""
    findings: tuple[Finding, ...] = ()
    """What is wrong with the settings."""
    cache: Cache = NO_CACHE
    """Where answers find what was read before."""


class Listed(NamedTuple):
    """A city's tasks with its ledger, or the errors of its file or of its ledger."""

    tasks: TaskList | None
    entries: tuple[LedgerEntry, ...] = ()
    errors: tuple[Finding, ...] = ()


def find_root(start: Path) -> Path | None:
    """The nearest folder at or above `start` that has a pilotctl.toml."""
    return next((at for at in (start, *start.parents) if (at / CONFIG_FILE).is_file()), None)


def open_workspace(root: Path | None, cache: Cache = NO_CACHE) -> Workspace:
    """Open the folder, or only the built-in data; raises UsageRefusal where it is no workspace."""
    files = _city_files(builtin_folder("data"))
    if root is None:
        return Workspace(None, Config(), files, cache=cache)
    if not (root / CONFIG_FILE).is_file():
        raise UsageRefusal(
            msg("{folder} is not a workspace: no {file}", folder=root, file=CONFIG_FILE),
            msg("create one with pilotctl init"),
        )
    # The later one wins: an office may correct a built-in city without touching the program.
    files |= _city_files(root / "data")
    config, findings = load_config(root / CONFIG_FILE, files, cache)
    return Workspace(root, config, files, findings, cache)


def _city_files(folder: Path) -> dict[str, Path]:
    return {path.stem: path for path in yaml_files(folder)}


def own_ids(workspace: Workspace) -> tuple[str, ...]:
    """The cities of the workspace itself; without one, the built-in ones."""
    own = workspace.root / "data" if workspace.root else builtin_folder("data")
    return tuple(id for id, path in sorted(workspace.files.items()) if path.parent == own)


def city_ids(workspace: Workspace, names: Iterable[str]) -> tuple[str, ...]:
    """The ids that were typed, or of all cities when none was; raises UsageRefusal if unknown."""
    wanted = tuple(dict.fromkeys(map(fold, names)))
    for name in wanted:
        if not name:
            raise UsageRefusal(msg("empty city name"))
        if name not in workspace.files:
            raise UsageRefusal(
                msg("no city named {city}", city=name),
                did_you_mean(nearest(name, workspace.files) or sorted(workspace.files)),
            )
    return wanted or tuple(sorted(workspace.files))


def open_city(workspace: Workspace, id: str, *, findings: bool = False) -> OpenedCity:
    """The city's file and ledger: from the cache, or with `findings` from the files, with all."""
    return OpenedCity(workspace.files[id], NO_CACHE if findings else workspace.cache)


def load_cities(workspace: Workspace, ids: Iterable[str]) -> Iterator[LoadedCity]:
    """The cities of those ids, in order; many on all cores."""
    return in_parallel(partial(_loaded, workspace), ids)


def _loaded(workspace: Workspace, id: str) -> LoadedCity:
    opened = open_city(workspace, id)
    opened.keep()
    return opened.loaded


def sound(cities: Iterable[LoadedCity]) -> tuple[City, ...]:
    """The cities that were loaded; raises FaultyData with the errors of all of them."""
    loaded = list(cities)
    # All errors of all cities at once: who corrects files wants one list, and not one error a run.
    refuse_faults(tuple(error for one in loaded for error in one.errors))
    return tuple(one.city for one in loaded if one.city)


def load_lists(workspace: Workspace, ids: Iterable[str]) -> Iterator[Listed]:
    """The tasks and the ledger of each city, in order; many on all cores."""
    return in_parallel(partial(_listed, workspace), ids)


def _listed(workspace: Workspace, id: str) -> Listed:
    opened = open_city(workspace, id)
    tasks = opened.tasks()
    if tasks is None:
        return Listed(None, errors=opened.loaded.errors)
    ledger = opened.ledger(ledger_of(workspace, id))
    return Listed(tasks, ledger.entries, ledger.errors)


def ledger_of(workspace: Workspace, city: str) -> LedgerFiles:
    """The city's ledger files, with the units and the folder that they are checked against."""
    root = workspace.root or Path()
    return LedgerFiles(ledger_files(workspace, city), units_of(workspace, city), root)


def ledger_files(workspace: Workspace, city: str) -> tuple[Path, ...]:
    """The city's ledger: ledger/<city>.yaml and the files of the folder ledger/<city>."""
    if workspace.root is None:
        return ()
    folder = workspace.root / LEDGERS
    single = folder / f"{city}.yaml"
    # Their order is that of names, but no answer depends on it: merging ledgers is a union.
    return (*((single,) if single.exists() else ()), *yaml_files(folder / city))


def units_of(workspace: Workspace, city: str) -> tuple[str, ...]:
    """县区 of the city, as the settings list them."""
    return tuple(workspace.config.units.get(city, ()))


def load_entries(
    workspace: Workspace, cities: Iterable[City]
) -> dict[str, tuple[LedgerEntry, ...]]:
    """The ledger of each city, by its id; raises FaultyData with the errors of all of them."""
    loaded = {
        city.id: open_city(workspace, city.id).ledger(ledger_of(workspace, city.id), city)
        for city in cities
    }
    wrong = [error for one in loaded.values() for error in one.errors]
    # A ledger that no answer reads is an error of every answer: what it reports would be missing.
    refuse_faults((*wrong, *stray_ledgers(workspace)))
    return {id: one.entries for id, one in loaded.items()}


def refuse_faults(errors: tuple[Finding, ...]) -> None:
    """Raise FaultyData when there are errors."""
    if errors:
        raise FaultyData(errors)


def guest_ids(workspace: Workspace) -> tuple[str, ...]:
    """The built-in cities for which the workspace keeps a ledger."""
    own = own_ids(workspace)
    others = (id for id in sorted(workspace.files) if id not in own)
    return tuple(id for id in others if ledger_files(workspace, id))


def load_scheme_for(city: City, path: Path) -> Scheme:
    """The scheme of the file; raises FaultyData when it has errors or does not fit the city."""
    from pilotctl.load.scheme import load_scheme

    scheme, findings = load_scheme(path, city)
    if scheme is None:
        raise FaultyData(findings)
    return scheme


def ledger_owner(workspace: Workspace, file: Path) -> str | None:
    """The city whose ledger the file belongs to; None when it belongs to none."""
    # Paths are compared with their links followed: a file may be typed by any of its names.
    own = (id for id in workspace.files if _same_file(file, ledger_files(workspace, id)))
    return next(own, None)


def _same_file(file: Path, files: Iterable[Path]) -> bool:
    return any(real_path(file) == real_path(other) for other in files)


def stray_ledgers(workspace: Workspace, file: Path | None = None) -> tuple[Finding, ...]:
    """Ledgers that no answer reads, by their name or place; or those of them that are `file`."""
    if workspace.root is None:
        return ()
    return ignored_ledgers(workspace.root / LEDGERS, workspace.files, file)
