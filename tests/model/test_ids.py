"""The ids that people type."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pilotctl.model.ids import (
    REGIONAL_TABLE,
    Id,
    Kind,
    Reference,
    block_id,
    heading_number,
    measure_name,
    regional_block_id,
    regional_key_task_id,
    regional_task_id,
    requirement_name,
)
from pilotctl.model.ranges import Run

NUMBERS = st.integers(min_value=1, max_value=10**6)
REFERENCES = st.one_of(
    st.builds(lambda n: Reference(Kind.REQUIREMENT, (n,)), NUMBERS),
    st.builds(lambda n: Reference(Kind.MEASURE, (n,)), NUMBERS),
    st.builds(lambda *n: Reference(Kind.REGIONAL, n), NUMBERS, NUMBERS, NUMBERS),
    st.builds(lambda n: Reference(Kind.NEGATIVE, (n,)), NUMBERS),
    st.builds(lambda *n: Reference(Kind.NEGATIVE, n), NUMBERS, NUMBERS),
)
IDS = st.builds(Id, st.from_regex(r"\A[a-z][a-z0-9-]{0,8}\Z"), REFERENCES)
WIDE = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}


@given(IDS)
def test_round_trip(id: Id) -> None:
    """What is printed is read back, in capitals and in full width as well."""
    assert Id.parse(str(id)) == id
    assert Id.parse(str(id).upper()) == id
    assert Id.parse(str(id).translate(WIDE)) == id


@given(st.lists(IDS))
def test_order(ids: list[Id]) -> None:
    """Ids sort by city, then letter, then number: R9 before R10."""
    expected = sorted(ids, key=lambda id: (id.city, id.reference.kind, id.reference.numbers))
    assert sorted(ids) == expected


@pytest.mark.parametrize(
    ("text", "kind", "numbers"),
    [
        ("baoji/R22", Kind.REQUIREMENT, (22,)),
        ("tieling/M7", Kind.MEASURE, (7,)),
        ("tieling/S1.1.3", Kind.REGIONAL, (1, 1, 3)),
        ("tieling/N3", Kind.NEGATIVE, (3,)),
        ("baoji/N4.1", Kind.NEGATIVE, (4, 1)),
        ("baoji/R007", Kind.REQUIREMENT, (7,)),
        (" Baoji/r22 ", Kind.REQUIREMENT, (22,)),
        ("ｂａｏｊｉ／Ｒ２２", Kind.REQUIREMENT, (22,)),
    ],
)
def test_the_ids_of_the_documents(text: str, kind: Kind, numbers: tuple[int, ...]) -> None:
    """Each letter has its own number of parts; case, width and leading zeros do not matter."""
    assert Id.parse(text).reference == Reference(kind, numbers)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "R22",
        "/R22",
        "baoji/",
        "baoji",
        "baoji/22",
        "baoji/R",
        "baoji/R0",
        "tieling/S1.0.3",
        "baoji/R1.1",
        "baoji/M1.2.3",
        "baoji/S1",
        "baoji/S1.1",
        "baoji/S1.1.1.1",
        "baoji/N1.1.1",
        "baoji/R-1",
        "baoji/R 1",
        "baoji/X1",
        "baoji/R1/R2",
        "../R1",
        "1city/R1",
        "宝鸡/R1",
    ],
)
def test_refusals(text: str) -> None:
    """What is not a valid id is refused; a city in an id can name no path."""
    with pytest.raises(ValueError, match=r"^not an? (id|reference): "):
        Id.parse(text)


@given(NUMBERS)
def test_names_of_rows_read_as_their_references(number: int) -> None:
    """A row is named as people type it: the constructors and `Reference` spell alike."""
    assert requirement_name(number) == str(Reference(Kind.REQUIREMENT, (number,)))
    assert measure_name(number) == str(Reference(Kind.MEASURE, (number,)))


def test_ids_of_blocks_and_of_regional_headings() -> None:
    """A block goes by its requirements, a regional one by its task; S is the table itself."""
    assert [block_id(Run(36, 45)), block_id(Run(7, 7))] == ["B36-45", "B7"]
    assert (REGIONAL_TABLE, regional_key_task_id(1), regional_task_id(1, 2)) == ("S", "S1", "S1.2")
    assert regional_block_id(1, 2) == "S1.2"


@pytest.mark.parametrize(
    ("id", "number"), [("III-12", 12), ("I-1", 1), ("", None), ("III-", None), ("S", None)]
)
def test_the_number_of_a_heading_within_its_level(id: str, number: int | None) -> None:
    """What follows the last hyphen; None where the id cannot be read or has no number."""
    assert heading_number(id) == number
