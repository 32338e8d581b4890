"""The table of all tasks: what a reader does with it and sees."""

from functools import cache

from selenium.webdriver import Keys

from tests.browser.driver import Browser
from tests.shared.program import run
from tests.shared.sites import DAY, EXAMPLES

IDS = "tbody tr > :first-child"


def write(window: Browser, text: str) -> list[str]:
    """Put that text in place of what the filter has; the ids of the rows that are left."""
    field = window.one("input[type=search]")
    field.send_keys(Keys.CONTROL, "a")
    field.send_keys(text or Keys.DELETE)
    return window.shown(IDS)


@cache
def listed(*filters: str) -> list[str]:
    """The ids that the command line lists."""
    answer = run("list", "tieling", "--as-of", DAY, "--json", *filters, cwd=EXAMPLES / "tieling")
    return answer.ids


def column(window: Browser, key: str) -> list[str]:
    """A column of the table, as it stands."""
    return window.shown(f"tbody .col-{key}")


def sort(window: Browser, key: str) -> tuple[list[str], str | None]:
    """Click on a column's head: what the column has then, and how it is announced."""
    window.one(f"thead .col-{key} button").click()
    return column(window, key), window.one(f"thead .col-{key}").get_attribute("aria-sort")
