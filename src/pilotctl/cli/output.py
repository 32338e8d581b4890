"""From a report to the screen or a file, in the format that was asked for."""

import os
import shutil
import sys
from collections.abc import Iterable

from pilotctl.cli.options import Format, View
from pilotctl.cli.session import Session
from pilotctl.cli.streams import coloured, say
from pilotctl.errors import DataRefusal, ExitCode, UsageRefusal, reason_of
from pilotctl.messages import Message, Translate, msg
from pilotctl.render.screen import Screen
from pilotctl.reports.report import Report

_ENDINGS = {
    ".json": Format.JSON,
    ".csv": Format.CSV,
    ".tsv": Format.TSV,
    ".md": Format.MD,
    ".txt": Format.TABLE,
}


def show(report: Report, view: View, session: Session) -> None:
    """Write the report to standard output, or whole to the file that was named."""
    _write(written(report, format_of(view), view, session.translate), view)


def write(text: str, view: View) -> None:
    """Write text to standard output, or to the file that was named."""
    _write([text], view)


def _write(pieces: Iterable[str], view: View) -> None:
    if view.output is None:
        _print(pieces)
        return
    from pilotctl.store.atomic import write_atomic

    write_atomic(view.output, b"".join(piece.encode() for piece in pieces))


def _print(pieces: Iterable[str]) -> None:
    """To standard output; a reader that has had enough, such as head, is no failure."""
    try:
        sys.stdout.writelines(pieces)
        sys.stdout.flush()
    except BrokenPipeError:
        _discard_output()
    except OSError as error:
        _discard_output()
        reason = reason_of(error)
        raise DataRefusal(msg("cannot write the answer: {reason}", reason=reason)) from None


def _discard_output() -> None:
    """Keep the interpreter from failing again when it flushes at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def format_of(view: View) -> Format:
    """The format that was named, else the file's ending, else a table."""
    format = _named_format(view)
    if view.excel and format is not Format.CSV:
        raise UsageRefusal(msg("--excel needs CSV"), msg("add --format csv"))
    return format


def _named_format(view: View) -> Format:
    named = [format for format in (view.format, Format.JSON if view.json else None) if format]
    if len(set(named)) > 1:
        raise UsageRefusal(msg("--json and --format {format} cannot be combined", format=named[0]))
    if named:
        return named[0]
    if view.output is None:
        return Format.TABLE
    ending = view.output.suffix.lower()
    if ending not in _ENDINGS:
        endings = tuple(_ENDINGS)
        raise UsageRefusal(
            msg("unknown format: {file}", file=view.output),
            msg("use one of {endings}, or --format", endings=endings),
        )
    return _ENDINGS[ending]


def written(report: Report, format: Format, view: View, translate: Translate) -> Iterable[str]:
    """The report in that format, in pieces: JSON may be long."""
    if format is Format.JSON:
        from pilotctl.export.json import to_json

        return to_json(report)
    if format in (Format.CSV, Format.TSV):
        from pilotctl.export.delimited import to_csv, to_tsv

        tabs = format is Format.TSV
        return [to_tsv(report, translate) if tabs else to_csv(report, translate, excel=view.excel)]
    if format is Format.MD:
        from pilotctl.render.markdown import to_markdown

        return [to_markdown(report, translate)]
    from pilotctl.render.terminal import to_terminal

    return [to_terminal(report, translate, screen_of(view))]


def holds_one_table(view: View) -> bool:
    """Whether the format has room for one table only: the one that was asked for."""
    return format_of(view) in (Format.CSV, Format.TSV)


def exit_code(bad: bool) -> ExitCode:
    """1 when the answer is bad, else 0."""
    return ExitCode.BAD_ANSWER if bad else ExitCode.OK


def tell(message: Message, session: Session) -> None:
    """A line of talk, to standard error."""
    say(message.render(session.translate) + "\n")


def screen_of(view: View) -> Screen:
    """The terminal that the answer goes to, if it does."""
    if view.output is not None or not sys.stdout.isatty():
        return Screen()
    return Screen(shutil.get_terminal_size().columns, coloured(sys.stdout))
