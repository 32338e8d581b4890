"""Who cannot see a notice can still read it: what a page has to have, whatever its looks."""

from base64 import b64encode
from hashlib import sha256
from itertools import pairwise

import pytest

from tests.reports.notice.pages import page
from tests.shared.pages import Element, all_of, elements

PAGES = {"zh": page("zh"), "en": page("en"), "department": page("zh", "市乙局")}


@pytest.fixture(params=PAGES)
def html(request: pytest.FixtureRequest) -> str:
    """Each kind of page."""
    return PAGES[request.param]


def name_of(one: Element, html: str) -> str:
    """What a screen reader calls the element."""
    if label := one.attributes.get("aria-label"):
        return label
    ids = (one.attributes.get("aria-labelledby") or "").split()
    texts = {other.attributes.get("id"): other.text for other in elements(html)}
    return " ".join(texts[id] for id in ids)


@pytest.mark.parametrize(("language", "code"), [("zh", "zh-CN"), ("en", "en")])
def test_language(language: str, code: str) -> None:
    """The page says in which language it is read aloud."""
    (root,) = all_of(page(language), "html")
    assert root.attributes["lang"] == code


def test_one_title(html: str) -> None:
    """One first heading, which is the page's title too."""
    (title, heading) = all_of(html, "title", "h1")[0], all_of(html, "h1")
    assert [one.text for one in heading] == [title.text]
    assert title.text.strip()


def test_headings_in_order(html: str) -> None:
    """No level is left out on the way down, and no heading is empty."""
    headings = all_of(html, "h1", "h2", "h3", "h4", "h5", "h6")
    levels = [int(one.tag[1]) for one in headings]
    assert levels[0] == 1
    assert all(level <= above + 1 for above, level in pairwise(levels))
    assert all(one.text.strip() for one in headings)


def test_landmarks(html: str) -> None:
    """One main part with a way to skip to it; every section is named by its heading."""
    (main,) = all_of(html, "main")
    assert len(all_of(html, "header")) == 1
    assert len(all_of(html, "footer")) == 1
    skip = all_of(html, "a")[0]
    assert (skip.attributes["href"], skip.text.strip() != "") == (f"#{main.attributes['id']}", True)
    headings = [one.text for one in all_of(html, "h2")]
    assert [name_of(one, html) for one in all_of(html, "section")] == headings


def test_everything_is_in_a_landmark(html: str) -> None:
    """No table, picture or paragraph stands outside header, main and footer."""
    inner = all_of(html, "table", "figure", "p", "h1", "h2", "dl")
    assert all({"header", "main", "footer"} & set(one.parents) for one in inner)


def test_tables_have_heads(html: str) -> None:
    """Every head cell says whether it heads a column or a row; each row has its own."""
    for one in all_of(html, "th"):
        assert one.attributes["scope"] == ("col" if "thead" in one.parents else "row")
        assert one.text.strip()
    bodies = [one for one in all_of(html, "tr") if "tbody" in one.parents]
    assert len(bodies) == len([o for o in all_of(html, "th") if "tbody" in o.parents])


def test_tables_that_scroll_can_be_reached(html: str) -> None:
    """What scrolls sideways is a region with a name, reached by the keyboard, named once."""
    regions = [one for one in elements(html) if one.attributes.get("role") == "region"]
    assert len(regions) == len(all_of(html, "table"))
    assert all(one.attributes["tabindex"] == "0" for one in regions)
    names = [name_of(one, html) for one in regions]
    assert len(set(names)) == len(names)


def test_pictures_are_told(html: str) -> None:
    """Each picture is an image with a title and a description, by ids that are its own."""
    pictures = all_of(html, "svg")
    assert pictures
    for one in pictures:
        assert one.attributes["role"] == "img"
        first, second = (one.attributes["aria-labelledby"] or "").split()
        said = {o.attributes.get("id"): (o.tag, o.text) for o in elements(html)}
        assert (said[first][0], said[second][0]) == ("title", "desc")
        assert said[first][1].strip()
        assert said[second][1].strip()


def test_ids_are_unique(html: str) -> None:
    """No id twice, and every reference leads somewhere."""
    ids = [one.attributes["id"] for one in elements(html) if "id" in one.attributes]
    assert len(set(ids)) == len(ids)
    targets = {one.attributes["href"] for one in all_of(html, "a")}
    assert {str(target).removeprefix("#") for target in targets} <= set(ids)


def test_lights_are_told_without_colour(html: str) -> None:
    """A light has a word, so that it is no matter of colour alone."""
    lights = [one for one in all_of(html, "td") if "col-light" in one.classes]
    assert lights
    assert all(any(char.isalpha() for char in one.text) for one in lights)


def test_a_page_fetches_and_runs_nothing(html: str) -> None:
    """No script, no address but its own parts, no style of an element's own."""
    every = elements(html)
    assert not {one.tag for one in every} & {"script", "link", "iframe", "img", "object", "base"}
    names = {name for one in every for name in one.attributes}
    assert not {name for name in names if name in ("style", "src") or name.startswith("on")}
    assert "url(" not in html
    assert "@import" not in html


def test_the_policy_lets_only_the_style_sheet_in(html: str) -> None:
    """The page forbids everything but its own style sheet, which it names by its hash."""
    (policy,) = (
        one.attributes["content"] or ""
        for one in all_of(html, "meta")
        if one.attributes.get("http-equiv") == "Content-Security-Policy"
    )
    (style,) = all_of(html, "style")
    digest = b64encode(sha256(style.text.encode()).digest()).decode()
    allowed = dict(part.split(maxsplit=1) for part in policy.split("; "))
    assert allowed["default-src"] == "'none'"
    assert allowed["style-src"] == f"'sha256-{digest}'"
    assert "unsafe" not in policy
    assert "script-src" not in allowed


def test_a_page_fits_a_phone(html: str) -> None:
    """It is laid out for the device's own width, in UTF-8, which stands near the beginning."""
    metas = [one.attributes for one in all_of(html, "meta")]
    (viewport,) = (one["content"] for one in metas if one.get("name") == "viewport")
    assert viewport == "width=device-width, initial-scale=1"
    assert html.index('<meta charset="utf-8">') < 1024
    assert html.lstrip().startswith("<!doctype html>")
