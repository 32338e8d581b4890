"""The pages of a city as values."""

import sys
from types import FrameType

from pilotctl.messages import Term
from pilotctl.reports.charts import Chart
from pilotctl.reports.notice.basis import Basis
from pilotctl.reports.site.links import links_of
from pilotctl.reports.site.page import Page
from pilotctl.reports.site.pages import pages_of
from tests.shared.notices import basis, cells, said
from tests.shared.office import UNITS, YEAR
from tests.shared.programmes import LOST, PER_KEY, programme


def pages(made: Basis) -> dict[str, Page]:
    """The pages by their path; no path comes twice."""
    found = list(pages_of(made, {}))
    paths = {page.path: page for page in found}
    assert len(paths) == len(found)
    return paths


def ids(page: Page) -> dict[str, list[str]]:
    """The ids that each list of the page has."""
    return {one.id: [row[0] for row in cells(one)] for one in page.sections}


def calls(made: Basis) -> int:
    """How many functions run while the pages of the city are made."""
    count = 0

    def watch(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event == "call"

    sys.setprofile(watch)
    try:
        made_pages = list(pages_of(made, {}))
        links = links_of(made.city)
    finally:
        sys.setprofile(None)
    assert made_pages
    assert links
    return count


def points_of(charts: tuple[Chart, ...]) -> int:
    """How many values the pictures show."""
    return sum(len(series.values) for chart in charts for series in chart.series)


def test_pages_grow_with_the_programme() -> None:
    """A page for each task, key task and department, an overview and the list of all tasks."""
    for tasks in (50, 200):
        groups = tasks // PER_KEY
        assert len(pages(basis(city=programme(tasks)))) == tasks + 2 * groups + 2


def test_the_work_grows_no_faster_than_the_programme() -> None:
    """Four times the tasks take at most about four times the function calls."""
    small, large = (basis(city=programme(tasks)) for tasks in (50, 200))
    assert calls(large) < 4.4 * calls(small)


def test_a_key_task_lists_its_own_tasks() -> None:
    """Those of the key task, in the document's order, with all of them on the page of all tasks."""
    made = pages(basis(city=programme(20)))
    assert ids(made["key-task-II-2.html"]) == {"tasks": [f"demo/R{no}" for no in range(11, 21)]}
    assert ids(made["tasks.html"]) == {"tasks": [f"demo/R{no}" for no in range(1, 21)]}


def test_a_department_lists_what_it_leads_and_supports() -> None:
    """What it leads and what it supports stand apart; one that has nothing says so."""
    made = pages(basis(city=LOST))
    assert ids(made["department-1.html"]) == {"leads": ["demo/R2"]}
    assert ids(made["department-2.html"]) == {"leads": [], "supports": ["demo/R2"]}
    idle = made["department-3.html"].sections
    assert [(one.id, said(one.empty)) for one in idle] == [("leads", "There are no tasks.")]


def test_lost_titles_and_texts_still_make_pages() -> None:
    """Where the source lost a title or text the page says so, and is found by its id."""
    made = pages(basis(city=LOST))
    assert said(made["task-R1.html"].title) == "demo/R1 unknown"
    assert said(made["task-R2.html"].title) == "demo/R2 办好。"
    assert said(made["task-M1.html"].title) == "demo/M1 unknown"
    assert said(made["key-task-II-1.html"].title).startswith("II-1")
    assert ids(made["key-task-II-1.html"]) == {"tasks": ["demo/R1", "demo/R2", "demo/M1"]}


def test_a_lost_title_is_still_linked() -> None:
    """The name that tables print for a key task without a title leads to its page."""
    made = basis(city=LOST)
    overview = pages(made)["index.html"]
    progress = next(one for one in overview.sections if one.id == "progress")
    names = [row[0] for row in progress.tables[0].rows]
    links = links_of(made.city)
    found = [links.get(name.value) for name in names if isinstance(name, Term)]
    assert found == ["key-task-II-1.html"]


def test_the_figures_are_those_of_the_day() -> None:
    """The overview shows the month of the day; what the ledger says later does not count."""
    early = pages(basis(YEAR, "2020-05", config=UNITS))["index.html"]
    late = pages(basis(YEAR, "2020-12", config=UNITS))["index.html"]
    done = [{one.id: said(one.now) for one in page.figures}["done"] for page in (early, late)]
    assert done == ["0", "1"]
    assert points_of(next(one.charts for one in late.sections if one.id == "course"))
