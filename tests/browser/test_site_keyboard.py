"""The page of all tasks without a mouse."""

from selenium.webdriver import Keys

from tests.browser.driver import Browser


def test_everything_can_be_reached_with_the_keyboard(tasks: Browser) -> None:
    """Skip link first, and seen; then navigation, filter, table, heads; enter sorts."""
    assert tasks.tab() == ["A 跳到正文"]
    place = tasks.one(".skip").rect
    assert (place["x"] >= 0, place["width"] > 1, place["height"] > 1) == (True, True, True)
    assert [name.split()[0] for name in tasks.tab(5)] == ["A", "A", "A", "INPUT", "DIV"]
    assert tasks.tab() == ["BUTTON 编号"]
    tasks.press(Keys.ENTER)
    assert tasks.one("thead .col-id").get_attribute("aria-sort") == "ascending"
    assert len(tasks.shown("thead th")) == len(tasks.shown("thead button"))


def test_the_skip_link_leads_to_the_content(tasks: Browser) -> None:
    """After the skip link the next thing is in the content, not the navigation."""
    tasks.tab()
    tasks.press(Keys.ENTER)
    assert tasks.tab()[0].split()[0] == "INPUT"
