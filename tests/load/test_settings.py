"""Settings from the cache are those of the file, held against the cities of now."""

from datetime import date
from pathlib import Path

import pytest

from pilotctl.cache.folder import NO_CACHE, Cache
from pilotctl.load.settings import Config, load_config
from pilotctl.progress.state import Limits
from pilotctl.scoring.window import Review

FULL = """\
warn_days = 7
[units]
demo = ["银州区", "开原市"]
[review.demo]
acceptance = 2022-10-15
"""
READ = Config(
    Limits(warn_days=7),
    {"demo": ("银州区", "开原市")},
    {"demo": Review(date(2022, 10, 15))},
)


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    """An empty cache."""
    return Cache(tmp_path / "cache")


def settings(folder: Path, text: str) -> Path:
    """The file with that text."""
    path = folder / "pilotctl.toml"
    path.write_bytes(text.encode())
    return path


def codes(path: Path, cache: Cache, *cities: str) -> list[str]:
    """What is wrong with the settings."""
    return [finding.diagnostic.rule.code for finding in load_config(path, cities, cache)[1]]


def test_read_or_kept_they_are_the_same(tmp_path: Path, cache: Cache) -> None:
    """Without a cache, with a cold one and with a warm one; another text is other settings."""
    path = settings(tmp_path, FULL)
    for where in (NO_CACHE, cache, cache):
        assert load_config(path, ["demo"], where) == (READ, ())
    assert cache.size().entries == 1
    path = settings(tmp_path, FULL.replace("7", "8"))
    assert load_config(path, ["demo"], cache)[0].limits.warn_days == 8


def test_faulty_settings_are_never_kept(tmp_path: Path, cache: Cache) -> None:
    """They are an error each time, and none once they are mended."""
    path = settings(tmp_path, "warn_days = -1\n")
    for _ in range(2):
        assert codes(path, cache, "demo") == ["config-bad-value"]
    assert cache.size().entries == 0
    assert load_config(settings(tmp_path, FULL), ["demo"], cache) == (READ, ())
    assert codes(settings(tmp_path, "warn_days 7\n"), cache, "demo") == ["config-syntax"]


def test_a_city_that_has_gone_makes_them_wrong_again(tmp_path: Path, cache: Cache) -> None:
    """Settings for a city stay right only as long as there is that city."""
    path = settings(tmp_path, FULL)
    assert codes(path, cache, "demo", "other") == []
    assert codes(path, cache, "other") == ["config-unknown-key"] * 2
    assert codes(path, cache, "demo") == []


@pytest.mark.parametrize("make", ["absent", "too large"])
def test_what_cannot_be_read_is_said_each_time(tmp_path: Path, cache: Cache, make: str) -> None:
    """Settings that are gone or have grown too large are an error, whatever is kept."""
    path = settings(tmp_path, FULL)
    assert codes(path, cache, "demo") == []
    if make == "absent":
        path.unlink()
    else:
        settings(tmp_path, FULL + "#" * 70_000)
    assert codes(path, cache, "demo") == [
        "file-unreadable" if make == "absent" else "file-too-large"
    ]
