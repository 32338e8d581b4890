"""A city file with its ledger, opened: from the cache where it is there, else from the files.

Only what is free of errors is kept in the cache; findings, such as warnings, are not. The one
switch is therefore the cache: `NO_CACHE` reads everything from the files, with all its findings.
"""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pilotctl.cache.entries import (
    keep,
    keep_entries,
    keep_tasks,
    kept,
    kept_entries,
    kept_tasks,
    key_of,
)
from pilotctl.cache.folder import NO_CACHE, Cache, digest
from pilotctl.cache.task_list import TaskList
from pilotctl.files.bytes import MOST_LEDGER_BYTES, Unreadable, read_bytes, read_each
from pilotctl.load.loaded import LoadedCity, LoadedLedger

if TYPE_CHECKING:
    from pilotctl.model.programme import City


class LedgerFiles(NamedTuple):
    """The ledger of one city: its files, and what they are checked against besides the city."""

    paths: tuple[Path, ...]
    units: tuple[str, ...] = ()
    """县区 of the city, as the settings list them."""
    root: Path = Path()
    """Where the files that entries name as evidence are looked for."""


class OpenedCity:
    """A city file as it was when it was opened, and its ledger; each is read at most once.

    Opening never raises: a file that cannot be read is a finding of `loaded`.
    """

    def __init__(self, path: Path, cache: Cache = NO_CACHE) -> None:
        self._path = path
        self._cache = cache
        self._content: bytes | None = None
        try:
            self._content = read_bytes(path)
        except Unreadable as failure:
            self._failure = failure

    @cached_property
    def loaded(self) -> LoadedCity:
        """The city when it is free of errors; from the cache it comes without its warnings."""
        if self._content is None:
            return LoadedCity(None, (self._failure.finding,), readable=False)
        if self._kept_city is not None:
            return LoadedCity(self._kept_city, ())
        from pilotctl.load.city import city_of  # with YAML and pydantic: only where needed

        return city_of(self._path, self._content)

    def keep(self) -> None:
        """Put the city into the cache; lists of tasks do without it, so they do not."""
        if self.loaded.city and self._kept_city is None:
            keep(self._cache, self._key("city"), self.loaded.city)

    def tasks(self) -> TaskList | None:
        """The city's tasks; None when the file has errors."""
        if self._content is None:
            return None
        key = self._key("tasks")
        tasks = kept_tasks(self._cache, key)
        if tasks is None and self.loaded.city is not None:
            tasks = keep_tasks(self._cache, key, self.loaded.city)
        return tasks

    def ledger(self, files: LedgerFiles, given: City | None = None) -> LoadedLedger:
        """The entries of the ledger, checked against the city.

        `given` is what the caller has read of the city: it spares a second time where nothing is
        kept, and what is checked against it is not kept: the file may have changed since.
        """
        if self._content is None:
            return LoadedLedger((), self.loaded.findings)
        if not files.paths:
            return LoadedLedger((), ())
        contents, lost = read_each(files.paths, MOST_LEDGER_BYTES)
        digests = [(name, digest(content)) for name, content in contents]
        key = self._key("entries", files.units, digests)
        # The key knows only the files that could be read. A file that is lost must stay an error,
        # although a ledger without it may be in the cache from before it was written.
        entries = None if lost else kept_entries(self._cache, key)
        if entries is not None:
            return LoadedLedger(entries, ())
        from pilotctl.load.ledger import ledger_of

        is_own = given is None or self._kept_city is not None
        city = self.loaded.city if is_own else given
        if city is None:
            return LoadedLedger((), self.loaded.findings)
        loaded = ledger_of(contents, city, files.units, files.root, lost)
        if is_own and not loaded.errors:
            keep_entries(self._cache, key, loaded.entries)
        return loaded

    @cached_property
    def _kept_city(self) -> City | None:
        from pilotctl.model.programme import City  # lists of tasks have no need of it

        return kept(self._cache, self._key("city"), City)

    def _key(self, form: str, *context: object) -> str:
        return key_of(form, self._path, self._digest, *context)

    @cached_property
    def _digest(self) -> str:
        return digest(self._content or b"")
