"""What loading gives: a value where nothing is wrong, and all that was found."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:  # nothing is made of them here
    from pilotctl.diagnostics.finding import Finding
    from pilotctl.model.ledger import LedgerEntry
    from pilotctl.model.programme import City


class LoadedCity(NamedTuple):
    """What a file holds: the city when it is free of errors, and all findings in order."""

    city: City | None
    findings: tuple[Finding, ...]
    readable: bool = True
    """Whether the file could be read as YAML at all."""

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that keep the city from being used."""
        return tuple(finding for finding in self.findings if finding.is_error)


class LoadedLedger(NamedTuple):
    """What a city's ledger files hold: the entries that can be read, and all findings in order."""

    entries: tuple[LedgerEntry, ...]
    findings: tuple[Finding, ...]
    unreadable: frozenset[str] = frozenset()
    """The files that could not be read as YAML at all."""

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that keep the ledger from being used."""
        return tuple(finding for finding in self.findings if finding.is_error)
