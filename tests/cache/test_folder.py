"""The compiled cache: what was put comes back, and whatever else lies there is a silent miss."""

import os
import resource
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from pilotctl.cache.entries import key_of
from pilotctl.cache.folder import NO_CACHE, Cache, Size, digest

KEY = "tasks-1f"
BODY = b'first\n"\xe7\x94\xb2"\x00\r\n\n'
BODIES = [BODY, b"", b"\n", b"pilotctl", bytes(range(256)) * 10]
NOW = 1_600_000_000.0
_DAY = 24 * 60 * 60


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    """A cache in a folder that is not there yet."""
    return Cache(tmp_path / "above" / "cache", NOW)


def folder_of(cache: Cache) -> Path:
    """Where it keeps its entries."""
    assert cache.folder is not None
    return cache.folder


def put(cache: Cache, key: str = KEY, body: bytes = BODY, days: float = 0) -> Path:
    """The file of a new entry, last used so many days ago."""
    before = set(folder_of(cache).glob("*"))
    cache.put(key, body)
    (path,) = set(folder_of(cache).iterdir()) - before
    used = NOW - days * _DAY
    os.utime(path, (used, used))
    return path


def names(folder: Path) -> list[str]:
    """What the folder holds."""
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("body", BODIES)
def test_what_was_put_comes_back(cache: Cache, body: bytes) -> None:
    """Any bytes come back as they were, as often as they are asked for, and in another process."""
    put(cache, body=body)
    assert (cache.get(KEY), cache.get(KEY)) == (body, body)
    assert Cache(cache.folder).get(KEY) == body
    assert cache.get("tasks-2f") is None


def test_the_later_of_two_counts(cache: Cache) -> None:
    """What is put again under the same key takes the place of what was there."""
    put(cache)
    cache.put(KEY, b"later")
    assert cache.get(KEY) == b"later"
    assert cache.size().entries == 1


def test_without_a_folder_nothing_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """NO_CACHE takes everything, gives nothing back, and writes nowhere."""
    monkeypatch.chdir(tmp_path)
    NO_CACHE.put(KEY, BODY)
    NO_CACHE.tidy()
    assert (NO_CACHE.get(KEY), NO_CACHE.size(), NO_CACHE.clear()) == (None, Size(0, 0), Size(0, 0))
    assert names(tmp_path) == []


def test_every_cut_is_a_miss(cache: Cache) -> None:
    """An entry that ends anywhere before its end, or goes on after it, is not trusted."""
    path = put(cache)
    whole = path.read_bytes()
    for end in range(len(whole)):
        path.write_bytes(whole[:end])
        assert cache.get(KEY) is None, end
    path.write_bytes(whole + b"\n")
    assert cache.get(KEY) is None
    path.write_bytes(whole)
    assert cache.get(KEY) == BODY


def test_every_flipped_byte_is_a_miss(cache: Cache) -> None:
    """A byte that is not as it was written, in the head or in the body, is noticed."""
    path = put(cache)
    whole = path.read_bytes()
    for index, byte in enumerate(whole):
        for bits in (0x01, 0x20, 0xFF):
            path.write_bytes(whole[:index] + bytes([byte ^ bits]) + whole[index + 1 :])
            assert cache.get(KEY) is None, (index, bits)


SPOILT: dict[str, Callable[[Path], object]] = {
    "a folder": lambda path: path.mkdir(),
    "a link to nowhere": lambda path: path.symlink_to("nowhere"),
    "a link to itself": lambda path: path.symlink_to(path.name),
    "nothing": lambda path: None,
    "only a head": lambda path: path.write_bytes(b"pilotctl\n"),
    "zeros": lambda path: path.write_bytes(bytes(4096)),
}


@pytest.mark.parametrize("kind", SPOILT)
def test_what_stands_in_an_entrys_place_is_a_miss(cache: Cache, kind: str) -> None:
    """Whatever has come into the place of an entry is a miss, and no failure."""
    path = put(cache)
    path.unlink()
    SPOILT[kind](path)
    assert cache.get(KEY) is None
    cache.put(KEY, BODY)
    assert cache.get(KEY) == (None if kind == "a folder" else BODY)


@pytest.mark.parametrize("name", ["__version__", "FORMAT"])
def test_what_another_version_wrote_is_a_miss(
    cache: Cache, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another pilotctl, or another form of the entries, trusts nothing of what is there."""
    put(cache)
    with monkeypatch.context() as other:
        other.setattr(f"pilotctl.cache.folder.{name}", 99)
        assert cache.get(KEY) is None
    assert cache.get(KEY) == BODY


def test_an_entry_under_anothers_key_is_a_miss(cache: Cache) -> None:
    """A file that was copied or renamed to another entry's name is not taken for that entry."""
    path, other = put(cache), put(cache, "tasks-2f", b"other")
    other.write_bytes(path.read_bytes())
    assert (cache.get(KEY), cache.get("tasks-2f")) == (BODY, None)


@contextmanager
def full_disk(most: int) -> Iterator[None]:
    """No file can grow beyond so many bytes."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.parametrize("most", [0, 20])
def test_a_full_disk_is_silent_and_leaves_no_half_file(cache: Cache, most: int) -> None:
    """What cannot be written whole is not written; what was there before still serves."""
    put(cache)
    before = names(folder_of(cache))
    with full_disk(most):
        cache.put(KEY, b"later")
        cache.put("tasks-2f", BODY)
    assert names(folder_of(cache)) == before
    assert (cache.get(KEY), cache.get("tasks-2f")) == (BODY, None)


@pytest.mark.parametrize("below", ["", "cache", "deep/cache"])
def test_a_file_in_the_folders_place_is_silent(tmp_path: Path, below: str) -> None:
    """Where the folder cannot be made, nothing is kept, nothing fails and the file stays."""
    file = tmp_path / "file"
    file.write_text("mine", "utf-8")
    cache = Cache(file / below)
    cache.put("tasks-10", BODY)
    assert (cache.get("tasks-10"), cache.size(), cache.clear()) == (None, Size(0, 0), Size(0, 0))
    assert file.read_text("utf-8") == "mine"


@contextmanager
def nobody() -> Iterator[None]:
    """The superuser, who may write anywhere, is somebody else for a while."""
    own = os.geteuid()
    if own == 0:
        os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(own)


@pytest.mark.parametrize("days", [0, 7])
def test_a_folder_that_is_only_to_be_read_serves_all_the_same(days: int) -> None:
    """Who may not write there gets what is there, however old, and hears nothing of the rest."""
    with TemporaryDirectory() as above:
        folder = Path(above)
        cache = Cache(folder, NOW)
        put(cache, days=days).chmod(0o444)
        folder.chmod(0o555)
        with nobody():
            cache.put("tasks-20", b"mine")
            answers = cache.get("tasks-20"), cache.get(KEY), cache.clear()
        folder.chmod(0o755)
        assert answers == (None, BODY, Size(0, 0))


WRITER = """
import sys
from pathlib import Path
from pilotctl.cache.folder import Cache
for n in range(100):
    Cache(Path(sys.argv[1])).put("tasks-1f", sys.argv[2].encode() * 50_000)
"""


def test_two_writers_of_one_entry_are_never_seen_half_way(cache: Cache) -> None:
    """While two processes put the same key, each look finds one of the two, whole."""
    bodies = {letter: letter.encode() * 50_000 for letter in "ab"}
    cache.put(KEY, bodies["a"])
    command = [sys.executable, "-c", WRITER, str(cache.folder)]
    with subprocess.Popen([*command, "a"]) as first, subprocess.Popen([*command, "b"]) as second:
        seen = set()
        while first.poll() is None or second.poll() is None:
            seen.add(cache.get(KEY))
    assert (first.returncode, second.returncode) == (0, 0)
    assert {cache.get(KEY)} <= seen <= set(bodies.values())
    assert len(names(folder_of(cache))) == 1


def test_tidying_keeps_the_newest(cache: Cache) -> None:
    """Of more bytes than are allowed, those go that were not used for longest."""
    paths = [put(cache, f"tasks-{n}f", days=n) for n in (3, 1, 4, 2)]
    size = paths[0].stat().st_size
    cache.tidy(most=2 * size + 1)
    assert [path.exists() for path in paths] == [False, True, False, True]
    assert cache.size() == Size(2, 2 * size)


def test_tidying_drops_what_was_not_used_for_a_month(cache: Cache) -> None:
    """After thirty days without use an entry goes, however much room there is."""
    young, old = put(cache, "tasks-1f", days=29.9), put(cache, "tasks-2f", days=30.1)
    cache.tidy()
    assert (young.exists(), old.exists()) == (True, False)


def test_use_keeps_an_entry_young(cache: Cache) -> None:
    """An entry that is asked for, though it was written long ago, does not go."""
    path = put(cache, days=29)
    assert cache.get(KEY) == BODY
    other = put(cache, "tasks-2f", days=2)
    cache.tidy(most=path.stat().st_size)
    assert (path.exists(), other.exists()) == (True, False)


def test_the_cache_tidies_itself(cache: Cache) -> None:
    """Of sixteen entries with different ends of their keys, one sweeps out what is old."""
    old = put(cache, days=40)
    for digit in "0123456789abcdef":
        cache.put(f"city-{digit}", BODY)
    assert not old.exists()
    assert cache.size().entries == 16


def test_edits_of_one_file_spread_over_all_ends(cache: Cache) -> None:
    """The keys of one file's many versions end alike in no way: some of them sweep."""
    versions = (digest(str(n).encode()) for n in range(400))
    ends = {key_of("city", Path("tieling.yaml"), version)[-1] for version in versions}
    assert ends == set("0123456789abcdef")


def test_only_our_own_goes(cache: Cache) -> None:
    """Neither tidying nor clearing touches files of others, whatever they are called."""
    entry = put(cache, days=40)
    folder = folder_of(cache)
    (folder / "notes.txt").write_bytes(BODY)
    (folder / f"folder{entry.suffix}").mkdir()
    (folder / "below").mkdir()
    (folder / "below" / entry.name).write_bytes(entry.read_bytes())
    for path in (folder / "notes.txt", folder / "below" / entry.name):
        os.utime(path, (0, 0))
    cache.tidy(most=0)
    assert names(folder) == ["below", f"folder{entry.suffix}", "notes.txt"]
    assert cache.clear() == Size(0, 0)
    assert names(folder / "below") == [entry.name]


def test_clearing_removes_every_entry_and_says_how_much(cache: Cache) -> None:
    """Every entry goes; their number and bytes are told; the folder can be used again."""
    assert cache.clear() == Size(0, 0)
    paths = [put(cache, f"tasks-{n}f", b"x" * n) for n in range(5)]
    total = Size(5, sum(path.stat().st_size for path in paths))
    assert cache.size() == total
    assert (cache.clear(), cache.size()) == (total, Size(0, 0))
    assert names(folder_of(cache)) == []
    put(cache)
    assert cache.get(KEY) == BODY
