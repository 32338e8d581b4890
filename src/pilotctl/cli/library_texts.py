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


_USAGE_TEXTS = (N_("Usage: "), N_("[OPTIONS]"), N_("COMMAND [ARGS]..."))


class Speaking:
    """Puts the usage line, and the help of Typer's own options, into the reader's language."""

    def get_usage(self, ctx: Any) -> str:
        """The usage line."""
        usage: str = super().get_usage(ctx)  # type: ignore[misc]
        for text in _USAGE_TEXTS:
            usage = usage.replace(text, _(text))
        return usage

    def get_params(self, ctx: Any) -> Any:
        """The options, Typer's own among them."""
        params = super().get_params(ctx)  # type: ignore[misc]
        for param in params:
            if param.help in _LIBRARY_TEXTS:
                param.help = _(param.help)
        return params
