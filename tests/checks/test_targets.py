"""Targets are traceable to the words that set them; phases follow each other."""

import pytest

from pilotctl.checks import targets
from tests.checks.walks import walk_of
from tests.shared.builders import city_text, messages

ANNEX = """
regional:
  title: 特色
  key_tasks:
    - no: 1
      title: 边境
      tasks: [{no: 1, title: 联防, points: 5, measures: [{no: 1, text: 巡逻100次。}]}]
negative_list:
  items:
    - no: 1
      title: 安全感低于96%
      criteria: [{no: 1, text: 公众安全感, comparison: ">=", value: 96}]
    - no: 2
      criteria: [{no: 1, comparison: never}]
"""


def indicator(home: str, words: str) -> str:
    """A city with one indicator."""
    cells = f'id: a, name: 指标, home: {home}, comparison: ">=", value: 96, words: {words}'
    return city_text(annex=f"{ANNEX}indicators: [{{{cells}}}]\n")


@pytest.mark.parametrize(
    ("home", "words"),
    [
        ("R2", "满意率超过96%"),
        ("S1.1.1", "巡逻100次"),
        ("N1", "低于96%"),
        ("N1.1", "公众安全感"),
        ("N2.1", "源文件缺页"),
    ],
)
def test_homes(home: str, words: str) -> None:
    """An indicator belongs to a row with its words; where the row's words are lost, to the row."""
    assert messages(targets.check_homes(walk_of(indicator(home, words)))) == []


def test_a_requirement_with_measures_is_a_home() -> None:
    """A row is a home although its measures are the tasks, and so is each of them."""
    row = """
    - no: 1
      text: 满意率超过96%。
      departments: [市公安局]
      measures: [{no: 1, text: 调查2次。, deadline: 2020-12}]
    """
    for home, words in (("R1", "超过96%"), ("M1", "调查2次")):
        cells = f'id: a, name: 指标, home: {home}, comparison: ">=", value: 1, words: {words}'
        city = walk_of(city_text(row, annex=f"indicators: [{{{cells}}}]"))
        assert messages(targets.check_homes(city)) == []


def test_no_such_home() -> None:
    """An indicator of an absent row is reported at its home, with rows that are there."""
    (found,) = targets.check_homes(walk_of(indicator("R4", "甲")))
    assert messages([found]) == [
        "indicators.0.home: indicator-without-home:"
        " indicator a belongs to R4, which is not in the file"
    ]
    suggestion = found.args["suggestion"].render(str)  # type: ignore[attr-defined]
    assert suggestion == "use an id of this file, such as R3, R2, R1"


def test_words_that_stand_elsewhere() -> None:
    """Words that the row does not have are reported at the words."""
    assert messages(targets.check_homes(walk_of(indicator("R2", "满意率超过95%")))) == [
        "indicators.0.words: indicator-words: words not found in R2"
    ]


def test_values() -> None:
    """Every comparison has a value, and never has none."""
    assert messages(targets.check_target_values(walk_of(city_text(annex=ANNEX)))) == []


def test_values_at_odds() -> None:
    """A comparison without a value and an absence with one are reported, in both tables."""
    annex = """
    negative_list:
      items:
        - no: 1
          title: 甲
          criteria:
            - {no: 1, text: 甲, comparison: ">="}
            - {no: 2, text: 乙, comparison: never, value: 0}
    indicators:
      - {id: a, name: 甲, home: R2, comparison: "<", words: 群众}
    """
    at = "negative_list.items.0.criteria"
    assert messages(targets.check_target_values(walk_of(city_text(annex=annex)))) == [
        f"{at}.0.comparison: target-value: comparison >= takes a value",
        f"{at}.1.comparison: target-value: comparison never takes no value",
        "indicators.0.comparison: target-value: comparison < takes a value",
    ]


def test_ids() -> None:
    """An indicator and a phase may share an id; two of a kind may not."""
    annex = """
    phases: [{id: a, title: 甲}, {id: b, title: 乙}, {id: a, title: 丙}]
    indicators:
      - {id: a, name: 甲, home: R2, comparison: ">", value: 96, words: 群众}
      - {id: a, name: 乙, home: R2, comparison: ">", value: 96, words: 群众}
    """
    assert messages(targets.check_ids(walk_of(city_text(annex=annex)))) == [
        "indicators.1.id: duplicate-id: duplicate id a",
        "phases.2.id: duplicate-id: duplicate id a",
    ]


def phases(*ends: tuple[str, str]) -> list[str]:
    """What the check says of phases with these ends."""
    cells = [
        f"{{id: p{index}, title: 甲, start: {start}, end: {end}}}"
        for index, (start, end) in enumerate(ends, start=1)
    ]
    city = walk_of(city_text(annex=f"phases: [{', '.join(cells)}]"))
    return messages(targets.check_phases(city))


def test_phases_in_order() -> None:
    """Phases follow each other, with or without a pause, and may be open at both ends."""
    assert phases(("null", "2020-06"), ("2020-07", "2020-12"), ("2021-02", "null")) == []


def test_phases_that_overlap() -> None:
    """A phase that starts in the last month of the one above it, or before, is reported."""
    assert phases(("2020-01", "2020-06"), ("2020-06", "2020-12"), ("2020-01", "2020-02")) == [
        "phases.1.start: phase-order: phase p2 starts before the previous one ends, or ends"
        " before it starts",
        "phases.2.start: phase-order: phase p3 starts before the previous one ends, or ends"
        " before it starts",
    ]


def test_a_phase_that_starts_on_the_last_day_of_the_one_before() -> None:
    """A day belongs to one phase: the next may start on the day after, and no earlier."""
    assert phases(("2020-01", "2020-06-30"), ("2020-07-01", "2020-12")) == []
    found = phases(("2020-01", "2020-06-30"), ("2020-06-30", "2020-12"))
    assert [one.split(":")[0] for one in found] == ["phases.1.start"]


def test_an_open_phase_between_hides_no_overlap() -> None:
    """A phase without dates does not keep the next one from being compared."""
    found = phases(("2020-01", "2020-12"), ("null", "null"), ("2020-06", "2021-06"))
    assert [one.split(":")[0] for one in found] == ["phases.2.start"]


def test_a_phase_that_ends_before_it_starts() -> None:
    """A phase whose ends are swapped holds no day, and is reported."""
    found = phases(("2020-12", "2020-01"))
    assert [one.split(":")[1].strip() for one in found] == ["phase-order"]
