"""Filter and order of the task table, used for real."""

import random

import pytest

from tests.browser.driver import Browser
from tests.browser.tables import IDS, listed, sort, write


@pytest.mark.parametrize("name", ["市民政局", "市信访局", "市公安局"])
def test_the_filter_finds_what_the_command_lists(tasks: Browser, name: str) -> None:
    """A department's name leaves the rows that `list --dept` gives, and says how many."""
    expected = listed("--dept", name)
    assert write(tasks, name) == expected
    assert tasks.shown("output") == [f"显示行数：{len(expected)}"]


def test_several_words_must_all_be_found(tasks: Browser) -> None:
    """Words between blanks each narrow the rows, in any order and in whatever column."""
    both = write(tasks, "市民政局 2021-12-31")
    assert both == listed("--dept", "市民政局", "--due", "2021-12")
    assert both
    assert write(tasks, "2021-12-31  市民政局 ") == both


def test_full_width_and_capital_letters_are_the_same(tasks: Browser) -> None:
    """A full-width id in small letters finds the row; nothing found leaves no row."""
    assert write(tasks, "ｔｉｅｌｉｎｇ／ｍ１４３") == ["tieling/M143"]
    assert write(tasks, "no such words") == []
    assert tasks.shown("output") == ["显示行数：0"]


def test_clearing_the_filter_brings_all_rows_back(tasks: Browser) -> None:
    """An empty filter shows everything again, in the same order."""
    everything = listed()
    assert tasks.shown(IDS) == everything
    assert write(tasks, "市信访局") != everything
    assert write(tasks, "") == everything


def test_ids_sort_by_their_numbers(tasks: Browser) -> None:
    """M9 comes before M10; the second click turns the order around."""
    rising, said = sort(tasks, "id")
    assert said == "ascending"
    assert [id for id in rising if "/M" in id] == [id for id in listed() if "/M" in id]
    falling, said = sort(tasks, "id")
    assert said == "descending"
    assert falling == rising[::-1]


@pytest.mark.parametrize("key", ["due", "completion", "last_heard"])
def test_dates_and_numbers_sort_by_their_value(tasks: Browser, key: str) -> None:
    """Dates by the day, per cents by their amount; twice is the other way round, blanks aside."""

    def value(text: str) -> float | str:
        return float(text.rstrip("%")) if key == "completion" else text

    rising, said = sort(tasks, key)
    values = [value(text) for text in rising if text]
    assert (values, said) == (sorted(values), "ascending")
    falling, said = sort(tasks, key)
    assert ([value(text) for text in falling if text], said) == (values[::-1], "descending")


def test_fractions_of_a_per_cent_sort_by_their_value(tasks: Browser) -> None:
    """5% comes before 5.5%, and that before 10%, as a ledger of small steps needs."""
    amounts = ["10%", "5.5%", "5%", "0%", "33.3%", "33%", "100%", "99.9%"]
    random.Random(1).shuffle(amounts)
    tasks.ask(
        "const rows = [...document.querySelectorAll('tbody tr')];"
        "rows.forEach((row, at) => at < arguments[0].length"
        " ? (row.querySelector('.col-completion').textContent = arguments[0][at]) : row.remove())",
        amounts,
    )
    expected = ["0%", "5%", "5.5%", "10%", "33%", "33.3%", "99.9%", "100%"]
    assert sort(tasks, "completion")[0] == expected


def test_one_column_is_announced_as_sorted(tasks: Browser) -> None:
    """Sorting by another column takes the mark from the first."""
    sort(tasks, "due")
    sort(tasks, "id")
    assert tasks.ask("return document.querySelectorAll('[aria-sort]').length") == 1


def test_filter_and_order_go_together(tasks: Browser) -> None:
    """A filtered table that is then sorted keeps its rows."""
    found = write(tasks, "市信访局")
    sort(tasks, "due")
    assert sorted(tasks.shown(IDS)) == sorted(found)
