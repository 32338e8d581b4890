"""The commands of `cache`: how much is kept of the files that were read, and to forget it."""

from pilotctl.cache.folder import MOST_BYTES
from pilotctl.cli.app import SUBCOMMANDS
from pilotctl.cli.declared import CommandGroup, command
from pilotctl.cli.opening import user_cache
from pilotctl.cli.options import View
from pilotctl.cli.output import write
from pilotctl.cli.session import Session
from pilotctl.errors import DataRefusal
from pilotctl.messages import N_, Message, msg

cache = CommandGroup(N_("Manage the cache."), SUBCOMMANDS["cache"])


@command(N_("Show the location and size of the cache."))
def info(session: Session) -> None:
    """`pilotctl cache info`."""
    kept = user_cache()
    entries, size = kept.size()
    _say(msg("folder: {folder}", folder=kept.folder or msg("nowhere")), session)
    _say(msg("entries: {count}", count=entries), session)
    most = _megabytes(MOST_BYTES)
    _say(msg("size: {size} MB, of at most {most} MB", size=_megabytes(size), most=most), session)


@command(N_("Clear the cache."))
def clear(session: Session) -> None:
    """`pilotctl cache clear`."""
    kept = user_cache()
    entries, size = kept.clear()
    _say(msg("removed: {count} entries, {size} MB", count=entries, size=_megabytes(size)), session)
    if left := kept.size().entries:
        raise DataRefusal(
            msg("{count} entries could not be removed", count=left),
            msg("check the permissions of {folder}", folder=kept.folder),
        )


def _megabytes(size: int) -> str:
    return f"{size / 1024 / 1024:.1f}"


def _say(line: Message, session: Session) -> None:
    write(line.render(session.translate) + "\n", View())
