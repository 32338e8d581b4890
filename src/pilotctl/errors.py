"""Refusals: what stops a command, and the exit code that tells a script why."""

import errno
from collections.abc import Iterable
from enum import IntEnum

from pilotctl.messages import Message, msg


def reason_of(error: OSError) -> Message | str:
    """Why the system refused, in the reader's language where the reason is a common one."""
    reasons = {
        errno.ENOENT: msg("no such file or folder"),
        errno.EISDIR: msg("is a folder"),
        errno.ENOTDIR: msg("part of the path is a file"),
        errno.EACCES: msg("permission denied"),
        errno.EPERM: msg("permission denied"),
        errno.EROFS: msg("the disk is read-only"),
        errno.ENOSPC: msg("the disk is full"),
        errno.ENAMETOOLONG: msg("name too long"),
    }
    # The system speaks the language of its own settings: only what is not listed is left to it.
    known = reasons.get(error.errno or 0)
    return known or error.strerror or type(error).__name__


class ExitCode(IntEnum):
    """What the program's end says; scripts rely on these numbers."""

    OK = 0
    BAD_ANSWER = 1
    USAGE = 2
    DATA = 3
    BUG = 70
    INTERRUPTED = 130


class Refusal(Exception):
    """A command cannot be carried out; says what is wrong and what to do about it.

    Subclasses set the exit code; problems inside the user's data are diagnostics, not refusals.
    """

    exit_code = ExitCode.BAD_ANSWER

    def __init__(self, message: Message, help: Message | None = None) -> None:
        # In English, for a traceback: the command line shows the message in the reader's language.
        super().__init__(message.render(str))
        self.message = message
        self.help = help


class UsageRefusal(Refusal):
    """The command line asks for something that does not exist or makes no sense."""

    exit_code = ExitCode.USAGE


class DataRefusal(Refusal):
    """The data that the answer needs cannot be read or written."""

    exit_code = ExitCode.DATA


def did_you_mean(names: Iterable[str]) -> Message | None:
    """The help for a misspelt name: the names most like it; None when nothing is like it."""
    shown = tuple(names)
    return msg("did you mean {names}?", names=shown) if shown else None
