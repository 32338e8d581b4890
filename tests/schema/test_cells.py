"""How a written cell becomes a value, and which spellings are refused."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pilotctl.model.deadline import Deadline
from pilotctl.model.doubt import Confidence, Doubt
from tests.shared.builders import city_of, city_text, messages, reading_of

ROW = "areas.0.key_tasks.0.subtasks.0.requirements.0"


def row(**cells: str) -> str:
    """A city of one row, with some of its cells written otherwise."""
    usual = {"no": "1", "text": "完善机制。", "departments": "[市公安局]", "deadline": "2020-12"}
    first, *rest = [f"{key}: {value}" for key, value in {**usual, **cells}.items()]
    return city_text("\n".join([f"- {first}", *(f"  {cell}" for cell in rest)]))


def said_of(**cells: str) -> list[str]:
    """What the schema says of a row with those cells, less the path of the row."""
    said = messages(reading_of(row(**cells)).diagnostics)
    return [one.replace(f"{ROW}.", "", 1) for one in said]


def line_of(written: str) -> int | None:
    """The row's line number, as it is read."""
    requirements = city_of(row(line=written)).areas[0].key_tasks[0].subtasks[0].requirements
    return requirements[0].line


@pytest.mark.parametrize("written", ["12", '"12"', "１２", '" 12 "', "012"])
def test_numbers(written: str) -> None:
    """A whole number, quoted or not, in either width."""
    assert line_of(written) == 12


@pytest.mark.parametrize(
    "written", ["0", "-1", "1.0", "1e3", "1_000", "0x1F", "十", "yes", "9999999999", "''", "'1 2'"]
)
def test_refused_numbers(written: str) -> None:
    """Nothing else is a number of the document, and it is shown as it was written."""
    shown = written.strip("'")
    assert said_of(line=written) == [
        f"line: bad-value: {shown} is not a whole number of at least 1"
    ]


def test_a_blank_is_no_number() -> None:
    """A key without a value is the same as no key, where the cell may be blank."""
    assert line_of("") is None
    assert said_of(no="") == [
        "no: wrong-type: expected a whole number of at least 1, found nothing"
    ]


@given(st.decimals(min_value=0, max_value=10**6, places=3, allow_nan=False, allow_infinity=False))
def test_amounts_are_exact(amount: Decimal) -> None:
    """An amount is the decimal that was written, digit for digit."""
    city = city_of(city_text(beside=f"points: [{{requirements: 1-3, points: {amount:f}}}]"))
    (block,) = city.areas[0].key_tasks[0].subtasks[0].points
    assert str(block.points) == f"{amount:f}"


@pytest.mark.parametrize("written", ["-1", "nan", ".inf", "-.inf", "1/2", "10%", "1,000", "true"])
def test_refused_amounts(written: str) -> None:
    """What is no amount, negative or not finite is refused."""
    text = city_text(beside=f'points: [{{requirements: 1-3, points: "{written}"}}]')
    assert messages(reading_of(text).diagnostics) == [
        "areas.0.key_tasks.0.subtasks.0.points.0.points: bad-value: "
        f"{written} is not a number such as 10 or 0.65"
    ]


@pytest.mark.parametrize("written", ["no", "1.10", "2020-12", "true", "12:30", "1_000"])
def test_text_that_other_readers_misread(written: str) -> None:
    """A word that YAML readers take for something else has to be quoted, and then is text."""
    assert said_of(text=written) == [
        f"text: ambiguous-text: unquoted {written} is not text in YAML"
    ]
    assert said_of(text=f'"{written}"') == []


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("[甲]", "wrong-type: expected a text, found a list"),
        ("{甲: 乙}", "wrong-type: expected a text, found a mapping"),
        ("''", "bad-value:  is not a text"),
    ],
)
def test_refused_text(written: str, message: str) -> None:
    """A list, a mapping and an empty text are no text."""
    assert said_of(text=written) == [f"text: {message}"]


def test_lists() -> None:
    """A blank list is an empty one; a single text is no list; items have to be texts."""
    assert said_of(support="") == []
    assert said_of(support="市司法局") == [
        "support: wrong-type: expected a list such as [a, b], found 市司法局",
    ]
    assert said_of(support="[市司法局, ~, [市公安局]]") == [
        "support.1: wrong-type: expected a text, found nothing",
        "support.2: wrong-type: expected a text, found a list",
    ]


@pytest.mark.parametrize(
    ("written", "deadline"),
    [
        ("2020-12", Deadline.month(2020, 12)),
        ("2020年12月", Deadline.month(2020, 12)),
        ("2020/12/30", Deadline.day(date(2020, 12, 30))),
        ("长期推进", Deadline.ongoing()),
    ],
)
def test_deadlines(written: str, deadline: Deadline) -> None:
    """A deadline may be written as the documents print it, quoted or not."""
    for cell in (written, f'"{written}"'):
        rows = city_of(row(deadline=cell)).areas[0].key_tasks[0].subtasks[0].requirements
        assert rows[0].deadline == deadline


@pytest.mark.parametrize(
    ("written", "shown"),
    [("soon", "soon"), ("2020", "2020"), ("[2020-12]", "a list"), ("{a: b}", "a mapping")],
)
def test_refused_deadlines(written: str, shown: str) -> None:
    """invalid A deadline that is never guessed."""
    assert said_of(deadline=written) == [f"deadline: bad-deadline: {shown} is not a deadline"]


@pytest.mark.parametrize("field", ["key_tasks", "proactive_exempt", "text"])
def test_a_doubt_names_any_key(field: str) -> None:
    """The field of a doubt is a key of the file, some of which have an underscore."""
    doubts = f"[{{field: {field}, confidence: low, why: 模糊}}]"
    assert said_of(doubts=doubts) == []


def test_choices() -> None:
    """A doubt says how sure a reading is, in one of three words; the refusal names all of them."""
    right = row(doubts="[{field: text, confidence: low, why: 模糊}]")
    rows = city_of(right).areas[0].key_tasks[0].subtasks[0].requirements
    assert rows[0].doubts == (Doubt("text", Confidence.LOW, "模糊"),)
    doubts = "[{field: text, confidence: sure, why: 模糊}]"
    assert said_of(doubts=doubts) == [
        "doubts.0.confidence: bad-value: sure is not one of: medium, low, none"
    ]
