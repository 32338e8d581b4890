"""The entry of the program: light, so that even Ctrl-C while it starts ends quietly."""

import sys


def main() -> None:
    """The console script."""
    try:
        from pilotctl.cli.program import run

        sys.exit(run(sys.argv[1:]))
    except KeyboardInterrupt:
        from pilotctl.errors import ExitCode

        sys.exit(ExitCode.INTERRUPTED)
