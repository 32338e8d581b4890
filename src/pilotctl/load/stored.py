"""City files and ledgers for answers: from the cache, else read and checked, then kept there.

Only what is free of errors is kept; what was found on the way, such as warnings, is not.
"""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pilotctl.load.cache import Cache, digest
from pilotctl.load.codec import named
from pilotctl.load.compiled import keep, kept, key_of
from pilotctl.load.content import MOST_LEDGER_BYTES, read_content, read_contents
from pilotctl.load.results import LoadedCity, LoadedLedger
from pilotctl.load.task_list import TaskList, compiled
from pilotctl.model.ledger import LedgerEntry

if TYPE_CHECKING:
    pass


class LedgerFiles(NamedTuple):
    """The ledger of one city: its files, and what they are checked against besides the city."""

    paths: tuple[Path, ...]
    units: tuple[str, ...]
    root: Path


class StoredCity:
    """A city file as it is now, and its ledger; each is read at most once.

    Of the findings, only errors are sure to be there.
    """

    def __init__(self, path: Path, cache: Cache) -> None:
        """Raises Unreadable."""
        self._path = path
        self._cache = cache
        self._content = read_content(path)
        self._is_kept = False

    @cached_property
    def loaded(self) -> LoadedCity:
        """The city when it is free of errors."""
        from pilotctl.model.programme import City  # lists of tasks have no need of it

        city = kept(self._cache, self._key("city"), City)
        if city is not None:
            self._is_kept = True
            return LoadedCity(city, ())
        from pilotctl.load.city import city_of  # with YAML and pydantic: only where needed

        return city_of(self._path, self._content)

    def keep(self) -> None:
        """Put the city into the cache: lists of tasks do without it."""
        if self.loaded.city and not self._is_kept:
            keep(self._cache, self._key("city"), self.loaded.city)

    def tasks(self) -> TaskList | None:
        """The city's tasks; None when the file has errors."""
        key = self._key("tasks")
        body = self._cache.get(key)
        if body is None:
            if self.loaded.city is None:
                return None
            body = compiled(self.loaded.city)
            self._cache.put(key, body)
        return TaskList(body)

    def entries(self, ledger: LedgerFiles) -> LoadedLedger:
        """The entries of the ledger, checked against the city."""
        if not ledger.paths:
            return LoadedLedger((), ())
        contents, lost = read_contents(ledger.paths, MOST_LEDGER_BYTES)
        digests = (f"{name} {digest(content)}" for name, content in contents)
        key = self._key("entries", *ledger.units, *digests)
        entries = None if lost else kept(self._cache, key, tuple[LedgerEntry, ...])
        if entries is not None:
            return LoadedLedger(entries, ())
        if self.loaded.city is None:
            return LoadedLedger((), self.loaded.findings)
        from pilotctl.load.ledger import ledger_of

        loaded = ledger_of(contents, self.loaded.city, ledger.units, ledger.root, lost)
        if not loaded.errors:
            keep(self._cache, key, tuple(map(named, loaded.entries)))
        return loaded

    def _key(self, form: str, *context: str) -> str:
        return key_of(form, self._path, self._content, *context)
