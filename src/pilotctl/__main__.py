"""`python -m pilotctl`: the same program as the console script."""

from pilotctl.cli.main import main

if __name__ == "__main__":
    main()
