"""Many files side by side give what they give one by one."""

import errno
import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path

import pytest

from pilotctl.files.builtin import builtin_folder
from pilotctl.load.loaded import LoadedCity
from pilotctl.load.parallel import in_parallel
from pilotctl.workspace import Workspace, load_lists, open_city, open_workspace
from tests.shared.builders import city_text, rendered
from tests.shared.exact import exact
from tests.shared.program import PILOTCTL, environment, run

ALONE, AT_ONCE = 1e9, 0.0
"""How long it goes on in this process: for ever, or not at all."""

several_cores = pytest.mark.skipif((os.cpu_count() or 1) < 2, reason="needs two cores")


def halved(number: int) -> float:
    """Half of it, or ValueError for 13."""
    if number == 13:
        raise ValueError(f"unlucky: {number}")
    return number / 2


def process(_: int) -> int:
    """Which process did it."""
    return os.getpid()


@pytest.mark.parametrize("patience", [ALONE, AT_ONCE])
@pytest.mark.parametrize("many", [0, 1, 2, 3, 9, 12])
def test_the_results_come_in_the_order_of_the_items(many: int, patience: float) -> None:
    """As `map` gives them, wherever the work is done."""
    assert list(in_parallel(halved, range(many), patience)) == [n / 2 for n in range(many)]
    items = iter(range(many))
    assert list(in_parallel(halved, items, patience)) == list(map(halved, range(many)))


@pytest.mark.parametrize("patience", [ALONE, AT_ONCE])
def test_an_exception_comes_through(patience: float) -> None:
    """What the work raises is raised here, as it is, after the results before it."""
    results = in_parallel(halved, range(30), patience)
    if patience == ALONE:
        assert [next(results) for _ in range(13)] == [n / 2 for n in range(13)]
    with pytest.raises(ValueError, match="unlucky: 13"):
        list(results)


@several_cores
def test_other_processes_do_the_work() -> None:
    """Once patience has gone no item is worked on in this process."""
    done = list(in_parallel(process, range(20), AT_ONCE))
    assert os.getpid() not in done


def test_quick_or_single_work_stays_here() -> None:
    """While it goes quickly, or for one item, no process is started."""
    assert set(in_parallel(process, range(20), ALONE)) == {os.getpid()}
    assert set(in_parallel(process, range(1), AT_ONCE)) == {os.getpid()}


def test_who_stops_early_leaves_nobody_at_work() -> None:
    """When the results are no longer wanted, the processes end, and so does the wait for them."""
    results = in_parallel(halved, [*range(13), *range(14, 500)], AT_ONCE)
    assert isinstance(results, Iterator)
    assert next(results) == 0
    results.close()  # type: ignore[attr-defined]
    assert multiprocessing.active_children() == []


STARTED = """
import multiprocessing, os, sys, time
from functools import partial
from pilotctl.load.parallel import in_parallel

def is_elsewhere(seconds, starter):
    time.sleep(seconds)
    return os.getpid() != starter

if __name__ == "__main__":
    multiprocessing.set_start_method(sys.argv[1])
    print(list(in_parallel(partial(is_elsewhere, starter=os.getpid()), [0.3] * 4, 0.0)))
"""


@several_cores
@pytest.mark.parametrize("method", multiprocessing.get_all_start_methods())
def test_however_processes_are_started_they_stay_until_they_are_done(
    tmp_path: Path, method: str
) -> None:
    """Each way of starting them, of which versions of Python choose their own, does the work."""
    script = tmp_path / "started.py"
    script.write_text(STARTED, "utf-8")
    done = subprocess.run(
        [sys.executable, str(script), method],
        env=environment(tmp_path),
        capture_output=True,
        text=True,
    )
    assert (done.stdout, done.stderr) == ("[True, True, True, True]\n", "")


def test_where_no_process_can_be_started_the_work_is_done_here(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A system that lets nobody start a process refuses no answer."""

    def refused(*_: object) -> int:
        raise OSError(errno.EAGAIN, "no more processes")

    monkeypatch.setattr(os, "fork", refused)
    assert list(in_parallel(process, range(9), AT_ONCE)) == [os.getpid()] * 9


def survivor(number: int, starter: int) -> int:
    """The number; any other process than the starter dies over it, as when memory is short."""
    if os.getpid() != starter:
        os._exit(9)
    return number


def test_what_a_process_dies_over_is_done_here() -> None:
    """The results are all there, in their order."""
    work = partial(survivor, starter=os.getpid())
    assert list(in_parallel(work, range(9), AT_ONCE)) == list(range(9))


def cities(folder: Path, many: int, text: str) -> list[str]:
    """A workspace with so many copies of the city, of which every third has an error."""
    (folder / "data").mkdir(parents=True)
    (folder / "pilotctl.toml").write_text("", "utf-8")
    ids = [f"c{number:02}" for number in range(many)]
    for number, id in enumerate(ids):
        copy = text.replace("city: demo", f"city: {id}")
        faulty = copy + f"bogus{number}: 1\n" if number % 3 == 0 else copy
        (folder / "data" / f"{id}.yaml").write_text(faulty, encoding="utf-8")
    return ids


def test_forty_cities_are_the_same_side_by_side(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Values and findings, each in its place, whether read one by one or at once."""
    ids = cities(tmp_path / "w", 40, city_text())
    monkeypatch.chdir(tmp_path / "w")
    here = open_workspace(Path())
    one_by_one = [load(here, id) for id in ids]
    assert sum(bool(one.errors) for one in one_by_one) == 14
    at_once = list(in_parallel(partial(load, here), ids, AT_ONCE))
    assert exact(tuple(at_once)) == exact(tuple(one_by_one))


def load(workspace: Workspace, id: str) -> LoadedCity:
    """The city with all its findings."""
    return open_city(workspace, id, findings=True).loaded


def findings(workspace: Workspace, ids: list[str]) -> str:
    """What is wrong with the cities, one by one."""
    return rendered(finding for id in ids for finding in load(workspace, id).findings)


def test_check_finds_the_same_as_one_by_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So many cities that `check` shares them out: all findings, in the order of the files."""
    big = (builtin_folder("data") / "baoji.yaml").read_text("utf-8")
    ids = cities(tmp_path / "w", 40, big.replace("city: baoji", "city: demo", 1))
    monkeypatch.chdir(tmp_path / "w")
    answer = run("check", cwd=tmp_path / "w")
    assert answer.err == "files 40: errors 14, warnings 0\n"
    assert (answer.code, answer.out) == (1, findings(open_workspace(Path()), ids))


def test_lists_come_from_all_cities(tmp_path: Path) -> None:
    """The lists of many cities are those of each city, faults and all."""
    ids = cities(tmp_path / "w", 6, city_text())
    workspace = open_workspace(tmp_path / "w")
    listed = list(load_lists(workspace, ids))
    assert [one.tasks is None for one in listed] == [True, False, False] * 2
    assert [one.tasks.id for one in listed if one.tasks] == ["c01", "c02", "c04", "c05"]


def waits_for(fifo: Path, process: "subprocess.Popen[bytes]") -> int:
    """The writing end of the pipe, as soon as somebody waits at the other."""
    while process.poll() is None:
        try:
            return os.open(fifo, os.O_WRONLY | os.O_NONBLOCK)
        except OSError:
            time.sleep(0.01)
    raise AssertionError(f"the process ended by itself: {process.communicate()}")


@several_cores
@pytest.mark.parametrize("times", [1, 2])
def test_ctrl_c_ends_all_processes_quietly(tmp_path: Path, times: int) -> None:
    """An interrupt in the midst of many files: exit 130, not a word, and nobody stays behind.

    One file keeps its reader waiting all the while, as a slow network would; who waits presses
    the keys again.
    """
    big = (builtin_folder("data") / "baoji.yaml").read_text("utf-8")
    ids = cities(tmp_path / "w", 30, big.replace("city: baoji", "city: demo", 1))
    slow = tmp_path / "w" / "data" / f"{ids[-1]}.yaml"
    slow.unlink()
    os.mkfifo(slow)
    with subprocess.Popen(
        [*PILOTCTL, "check"],
        cwd=tmp_path / "w",
        env=environment(tmp_path),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as process:
        writing_end = waits_for(slow, process)
        for _ in range(times):
            os.killpg(process.pid, signal.SIGINT)
            time.sleep(0.05)
        try:
            out, err = process.communicate(timeout=10)
        finally:
            os.close(writing_end)
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
    assert (process.returncode, out, err) == (130, b"", b"")


@several_cores
@pytest.mark.skipif(sys.platform == "win32", reason="process groups are POSIX")
def test_no_process_outlives_the_one_it_works_for(tmp_path: Path) -> None:
    """A command that is killed leaves nobody behind, not even one that reads for ever."""
    big = (builtin_folder("data") / "baoji.yaml").read_text("utf-8")
    ids = cities(tmp_path / "w", 30, big.replace("city: baoji", "city: demo", 1))
    slow = tmp_path / "w" / "data" / f"{ids[-1]}.yaml"
    slow.unlink()
    os.mkfifo(slow)
    command = [*PILOTCTL, "check"]
    where = {"cwd": tmp_path / "w", "env": environment(tmp_path), "start_new_session": True}
    with subprocess.Popen(command, **where) as process:  # type: ignore[call-overload]
        writing_end = waits_for(slow, process)
        process.kill()
    os.close(writing_end)
    for _ in range(500):
        try:
            os.killpg(process.pid, 0)
        except ProcessLookupError:
            return
        time.sleep(0.02)
    os.killpg(process.pid, signal.SIGKILL)
    raise AssertionError("somebody is still there")


NO_POOL = """
import sys
from pilotctl.load.parallel import in_parallel
print(list(in_parallel(abs, [-1, -2, -3], 1e9)), "concurrent.futures" in sys.modules)
"""


def test_quick_work_imports_no_pool(tmp_path: Path) -> None:
    """What starts processes is imported only where they are started."""
    done = subprocess.run(
        [sys.executable, "-c", NO_POOL], env=environment(tmp_path), capture_output=True, text=True
    )
    assert (done.stdout, done.stderr) == ("[1, 2, 3] False\n", "")
