"""Typer's own texts in the reader's language."""

from typing import Any

from pilotctl.cli.language import _
from pilotctl.messages import N_

_LIBRARY_TEXTS = (
    N_("Options"),
    N_("Arguments"),
    N_("Commands"),
    N_("[default: {}]"),
    N_("[env var: {}]"),
    N_("[required]"),
    N_("Show this message and exit."),
    N_("Install completion for the current shell."),
    N_("Show completion for the current shell, to copy it or customize the installation."),
)
"""Typer's own texts that people see: named here so that our catalogue translates them."""


class Speaking:
    """Puts the help of the options that Typer adds by itself into the reader's language."""

    def get_params(self, ctx: Any) -> Any:
        """The options, Typer's own among them."""
        params = super().get_params(ctx)  # type: ignore[misc]
        for param in params:
            if param.help in _LIBRARY_TEXTS:
                param.help = _(param.help)
        return params
