"""pilotctl: a command-line toolkit over city task programmes kept as plain YAML.

In Python, the names of `__all__` are what is promised (docs/python.md); all else may move.
"""

from typing import TYPE_CHECKING, Any

from pilotctl.version import __version__ as __version__

if TYPE_CHECKING:
    from pilotctl.api import (
        Answer,
        Refusal,
        Workspace,
        changes,
        check,
        due,
        open_workspace,
        overdue,
        score,
        tasks,
    )

__all__ = [
    "Answer",
    "Refusal",
    "Workspace",
    "changes",
    "check",
    "due",
    "open_workspace",
    "overdue",
    "score",
    "tasks",
]


def __getattr__(name: str) -> Any:
    """A public name, imported when it is first used: the command line starts without them."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from pilotctl import api

    return getattr(api, name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
