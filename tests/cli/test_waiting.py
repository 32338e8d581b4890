"""The bar for work that takes a while: only in a terminal, only when it takes a while."""

import os
import pty
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, redirect_stderr
from pathlib import Path

import pytest

from pilotctl.cli import progress_bar as module
from pilotctl.cli.progress_bar import watch
from pilotctl.messages import msg
from tests.shared.cities import DEMO
from tests.shared.program import in_terminal, plain
from tests.shared.workspaces import workspace

READING = msg("reading")
HIDDEN, SHOWN = "\x1b[?25l", "\x1b[?25h"
"""What a bar does to the cursor when it comes, and when it goes."""

END = "\x04"

Screen = Callable[[], str]


@contextmanager
def terminal() -> Iterator[Screen]:
    """Standard error is a terminal; what it has shown so far."""
    ours, theirs = pty.openpty()
    stream = os.fdopen(theirs, "w", encoding="utf-8")

    def shown() -> str:
        stream.write(END)
        stream.flush()
        text = ""
        while not text.endswith(END):
            text += os.read(ours, 65536).decode()
        return text.removesuffix(END)

    try:
        with stream, redirect_stderr(stream):
            yield shown
    finally:
        os.close(ours)


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> None:
    """Any work takes longer than people's patience."""
    monkeypatch.setattr(module, "PATIENCE", -1.0)
    monkeypatch.setenv("TERM", "xterm")


def noted(items: Iterable[int], asked: list[int]) -> Iterator[int]:
    """The items; each is noted when it is asked for."""
    for item in items:
        asked.append(item)
        yield item


def failing(items: Iterable[int]) -> Iterator[int]:
    """The items, then an error."""
    yield from items
    raise ValueError("lost")


def test_quick_work_shows_nothing() -> None:
    """The items come as they are, and the terminal stays empty."""
    with terminal() as screen:
        assert list(watch(range(5), 5, READING)) == [0, 1, 2, 3, 4]
        assert screen() == ""


@pytest.mark.usefixtures("slow")
def test_slow_work_shows_how_far_it_is() -> None:
    """What is done, and how many of how many; at the end the bar is wiped away."""
    with terminal() as screen:
        assert list(watch(iter("abc"), 3, READING)) == ["a", "b", "c"]
        shown = screen()
        assert all(f"{done}/3" in plain(shown) for done in (1, 2, 3))
        assert "reading" in shown
        assert shown.startswith(HIDDEN)
        assert shown.endswith("\x1b[2K")
        assert SHOWN in shown


@pytest.mark.usefixtures("slow")
def test_items_come_one_by_one() -> None:
    """Each is handed on before the next is worked on, with a bar as without one."""
    with terminal() as screen:
        asked: list[int] = []
        coming = watch(noted(range(9), asked), 9, READING)
        assert [next(coming), next(coming)] == [0, 1]
        assert asked == [0, 1]
        assert "2/9" in plain(screen())
        assert len(list(coming)) == 7


@pytest.mark.usefixtures("slow")
def test_a_failure_takes_the_bar_away() -> None:
    """What the work raises comes through, and the cursor is there again."""
    with terminal() as screen:
        with pytest.raises(ValueError, match="lost"):
            list(watch(failing(range(2)), 5, READING))
        shown = screen()
        assert shown.rindex(SHOWN) > shown.rindex(HIDDEN)


@pytest.mark.usefixtures("slow")
def test_nothing_to_wait_for_shows_nothing() -> None:
    """Without items there is no bar."""
    with terminal() as screen:
        assert list(watch([], 0, READING)) == []
        assert screen() == ""


@pytest.mark.usefixtures("slow")
def test_no_terminal_sees_a_bar(capsys: pytest.CaptureFixture[str]) -> None:
    """Where standard error is a file or a pipe nothing is ever shown."""
    assert list(watch(range(3), 3, READING)) == [0, 1, 2]
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize("line", ["list -o a.json", "check -o a.json"])
def test_commands_are_quick_in_a_terminal(tmp_path: Path, line: str) -> None:
    """A few cities are answered before any bar: only `check` says how many files there were."""
    folder = workspace(tmp_path / "w", demo=DEMO)
    answer = in_terminal(line, 80, folder)
    said = "files 1: errors 0, warnings 0\n" if line.startswith("check") else ""
    assert (answer.code, answer.out) == (0, said)
