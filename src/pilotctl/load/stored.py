"""Settings, city files and ledgers for answers: from the cache, else from the files, then kept.

Only what is free of errors is kept; what was found on the way, such as warnings, is not.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pilotctl.load.cache import Cache, digest
from pilotctl.load.codec import named
from pilotctl.load.compiled import UNREADABLE, keep, kept, key_of
from pilotctl.load.content import MOST_LEDGER_BYTES, Unreadable, read_content, read_contents
from pilotctl.load.results import LoadedCity, LoadedLedger
from pilotctl.load.settings import Config
from pilotctl.load.task_list import TaskList, compiled
from pilotctl.model.ledger import LedgerEntry

if TYPE_CHECKING:
    from pilotctl.diagnostics.finding import Finding
    from pilotctl.model.programme import City


_MOST_SETTINGS = 64 * 1024
"""Bytes: finding the places of faults reads the text again for each of its statements."""


def load_config(
    path: Path, cities: Collection[str], cache: Cache
) -> tuple[Config, tuple[Finding, ...]]:
    """The settings of the file, and everything that is wrong with it.

    `cities` are the ids that its tables may name; any, when there are none.
    """
    try:
        content = read_content(path, _MOST_SETTINGS)
    except Unreadable as failure:
        return Config(), (failure.finding,)
    key = key_of("settings", path, digest(content), sorted(cities))
    config = kept(cache, key, Config)
    if config is not None:
        return config, ()
    from pilotctl.load.config import config_of  # with TOML and the faults: only where needed

    config, findings = config_of(path, content, cities)
    if not findings:
        keep(cache, key, config)
    return config, findings


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

    @cached_property
    def loaded(self) -> LoadedCity:
        """The city when it is free of errors."""
        if self._kept_city is not None:
            return LoadedCity(self._kept_city, ())
        from pilotctl.load.city import city_of  # with YAML and pydantic: only where needed

        return city_of(self._path, self._content)

    def keep(self) -> None:
        """Put the city into the cache: lists of tasks do without it."""
        if self.loaded.city and self._kept_city is None:
            keep(self._cache, self._key("city"), self.loaded.city)

    def tasks(self) -> TaskList | None:
        """The city's tasks; None when the file has errors."""
        key = self._key("tasks")
        tasks = _readable(self._cache.get(key))
        if tasks is None and self.loaded.city is not None:
            body = compiled(self.loaded.city)
            self._cache.put(key, body)
            tasks = TaskList(body)
        return tasks

    def entries(self, ledger: LedgerFiles, given: City | None = None) -> LoadedLedger:
        """The entries of the ledger, checked against the city.

        `given` is what the caller has read of the city: it spares a second time where nothing is
        kept, and what is checked against it is not kept: the file may have changed since.
        """
        if not ledger.paths:
            return LoadedLedger((), ())
        contents, lost = read_contents(ledger.paths, MOST_LEDGER_BYTES)
        digests = [(name, digest(content)) for name, content in contents]
        key = self._key("entries", ledger.units, digests)
        entries = None if lost else kept(self._cache, key, tuple[LedgerEntry, ...])
        if entries is not None:
            return LoadedLedger(entries, ())
        from pilotctl.load.ledger import ledger_of

        is_own = given is None or self._kept_city is not None
        city = self.loaded.city if is_own else given
        if city is None:
            return LoadedLedger((), self.loaded.findings)
        loaded = ledger_of(contents, city, ledger.units, ledger.root, lost)
        if is_own and not loaded.errors:
            keep(self._cache, key, tuple(map(named, loaded.entries)))
        return loaded

    @cached_property
    def _kept_city(self) -> City | None:
        from pilotctl.model.programme import City  # lists of tasks have no need of it

        return kept(self._cache, self._key("city"), City)

    def _key(self, form: str, *context: object) -> str:
        return key_of(form, self._path, self._digest, *context)

    @cached_property
    def _digest(self) -> str:
        return digest(self._content)


def _readable(body: bytes | None) -> TaskList | None:
    try:
        return None if body is None else TaskList(body)
    except UNREADABLE:
        return None
