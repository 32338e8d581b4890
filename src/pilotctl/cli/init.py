"""The command init: make a workspace."""

from pathlib import Path
from typing import Annotated

from pilotctl.cli.declared import Argument, command
from pilotctl.cli.output import tell
from pilotctl.cli.session import Session
from pilotctl.errors import UsageRefusal
from pilotctl.files.builtin import builtin_folder
from pilotctl.messages import N_, msg
from pilotctl.store.atomic import make_folder, write_atomic
from pilotctl.workspace import CONFIG_FILE

Folder = Annotated[
    Path,
    Argument(
        metavar="[DIR]",
        help=N_("Folder of the workspace (default: the current folder)."),
    ),
]


@command(N_("Create a workspace: a folder for your own data and settings."))
def init(folder: Folder = Path(), *, session: Session) -> None:
    """`pilotctl init`."""
    config = folder / CONFIG_FILE
    if config.exists() or config.is_symlink():
        raise UsageRefusal(
            msg("{file} already exists; nothing was written", file=config),
            msg("choose another folder, or edit that file"),
        )
    make_folder(folder / "data")
    templates = builtin_folder("templates") / "workspace"
    write_atomic(config, (templates / CONFIG_FILE).read_bytes())
    ignored = folder / ".gitignore"
    if not ignored.exists():
        write_atomic(ignored, (templates / "gitignore").read_bytes())
    tell(msg("Created workspace {folder}", folder=folder), session)
