"""What a page or a Markdown file says, read by the parsers that others use."""

from html.parser import HTMLParser
from itertools import pairwise
from typing import NamedTuple

from markdown_it import MarkdownIt

_VOID = {"meta", "link", "br", "hr", "img", "input"}


class Element(NamedTuple):
    """A start tag of a page, and the text inside it with that of its children."""

    tag: str
    attributes: dict[str, str | None]
    parents: tuple[str, ...]
    said: list[str]

    @property
    def text(self) -> str:
        """All that is written inside."""
        return "".join(self.said)

    @property
    def classes(self) -> tuple[str, ...]:
        """Its classes, for the style sheet."""
        return tuple((self.attributes.get("class") or "").split())


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self.open: list[Element] = []
        self.stray: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        parents = tuple(one.tag for one in self.open)
        element = Element(tag, dict(attrs), parents, [])
        self.elements.append(element)
        if tag not in _VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in _VOID:
            return
        if not self.open or self.open[-1].tag != tag:
            self.stray.append(tag)
        else:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        for element in self.open:
            element.said.append(data)


def elements(page: str) -> list[Element]:
    """The elements of a page, in order, each of which is closed where it has to be."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    assert (reader.stray, [one.tag for one in reader.open]) == ([], [])
    return reader.elements


def all_of(page: str, *tags: str) -> list[Element]:
    """The elements of those tags."""
    return [one for one in elements(page) if one.tag in tags]


def rows(page: str) -> list[list[str]]:
    """The texts of the cells of every table row of a page, heads included."""
    found: list[list[str]] = []
    for one in all_of(page, "tr", "th", "td"):
        if one.tag == "tr":
            found.append([])
        else:
            found[-1].append(one.text)
    return found


def markdown_rows(text: str) -> list[list[str]]:
    """The same of a Markdown file, as a renderer understands it."""
    found: list[list[str]] = []
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)
    for before, token in pairwise(tokens):
        if token.type == "tr_open":
            found.append([])
        if before.type in ("th_open", "td_open"):
            assert all(child.type == "text" for child in token.children or ()), token.content
            found[-1].append("".join(child.content for child in token.children or ()))
    return found


def markdown_kinds(text: str) -> list[str]:
    """What a renderer makes of a Markdown file: every block, and what is marked inside them."""
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)
    return [
        kind
        for token in tokens
        for kind in (token.type, *(one.type for one in token.children or () if one.type != "text"))
    ]
