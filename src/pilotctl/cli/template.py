"""The command template: which templates there are, and their texts."""

from typing import Annotated

from pilotctl.application.texts import template_names, template_text
from pilotctl.cli.declared import Argument, command
from pilotctl.cli.opening import open_here
from pilotctl.cli.options import View, WorkspaceFolder
from pilotctl.cli.output import write
from pilotctl.cli.session import Session
from pilotctl.cli.text_file import TextFile, give, refuse_file_without_name
from pilotctl.messages import N_, msg

Name = Annotated[
    str | None, Argument("[NAME]", N_("Such as report.html.j2; without it, all are listed."))
]


@command(N_("List the templates of notices and pages, or show one; -o writes it to a file."))
def template(
    name: Name = None,
    *,
    output: TextFile = None,
    workspace: WorkspaceFolder = None,
    session: Session,
) -> None:
    """`pilotctl template`."""
    here = open_here(workspace)
    if name is not None:
        give(template_text(here, name), output, session)
        return
    refuse_file_without_name(output)
    for known, is_own in template_names(here).items():
        where = msg("your own") if is_own else msg("built-in")
        write(f"{known}  {where.render(session.translate)}\n", View())
