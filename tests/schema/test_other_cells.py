"""The cells of headings, gaps, documents and targets."""

from datetime import date
from decimal import Decimal

import pytest

from pilotctl.model.doubt import Gap
from pilotctl.model.ids import Reference
from pilotctl.model.ranges import Run
from pilotctl.model.targets import Comparison, Target
from tests.shared.builders import city_of, city_text, messages, reading_of


@pytest.mark.parametrize(("written", "id"), [("I-2", "I-2"), ("Ⅰ-2", "I-2"), ("i－02", "I-2")])
def test_heading_ids(written: str, id: str) -> None:
    """Roman numerals as the document prints them are the same id."""
    assert city_of(city_text().replace("id: I-1", f"id: {written}")).areas[0].id == id


@pytest.mark.parametrize("written", ["II-1", "I1", "I-", "I-0", "I-x", "1", "'-1'"])
def test_refused_heading_ids(written: str) -> None:
    """An id of another level, or without its number, is refused with the form that is right."""
    text = city_text().replace("id: I-1", f"id: {written}")
    shown = written.strip("'")
    assert messages(reading_of(text).diagnostics) == [
        f"areas.0.id: bad-value: {shown} is not an id such as I-1"
    ]


def test_gaps() -> None:
    """Runs of numbers, and ids of subtasks."""
    annex = """
    gaps:
      - {requirements: 36-45, why: 缺页}
      - {measures: 7, why: 缺页}
      - {subtask: Ⅲ-28, why: 缺页}
    """
    assert city_of(city_text(annex=annex)).gaps == (
        Gap("缺页", requirements=Run(36, 45)),
        Gap("缺页", measures=Run(7, 7)),
        Gap("缺页", subtask="III-28"),
    )


@pytest.mark.parametrize("written", ["45-36", "a", "1,2", "1-"])
def test_refused_runs(written: str) -> None:
    """A run that goes backwards or is none is refused."""
    text = city_text(annex=f"gaps: [{{requirements: '{written}', why: 缺页}}]")
    assert messages(reading_of(text).diagnostics) == [
        f"gaps.0.requirements: bad-value: {written} is not numbers such as 36-45 or 7"
    ]


def test_documents_dates_and_flags() -> None:
    """Days and true/false have one spelling each."""
    good = city_text(annex="documents: [{title: 方案, issued: 2020-04-17, file: a.txt}]")
    assert city_of(good).documents[0].issued == date(2020, 4, 17)
    bad = good.replace("2020-04-17", "2020-04").replace("aliases: [公安局]", "group: yes")
    assert messages(reading_of(bad).diagnostics) == [
        "documents.0.issued: bad-value: 2020-04 is not a day such as 2020-04-17",
        "departments.0.group: bad-value: yes is not true or false",
    ]


@pytest.mark.parametrize("sign", list(Comparison))
def test_targets(sign: Comparison) -> None:
    """Comparison, value and unit become one target, belonging to a reference."""
    value = "" if sign is Comparison.NEVER else "96"
    annex = f"""
    indicators:
      - id: satisfaction
        name: 满意率
        home: r2
        comparison: "{sign}"
        value: {value}
        unit: "%"
        words: 群众满意率超过96%
    """
    (indicator,) = city_of(city_text(annex=annex)).indicators
    assert indicator.home == Reference.parse("R2")
    assert indicator.target == Target(sign, Decimal(96) if value else None, "%")


@pytest.mark.parametrize("name", ["Demo", "demo city", "宝鸡", "../demo", "-", "demo_1"])
def test_refused_city_names(name: str) -> None:
    """A city's id is safe in a path, in a shell and in ids."""
    text = city_text().replace("city: demo", f"city: '{name}'")
    assert messages(reading_of(text).diagnostics) == [
        f"city: bad-value: {name} is not a short name of a-z, 0-9 and -, a letter first"
    ]


@pytest.mark.parametrize("name", ["1city", "2020", "-demo"])
def test_a_city_name_starts_with_a_letter(name: str) -> None:
    """A city that ids cannot name, such as 1city/R1, is refused where it is defined."""
    text = city_text().replace("city: demo", f"city: '{name}'")
    assert [one.path for one in reading_of(text).diagnostics] == [("city",)]
