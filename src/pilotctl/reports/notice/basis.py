"""What a notice is made from."""

from datetime import date
from typing import NamedTuple

from pilotctl.model.ledger import LedgerEntry
from pilotctl.model.programme import City
from pilotctl.model.ranges import Period
from pilotctl.progress.fold import Progress
from pilotctl.progress.state import TrackedTask
from pilotctl.scoring.card import Scorecard


class Snapshot(NamedTuple):
    """How things stand at the end of a day."""

    day: date
    tasks: tuple[TrackedTask, ...]
    progress: Progress
    card: Scorecard


class Input(NamedTuple):
    """A file that the figures come from."""

    name: str
    sha256: str


class Basis(NamedTuple):
    """Everything that the notice of one city for one period says something about."""

    city: City
    period: Period
    before: Snapshot
    """At the end of the day before the period."""
    now: Snapshot
    """At the end of the period, or of the as-of day where that comes first."""
    course: tuple[Snapshot, ...]
    """At the end of each month up to now, for the pictures."""
    entries: tuple[LedgerEntry, ...]
    """Those of the period, in the order of days."""
    units: tuple[str, ...]
    inputs: tuple[Input, ...]
    version: str
    department: str | None = None
    """Whose own notice it is; None for the whole city's."""

    @property
    def as_of(self) -> date:
        """The day of the figures."""
        return self.now.day
