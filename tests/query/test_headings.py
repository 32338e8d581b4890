"""Areas, key tasks and subtasks go by their ids."""

import pytest

from pilotctl.errors import UsageRefusal
from pilotctl.query import Selection
from tests.shared.selection import chosen


@pytest.mark.parametrize(
    ("selection", "expected"),
    [
        (Selection(under=("I-2",)), ["alpha/R3", "alpha/R4"]),
        (Selection(under=("Ⅰ－２", "s")), ["alpha/R3", "alpha/R4", "beta/S1.1.1"]),
        (Selection(under=("ii-1",)), ["alpha/R1", "alpha/R2", "beta/M1"]),
        (Selection(under=("S1",)), ["beta/S1.1.1"]),
        (Selection(under=("III-2", "S1.1")), ["alpha/R3", "alpha/R4", "beta/S1.1.1"]),
    ],
)
def test_headings(selection: Selection, expected: list[str]) -> None:
    """Headings go by their ids, in any case and width, the regional ones among them."""
    assert chosen(selection) == expected


@pytest.mark.parametrize(
    ("id", "message", "help_text"),
    [
        ("I-9", "no heading I-9", "did you mean I-2, I-1, II-2?"),
        ("xyz", "no heading xyz", None),
    ],
)
def test_an_unknown_heading_is_refused(id: str, message: str, help_text: str | None) -> None:
    """A heading that no city has is refused with the nearest ids, and not answered with nothing."""
    with pytest.raises(UsageRefusal) as caught:
        chosen(Selection(under=(id,)))
    refusal = caught.value
    assert refusal.message.render(str) == message
    assert (refusal.help.render(str) if refusal.help else None) == help_text
