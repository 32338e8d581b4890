"""From the command line to an exit code: the one place where errors become messages."""

import gettext
import os
import sys
from collections.abc import Sequence
from typing import Any, TextIO

from pilotctl.cli.language import _, language_of
from pilotctl.errors import ExitCode, Refusal
from pilotctl.messages import Message, msg
from pilotctl.query import did_you_mean
from pilotctl.text import printable


def run(arguments: Sequence[str]) -> int:
    """Carry out one command line; the answer is the process's exit code.

    Raises KeyboardInterrupt on Ctrl-C where Typer does not see it.
    """
    _prepare_streams()
    _prepare_library_texts()
    try:
        return _carry_out(arguments)
    except Exception as error:  # the last resort: our own bug
        return _report_bug(error)


def _carry_out(arguments: Sequence[str]) -> int:
    from typer.exceptions import TyperException

    from pilotctl.cli.app import app

    try:
        code = app(list(arguments) or ["--help"], prog_name="pilotctl", standalone_mode=False)
    except Refusal as refusal:
        return _report_refusal(refusal)
    except TyperException as error:
        return _report_usage(error)
    return code if isinstance(code, int) else ExitCode.OK


def _prepare_streams() -> None:
    """UTF-8 everywhere, and never a failure over a character that the terminal lacks."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def _prepare_library_texts() -> None:
    """Let Typer's own texts come from our catalogue, in the reader's language."""
    from pilotctl.render.language import LOCALES

    os.environ["LANGUAGE"] = language_of(os.environ)
    gettext.bindtextdomain("pilotctl", LOCALES)
    gettext.textdomain("pilotctl")


def _report_refusal(refusal: Refusal) -> int:
    from pilotctl.workspace import FaultyData

    if isinstance(refusal, FaultyData):
        from pilotctl.render.diagnostics import render_findings

        sys.stderr.write(render_findings(refusal.findings, _, colour=coloured(sys.stderr)))
    _say(refusal.message, refusal.help)
    return refusal.exit_code


def _report_usage(error: Any) -> int:
    message, help_text = _usage_message(error)
    _say(message, help_text)
    return ExitCode.USAGE


def _usage_message(error: Any) -> tuple[Message, Message | None]:
    """Typer's complaint in our words: what was wrong, and what would be right."""
    option = getattr(error, "option_name", None)
    parameter = getattr(error, "param", None)
    kind = type(error).__name__
    if kind == "NoSuchOption":
        near = did_you_mean(error.possibilities or ())
        return msg("there is no option {option}", option=option), near
    if kind == "BadOptionUsage":
        needs = "requires" in error.message
        text = msg("{option} needs a value", option=option)
        return text if needs else msg("{option} takes no value", option=option), _help_hint(error)
    if kind == "MissingParameter":
        return msg("{name} is missing", name=_name(parameter)), _help_hint(error)
    if parameter is not None:
        return _wrong_value(parameter), _help_hint(error)
    return Message("{text}", (("text", error.format_message()),)), _help_hint(error)


def _wrong_value(parameter: Any) -> Message:
    """What the option or argument takes, by its type."""
    name, kind = _name(parameter), parameter.type
    choices = getattr(kind, "choices", ())
    if choices:
        shown = tuple(str(getattr(choice, "value", choice)) for choice in choices)
        return msg("{name} takes one of: {choices}", name=name, choices=shown)
    least, most = getattr(kind, "min", None), getattr(kind, "max", None)
    if most is None:
        return msg("{name} takes a whole number from {least} up", name=name, least=least)
    return msg(
        "{name} takes a whole number from {least} to {most}", name=name, least=least, most=most
    )


def _name(parameter: Any) -> str:
    first: str = parameter.opts[0]
    return first if first.startswith("-") else str(parameter.metavar or first).strip("[].")


def _help_hint(error: Any) -> Message | None:
    path = error.ctx.command_path if getattr(error, "ctx", None) else "pilotctl"
    return msg("see {command} --help", command=path)


def _say(message: Message, help_text: Message | None) -> None:
    lines = [msg("error: {message}", message=message)]
    if help_text:
        lines.append(msg("  help: {text}", text=help_text))
    sys.stderr.writelines(printable(line.render(_)) + "\n" for line in lines)


def _report_bug(error: Exception) -> int:
    import traceback

    traceback.print_exception(error)
    _say(msg("this is a bug in pilotctl"), msg("report it with the lines above"))
    return ExitCode.BUG


def coloured(stream: TextIO) -> bool:
    """Whether colour is welcome: a terminal, without NO_COLOR."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
