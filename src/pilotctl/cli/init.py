"""The command init: make a workspace."""

from pathlib import Path
from typing import Annotated

import typer

from pilotctl.cli.language import _
from pilotctl.cli.options import command
from pilotctl.cli.program import say
from pilotctl.errors import UsageRefusal
from pilotctl.load.builtin import builtin_folder
from pilotctl.messages import msg
from pilotctl.store.atomic import make_folder, write_atomic
from pilotctl.workspace import CONFIG_FILE

Folder = Annotated[
    Path,
    typer.Argument(
        metavar="[DIR]",
        help=_("The folder to make it in; this one by default."),
        show_default=False,
        readable=False,
    ),
]


@command(_("Make a workspace: a folder for your own data and settings."))
def init(folder: Folder = Path()) -> None:
    """`pilotctl init`."""
    config = folder / CONFIG_FILE
    if config.exists() or config.is_symlink():
        raise UsageRefusal(
            msg("{file} is there already; nothing was written", file=config),
            msg("choose another folder, or edit that file"),
        )
    make_folder(folder / "data")
    templates = builtin_folder("templates") / "workspace"
    write_atomic(config, (templates / CONFIG_FILE).read_bytes())
    ignored = folder / ".gitignore"
    if not ignored.exists():
        write_atomic(ignored, (templates / "gitignore").read_bytes())
    say(msg("made the workspace {folder}", folder=folder).render(_) + "\n")
