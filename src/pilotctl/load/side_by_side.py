"""Work on many files: in this process while it goes quickly, then on all cores."""

import gc
import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from time import monotonic
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")

PATIENCE = 0.5
"""Seconds before other processes are worth their start."""

_CHUNK = 4
"""How many files a process takes at a time."""


def side_by_side(
    work: Callable[[T], R], items: Iterable[T], patience: float = PATIENCE
) -> Iterator[R]:
    """The result for each item, in order; `work`, items and results can be pickled."""
    left = deque(items)
    begin, cores = monotonic(), _cores()
    while left and (len(left) == 1 or cores == 1 or monotonic() - begin < patience):
        yield work(left.popleft())
    if left:
        yield from _shared_out(work, list(left), min(cores, len(left)))


def _cores() -> int:
    """How many this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _shared_out(work: Callable[[T], R], items: list[T], processes: int) -> Iterator[R]:
    from concurrent.futures import ProcessPoolExecutor  # heavy: only where it pays

    pool = ProcessPoolExecutor(processes, initializer=_prepare)
    try:
        yield from pool.map(work, items, chunksize=_CHUNK)
    finally:
        pool.shutdown(cancel_futures=True)


def _prepare() -> None:
    """Ctrl-C ends this process at once and without a word; no collector, as in the other."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    gc.disable()
