"""The entry of the program: light, so that even Ctrl-C while it starts ends quietly."""

import gc
import sys


def main() -> None:
    """The console script.

    A run is short, and its data hold no cycles: the collector would look through them again and
    again, at the end once more, and find nothing.
    """
    gc.disable()
    try:
        from pilotctl.cli.program import run

        sys.exit(run(sys.argv[1:]))
    except KeyboardInterrupt:
        from pilotctl.errors import ExitCode

        sys.exit(ExitCode.INTERRUPTED)
    finally:
        gc.freeze()
