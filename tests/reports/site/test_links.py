"""The pages of the example workspaces hang together."""

from collections.abc import Iterable
from functools import cache
from posixpath import dirname, join, normpath
from urllib.parse import urlsplit

import pytest
from ruamel.yaml import YAML

from pilotctl.files.builtin import builtin_folder
from tests.shared.documents import Document
from tests.shared.program import ask
from tests.shared.sites import DAY, Files, both, document

CITIES = ("tieling", "baoji")


def site(city: str) -> Files:
    """The site of the example workspace."""
    return both()[CITIES.index(city)]


@cache
def page(city: str, path: str) -> Document:
    """A page of that site."""
    return document(site(city), path)


def leads_to(city: str, path: str) -> set[str]:
    """The pages that a page links to."""
    urls = (urlsplit(url).path for url in page(city, path).urls)
    return {normpath(join(dirname(path), url)) for url in urls if url}


def after_clicks(city: str, clicks: int) -> set[str]:
    """The pages that a reader can have reached from the overview with so many clicks."""
    reached = {f"{city}/index.html"}
    for _ in range(clicks):
        reached |= {target for path in reached for target in leads_to(city, path)}
    return reached


def headings(city: str, paths: Iterable[str]) -> list[str]:
    """The headings of these pages."""
    return [heading for path in paths for heading in page(city, path).headings]


@pytest.mark.parametrize("city", CITIES)
def test_every_link_is_relative_and_has_its_file(city: str) -> None:
    """No page links or fetches anything that is not a file of the site, or a place in the page."""
    files = site(city)
    for path in files:
        found = page(city, path)
        places = {one.attributes.get("id") for one in found.elements}
        for url in found.urls:
            parts = urlsplit(url)
            assert not (parts.scheme or parts.netloc or parts.path.startswith("/")), (path, url)
            if parts.path:
                assert normpath(join(dirname(path), parts.path)) in files, (path, url)
            else:
                assert parts.fragment in places, (path, url)


@pytest.mark.parametrize("city", CITIES)
def test_every_task_key_task_and_department_has_its_page(city: str) -> None:
    """There are pages for exactly these, an overview and a list; the headings name each."""
    files = site(city)
    programme = YAML(typ="safe").load(builtin_folder("data") / f"{city}.yaml")
    tasks = {item["id"]: item for item in ask("list", city, "--as-of", DAY, "--json").json["items"]}
    keys = {item["key_task"]["id"] for item in tasks.values()}
    departments = [party["name"] for party in programme["departments"]]
    expected = ["index.html", f"{city}/index.html", f"{city}/tasks.html"]
    expected += [f"{city}/task-{id.partition('/')[2]}.html" for id in tasks]
    expected += [f"{city}/key-task-{key}.html" for key in keys]
    expected += [f"{city}/department-{no}.html" for no, _ in enumerate(departments, start=1)]
    assert set(files) == set(expected)
    for id in tasks:
        reference = id.partition("/")[2]
        assert headings(city, [f"{city}/task-{reference}.html"])[0].split()[0] == id
    for no, name in enumerate(departments, start=1):
        assert headings(city, [f"{city}/department-{no}.html"]) == [name]
    for key in keys:
        assert headings(city, [f"{city}/key-task-{key}.html"])[0].startswith(key)


@pytest.mark.parametrize("city", CITIES)
def test_two_clicks_from_the_overview_lead_everywhere(city: str) -> None:
    """From a city's overview every page of the site is at most two clicks away."""
    files = site(city)
    reached = after_clicks(city, 2)
    missed = sorted(set(files) - reached)
    assert not missed, headings(city, missed)


@pytest.mark.parametrize("city", CITIES)
def test_the_first_page_leads_to_the_city(city: str) -> None:
    """The page above all cities links to each overview, and each page links back to it."""
    files = site(city)
    assert leads_to(city, "index.html") == {f"{city}/index.html"}
    back = {"index.html", f"{city}/index.html", f"{city}/tasks.html"}
    assert all(back <= leads_to(city, path) for path in files if path != "index.html")
