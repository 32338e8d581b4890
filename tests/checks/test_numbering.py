"""The document numbers without holes and repeats."""

import pytest

from pilotctl.checks.numbering import check_numbering
from pilotctl.checks.walk import Walk
from tests.checks.walks import walk_of
from tests.shared.builders import city_of, city_text, messages

SUBTASK = "areas.0.key_tasks.0.subtasks.0"


def rows(*numbers: int) -> str:
    """Rows with these numbers."""
    return "\n".join(
        f"- {{no: {number}, text: 完善机制。, departments: [市公安局], deadline: 2020-12}}"
        for number in numbers
    )


def said(text: str) -> list[str]:
    """What the check says of a city, less the path of its subtask."""
    return [one.replace(f"{SUBTASK}.", "", 1) for one in messages(check_numbering(walk_of(text)))]


def test_unbroken_numbers() -> None:
    """1, 2, 3 … is right."""
    assert said(city_text(rows(1, 2, 3, 4))) == []


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ((2,), ["requirements.0.no: number-hole: requirement R1 is missing before R2"]),
        ((1, 3), ["requirements.1.no: number-hole: requirement R2 is missing before R3"]),
        ((1, 6), ["requirements.1.no: number-hole: requirement R2-5 is missing before R6"]),
        (
            (1, 3, 5),
            [
                "requirements.1.no: number-hole: requirement R2 is missing before R3",
                "requirements.2.no: number-hole: requirement R4 is missing before R5",
            ],
        ),
        ((1, 2, 2, 3), ["requirements.2.no: number-repeat: duplicate requirement R2"]),
        (
            (1, 2, 2, 2),
            [
                "requirements.2.no: number-repeat: duplicate requirement R2",
                "requirements.3.no: number-repeat: duplicate requirement R2",
            ],
        ),
    ],
)
def test_holes_and_repeats(numbers: tuple[int, ...], expected: list[str]) -> None:
    """A lost row is reported at the next one, a repeated number where it stands again."""
    assert said(city_text(rows(*numbers))) == expected


def test_rows_in_disorder() -> None:
    """Two rows that changed places are one fault: nothing is missing."""
    assert said(city_text(rows(1, 3, 2, 4))) == [
        "requirements.2.no: number-order: requirement R2 comes after R3"
    ]


def test_a_number_that_could_not_be_read() -> None:
    """It stands for the one expected there: neither it nor the next one is missing."""
    city = city_of(city_text(rows(1, 2, 3)))
    area = city.areas[0]
    key_task = area.key_tasks[0]
    subtask = key_task.subtasks[0]
    unread = subtask.requirements[1]._replace(no=0)
    broken = (subtask.requirements[0], unread, subtask.requirements[2])
    mended = subtask._replace(requirements=broken)
    areas = (area._replace(key_tasks=(key_task._replace(subtasks=(mended,)),)),)
    assert messages(check_numbering(Walk.of(city._replace(areas=areas)))) == []
