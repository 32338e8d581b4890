"""The words for people: whole for each enum, and two roles never called alike."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

import pytest
from tools.messages import translations

from pilotctl import words
from pilotctl.messages import Message, Term
from pilotctl.model.assessment import MarksUsed, Method, Part, Verdict
from pilotctl.model.doubt import Confidence
from pilotctl.model.grade import Grade
from pilotctl.model.ledger import Event, MarkKind
from pilotctl.model.match import Match
from pilotctl.model.task import TaskKind
from pilotctl.progress.state import Light, Status
from pilotctl.render.language import translator

_TABLES: list[tuple[type[StrEnum], Mapping[Any, Term]]] = [
    (Light, words.LIGHTS),
    (Status, words.STATUSES),
    (Event, words.EVENTS),
    (TaskKind, words.KINDS),
    (Confidence, words.CONFIDENCES),
    (Grade, words.GRADES),
    (MarkKind, words.MARK_KINDS),
    (Match, words.MATCHES),
    (Method, words.METHODS),
    (MarksUsed, words.MARKS_USED),
    (Part, words.PARTS),
    (Verdict, words.VERDICTS),
]


@pytest.mark.parametrize(("enum", "table"), _TABLES)
def test_a_table_has_every_member_and_no_other(
    enum: type[StrEnum], table: Mapping[Any, Term]
) -> None:
    """Each member has its word, a script gets the member's own value, and no stranger is there."""
    assert {one: term.value for one, term in table.items()} == {one: one.value for one in enum}


def test_every_table_is_held_to_its_enum() -> None:
    """A table that is added to the words is added to the test above."""
    tables = [value for value in vars(words).values() if _is_table(value)]
    assert {id(table) for table in tables} == {id(table) for _, table in _TABLES}


def _is_table(value: object) -> bool:
    return isinstance(value, dict) and any(isinstance(one, StrEnum) for one in value)


def test_a_word_of_two_senses_has_two_translations() -> None:
    """A task is 已延期 after an entry of 延期: the sense is part of the key."""
    zh = translator("zh")
    status, event = words.STATUSES[Status.EXTENDED].label, words.EVENTS[Event.EXTENDED].label
    assert (status.render(zh), event.render(zh)) == ("已延期", "延期")
    assert status.render(str) == event.render(str) == "extended"


def test_a_sense_without_a_translation_is_shown_in_english() -> None:
    """What no catalogue knows is shown as written, without the key of its sense."""
    assert Message("unheard of", (), "nowhere").render(translator("zh")) == "unheard of"


def test_who_leads_and_who_supports_share_no_word() -> None:
    """牵头 is who owns a task, 责任单位 and 配合 are who helps; no text mixes them up."""
    texts = {key.text: chinese for key, chinese in translations().items()}
    assert [one for one in texts.values() if "责任部门" in one] == []
    leads = {text for text in texts if _says(text, "lead")}
    supports = {text for text in texts if _says(text, "support")}
    owners = {texts[text] for text in leads - supports}
    helpers = {texts[text] for text in supports - leads}
    assert {one for one in owners if "责任" in one or "配合" in one} == set()
    assert {one for one in helpers if "牵头" in one} == set()
    assert "牵头单位" in owners
    assert "责任单位" in helpers


def _says(text: str, word: str) -> bool:
    return word in text.lower().replace("leader", "")
