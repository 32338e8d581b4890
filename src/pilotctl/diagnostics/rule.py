"""What a kind of problem is called, how grave it is, and what it says.

The code is for scripts and searches and never changes; the texts may, in either language.
"""

from enum import StrEnum
from typing import NamedTuple

from pilotctl.messages import N_


class Severity(StrEnum):
    """An error stops the commands that need the data; a warning does not."""

    ERROR = N_("error")
    WARNING = N_("warning")


class Rule(NamedTuple):
    """A code with its texts: English, translated when shown; `{name}` takes a diagnostic's args."""

    code: str
    message: str
    help: str
    why: str
    """For `help CODE` and the pages of codes: what the problem would do if it went unnoticed."""
    severity: Severity = Severity.ERROR
