"""The command completion: the script that teaches a shell to complete command lines."""

from enum import StrEnum
from typing import Annotated

from pilotctl.cli.declared import Argument, command
from pilotctl.cli.options import View
from pilotctl.cli.output import write
from pilotctl.cli.session import Session
from pilotctl.messages import N_


class Shell(StrEnum):
    """A shell that can complete."""

    BASH = "bash"
    ZSH = "zsh"
    FISH = "fish"
    POWERSHELL = "powershell"


ShellName = Annotated[Shell, Argument("SHELL", N_("bash, zsh, fish or powershell."))]


@command(N_("Print the script that lets a shell complete commands, ids and names."))
def completion(shell: ShellName, *, session: Session) -> None:
    """`pilotctl completion`."""
    from typer._completion_shared import get_completion_script  # only here

    script = get_completion_script(
        prog_name="pilotctl", complete_var="_PILOTCTL_COMPLETE", shell=shell.value
    )
    write(f"{script}\n", View())
