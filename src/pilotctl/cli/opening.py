"""Which workspace a command is about, and where the cache is."""

import os
from pathlib import Path
from time import time

from pilotctl.cache.folder import NO_CACHE, Cache
from pilotctl.workspace import Workspace, find_root, open_workspace


def open_here(folder: Path | None, no_cache: bool = False) -> Workspace:
    """The workspace in the folder, else the nearest, with whatever is wrong with its settings."""
    here = Path.cwd()
    root = folder or find_root(here)
    cache = NO_CACHE if no_cache else user_cache()
    return open_workspace(Path() if root == here else root, cache)  # names files as people type


def user_cache() -> Cache:
    """The cache in the folder that PILOTCTL_CACHE_DIR names, else where the system keeps such."""
    try:
        return Cache(_cache_folder(), time())
    except RuntimeError:  # the home of somebody who is unknown, or of nobody
        return NO_CACHE


def _cache_folder() -> Path:
    named = os.environ.get("PILOTCTL_CACHE_DIR", "").strip()
    if named:
        return Path(named).expanduser().absolute()
    from platformdirs import user_cache_path

    return user_cache_path("pilotctl", appauthor=False)
