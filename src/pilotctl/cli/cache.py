"""The commands of `cache`: how much is kept of the files that were read, and to forget it."""

from pilotctl.cli.app import CACHE_COMMANDS
from pilotctl.cli.groups import group
from pilotctl.cli.language import _
from pilotctl.cli.opening import user_cache
from pilotctl.cli.options import View, command
from pilotctl.cli.output import write
from pilotctl.errors import DataRefusal
from pilotctl.load.cache import MOST_BYTES
from pilotctl.messages import Message, msg

cache = group(CACHE_COMMANDS, _("What is kept of files that were read, for quick answers."))


@command(_("Show where the cache is, and how much it holds."))
def info() -> None:
    """`pilotctl cache info`."""
    kept = user_cache()
    entries, size = kept.size()
    _say(msg("folder: {folder}", folder=kept.folder or msg("nowhere")))
    _say(msg("entries: {count}", count=entries))
    most = _megabytes(MOST_BYTES)
    _say(msg("size: {size} MB, of at most {most} MB", size=_megabytes(size), most=most))


@command(_("Remove every entry of the cache; the next answers read the files anew."))
def clear() -> None:
    """`pilotctl cache clear`."""
    kept = user_cache()
    entries, size = kept.clear()
    _say(msg("removed: {count} entries, {size} MB", count=entries, size=_megabytes(size)))
    if left := kept.size().entries:
        raise DataRefusal(
            msg("{count} entries could not be removed", count=left),
            msg("check your rights to the folder {folder}", folder=kept.folder),
        )


def _megabytes(size: int) -> str:
    return f"{size / 1024 / 1024:.1f}"


def _say(line: Message) -> None:
    write(line.render(_) + "\n", View())
