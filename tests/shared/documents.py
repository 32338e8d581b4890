"""A page as a reader's program sees it: its elements, its links, and the text of its cells."""

from collections.abc import Iterator
from html.parser import HTMLParser
from typing import NamedTuple

_VOID = {"meta", "input", "br", "hr", "img", "link"}
_URLS = ("href", "src", "action", "data", "poster", "srcset", "xlink:href")


class Element(NamedTuple):
    """An element with its attributes."""

    tag: str
    attributes: dict[str, str]


class Document(HTMLParser):
    """What a page is made of; raises ValueError where elements do not nest."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self.cells: list[str] = []
        self.rows: list[int] = []
        self.headings: list[str] = []
        self._open: list[str] = []
        self.feed(html)
        self.close()
        if self._open:
            raise ValueError(f"never closed: {self._open}")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Notes the element, and begins a cell, a row or a heading."""
        self.elements.append(Element(tag, {name: value or "" for name, value in attrs}))
        if tag in ("td", "th"):
            self.cells.append("")
            self.rows[-1] += 1
        elif tag == "tr":
            self.rows.append(0)
        elif tag == "h1":
            self.headings.append("")
        if tag not in _VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Every element ends before those around it."""
        if not self._open or self._open.pop() != tag:
            raise ValueError(f"{tag} ends where it was not open")

    def handle_data(self, data: str) -> None:
        """Text belongs to the cell or heading that it stands in."""
        if {"td", "th"} & set(self._open):
            self.cells[-1] += data
        if "h1" in self._open:
            self.headings[-1] += data

    @property
    def urls(self) -> Iterator[str]:
        """Whatever leads somewhere or is fetched."""
        for element in self.elements:
            yield from (element.attributes[name] for name in _URLS if name in element.attributes)
