"""Typer's own texts in the reader's language."""

from typing import Any

from pilotctl.cli.session import Session
from pilotctl.messages import N_, Translate

_LIBRARY_TEXTS = (
    N_("Show this message and exit."),
    N_("Install completion for the current shell."),
    N_("Show completion for the current shell, to copy it or customize the installation."),
)
"""Help of Typer's own options: named here so that our catalogue translates them."""

_USAGE_TEXTS = (N_("Usage: "), N_("[OPTIONS]"), N_("COMMAND [ARGS]..."))

_PANEL_TEXTS = {
    "OPTIONS_PANEL_TITLE": N_("Options"),
    "ARGUMENTS_PANEL_TITLE": N_("Arguments"),
    "COMMANDS_PANEL_TITLE": N_("Commands"),
    "DEFAULT_STRING": N_("[default: {}]"),
    "ENVVAR_STRING": N_("[env var: {}]"),
    "REQUIRED_LONG_STRING": N_("[required]"),
}
"""What Typer reads once, when it is imported: set again for each page of help."""


class Speaking:
    """Puts the usage line, and the help of Typer's own options, into the reader's language."""

    def get_usage(self, ctx: Any) -> str:
        """The usage line."""
        usage: str = super().get_usage(ctx)  # type: ignore[misc]
        for text in _USAGE_TEXTS:
            usage = usage.replace(text, _translate(ctx)(text))
        return usage

    def get_params(self, ctx: Any) -> Any:
        """The options, Typer's own among them."""
        params = super().get_params(ctx)  # type: ignore[misc]
        for param in params:
            if param.help in _LIBRARY_TEXTS:
                param.help = _translate(ctx)(param.help)
        return params

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """The page of help."""
        from typer import rich_utils  # with rich: only where help is shown

        for name, text in _PANEL_TEXTS.items():
            setattr(rich_utils, name, _translate(ctx)(text))
        super().format_help(ctx, formatter)  # type: ignore[misc]


def _translate(ctx: Any) -> Translate:
    session = ctx.find_object(Session)
    return session.translate if session else str
