"""The commands of `template`: which there are, what they say, how to begin one's own."""

from pathlib import Path
from typing import Annotated

from pilotctl.application.recording import own_root
from pilotctl.cli.app import TEMPLATE_COMMANDS
from pilotctl.cli.declared import Argument, CommandGroup, command
from pilotctl.cli.opening import open_here
from pilotctl.cli.options import View, WorkspaceFolder
from pilotctl.cli.output import tell, write
from pilotctl.cli.session import Session
from pilotctl.cli.template_folders import folders_of
from pilotctl.errors import UsageRefusal, did_you_mean
from pilotctl.files.builtin import builtin_folder
from pilotctl.messages import N_, msg
from pilotctl.store.atomic import make_folder, write_atomic
from pilotctl.text import nearest
from pilotctl.workspace import Workspace

template = CommandGroup(
    N_("The templates of notices: the built-in ones and your own."), TEMPLATE_COMMANDS
)

Name = Annotated[str, Argument(metavar="NAME", help=N_("Such as report.html.j2."))]


def _names(workspace: Workspace) -> dict[str, Path]:
    """Every template by its name; of two the workspace's own."""
    found: dict[str, Path] = {}
    for folder in reversed(folders_of(workspace)):
        for path in sorted([*folder.rglob("*.j2"), *folder.rglob("*.css")]):
            found[path.relative_to(folder).as_posix()] = path
    return dict(sorted(found.items()))


def _found(workspace: Workspace, name: str) -> Path:
    names = _names(workspace)
    if name not in names:
        near = nearest(name, names) or tuple(names)
        raise UsageRefusal(msg("no template named {name}", name=name), did_you_mean(near))
    return names[name]


@command(N_("List the templates, and where each comes from."))
def list_templates(workspace: WorkspaceFolder = None, *, session: Session) -> None:
    """`pilotctl template list`."""
    here = open_here(workspace)
    builtin = builtin_folder("templates")
    for name, path in _names(here).items():
        where = msg("built-in") if path.is_relative_to(builtin) else msg("your own")
        write(f"{name}  {where.render(session.translate)}\n", View())


@command(N_("Show the text of a template."))
def show(name: Name, workspace: WorkspaceFolder = None, *, session: Session) -> None:
    """`pilotctl template show`."""
    write(_found(open_here(workspace), name).read_text("utf-8"), View())


@command(N_("Copy a template into the workspace, to change it there."))
def export(name: Name, workspace: WorkspaceFolder = None, *, session: Session) -> None:
    """`pilotctl template export`."""
    here = open_here(workspace)
    target = own_root(here) / "templates" / name
    source = _found(here, name)
    if target.exists():
        raise UsageRefusal(
            msg("{file} already exists; nothing was written", file=target),
            msg("remove it to begin anew"),
        )
    make_folder(target.parent)
    write_atomic(target, source.read_bytes())
    tell(msg("written to {file}", file=target), session)
