"""Texts that come with the program: shown, or written to a file for the first time."""

from pathlib import Path
from typing import Annotated

from pilotctl.cli.declared import Option
from pilotctl.cli.options import View
from pilotctl.cli.output import tell, write
from pilotctl.cli.session import Session
from pilotctl.errors import UsageRefusal
from pilotctl.messages import N_, msg
from pilotctl.store.atomic import make_folder, write_atomic

TextFile = Annotated[
    Path | None,
    Option(
        N_("Write it to this new file."),
        name="--output",
        short="-o",
        metavar="FILE",
    ),
]


def give(text: str, output: Path | None, session: Session) -> None:
    """Show the text, or write it; raises UsageRefusal where the file exists already."""
    if output is None or str(output) == "-":
        write(text, View())
        return
    if output.exists():
        raise UsageRefusal(
            msg("{file} already exists; nothing was written", file=output),
            msg("remove it to start over"),
        )
    make_folder(output.parent)
    write_atomic(output, text.encode())
    tell(msg("Wrote {file}", file=output), session)


def refuse_file_without_name(output: Path | None) -> None:
    """Raises UsageRefusal for a list that was to be written like one of its texts."""
    if output is not None:
        raise UsageRefusal(msg("--output needs the name of what to write"))
