"""The files that come with pilotctl: in the wheel beside the modules, in a checkout at its top."""

from pathlib import Path

_PACKAGE = Path(__file__).parent.parent


def builtin_folder(name: str) -> Path:
    """The folder of built-in `data` or `templates`."""
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent.parent / name
