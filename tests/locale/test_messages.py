"""Texts as values: equal by what they hold, never changed, and no tuples."""

import pickle

import pytest

from pilotctl.messages import Message, Term, Tone, msg, pmsg


@pytest.mark.parametrize(
    "value", [msg("{n} tasks", n=3), pmsg("status", "done"), Term("x", msg("x"), Tone.BAD, "!")]
)
def test_texts_are_values(value: Message | Term) -> None:
    """A copy from another process is equal and hashes alike; nothing about it can be changed."""
    copy = pickle.loads(pickle.dumps(value))
    assert copy == value
    assert hash(copy) == hash(value)
    assert not isinstance(value, tuple)
    with pytest.raises(AttributeError):
        value.text = "another"
    with pytest.raises(AttributeError):
        del value.label  # type: ignore[union-attr]


def test_a_sense_is_part_of_a_message() -> None:
    """The same words in two senses are two messages, and a message is no term of its words."""
    assert pmsg("status", "done") != pmsg("event", "done") != msg("done")
    assert msg("done") != Term("done", msg("done"))


def test_a_list_in_a_message_is_listed() -> None:
    """Messages in a list are translated one by one, with the language's comma between them."""
    said = msg("found {what}", what=(msg("a"), msg("b")))
    assert said.render(str) == "found a, b"
    chinese = {", ": "、", "a": "甲", "b": "乙", "found {what}": "查到 {what}"}
    assert said.render(chinese.__getitem__) == "查到 甲、乙"
