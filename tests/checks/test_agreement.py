"""Where a document repeats or contradicts itself, and where a mapping leads nowhere."""

from pathlib import Path

import pytest

from pilotctl.checks.agreement import (
    check_counterparts,
    check_repeated_texts,
    check_targets_agree,
)
from tests.checks.walks import walk_of
from tests.shared.builders import city_text, loaded, messages, places, rendered
from tests.shared.whole import WHOLE

ROWS = "areas.0.key_tasks.0.subtasks.0.requirements"


def rows(*texts: str) -> str:
    """Rows with these texts."""
    return "\n".join(
        f"- {{no: {number}, text: {text}, departments: [市公安局], deadline: 2020-12}}"
        for number, text in enumerate(texts, start=1)
    )


def indicators(*targets: str) -> str:
    """Indicators of the second row with these cells."""
    entries = [
        f"- {{id: i{number}, home: R2, words: 群众满意率超过96%, {cells}}}"
        for number, cells in enumerate(targets)
    ]
    return "\n".join(["indicators:", *(f"  {entry}" for entry in entries)])


def mapping(*pairs: str) -> str:
    """A mapping to Baoji with these pairs."""
    return f"counterparts: [{{city: baoji, pairs: [{', '.join(pairs)}]}}]"


def test_nothing_is_at_odds() -> None:
    """A city that repeats and contradicts nothing is right."""
    walk = walk_of(WHOLE)
    for check in (check_repeated_texts, check_targets_agree, check_counterparts):
        assert messages(check(walk)) == []


def test_rows_with_the_same_words() -> None:
    """Each row that repeats an earlier one names the first that said so."""
    found = messages(check_repeated_texts(walk_of(city_text(rows("甲", "乙", "甲", "甲")))))
    assert found == [
        f"{ROWS}.2.text: repeated-text: R3 has the same text as R1",
        f"{ROWS}.3.text: repeated-text: R4 has the same text as R1",
    ]


def test_measures_with_the_same_words() -> None:
    """Measures are compared through the whole document, the regional ones too."""
    text = city_text(
        """
        - no: 1
          text: 甲
          departments: [市公安局]
          measures: [{no: 1, text: 开展巡逻。, deadline: 2020-12}]
        - no: 2
          text: 乙
          departments: [市公安局]
          measures: [{no: 2, text: 开展巡逻。, deadline: 2021-12}]
        """,
        annex="""
        regional:
          title: 特色
          key_tasks:
            - no: 1
              title: 边境
              tasks:
                - no: 1
                  title: 甲
                  points: 1
                  measures: [{no: 1, text: 开展巡逻。, deadline: 2020-12}]
        """,
    )
    assert messages(check_repeated_texts(walk_of(text))) == [
        f"{ROWS}.1.measures.0.text: repeated-text: M2 has the same text as M1",
        "regional.key_tasks.0.tasks.0.measures.0.text: repeated-text: S1.1.1 has the same text as"
        " M1",
    ]


def test_a_measure_may_say_what_its_requirement_says() -> None:
    """A requirement and a measure are two kinds of rows: one wording may serve both."""
    text = city_text(
        """
        - no: 1
          text: 开展巡逻。
          departments: [市公安局]
          measures: [{no: 1, text: 开展巡逻。, deadline: 2020-12}]
        """
    )
    assert messages(check_repeated_texts(walk_of(text))) == []


def test_lost_texts_are_not_alike() -> None:
    """Two rows of which the text is lost repeat nothing."""
    assert messages(check_repeated_texts(walk_of(city_text(rows("", ""))))) == []


def test_two_targets_for_one_thing() -> None:
    """Indicators of one name with different figures or comparisons are at odds."""
    annex = indicators(
        'name: 满意率, comparison: ">", value: 96, unit: "%"',
        'name: 满意率, comparison: ">", value: 95.5, unit: "%"',
        'name: 满意率, comparison: ">=", value: 96, unit: "%"',
    )
    assert messages(check_targets_agree(walk_of(city_text(annex=annex)))) == [
        "indicators.1.value: targets-at-odds: R2 sets > 95.5 %, but R2 sets > 96 % for the same"
        " indicator",
        "indicators.2.value: targets-at-odds: R2 sets >= 96 %, but R2 sets > 96 % for the same"
        " indicator",
    ]


@pytest.mark.parametrize("other", ["name: 知晓率, value: 94", "name: 满意率, value: 96.0"])
def test_targets_that_agree(other: str) -> None:
    """Another name is another thing, and 96.0 is 96."""
    annex = indicators(
        'name: 满意率, comparison: ">", value: 96, unit: "%"',
        f'{other}, comparison: ">", unit: "%"',
    )
    assert messages(check_targets_agree(walk_of(city_text(annex=annex)))) == []


def test_a_target_without_a_value_is_shown_without_one() -> None:
    """不发生 has no value: the message does not say None."""
    annex = indicators(
        'name: 案件, comparison: "<=", value: 3, unit: 件', "name: 案件, comparison: never"
    )
    (found,) = messages(check_targets_agree(walk_of(city_text(annex=annex))))
    assert found == (
        "indicators.1.value: targets-at-odds: R2 sets never,"
        " but R2 sets <= 3 件 for the same indicator"
    )


def test_pairs_with_absent_requirements() -> None:
    """A pair names a row of its own file; the other city's rows are not in sight here."""
    annex = mapping(
        "{requirement: 1, rows: [999], match: same}",
        "{requirement: 4, rows: [1], match: same}",
        "{requirement: 9, rows: [1, 2], match: partial}",
    )
    assert messages(check_counterparts(walk_of(city_text(annex=annex)))) == [
        f"counterparts.0.pairs.{index}.requirement: counterpart-unknown-requirement:"
        f" the mapping to baoji names {number}, which is not in the file"
        for index, number in ((1, "R4"), (2, "R9"))
    ]


def test_repetitions_keep_nothing_from_being_used(tmp_path: Path) -> None:
    """They are warnings: the document itself may say so, and the city can be used."""
    text = city_text(rows("甲", "甲"), parties="departments: [{name: 市公安局}]")
    found = loaded(text, tmp_path)
    assert found.city
    assert [code for _, _, code in places(found.findings)] == ["repeated-text"]


def test_an_unreadable_number_is_not_called_r0(tmp_path: Path) -> None:
    """A row whose number is faulty is reported for that; no message names a row 0."""
    text = city_text(rows("甲", "甲"), parties="departments: [{name: 市公安局}]")
    said = rendered(loaded(text.replace("no: 1", "no: x"), tmp_path).findings)
    assert "error[bad-value]" in said
    assert "R0" not in said
