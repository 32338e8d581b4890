"""A notice in a real browser: on a telephone, on a screen, in the dark, and on paper."""

import re
from base64 import b64decode
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.driver import Browser, browser
from tests.shared.examples import FILES, GOLDEN

PAGES = tuple(name for name in FILES if name.endswith(".html"))
_WIDER = """
const root = document.documentElement;
return root.scrollWidth - root.clientWidth;
"""
_STICKING_OUT = """
const scrolls = (one) => one && (getComputedStyle(one).overflowX !== "visible"
  || scrolls(one.parentElement));
return [...document.querySelectorAll("main *:not(svg *)")]
  .filter((one) => !scrolls(one) && one.getBoundingClientRect().right > innerWidth + 1)
  .map((one) => `${one.tagName} ${one.className}`);
"""
_CUT_OFF = """
return [...document.querySelectorAll("svg")].flatMap((svg) => {
  const edge = svg.getBoundingClientRect();
  return [...svg.querySelectorAll("text")].filter((one) => {
    const own = one.getBoundingClientRect();
    return own.left < edge.left - 1 || own.right > edge.right + 1;
  }).map((one) => one.textContent);
});
"""


@pytest.fixture(scope="module")
def window() -> Iterator[Browser]:
    """One browser for all tests of the module."""
    with browser() as opened:
        yield opened


def pdf(window: Browser, page: Path) -> bytes:
    """The page as it is printed."""
    window.open(page)
    printed = window.chrome.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True})
    return b64decode(printed["data"])


@pytest.mark.parametrize("name", PAGES)
def test_no_complaint_and_no_request(window: Browser, name: str) -> None:
    """The console stays empty, the policy is kept, and nothing but the page itself is fetched."""
    page = GOLDEN / name
    window.open(page)
    assert window.one("h1").text
    assert window.complaints() == []
    assert window.requests() == [page.as_uri()]


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_no_wider_than_its_window(window: Browser, name: str, width: int) -> None:
    """Only what scrolls by itself may be wider, on a telephone as on a screen."""
    window.open(GOLDEN / name)
    window.resize(width)
    assert window.ask(_WIDER) <= 0
    assert window.ask(_STICKING_OUT) == []


@pytest.mark.parametrize("name", PAGES)
def test_the_style_sheet_is_let_in(window: Browser, name: str) -> None:
    """The policy's hash is that of the style sheet as the browser reads it: it is used."""
    window.open(GOLDEN / name)
    ground = "return getComputedStyle(document.body).backgroundColor"
    assert window.ask(ground) == "rgb(255, 255, 255)"
    window.emulate(scheme="dark")
    assert window.ask(ground) != "rgb(255, 255, 255)"
    window.emulate(media="print")
    assert window.ask(ground) == "rgb(255, 255, 255)"


def test_pictures_are_drawn(window: Browser) -> None:
    """Every picture has a size, and its text is text that can be found on the page."""
    window.open(GOLDEN / PAGES[0])
    sizes = window.ask(
        "return [...document.querySelectorAll('svg')]"
        ".map((one) => one.getBoundingClientRect()).map((box) => [box.width, box.height])"
    )
    assert len(sizes) == 4
    assert all(width > 300 and height > 50 for width, height in sizes)


@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_cut_off_in_a_picture(window: Browser, name: str) -> None:
    """No text of a picture reaches beyond its edges at the left and the right."""
    window.open(GOLDEN / name)
    assert window.ask(_CUT_OFF) == []


@pytest.mark.parametrize("name", PAGES)
def test_on_paper(window: Browser, name: str) -> None:
    """Sheets of A4, more than one."""
    printed = pdf(window, GOLDEN / name)
    boxes = re.findall(rb"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]", printed)
    sheets = {(round(float(width)), round(float(height))) for width, height in boxes}
    assert sheets == {(595, 842)}
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) > 1
