"""What folders hold."""

from pathlib import Path


def yaml_files(folder: Path) -> tuple[Path, ...]:
    """The folder's YAML files in order of name. Editors' hidden files do not count."""
    return tuple(path for path in paths_in(folder) if path.match("[!.]*.yaml"))


def paths_in(folder: Path) -> list[Path]:
    """What the folder holds; nothing where it is not there."""
    try:
        return sorted(folder.iterdir())
    except FileNotFoundError:
        return []


def real_path(path: Path) -> Path:
    """The path with its links followed; a link that leads to itself stays as it is."""
    try:
        return path.resolve()
    except (OSError, RuntimeError):
        return path.absolute()
