"""The values of a ledger: the order of a day's events, and what names a file."""

import pytest

from pilotctl.model.ledger import Event, MarkKind, names_file


def test_the_order_of_a_day() -> None:
    """A day's reopening comes before its work, and its work before its end."""
    assert list(Event) == ["reopened", "extended", "started", "progress", "done", "cancelled"]


def test_the_words_of_the_files() -> None:
    """Events and kinds of marks are written as the files write them."""
    assert str(Event.DONE) == "done"
    assert [str(kind) for kind in MarkKind] == ["self", "verified"]


@pytest.mark.parametrize(
    "evidence",
    [
        "纪要.pdf",
        "evidence/纪要.pdf",
        "evidence/纪要",
        "evidence\\纪要.pdf",
        "../纪要.pdf",
        "/srv/纪要.pdf",
        "照片 1.jpeg",
        "2020.05.28会议.docx",
        "a.7z",
    ],
)
def test_files(evidence: str) -> None:
    """What has a folder or an ending is a file, and has to be there."""
    assert names_file(evidence)


@pytest.mark.parametrize(
    "evidence",
    [
        "铁市治组办〔2020〕3号",
        "市委常委会会议纪要",
        "https://example.org/a/纪要.pdf",
        "档案 12-3",
        "第3.1条。",
        "",
    ],
)
def test_references(evidence: str) -> None:
    """A document's number, a title and an address name no file of the workspace."""
    assert not names_file(evidence)


@pytest.mark.parametrize("evidence", ["2020.12", "档案号 2020.5", "第3.1"])
def test_numbers_are_no_endings(evidence: str) -> None:
    """A point before nothing but digits is that of a number or a date, not of a file's ending."""
    assert not names_file(evidence)
