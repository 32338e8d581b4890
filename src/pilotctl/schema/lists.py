"""The lists of the files: one or more, at least one, any number; blank ones are empty."""

from typing import Annotated, Any

from pydantic import BeforeValidator, WithJsonSchema

from pilotctl.messages import msg
from pilotctl.schema.cells import LIST, REFERENCE, REFERENCE_PATTERN, UNREAD, Named, wrong_type


def _list(value: object) -> object:
    if value is UNREAD or value is None:
        return ()
    if not isinstance(value, list):
        raise wrong_type(LIST)
    return tuple(value)


Many = BeforeValidator(_list)
"""For list fields: a blank value is an empty list."""


def _one_or_more(value: object) -> object:
    return _list([value] if isinstance(value, str) else value)


def one_or_list(item: dict[str, Any], **limits: int) -> WithJsonSchema:
    """For editors: an item without brackets, or a list of them."""
    return WithJsonSchema({"anyOf": [item, {"type": "array", "items": item, **limits}]})


OneOrMore = BeforeValidator(_one_or_more)
"""For list fields that take a single value without brackets as well."""


def _at_least_one(value: object) -> object:
    listed = _one_or_more(value)
    if listed == () and value is not UNREAD:
        raise wrong_type(REFERENCE)
    return listed


def _filled(value: object) -> object:
    if value is not UNREAD and not value:
        raise wrong_type(msg("at least one entry"))
    return _list(value)


Some = BeforeValidator(_filled)
"""For list fields that may not be empty."""

References = Annotated[
    tuple[Named, ...],
    BeforeValidator(_at_least_one),
    one_or_list({"type": "string", "pattern": REFERENCE_PATTERN}, minItems=1),
]
"""One id or several."""
