"""The entry of the program: light, so that even Ctrl-C while it starts ends quietly."""

import contextlib
import gc
import os
import sys


def main() -> None:
    """The console script.

    A run is short, and its data hold no cycles: the collector would look through them again and
    again, and find nothing; and the system takes the memory back at once, not piece by piece.
    """
    gc.disable()
    try:
        from pilotctl.cli.program import run

        code = run(sys.argv[1:])
    except KeyboardInterrupt:
        from pilotctl.errors import ExitCode

        sys.exit(ExitCode.INTERRUPTED)
    with contextlib.suppress(OSError):  # answers were flushed, and failures told, when written
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(code)
