"""The pages of the site in a real browser, opened from files, without a network."""

from pathlib import Path

import pytest

from tests.browser.driver import Browser
from tests.browser.tables import IDS, listed

PAGES = (
    "index.html",
    "tieling/index.html",
    "tieling/tasks.html",
    "tieling/key-task-II-9.html",
    "tieling/department-1.html",
    "tieling/task-M14.html",
    "tieling/task-S3.2.3.html",
)
ROWS = "tbody tr"


@pytest.mark.parametrize("path", PAGES)
def test_a_page_opens_without_a_complaint_or_a_request(
    window: Browser, folder: Path, path: str
) -> None:
    """The console stays empty, the policy is kept, and nothing but the page itself is fetched."""
    page = folder / path
    window.open(page)
    assert window.one("h1").text
    assert window.complaints() == []
    assert window.requests() == [page.as_uri()]


@pytest.mark.parametrize("path", ["index.html", "demo/index.html", "demo/task-R1.html"])
def test_hostile_text_does_nothing(window: Browser, folder: Path, path: str) -> None:
    """Pages of a hostile city run no script of its own, fetch nothing, and fit the telephone."""
    page = folder / "hostile" / path
    window.open(page)
    window.resize(390)
    assert window.requests() == [page.as_uri()]
    assert window.complaints() == []
    assert window.ask("return document.querySelectorAll('b, img, form, iframe').length") == 0
    assert window.too_wide() == 0


@pytest.mark.parametrize("path", PAGES)
def test_no_page_is_wider_than_its_window(window: Browser, folder: Path, path: str) -> None:
    """On the telephone and on the desk only tables and pictures scroll sideways, not the page."""
    window.open(folder / path)
    for width in (390, 1280):
        window.resize(width)
        assert window.too_wide() == 0, width


@pytest.mark.parametrize("path", PAGES)
def test_text_stands_out_in_light_and_dark(window: Browser, folder: Path, path: str) -> None:
    """Every text has a contrast of 4.5 to 1 at least, as WCAG AA asks; the paper turns dark."""
    window.open(folder / path)
    for scheme in ("light", "dark"):
        window.emulate(scheme=scheme)
        assert window.faint_texts() == [], scheme
        paper = window.ask("return getComputedStyle(document.body).backgroundColor")
        assert (paper == "rgb(255, 255, 255)") == (scheme == "light")


def test_without_scripts_every_row_is_there(window: Browser, folder: Path) -> None:
    """Where scripts are off the table is whole, and no control is shown that does nothing."""
    window.open(folder / "index.html")
    window.emulate(scripts=False)
    window.chrome.get((folder / "tieling/tasks.html").as_uri())
    assert window.shown(IDS) == listed()
    assert window.shown("input, button, output, select") == []
    assert window.complaints() == []


def test_paper_has_no_navigation(tasks: Browser) -> None:
    """In print no navigation, filter or skip link; the rows and heads stay."""
    tasks.emulate(media="print", scheme="dark")
    assert tasks.shown("nav, .filter, .skip") == []
    assert len(tasks.shown(ROWS)) == len(listed())
    assert tasks.ask("return getComputedStyle(document.body).backgroundColor") == (
        "rgb(255, 255, 255)"
    )


def test_heads_can_be_repeated_on_paper(tasks: Browser) -> None:
    """Chromium repeats a head on the next sheet without its buttons: there they are plain text."""
    tasks.emulate(media="print")
    shown = (
        "return [...document.querySelectorAll('th button')].map((b) => getComputedStyle(b).display)"
    )
    assert set(tasks.ask(shown)) <= {"contents"}


@pytest.mark.parametrize("path", ["index.html", "tasks.html", "task-R1.html", "department-3.html"])
def test_pages_of_a_city_that_lost_nearly_everything(
    window: Browser, folder: Path, path: str
) -> None:
    """Lost texts leave pages that open without a complaint; an empty list has no dead filter."""
    window.open(folder / "lost/demo" / path)
    assert window.complaints() == []
    assert bool(window.shown("input")) == (path == "tasks.html")
