"""From the command line to an exit code: the one place where errors become messages."""

import gettext
import os
import shutil
import sys
from collections.abc import Sequence
from typing import Any

from pilotctl.cli.language import language_of, spoken
from pilotctl.cli.session import Session
from pilotctl.cli.streams import coloured, prepare_streams, say
from pilotctl.errors import ExitCode, Refusal, did_you_mean, reason_of
from pilotctl.messages import Message, msg
from pilotctl.text import nearest, printable


def run(arguments: Sequence[str]) -> int:
    """Carry out one command line; the answer is the process's exit code.

    Nothing of a run is left behind for the next one in the same process. Raises KeyboardInterrupt
    on Ctrl-C where Typer does not see it.
    """
    prepare_streams()
    session = Session(language_of(os.environ))
    try:
        rest, language = spoken(arguments, os.environ)
        session = Session(language)
        return _carry_out(rest, session)
    except Refusal as refusal:
        return _report_refusal(refusal, session)
    except Exception as error:  # the last resort: our own bug
        return _report_bug(error, session)


def _carry_out(arguments: Sequence[str], session: Session) -> int:
    from typer.exceptions import TyperException

    from pilotctl.cli.app import PROGRAM
    from pilotctl.cli.build import built

    _prepare_library_texts(session)
    if COMPLETION in os.environ:
        _prepare_completion()
    program = built(PROGRAM, session)
    try:
        code = program.main(
            list(arguments) or ["--help"], prog_name="pilotctl", standalone_mode=False, obj=session
        )
    except TyperException as error:
        return _report_usage(error, arguments, session)
    except OSError as error:  # a folder or a path that the system refuses
        _say(msg("system error: {reason}", reason=reason_of(error)), None, session)
        return ExitCode.DATA
    except SystemExit as stop:
        if stop.code == 1 and _asks_for_text(arguments):
            return ExitCode.OK  # Typer and Rich end so when the reader of a help page has gone
        raise
    return code if isinstance(code, int) else ExitCode.OK


COMPLETION = "_PILOTCTL_COMPLETE"
"""The variable by which a shell asks what may follow, as Typer's scripts set it."""


def _prepare_completion() -> None:
    """Let Typer know the shells: its own way of installing itself, which does so, is not used."""
    from typer._completion_classes import completion_init

    completion_init()


def _asks_for_text(arguments: Sequence[str]) -> bool:
    return not arguments or not {"-h", "--help", "--version"}.isdisjoint(arguments)


def _prepare_library_texts(session: Session) -> None:
    """Let Typer's own texts come from our catalogue, in the reader's language."""
    from pilotctl.render.language import LOCALES

    os.environ["LANGUAGE"] = session.language
    gettext.bindtextdomain("pilotctl", LOCALES)
    gettext.textdomain("pilotctl")


def _report_refusal(refusal: Refusal, session: Session) -> int:
    findings = getattr(refusal, "findings", ())
    if findings:
        from pilotctl.render.diagnostics import render_findings

        columns = shutil.get_terminal_size().columns if sys.stderr.isatty() else None
        colour = coloured(sys.stderr)
        say(render_findings(findings, session.translate, colour=colour, columns=columns))
    _say(refusal.message, refusal.help, session)
    return refusal.exit_code


def _report_usage(error: Any, arguments: Sequence[str], session: Session) -> int:
    _say(*_usage_message(error, arguments), session)
    return ExitCode.USAGE


def _usage_message(error: Any, arguments: Sequence[str]) -> tuple[Message, Message | None]:
    """Typer's complaint in our words: what was wrong, and what would be right."""
    hint = _help_hint(arguments)
    option, parameter = getattr(error, "option_name", None), getattr(error, "param", None)
    match type(error).__name__:
        case "NoSuchOption":
            return msg("no option {option}", option=option), _nearest_option(error, arguments)
        case "BadOptionUsage" if "requires" in error.message:
            return msg("{option} needs a value", option=option), hint
        case "BadOptionUsage":
            return msg("{option} takes no value", option=option), hint
        case "MissingParameter":
            return msg("{name} is missing", name=_name(parameter)), hint
        case "BadParameter":
            return _wrong_value(parameter), hint
        case _:  # Typer has no class of its own for what is left
            return _surplus_or_missing(error), hint


def _surplus_or_missing(error: Any) -> Message:
    words = error.format_message().partition("(s) (")[2].rstrip(")")
    if not words:
        return msg("missing command")
    return msg("too many arguments: {words}", words=words)


def _nearest_option(error: Any, arguments: Sequence[str]) -> Message:
    """What an option that is not there is called now, or what comes nearest to it."""
    from pilotctl.cli.renamed import new_option  # only for what is not there

    typed = str(error.option_name)
    if new := new_option(_command(arguments), typed):
        return msg("use {new}", new=new)
    near = did_you_mean(nearest(typed, error.possibilities or (), cutoff=0.7))
    return near or _help_hint(arguments)


def _wrong_value(parameter: Any) -> Message:
    """What the option or argument takes, by its type."""
    name, kind = _name(parameter), parameter.type
    choices = getattr(kind, "choices", ())
    if choices:
        shown = tuple(str(getattr(choice, "value", choice)) for choice in choices)
        return msg("{name} takes one of: {choices}", name=name, choices=shown)
    least, most = getattr(kind, "min", None), getattr(kind, "max", None)
    if least is None:
        return msg("{name} cannot take this value", name=name)
    if most is None:
        return msg("{name} takes a whole number from {least} up", name=name, least=least)
    return msg(
        "{name} takes a whole number from {least} to {most}", name=name, least=least, most=most
    )


def _name(parameter: Any) -> str:
    first: str = parameter.opts[0]
    return first if first.startswith("-") else str(parameter.metavar or first).strip("[].")


def _command(arguments: Sequence[str]) -> str:
    """The command that was typed, of those that there are."""
    from pilotctl.cli.app import COMMANDS

    return next((word for word in arguments if word in COMMANDS), "")


def _help_hint(arguments: Sequence[str]) -> Message:
    from pilotctl.cli.app import SUBCOMMANDS

    words = [word for word in arguments if not word.startswith("-")]
    typed = _command(words)
    inside = words[1] if words[1:] and words[1] in SUBCOMMANDS.get(typed, ()) else ""
    return msg("see {command} --help", command=" ".join(f"pilotctl {typed} {inside}".split()))


def _say(message: Message, help_text: Message | None, session: Session) -> None:
    lines = [msg("error: {message}", message=message)]
    if help_text:
        lines.append(msg("  help: {text}", text=help_text))
    say("".join(printable(line.render(session.translate)) + "\n" for line in lines))


def _report_bug(error: Exception, session: Session) -> int:
    import traceback

    traceback.print_exception(error)
    _say(msg("this is a bug in pilotctl"), msg("report it with the lines above"), session)
    return ExitCode.BUG
