"""A scheme file: points and deductions for a city whose document sets none."""

from typing import Annotated

from pydantic import WithJsonSchema

from pilotctl.model.scheme import Scheme, SchemeDeduction, SchemePoints
from pilotctl.schema.cells import Amount, Entry, Named, Slug, Text
from pilotctl.schema.lists import Many, Some

Criterion = Annotated[Named, WithJsonSchema({"type": "string", "pattern": "^N[0-9]+[.][0-9]+$"})]


class SchemePointsEntry(Entry):
    """The points of a requirement, a subtask or a key task."""

    builds = SchemePoints

    of: Text
    points: Amount


class SchemeDeductionEntry(Entry):
    """What a criterion deducts."""

    builds = SchemeDeduction

    criterion: Criterion
    points: Amount


class SchemeFile(Entry):
    """The whole file."""

    builds = Scheme

    scheme: Text
    city: Slug
    note: Text | None = None
    points: Annotated[tuple[SchemePointsEntry, ...], Some]
    deductions: Annotated[tuple[SchemeDeductionEntry, ...], Many] = ()

    def parts(self) -> dict[str, object]:
        """The key `scheme` takes the name."""
        parts = super().parts()
        return {"name": parts.pop("scheme"), **parts}
