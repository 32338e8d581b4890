"""`python -m tests.mutants [WORD]`: every standing mutant has to be caught; see CONTRIBUTING.md."""

import sys

from tests.mutants.runner import baseline, survivors
from tests.mutants.table import MUTANTS


def main(words: list[str]) -> int:
    """Try the mutants whose name has one of the words, or all; 1 when one survives."""
    chosen = [one for one in MUTANTS if not words or any(word in one.name for word in words)]
    if failing := baseline(chosen):
        print(f"tests fail without any mutant:\n{failing}")
        return 1
    alive = list(survivors(chosen))
    for line in alive:
        print(f"survived: {line}")
    print(f"{len(chosen) - len(alive)} of {len(chosen)} mutants caught")
    return 1 if alive or not chosen else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
