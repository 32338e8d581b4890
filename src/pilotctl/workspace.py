"""A workspace: the folder in which a city's office keeps its data, over the built-in cities."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from pilotctl.diagnostics import ledger as rules
from pilotctl.diagnostics.finding import Diagnostic, Finding, Place, in_order
from pilotctl.errors import DataRefusal, UsageRefusal
from pilotctl.load.builtin import builtin_folder
from pilotctl.load.city import LoadedCity, load_city
from pilotctl.load.config import Config, load_config
from pilotctl.load.ledger import LoadedLedger, load_ledger
from pilotctl.load.scheme import load_scheme
from pilotctl.messages import msg
from pilotctl.model.ledger import LedgerEntry
from pilotctl.model.programme import City
from pilotctl.model.scheme import Scheme
from pilotctl.query import did_you_mean
from pilotctl.text import fold, nearest

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


def find_root(start: Path) -> Path | None:
    """The nearest folder at or above `start` that has a pilotctl.toml."""
    return next((at for at in (start, *start.parents) if (at / CONFIG_FILE).is_file()), None)


def open_workspace(root: Path | None) -> Workspace:
    """Open the folder, or only the built-in data; raises UsageRefusal where it is no workspace."""
    files = _city_files(builtin_folder("data"))
    if root is None:
        return Workspace(None, Config(), files)
    if not (root / CONFIG_FILE).is_file():
        raise UsageRefusal(
            msg("{folder} is no workspace: it has no {file}", folder=root, file=CONFIG_FILE),
            msg("make one with pilotctl init"),
        )
    files |= _city_files(root / "data")
    config, findings = load_config(root / CONFIG_FILE, files)
    return Workspace(root, config, files, findings)


def _city_files(folder: Path) -> dict[str, Path]:
    return {path.stem: path for path in _yaml_files(folder)}


def _yaml_files(folder: Path) -> tuple[Path, ...]:
    """The folder's YAML files in order of name. Editors' hidden files do not count."""
    return tuple(path for path in _paths(folder) if path.match("[!.]*.yaml"))


def _paths(folder: Path) -> list[Path]:
    """What the folder holds; nothing where it is not there."""
    try:
        return sorted(folder.iterdir())
    except FileNotFoundError:
        return []


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


def load_cities(workspace: Workspace, ids: Iterable[str]) -> tuple[City, ...]:
    """The cities of those ids; raises FaultyData with the errors of all of them."""
    loaded = [load(workspace, id) for id in ids]
    errors = tuple(error for one in loaded for error in one.errors)
    if errors:
        raise FaultyData(errors)
    return tuple(one.city for one in loaded if one.city)


def load(workspace: Workspace, id: str) -> LoadedCity:
    """One city with its findings."""
    return load_city(workspace.files[id])


def ledger_files(workspace: Workspace, city: str) -> tuple[Path, ...]:
    """The city's ledger: ledger/<city>.yaml and the files of the folder ledger/<city>."""
    if workspace.root is None:
        return ()
    folder = workspace.root / LEDGERS
    single = folder / f"{city}.yaml"
    return (*((single,) if single.exists() else ()), *_yaml_files(folder / city))


def units_of(workspace: Workspace, city: str) -> tuple[str, ...]:
    """县区 of the city, as the settings list them."""
    return tuple(workspace.config.units.get(city, ()))


def load_entries(
    workspace: Workspace, cities: Iterable[City]
) -> dict[str, tuple[LedgerEntry, ...]]:
    """The ledger of each city, by its id; raises FaultyData with the errors of all of them."""
    loaded = {city.id: load_ledger_of(workspace, city) for city in cities}
    wrong = [error for one in loaded.values() for error in one.errors]
    errors = (*wrong, *stray_ledgers(workspace))
    if errors:
        raise FaultyData(errors)
    return {id: one.entries for id, one in loaded.items()}


def load_ledger_of(workspace: Workspace, city: City) -> LoadedLedger:
    """One city's ledger with its findings."""
    files, root = ledger_files(workspace, city.id), workspace.root or Path()
    return load_ledger(files, city, units_of(workspace, city.id), root)


def guest_ids(workspace: Workspace) -> tuple[str, ...]:
    """The built-in cities for which the workspace keeps a ledger."""
    own = own_ids(workspace)
    others = (id for id in sorted(workspace.files) if id not in own)
    return tuple(id for id in others if ledger_files(workspace, id))


def load_scheme_for(city: City, path: Path) -> Scheme:
    """The scheme of the file; raises FaultyData when it has errors or does not fit the city."""
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


def real_path(path: Path) -> Path:
    """The path with its links followed; a link that leads to itself stays as it is."""
    try:
        return path.resolve()
    except (OSError, RuntimeError):
        return path.absolute()


def stray_ledgers(workspace: Workspace, file: Path | None = None) -> tuple[Finding, ...]:
    """Ledgers that no answer reads, by their name or place; or those of them that are `file`."""
    if workspace.root is None:
        return ()
    folder = workspace.root / LEDGERS
    folders = [path for path in _paths(folder) if path.is_dir() and not path.match(".*")]
    strays = [path for path in (*_yaml_files(folder), *folders) if path.stem not in workspace.files]
    ignored = [path for place in (folder, *folders) for path in _ignored_in(place, folder)]
    if file is not None:
        places = {real_path(file), real_path(file).parent}
        strays = [path for path in strays if real_path(path) in places]
        ignored = [path for path in ignored if real_path(path) in places]
    return in_order(
        [*(_stray(path, workspace) for path in strays), *(_ignored(path) for path in ignored)]
    )


def _ignored_in(place: Path, top: Path) -> Iterator[Path]:
    """YAML files whose ending or depth keeps them from being read. Hidden files do not count."""
    for path in _paths(place):
        if path.match(".*"):
            continue
        if path.is_dir():
            inside = path.rglob("*.yaml") if place != top else ()
            yield from sorted(inside)
        elif _YAML_LIKE & {suffix.lower() for suffix in path.suffixes} and path.suffix != ".yaml":
            yield path


_YAML_LIKE = {".yaml", ".yml"}


def _ignored(path: Path) -> Finding:
    folder = f"{LEDGERS}/, {LEDGERS}/CITY/"
    return Finding(Place(str(path)), Diagnostic.of(rules.LEDGER_IGNORED, (), folder=folder))


def _stray(path: Path, workspace: Workspace) -> Finding:
    near = did_you_mean(nearest(path.stem, workspace.files, limit=1))
    cities = msg("cities: {cities}", cities=tuple(sorted(workspace.files)))
    args = {"city": path.stem, "suggestion": near or cities}
    return Finding(Place(str(path)), Diagnostic.of(rules.LEDGER_CITY, (), **args))
