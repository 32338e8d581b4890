"""Values spelt out: two that are spelt alike are the same to the last digit and type."""

from collections.abc import Mapping
from typing import Any

from pilotctl.model.parties import Registry


def exact(value: Any) -> Any:
    """The value with the types of all its parts; 5 and 5.0 differ, and a NaN is like itself."""
    if isinstance(value, Registry):
        return "Registry", exact(value.parties), [*value.by_name.items()]
    if isinstance(value, tuple):
        return type(value).__name__, [exact(one) for one in value]
    if isinstance(value, Mapping):
        return [(key, exact(one)) for key, one in value.items()]
    return type(value).__name__, repr(value)
