"""The notices of the examples, byte for byte: no change of theirs goes unseen."""

from collections.abc import Mapping

import pytest

from tests.shared.examples import EXAMPLES, FILES, GOLDEN, all_written


@pytest.fixture(scope="module")
def made() -> Mapping[str, bytes]:
    """Every notice, made now."""
    return all_written()


@pytest.mark.parametrize("name", FILES)
def test_a_notice_is_as_it_was(name: str, made: Mapping[str, bytes]) -> None:
    """A notice differs only when it is meant to: python -m tests.golden.rewrite keeps it."""
    before = (GOLDEN / name).read_text("utf-8").splitlines()
    now = made[name].decode().splitlines()
    changed = [(at, *lines) for at, lines in enumerate(zip(before, now, strict=False), 1)]
    assert [line for line in changed if line[1] != line[2]][:5] == []
    assert made[name] == (GOLDEN / name).read_bytes()


def test_no_golden_file_is_left_over() -> None:
    """A file that no test makes any more is removed."""
    kept = {path.name for path in GOLDEN.iterdir() if path.suffix in (".md", ".html")}
    assert kept == set(FILES)


@pytest.mark.parametrize("name", FILES)
def test_a_notice_names_no_machine(name: str) -> None:
    """No path of the machine that made it, and unix line ends with one at the end."""
    text = (GOLDEN / name).read_bytes()
    assert str(EXAMPLES.parent).encode() not in text
    assert b"\r" not in text
    assert text.endswith(b"\n")
    assert not text.endswith(b"\n\n")
