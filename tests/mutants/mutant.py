"""What a standing mutant is: one small wrong change, and the tests that have to notice it."""

from typing import NamedTuple


class Mutant(NamedTuple):
    """A change of meaning in one place of the code, and who must catch it."""

    file: str
    """Below src/pilotctl/, or templates/ where it starts so."""
    old: str
    """Text that occurs exactly once in the file."""
    new: str
    tests: str
    """What pytest runs: files or folders, separated by blanks."""
    promise: str
    """What is broken where nobody notices: a rule of the domain by its number, or a promise."""

    @property
    def name(self) -> str:
        """How the run calls it."""
        return f"{self.file}: {self.promise}"
