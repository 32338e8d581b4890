"""A workspace: the folder in which a city's office keeps its data, over the built-in cities."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pilotctl.errors import DataRefusal, UsageRefusal, did_you_mean
from pilotctl.load.builtin import builtin_folder
from pilotctl.load.cache import NO_CACHE, Cache
from pilotctl.load.content import Unreadable
from pilotctl.load.folders import real_path, yaml_files
from pilotctl.load.results import LoadedCity, LoadedLedger
from pilotctl.load.settings import Config
from pilotctl.load.side_by_side import side_by_side
from pilotctl.load.stored import LedgerFiles, StoredCity, load_config
from pilotctl.load.strays import strays
from pilotctl.load.task_list import TaskList
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
        super().__init__(msg("the data has errors: mend them first"))
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
            msg("{folder} is no workspace: it has no {file}", folder=root, file=CONFIG_FILE),
            msg("make one with pilotctl init"),
        )
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
            raise UsageRefusal(msg("the name of a city is empty"))
        if name not in workspace.files:
            raise UsageRefusal(
                msg("there is no city {city}", city=name),
                did_you_mean(nearest(name, workspace.files) or sorted(workspace.files)),
            )
    return wanted or tuple(sorted(workspace.files))


def load_cities(workspace: Workspace, ids: Iterable[str]) -> Iterator[LoadedCity]:
    """The cities of those ids, in order; many on all cores."""
    return side_by_side(partial(_stored_city, workspace), ids)


def sound(cities: Iterable[LoadedCity]) -> tuple[City, ...]:
    """The cities that were loaded; raises FaultyData with the errors of all of them."""
    loaded = list(cities)
    refuse_faults(tuple(error for one in loaded for error in one.errors))
    return tuple(one.city for one in loaded if one.city)


def _stored_city(workspace: Workspace, id: str) -> LoadedCity:
    try:
        stored = StoredCity(workspace.files[id], workspace.cache)
    except Unreadable as failure:
        return LoadedCity(None, (failure.finding,), readable=False)
    stored.keep()
    return stored.loaded


def load(workspace: Workspace, id: str) -> LoadedCity:
    """One city with all its findings, from its file."""
    from pilotctl.load.city import load_city  # with YAML and pydantic: only where needed

    return load_city(workspace.files[id])


def task_list(workspace: Workspace, id: str) -> TaskList | None:
    """The tasks of the city; None when its file cannot be used."""
    try:
        return StoredCity(workspace.files[id], workspace.cache).tasks()
    except Unreadable:
        return None


def load_lists(workspace: Workspace, ids: Iterable[str]) -> Iterator[Listed]:
    """The tasks and the ledger of each city, in order; many on all cores."""
    return side_by_side(partial(_listed, workspace), ids)


def _listed(workspace: Workspace, id: str) -> Listed:
    try:
        stored = StoredCity(workspace.files[id], workspace.cache)
    except Unreadable as failure:
        return Listed(None, errors=(failure.finding,))
    tasks = stored.tasks()
    if tasks is None:
        return Listed(None, errors=stored.loaded.errors)
    ledger = stored.entries(_files_of(workspace, id))
    return Listed(tasks, ledger.entries, ledger.errors)


def ledger_files(workspace: Workspace, city: str) -> tuple[Path, ...]:
    """The city's ledger: ledger/<city>.yaml and the files of the folder ledger/<city>."""
    if workspace.root is None:
        return ()
    folder = workspace.root / LEDGERS
    single = folder / f"{city}.yaml"
    return (*((single,) if single.exists() else ()), *yaml_files(folder / city))


def units_of(workspace: Workspace, city: str) -> tuple[str, ...]:
    """县区 of the city, as the settings list them."""
    return tuple(workspace.config.units.get(city, ()))


def load_entries(
    workspace: Workspace, cities: Iterable[City]
) -> dict[str, tuple[LedgerEntry, ...]]:
    """The ledger of each city, by its id; raises FaultyData with the errors of all of them."""
    loaded = {city.id: _stored_entries(workspace, city) for city in cities}
    wrong = [error for one in loaded.values() for error in one.errors]
    refuse_faults((*wrong, *stray_ledgers(workspace)))
    return {id: one.entries for id, one in loaded.items()}


def _stored_entries(workspace: Workspace, city: City) -> LoadedLedger:
    try:
        stored = StoredCity(workspace.files[city.id], workspace.cache)
    except Unreadable as failure:
        return LoadedLedger((), (failure.finding,))
    return stored.entries(_files_of(workspace, city.id), city)


def refuse_faults(errors: tuple[Finding, ...]) -> None:
    """Raise FaultyData when there are errors."""
    if errors:
        raise FaultyData(errors)


def load_ledger_of(workspace: Workspace, city: City) -> LoadedLedger:
    """One city's ledger with all its findings, from its files."""
    from pilotctl.load.ledger import load_ledger

    paths, units, root = _files_of(workspace, city.id)
    return load_ledger(paths, city, units, root)


def _files_of(workspace: Workspace, id: str) -> LedgerFiles:
    root = workspace.root or Path()
    return LedgerFiles(ledger_files(workspace, id), units_of(workspace, id), root)


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
    own = (id for id in workspace.files if _same_file(file, ledger_files(workspace, id)))
    return next(own, None)


def _same_file(file: Path, files: Iterable[Path]) -> bool:
    return any(real_path(file) == real_path(other) for other in files)


def stray_ledgers(workspace: Workspace, file: Path | None = None) -> tuple[Finding, ...]:
    """Ledgers that no answer reads, by their name or place; or those of them that are `file`."""
    if workspace.root is None:
        return ()
    return strays(workspace.root / LEDGERS, workspace.files, file)
