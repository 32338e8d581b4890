"""Every command by what is typed for it, with its declaration."""

import importlib
from collections.abc import Iterator

from pilotctl.cli.app import COMMANDS
from pilotctl.cli.declared import Command, CommandGroup, Table


def commands(table: Table = COMMANDS, above: str = "") -> Iterator[tuple[str, Command]]:
    """Each command of the table and of the groups in it: `log done`, for one."""
    for name, (module, attribute) in table.items():
        declared = getattr(importlib.import_module(f"pilotctl.cli.{module}"), attribute)
        line = f"{above} {name}".strip()
        if isinstance(declared, CommandGroup):
            yield from commands(declared.table, line)
        else:
            yield line, declared
