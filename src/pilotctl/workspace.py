"""A workspace: the folder in which a city's office keeps its data, over the built-in cities."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from pilotctl.diagnostics.finding import Finding
from pilotctl.errors import DataRefusal, UsageRefusal
from pilotctl.load.builtin import builtin_folder
from pilotctl.load.city import LoadedCity, load_city
from pilotctl.load.config import Config, load_config
from pilotctl.messages import msg
from pilotctl.model.programme import City
from pilotctl.query import did_you_mean
from pilotctl.text import fold, nearest

CONFIG_FILE = "pilotctl.toml"


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
    config, findings = load_config(root / CONFIG_FILE)
    return Workspace(root, config, files | _city_files(root / "data"), findings)


def _city_files(folder: Path) -> dict[str, Path]:
    """The folder's city files; none where it is not there. Editors' hidden files do not count."""
    try:
        paths = sorted(folder.iterdir())
    except FileNotFoundError:
        return {}
    return {path.stem: path for path in paths if path.match("[!.]*.yaml")}


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
