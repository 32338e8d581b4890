"""From a plain tree to entries, or to diagnostics; and what can still be read of a faulty file."""

from collections.abc import Iterator
from copy import deepcopy
from functools import partial
from typing import Any, NamedTuple, get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from pilotctl.diagnostics import shape
from pilotctl.diagnostics.finding import Diagnostic, Path
from pilotctl.messages import Message, msg
from pilotctl.schema.cells import UNREAD, Entry
from pilotctl.text import nearest

_ROUNDS = 4
"""How often a faulty tree is mended: a filled-in mapping may lack keys of its own."""


class Reading(NamedTuple):
    """What was read: an entry, with blanks for whatever is reported in the diagnostics.

    The entry is None when too little of the tree has the right shape.
    """

    entry: Any
    diagnostics: tuple[Diagnostic, ...]


def read(kind: type[Entry], tree: object) -> Reading:
    """Validate a tree of dicts, lists and written scalars; every fault becomes a diagnostic."""
    try:
        return Reading(kind.model_validate(tree), ())
    except ValidationError as failure:
        errors = failure.errors(include_url=False)
    diagnostics = tuple(map(partial(_diagnostic, kind, tree), errors))
    return Reading(_rest(kind, deepcopy(tree), errors), diagnostics)


def _rest(kind: type[Entry], tree: Any, errors: list[ErrorDetails]) -> Entry | None:
    """What can be read when every fault is replaced by a blank, so that other checks still run."""
    for _ in range(_ROUNDS):
        if any(not error["loc"] for error in errors):
            return None
        for error in errors:
            _mend(tree, error)
        try:
            return kind.model_validate(tree)
        except ValidationError as failure:
            errors = failure.errors(include_url=False)
    return None


def _mend(tree: Any, error: ErrorDetails) -> None:
    *above, last = error["loc"]
    for part in above:
        if not isinstance(tree[part], dict | list):  # a single value where a list may stand
            last = part
            break
        tree = tree[part]
    if error["type"] == "extra_forbidden":
        del tree[last]
    elif error["type"] == "model_type":
        tree[last] = {}
    else:
        tree[last] = UNREAD


def _diagnostic(kind: type[Entry], tree: object, error: ErrorDetails) -> Diagnostic:
    path: Path = error["loc"]
    match error["type"]:
        case "extra_forbidden":
            *above, key = path
            suggestion = _suggestion(str(key), known_keys(kind, tuple(above)))
            return Diagnostic.of_key(shape.UNKNOWN_KEY, path, key=key, suggestion=suggestion)
        case "missing":
            return Diagnostic.of(shape.MISSING_KEY, path[:-1], key=path[-1])
        case "model_type":
            return wrong_type(path, error["input"], msg("a mapping of keys and values"))
        case "wrong-type":
            return wrong_type(path, error["input"], error["ctx"]["expected"])
        case "bad-deadline":
            return Diagnostic.of(shape.BAD_DEADLINE, path, found=_found(error["input"]))
        case "ambiguous-text":
            return Diagnostic.of(shape.AMBIGUOUS_TEXT, path, found=_found(error["input"]))
        case _:
            expected: Message = error["ctx"]["expected"]
            found = _found(error["input"])
            return Diagnostic.of(shape.BAD_VALUE, path, expected=expected, found=found)


def wrong_type(path: Path, value: object, expected: Message) -> Diagnostic:
    """The value at the path is of another kind than what belongs there."""
    args = {"expected": expected, "found": _found(value)}
    return Diagnostic.of(shape.WRONG_TYPE, path, **args)


def _found(value: object) -> object:
    if value is None:
        return msg("nothing")
    if isinstance(value, dict):
        return msg("a mapping")
    return msg("a list") if isinstance(value, list) else str(value)


def _suggestion(key: str, known: tuple[str, ...]) -> Message:
    alike = nearest(key, known, limit=1)
    if alike:
        return msg("did you mean {names}?", names=alike[0])
    return msg("allowed keys: {keys}", keys=known)


def known_keys(kind: type[Entry], path: Path) -> tuple[str, ...]:
    """The keys that the mapping at `path` may have."""
    for part in path:
        if isinstance(part, str):
            kind = next(_entries(kind.model_fields[part].annotation))
    return tuple(kind.model_fields)


def _entries(annotation: Any) -> Iterator[type[Entry]]:
    if isinstance(annotation, type) and issubclass(annotation, Entry):
        yield annotation
    for inner in get_args(annotation):
        yield from _entries(inner)
