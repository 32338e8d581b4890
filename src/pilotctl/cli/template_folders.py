"""Where templates are looked for."""

from pathlib import Path

from pilotctl.files.builtin import builtin_folder
from pilotctl.workspace import Workspace


def folders_of(workspace: Workspace) -> tuple[Path, ...]:
    """The workspace's own folder of templates before the built-in one."""
    own = (workspace.root / "templates",) if workspace.root else ()
    return (*own, builtin_folder("templates"))
