"""Every text that a person reads is there in Chinese."""

from tools.messages import CATALOGUE, extracted, faults


def test_every_text_is_translated() -> None:
    """No message of the code lacks its Chinese, none is left over, and the placeholders agree."""
    assert list(faults()) == []


def test_the_extraction_sees_the_code() -> None:
    """The check above cannot pass by finding nothing: well-known texts are among those found."""
    found = {key.text for key in extracted()}
    assert {"Deadline", "no command named {name}", "the file is empty"} <= found
    assert CATALOGUE.is_file()
