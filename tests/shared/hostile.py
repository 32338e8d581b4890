"""Cities whose every text is hostile: what terminals, spreadsheets and Markdown would act on."""

import tempfile
from pathlib import Path

from hypothesis import strategies as st
from rich.cells import cell_len

from pilotctl.model.programme import City
from pilotctl.text import width
from tests.shared.builders import load_city

_PIECES = [
    "\x1b[31m",
    "\x1b]0;title\x07",
    "\x9b1;31m",
    "\x00",
    "\x08",
    "\x7f",
    "\u2028",
    "\u202e",
    "\u200f",
    "\u2066",
    "\ufeff",
    "\u200b",
    "\r\n",
    "\n\n",
    "\t",
    "|",
    "\\|",
    "||",
    "`|`",
    "[bold red]",
    "[/bold red]",
    "[link=file:///x]",
    "<script>",
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "＝1",
    '"',
    "'",
    ",",
    "{name}",
    "%s",
    "# ",
    "---",
    "一二三",
    "e\u0301",
    "👍",
    "한글",
]

texts = st.builds(
    lambda parts: "".join(parts) + "。",
    st.lists(st.sampled_from(_PIECES) | st.text(max_size=3), min_size=1, max_size=6),
).filter(lambda text: not any(map(_disputed, text)))
"""Texts that end with something visible; often they begin with what is most hostile."""


def _disputed(char: str) -> bool:
    """Surrogates are no characters; how wide skin tones and rare marks are is disputed."""
    if "\ud800" <= char <= "\udfff" or "\U0001f3fb" <= char <= "\U0001f3ff":
        return True
    return char.isprintable() and cell_len(char) != width(char)


def quoted(text: str) -> str:
    """The text as YAML that says exactly this, with every character but letters as an escape."""
    return (
        '"' + "".join(c if c.isascii() and c.isalnum() else f"\\U{ord(c):08x}" for c in text) + '"'
    )


def city_text(text: str, owner: str = "") -> str:
    """A programme with that text wherever one can stand; `owner` is a name in no registry."""
    said = quoted(text)
    return f"""\
city: demo
name: {said}
province: {said}
documents: [{{title: {said}, number: {said}, file: {said}}}]
departments: [{{name: {said}}}, {{name: 市甲局}}]
leaders: [{{name: {said}}}]
areas:
  - id: I-1
    title: {said}
    key_tasks:
      - id: II-1
        title: {said}
        subtasks:
          - id: III-1
            title: {said}
            requirements:
              - no: 1
                text: {said}
                leaders: [{said}]
                departments: [{quoted(owner) if owner else said}]
                support: [市甲局]
                deadline: 2020-12
                doubts: [{{field: text, confidence: medium, why: {said}}}]
              - {{no: 2, text: 平常的一件事。, departments: [市甲局, {said}], deadline: 2020-12}}
phases:
  - {{id: p, title: {said}, start: 2020-01, end: 2020-12, asks: [{said}, {said}]}}
indicators:
  - {{id: i, name: {said}, home: R1, comparison: ">=", value: 1, unit: {said}, words: {said}}}
gaps: [{{requirements: 3, why: {said}}}]
"""


def city(text: str) -> City:
    """That programme, loaded as any city file is."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "demo.yaml"
        path.write_text(city_text(text), encoding="utf-8")
        loaded = load_city(path)
    assert loaded.city, loaded.errors
    return loaded.city
