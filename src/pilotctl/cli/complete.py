"""Live values for shell completion; a broken file completes to nothing, and never fails."""

from collections.abc import Callable, Iterable
from functools import wraps
from pathlib import Path

import typer

from pilotctl.model.programme import City

Complete = Callable[[typer.Context, str], list[str]]


def _safe(values: Callable[[typer.Context, str], Iterable[str]]) -> Complete:
    """Values that begin with what is typed; none when anything goes wrong on the way."""

    @wraps(values)
    def complete(ctx: typer.Context, incomplete: str) -> list[str]:
        try:
            return list(
                dict.fromkeys(v for v in values(ctx, incomplete) if v.startswith(incomplete))
            )
        except Exception:  # a shell in the middle of a line is no place for an error message
            return []

    return complete


@_safe
def cities(ctx: typer.Context, incomplete: str) -> Iterable[str]:
    """City ids."""
    return _files(ctx)


@_safe
def ids(ctx: typer.Context, incomplete: str) -> Iterable[str]:
    """Task ids: cities first, then the ids of the city that is typed."""
    city, slash, _rest = incomplete.partition("/")
    if not slash:
        return (f"{city}/" for city in _files(ctx))
    from pilotctl.model.task import tasks_of

    return (str(task.id) for loaded in _load(ctx, [city]) for task in tasks_of(loaded))


@_safe
def departments(ctx: typer.Context, incomplete: str) -> Iterable[str]:
    """Names and aliases of departments."""
    return (name for city in _typed(ctx) for name in city.departments.names())


@_safe
def leaders(ctx: typer.Context, incomplete: str) -> Iterable[str]:
    """Names and aliases of leaders."""
    return (name for city in _typed(ctx) for name in city.leaders.names())


@_safe
def areas(ctx: typer.Context, incomplete: str) -> Iterable[str]:
    """Ids of areas."""
    return (area.id for city in _typed(ctx) for area in city.areas)


@_safe
def key_tasks(ctx: typer.Context, incomplete: str) -> Iterable[str]:
    """Ids of key tasks."""
    return (key.id for city in _typed(ctx) for area in city.areas for key in area.key_tasks)


@_safe
def subtasks(ctx: typer.Context, incomplete: str) -> Iterable[str]:
    """Ids of subtasks."""
    keys = (key for city in _typed(ctx) for area in city.areas for key in area.key_tasks)
    return (subtask.id for key in keys for subtask in key.subtasks)


@_safe
def columns(ctx: typer.Context, incomplete: str) -> Iterable[str]:
    """Keys of columns, after those already typed."""
    from pilotctl.reports.tasks import COLUMNS

    before, comma, _last = incomplete.rpartition(",")
    return (f"{before}{comma}{key}" for key in COLUMNS)


def _files(ctx: typer.Context) -> dict[str, Path]:
    from pilotctl.workspace import find_root, open_workspace

    return open_workspace(ctx.params.get("workspace") or find_root(Path.cwd())).files


def _typed(ctx: typer.Context) -> Iterable[City]:
    files = _files(ctx)
    return _load(ctx, [name for name in ctx.params.get("cities") or files if name in files])


def _load(ctx: typer.Context, names: Iterable[str]) -> Iterable[City]:
    from pilotctl.load.city import load_city

    files = _files(ctx)
    loaded = (load_city(files[name]).city for name in names)
    return (city for city in loaded if city)
