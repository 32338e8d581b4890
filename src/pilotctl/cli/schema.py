"""The command schema: JSON Schemas of the files that people write, for editors and scripts."""

from typing import Annotated

from pilotctl.application.texts import SCHEMAS, schema_text
from pilotctl.cli.declared import Argument, command
from pilotctl.cli.options import View
from pilotctl.cli.output import write
from pilotctl.cli.session import Session
from pilotctl.cli.text_file import TextFile, give, refuse_file_without_name
from pilotctl.messages import N_

Name = Annotated[str | None, Argument("[NAME]", N_("Such as ledger; without it, all are listed."))]


@command(N_("List the JSON Schemas of files, or show one; -o writes it to a file."))
def schema(name: Name = None, *, output: TextFile = None, session: Session) -> None:
    """`pilotctl schema`."""
    if name is not None:
        give(schema_text(name), output, session)
        return
    refuse_file_without_name(output)
    write("".join(f"{known}\n" for known in SCHEMAS), View())
