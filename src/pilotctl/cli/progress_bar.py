"""A bar on the terminal for work that takes a while; what is piped or quick shows none."""

import sys
from collections.abc import Iterable, Iterator
from time import monotonic
from typing import TYPE_CHECKING, TypeVar

from pilotctl.messages import Message, Translate

if TYPE_CHECKING:
    from rich.progress import Progress

T = TypeVar("T")

PATIENCE = 2.0
"""Seconds before a bar appears."""


def watch(
    items: Iterable[T], total: int, doing: Message, translate: Translate = str
) -> Iterator[T]:
    """The items as they come; people at a terminal see how many of the total have come."""
    if not sys.stderr.isatty():
        yield from items
        return
    begin, bar = monotonic(), None
    try:
        for done, item in enumerate(items, start=1):
            if bar is None and monotonic() - begin > PATIENCE:
                bar = _bar(total, doing.render(translate))
            if bar:
                bar.update(bar.task_ids[0], completed=done, refresh=True)
            yield item
    finally:
        if bar:
            bar.stop()


def _bar(total: int, doing: str) -> "Progress":
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    console = Console(stderr=True)
    bar = Progress(*columns, console=console, transient=True, auto_refresh=False)
    bar.add_task(doing, total=total)
    bar.start()
    return bar
