"""Groups of commands, each command's module imported only when it is asked for."""

import importlib
from collections.abc import Iterator, Mapping, MutableMapping
from typing import Any, ClassVar

import typer
from typer.core import TyperGroup

from pilotctl.cli.library_texts import Speaking
from pilotctl.errors import UsageRefusal, did_you_mean
from pilotctl.messages import msg
from pilotctl.text import nearest

Table = Mapping[str, tuple[str, str]]
"""Commands in the order of the help: the module below `cli`, and the name there."""


class _Commands(MutableMapping[str, Any]):
    """Builds a command when it is looked up."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._built: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:
        if name not in self._built:
            module, attribute = self._table[name]
            app = getattr(importlib.import_module(f"pilotctl.cli.{module}"), attribute)
            self._built[name] = typer.main.get_command(app)
            self._built[name].name = name
        return self._built[name]

    def __setitem__(self, name: str, command: Any) -> None:
        self._built[name] = command

    def __delitem__(self, name: str) -> None:
        del self._built[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._table)

    def __len__(self) -> int:
        return len(self._table)


class Group(Speaking, TyperGroup):
    """A group whose commands stand in a table and are built one at a time."""

    table: ClassVar[Table]

    def __init__(self, **settings: Any) -> None:
        super().__init__(**{**settings, "commands": _Commands(self.table)})

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command that was typed; raises UsageRefusal with the nearest names."""
        if args and not args[0].startswith("-") and args[0] not in self.table:
            near = nearest(args[0], self.table) or tuple(self.table)
            message = msg("there is no command {name}", name=args[0])
            raise UsageRefusal(message, did_you_mean(near))
        return super().resolve_command(ctx, args)


def group(table: Table, help: str, *, completion: bool = False) -> typer.Typer:
    """An app whose commands are those of the table."""
    kind = type("TableGroup", (Group,), {"table": table})
    names = {"help_option_names": ["-h", "--help"]}
    app = typer.Typer(cls=kind, help=help, context_settings=names, add_completion=completion)
    app.callback()(_nothing)
    return app


def _nothing() -> None:
    """What a group does before its command."""
