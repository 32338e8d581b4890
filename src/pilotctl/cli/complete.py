"""Live values for shell completion: a broken file completes to nothing, and never fails."""

import os
from collections.abc import Callable, Iterable
from functools import wraps
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # options are declared with these values: completing imports what it needs
    from pilotctl.cache.task_list import TaskList
    from pilotctl.workspace import Workspace

Complete = Callable[[str], list[str]]


def _safe(values: Callable[[str], Iterable[str]]) -> Complete:
    """Values that begin with what is typed; none when anything goes wrong on the way."""

    @wraps(values)
    def complete(incomplete: str) -> list[str]:
        try:
            found = (value for value in values(incomplete) if value.startswith(incomplete))
            return list(dict.fromkeys(found))
        except Exception:  # a shell in the middle of a line is no place for an error message
            return []

    return complete


@_safe
def cities(incomplete: str) -> Iterable[str]:
    """City ids."""
    return _files()


@_safe
def ids(incomplete: str) -> Iterable[str]:
    """Task ids: cities first, then the ids of the city that is typed."""
    city, slash, _rest = incomplete.partition("/")
    if not slash:
        return (f"{city}/" for city in _files())
    return (
        f"{one.id}/{reference}"
        for one in _lists(_workspace(), [city])
        for reference in one.references
    )


@_safe
def departments(incomplete: str) -> Iterable[str]:
    """Names and aliases of departments."""
    return (name for city in _typed() for name in city.departments.names())


@_safe
def leaders(incomplete: str) -> Iterable[str]:
    """Names and aliases of leaders."""
    return (name for city in _typed() for name in city.leaders.names())


@_safe
def headings(incomplete: str) -> Iterable[str]:
    """Ids of headings of every level."""
    return (id for city in _typed() for level in city.headings for id in level)


@_safe
def key_tasks(incomplete: str) -> Iterable[str]:
    """Ids of key tasks."""
    return (id for city in _typed() for id in city.headings[1])


@_safe
def columns(incomplete: str) -> Iterable[str]:
    """Keys of columns, after those already typed."""
    from pilotctl.reports.tasks import COLUMNS

    before, comma, _last = incomplete.rpartition(",")
    return (f"{before}{comma}{key}" for key in COLUMNS)


def _words() -> list[str]:
    """The words on the command line: Typer forgets them where an option still lacks its value."""
    import shlex  # every command declares these values, few complete them

    line = os.environ.get("COMP_WORDS") or os.environ.get("_TYPER_COMPLETE_ARGS") or ""
    try:
        return shlex.split(line.replace("--workspace=", "--workspace "))
    except ValueError:  # a quote that is still open
        return line.split()


def _workspace() -> "Workspace":
    from pilotctl.cli.opening import open_here

    words = _words()
    named = [after for word, after in pairwise(words) if word == "--workspace"]
    root = named[-1] if named else os.environ.get("PILOTCTL_WORKSPACE")
    return open_here(Path(root).expanduser() if root else None)


def _files() -> Iterable[str]:
    return _workspace().files


def _typed() -> "Iterable[TaskList]":
    workspace = _workspace()
    return _lists(workspace, [w for w in _words() if w in workspace.files] or workspace.files)


def _lists(workspace: "Workspace", names: Iterable[str]) -> "Iterable[TaskList]":
    from pilotctl.workspace import open_city

    lists = (open_city(workspace, name).tasks() for name in names)
    return (tasks for tasks in lists if tasks)
