"""The documents lead where they say."""

import re
from pathlib import Path

import pytest
from tools.docs import DOCS, ROOT

from tests.docs.documents import anchor, coded, documents, headings, links, name, read

_PATH = re.compile(r"(?:[\w.-]+/)+(?:[\w.-]+)?|[\w-]+\.(?:py|md|yaml|toml|po)")
_NAMING = [ROOT / "CONTRIBUTING.md", DOCS / "architecture.md", *sorted(DOCS.glob("decisions/*.md"))]
_SHORT = (ROOT, ROOT / "src" / "pilotctl", ROOT / "templates" / "workspace", DOCS)


@pytest.mark.parametrize("page", documents(), ids=name)
def test_links_resolve(page: Path) -> None:
    """Every link leads to a file of the repository, and to a heading that is there."""
    for target in links(page.read_text("utf-8")):
        path, _hash, heading = target.partition("#")
        leads_to = (page.parent / path) if path else page
        assert leads_to.exists(), target
        if heading:
            titles = headings(leads_to.read_text("utf-8"))
            assert heading in {anchor(title) for _, title in titles}, target


def test_no_page_is_lost() -> None:
    """Every page is linked from another one."""
    linked = {
        (page.parent / target.partition("#")[0]).resolve()
        for page in documents()
        for target in links(page.read_text("utf-8"))
    }
    assert [name(page) for page in documents() if page not in linked | {ROOT / "README.md"}] == []


@pytest.mark.parametrize("page", _NAMING, ids=name)
def test_named_files_are_there(page: Path) -> None:
    """A file or folder that a page names is in the repository, or in the package."""
    for word in coded(page.read_text("utf-8")):
        if _PATH.fullmatch(word) and not word.startswith(("pilotctl/", "baoji/", "tieling/")):
            assert any((at / word).exists() for at in _SHORT), word


def test_decisions_are_numbered_dated_and_listed() -> None:
    """Each decision has its number, date and three parts, and stands in the list."""
    records = sorted(path for path in (DOCS / "decisions").glob("0*.md"))
    index = read("docs/decisions/README.md")
    for number, record in enumerate(records, start=1):
        text = record.read_text("utf-8")
        title = headings(text)[0][1]
        assert record.name.startswith(f"{number:04}-")
        assert re.match(rf"# {number}\. .+\n\n20\d\d-\d\d-\d\d · accepted\n", text)
        assert [title for level, title in headings(text) if level == 2] == [
            "Context",
            "Decision",
            "Consequences",
        ]
        assert f"[{title.replace('. ', ': ', 1)}]({record.name})" in index
