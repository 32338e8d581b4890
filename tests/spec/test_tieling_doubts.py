"""Doubts of Tieling: what is blank, what is read with doubt, and that no cell says less."""

import pytest

from pilotctl.checks.walk import labelled
from pilotctl.model.doubt import Confidence, Doubt
from tests.shared.program import ask
from tests.spec.tieling import city, rows, tasks


def doubts() -> list[tuple[str, object, Doubt]]:
    """Each doubt with what is in the cell and where it is."""
    return [
        (label, getattr(node, doubt.field), doubt)
        for _, node, label in labelled(city())
        for doubt in getattr(node, "doubts", ())
        if hasattr(node, doubt.field)
    ]


def test_what_cannot_be_read_is_blank() -> None:
    """Design, confidence: none means that nothing is legible, so the cell is blank."""
    unread = [(at, cell) for at, cell, doubt in doubts() if doubt.confidence is Confidence.NONE]
    filled = [(at, cell) for at, cell in unread if cell and not at.startswith("B")]
    assert len(unread) > 40
    assert filled == []


def test_every_doubt_says_why() -> None:
    """A doubt without a reason helps nobody; the reason is in the document's own terms."""
    for at, _, doubt in doubts():
        assert len(doubt.why) >= 4, at
        assert not set(doubt.why) & set("\t\n"), at


@pytest.mark.parametrize("word", ["session", "agent", "reader", ".md", ".py", "/work", "/tmp"])
def test_no_doubt_speaks_of_how_it_was_made(word: str) -> None:
    """The reasons name documents, lines and rows, and nothing else."""
    assert [at for at, _, doubt in doubts() if word in doubt.why] == []


def test_restored_rows_say_from_what() -> None:
    """Line 121 (row 1): the damaged text is restored from Baoji's row 1, with a doubt."""
    (doubt,) = (doubt for doubt in rows()[1].doubts if doubt.field == "text")
    assert doubt.confidence is Confidence.MEDIUM
    assert "宝鸡" in doubt.why


def test_a_measure_carries_the_doubts_about_its_owners() -> None:
    """Lines 306-316: whoever asks for measure 177 learns that its owners are in doubt."""
    told = {(doubt.field, doubt.confidence.value) for doubt in tasks()["tieling/M177"].doubts}
    assert {("leaders", "low"), ("departments", "low"), ("deadline", "medium")} <= told


def test_the_program_shows_the_doubts() -> None:
    """`show` says of a task what is in doubt about it; `gaps` lists every doubt."""
    (item,) = ask("show", "tieling/M177", "--as-of", "2021-01-15", "--json").json["items"]
    assert {doubt["field"] for doubt in item["doubts"]} >= {"leaders", "departments", "deadline"}
    answer = ask("gaps", "tieling", "--as-of", "2021-01-15", "--json").json
    every = sum(len(getattr(node, "doubts", ())) for _, node, _ in labelled(city()))
    assert answer["summary"]["doubts"] == every
    assert answer["summary"]["gaps"] == len(city().gaps) == 9
