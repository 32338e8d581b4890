"""Work on many files: in this process while it goes quickly, then on all cores."""

import gc
import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from threading import Thread
from time import monotonic
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")

PATIENCE = 0.5
"""Seconds before other processes are worth their start."""

_MOST_PROCESSES = 61  # what Windows can wait for
_LARGEST_CHUNK = 4


def in_parallel(
    work: Callable[[T], R], items: Iterable[T], patience: float = PATIENCE
) -> Iterator[R]:
    """The result for each item, in order; `work`, items and results can be pickled."""
    left, cores, spent = deque(items), _cores(), 0.0
    while left and (len(left) == 1 or cores == 1 or spent < patience):
        begin = monotonic()
        result = work(left.popleft())
        spent += monotonic() - begin
        yield result
    if left:
        yield from _shared_out(work, list(left), min(cores, len(left), _MOST_PROCESSES))


def _cores() -> int:
    """How many this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _shared_out(work: Callable[[T], R], items: Sequence[T], processes: int) -> Iterator[R]:
    """On so many processes; what they cannot do, because the system lets none be, is done here."""
    from concurrent.futures import ProcessPoolExecutor  # heavy: only where it pays
    from concurrent.futures.process import BrokenProcessPool

    chunk = max(1, min(_LARGEST_CHUNK, len(items) // (4 * processes)))
    done, is_patient, pool = 0, True, None
    try:
        pool = ProcessPoolExecutor(processes, initializer=_prepare)
        results = pool.map(work, items, chunksize=chunk)
    except (OSError, ImportError, NotImplementedError):  # no process, or no lock between them
        if pool:
            pool.shutdown(wait=False, cancel_futures=True)
        yield from map(work, items)
        return
    try:
        for result in results:
            done += 1
            yield result
    except BrokenProcessPool:
        yield from map(work, items[done:])
    except KeyboardInterrupt:
        is_patient = False
        raise
    finally:
        pool.shutdown(wait=is_patient, cancel_futures=True)


def _prepare() -> None:
    """No collector, as in the starter, whose end, by Ctrl-C or otherwise, is this process's too."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.disable()
    Thread(target=_end_with_starter, daemon=True).start()


def _end_with_starter() -> None:
    from multiprocessing import parent_process

    starter = parent_process()
    if starter is not None:
        starter.join()
        os._exit(1)
