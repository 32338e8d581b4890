"""The documents as data: headings, sections, links, words set as code."""

import re
from pathlib import Path

from tools.docs import DOCS, ROOT

_FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_HEADING = re.compile(r"^(#+) (.+)$", re.MULTILINE)
_LINK = re.compile(r"\]\(([^)\s]+)\)")
_CODE = re.compile(r"`([^`\n]+)`")


def documents() -> list[Path]:
    """Every page that people read."""
    return [*sorted(ROOT.glob("*.md")), *sorted(DOCS.rglob("*.md"))]


def name(page: Path) -> str:
    """How a test calls the page."""
    return page.relative_to(ROOT).as_posix()


def read(path: str) -> str:
    """A file of the repository."""
    return (ROOT / path).read_text("utf-8")


def prose(text: str) -> str:
    """The page without its code blocks and comments."""
    return _FENCED.sub("", _COMMENT.sub("", text))


def headings(text: str) -> list[tuple[int, str]]:
    """Level and title of each heading, in order."""
    return [(len(marks), title) for marks, title in _HEADING.findall(prose(text))]


def section(text: str, title: str) -> str:
    """What stands under a heading of the second level, up to the next, with its code blocks."""
    masked = _FENCED.sub(lambda block: " " * len(block[0]), text)
    _before, heading, rest = masked.partition(f"\n## {title}\n")
    start = len(masked) - len(rest)
    return text[start : start + len(rest.partition("\n## ")[0])] if heading else ""


def links(text: str) -> list[str]:
    """The targets of all links."""
    return _LINK.findall(prose(text))


def coded(text: str) -> set[str]:
    """Everything that is set as code inside a line."""
    return set(_CODE.findall(prose(text)))


def anchor(title: str) -> str:
    """What a heading is called in a link, as GitHub and Gitee make it."""
    kept = "".join(char for char in title.lower() if char.isalnum() or char in " -_")
    return kept.replace(" ", "-")
