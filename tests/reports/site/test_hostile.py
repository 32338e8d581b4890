"""What the data says stays text on every page, whatever it looks like."""

import pytest

from pilotctl.text import printable
from tests.shared.documents import Document, Element
from tests.shared.hostile_sites import HOSTILE, site
from tests.shared.sites import document

HARMLESS = "平常"


def skeleton(page: Document) -> list[Element]:
    """The elements of a page with what the templates set; labels are the reader's words."""
    return [
        Element(tag, {name: value for name, value in attributes.items() if name != "aria-label"})
        for tag, attributes in page.elements
        if tag not in ("meta", "style", "script")
    ]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_no_text_becomes_an_element(text: str) -> None:
    """Every page has the very elements and attributes that it has for harmless text."""
    plain, hostile = site(HARMLESS), site(text)
    assert set(hostile) == set(plain)
    for path in plain:
        page = document(hostile, path)
        assert skeleton(page) == skeleton(document(plain, path)), path
        assert page.rows == document(plain, path).rows, path


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_text_is_shown_as_it_stands(text: str) -> None:
    """Cells and headings have the text as the terminal prints it; no template syntax is filled."""
    files, said = site(text), printable(text)
    assert document(files, "demo/task-R1.html").headings == [f"demo/R1 {said}"]
    assert document(files, "demo/department-1.html").headings == [f"{said}1"]
    assert {said, f"{said}1"} <= set(document(files, "demo/tasks.html").cells)
    assert {said, f"{said}1", f"{said}3"} <= set(document(files, "demo/task-R1.html").cells)


def test_no_mark_turns_the_direction_of_a_page() -> None:
    """Marks that would turn what follows them are spelt out everywhere, in labels too."""
    for path, content in site("\u202e戊\u2066己").items():
        assert not {"\u202e", "\u2066"} & set(content.decode()), path
