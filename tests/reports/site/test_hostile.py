"""What the data says stays text on every page, whatever it looks like."""

import json
import re
from functools import cache

import pytest

from pilotctl.text import printable
from tests.reports.site.documents import Document, Element
from tests.reports.site.sites import Files, document, of_city

HARMLESS = "平常"
HOSTILE = (
    "</td></table><b>甲</b>",
    "</script><script>alert(1)</script>",
    "</style></title><img src=x onerror=alert(1)>",
    "\"'><a href='//example.invalid'>乙</a>",
    "{{ 7 * 7 }}{% raw %}{# 丙 #}",
    "<!-- 丁 --> &lt;b&gt; &amp; ]]>",
    "\u202e戊\u2066己",
    "庚" * 400,
)
ALL_AT_ONCE = " ".join(HOSTILE)
_CITY = """\
city: demo
name: @
departments: [{name: @1}, {name: @2}]
leaders: [{name: @3}]
areas:
  - id: I-1
    title: @
    key_tasks:
      - id: II-1
        title: @
        subtasks:
          - id: III-1
            title: @
            requirements:
              - no: 1
                text: @
                leaders: [@3]
                departments: [@1]
                support: [@2]
                deadline: 2020-06
                doubts: [{field: text, confidence: low, why: @}]
negative_list: {items: [{no: 1, title: @}]}
"""
_LEDGER = """\
- {date: 2020-05-01, started: R1, by: @1, note: @}
- {date: 2020-05-02, done: R1, evidence: @, note: @}
- {date: 2020-05-03, reopened: R1, note: @}
- {date: 2020-05-04, extended: R1, deadline: 2020-08, reason: @, approved_by: @}
- {date: 2020-05-05, incident: @, natures: [{item: N1, grade: major}]}
"""
"""Free text of every kind; `@` stands for the text, `@1` for the text with a 1 behind it."""


def filled(template: str, text: str) -> str:
    """The template with that text in each place, in quotes, with the digit that stands behind."""
    return re.sub(r"@(\d?)", lambda place: json.dumps(text + place[1]), template)


@cache
def site(text: str) -> Files:
    """The site of the city that says this everywhere."""
    return of_city(filled(_CITY, text), filled(_LEDGER, text))


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
