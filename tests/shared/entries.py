"""Ledgers as people write them, for the tests of the fold and of what is read from it."""

from textwrap import dedent

from pilotctl.files.text import Source
from pilotctl.model.ledger import LedgerEntry
from pilotctl.parse.yaml import parse
from pilotctl.schema.ledger import read_entry
from tests.shared.builders import messages


def ledger_entries(text: str) -> tuple[LedgerEntry, ...]:
    """The entries of a ledger in which the schema finds nothing wrong, without their places."""
    readings = [read_entry(item) for item in parse(Source("demo.yaml", dedent(text))).value]
    found = [one for reading in readings for one in reading.diagnostics]
    assert not found, messages(found)
    return tuple(reading.entry.to_model() for reading in readings)
