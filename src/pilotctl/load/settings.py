"""The settings of a workspace: from the cache, else from pilotctl.toml."""

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pilotctl.load.cache import Cache, digest
from pilotctl.load.compiled import keep, kept, key_of
from pilotctl.load.content import Unreadable, read_content
from pilotctl.progress.state import DEFAULTS, Limits
from pilotctl.scoring.window import Review

_MOST_BYTES = 64 * 1024
"""Finding the places of faults reads the text again for each of its statements."""

if TYPE_CHECKING:
    from pilotctl.diagnostics.finding import Finding


class Config(NamedTuple):
    """The settings, each with its default."""

    limits: Limits = DEFAULTS
    units: Mapping[str, tuple[str, ...]] = {}
    """县区: the names of each city's units, by the city's id."""
    review: Mapping[str, Review] = {}
    """The days of each city's assessment, by the city's id."""


def load_config(
    path: Path, cities: Collection[str], cache: Cache
) -> "tuple[Config, tuple[Finding, ...]]":
    """The settings of the file, and everything that is wrong with it.

    `cities` are the ids that its tables may name; any, when there are none.
    """
    try:
        content = read_content(path, _MOST_BYTES)
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
