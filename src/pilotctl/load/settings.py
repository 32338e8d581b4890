"""The settings of a workspace: as values, from the cache or from pilotctl.toml."""

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pilotctl.cache.entries import keep, kept, key_of
from pilotctl.cache.folder import Cache, digest
from pilotctl.files.bytes import Unreadable, read_bytes
from pilotctl.model.assessment import MarksUsed, Method
from pilotctl.progress.state import DEFAULTS, Limits
from pilotctl.scoring.window import Review

if TYPE_CHECKING:
    from pilotctl.diagnostics.finding import Finding

_MOST_BYTES = 64 * 1024
"""Finding the places of faults reads the text again for each of its statements."""


class ScoreSettings(NamedTuple):
    """How a programme is scored where nothing else is asked for."""

    method: Method = Method.PROPORTIONAL
    marks: MarksUsed = MarksUsed.VERIFIED
    scheme: str | None = None
    """The scheme file, as written: from the workspace's folder."""


# The cache reads values back by the types of their fields: here annotations are not postponed.
class Config(NamedTuple):
    """The settings, each with its default."""

    limits: Limits = DEFAULTS
    units: Mapping[str, tuple[str, ...]] = {}
    """县区: the names of each city's units, by the city's id."""
    review: Mapping[str, Review] = {}
    """The days of each city's assessment, by the city's id."""
    score: Mapping[str, ScoreSettings] = {}
    """How each city is scored, by the city's id."""


def load_config(
    path: Path, cities: Collection[str], cache: Cache
) -> tuple[Config, tuple["Finding", ...]]:
    """The settings of the file, and everything that is wrong with it.

    `cities` are the ids that its tables may name; any, when there are none. They are part of the
    cache's key: settings for a city that is gone are wrong again.
    """
    try:
        content = read_bytes(path, _MOST_BYTES)
    except Unreadable as failure:
        return Config(), (failure.finding,)
    key = key_of("settings", path, digest(content), sorted(cities))
    config = kept(cache, key, Config)
    if config is not None:
        return config, ()
    from pilotctl.load.settings_file import config_of  # with TOML and the faults: only where needed

    config, findings = config_of(path, content, cities)
    if not findings:
        keep(cache, key, config)
    return config, findings
