"""Headless Chromium without a network, and what it can be asked of a page."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import which
from typing import Any, Self

from selenium.webdriver import Chrome, ChromeOptions, Keys
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement

_FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--host-resolver-rules=MAP * ~NOTFOUND",
)
_SHOWN = """
return [...document.querySelectorAll(arguments[0])]
  .filter((one) => one.getClientRects().length).map((one) => one.textContent.trim());
"""

_FAINT = """
const parts = (colour) => colour.match(/[\\d.]+/g).map(Number);
const light = (colour) => {
  const [r, g, b] = parts(colour).map((v) => v / 255)
    .map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const behind = (one) => {
  if (!one) return "rgb(255, 255, 255)";
  const own = getComputedStyle(one).backgroundColor;
  return parts(own)[3] === 0 ? behind(one.parentElement) : own;
};
return [...document.querySelectorAll("body *:not(svg *)")].filter((one) => {
  const text = [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
  if (!text || !one.getClientRects().length) return false;
  const [a, b] = [light(getComputedStyle(one).color), light(behind(one))];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) < 4.5;
}).map((one) => `${one.tagName} ${one.className} ${one.textContent.trim()}`);
"""
"""Texts that stand out from what is behind them by less than 4.5 to 1."""


class Browser:
    """A window that opens files."""

    def __init__(self, chrome: Chrome) -> None:
        self.chrome = chrome

    def open(self, page: Path) -> Self:
        """Load the page at desktop width, in light colours, for the screen."""
        self.complaints()
        self.requests()
        self.emulate()
        self.resize(1280)
        self.chrome.get(page.as_uri())
        return self

    def resize(self, width: int) -> None:
        """A window of that width: a telephone's below 500 pixels."""
        self._tell(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=900,
            deviceScaleFactor=1,
            mobile=width < 500,
        )

    def emulate(
        self, media: str = "screen", scheme: str = "light", *, scripts: bool = True
    ) -> None:
        """How the page is looked at: on paper, in dark colours, with scripts switched off."""
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        self._tell("Emulation.setEmulatedMedia", media=media, features=features)
        self._tell("Emulation.setScriptExecutionDisabled", value=not scripts)

    def ask(self, script: str, *arguments: object) -> Any:
        """What a script returns."""
        return self.chrome.execute_script(script, *arguments)

    def shown(self, selector: str) -> list[str]:
        """The texts of the elements that can be seen, in their order."""
        found: list[str] = self.ask(_SHOWN, selector)
        return found

    def faint_texts(self) -> list[str]:
        """Texts whose contrast is too low for WCAG AA; pictures are not looked at."""
        found: list[str] = self.ask(_FAINT)
        return found

    def too_wide(self) -> int:
        """By how many pixels the page is wider than its window."""
        root = "document.documentElement"
        width: int = self.ask(f"return {root}.scrollWidth - {root}.clientWidth")
        return max(width, 0)

    def one(self, selector: str) -> WebElement:
        """The first element."""
        return self.chrome.find_element(By.CSS_SELECTOR, selector)

    def press(self, *keys: str) -> str:
        """Press keys wherever the focus is; where it is then, as a tag and its text."""
        for key in keys:
            self.chrome.switch_to.active_element.send_keys(key)
        focus = "const a = document.activeElement; return `${a.tagName} ${a.textContent}`.trim();"
        name: str = self.ask(focus)
        return name.split("\n")[0]

    def tab(self, times: int = 1) -> list[str]:
        """Where the focus goes with the tab key."""
        return [self.press(Keys.TAB) for _ in range(times)]

    def complaints(self) -> list[str]:
        """What the console has said since the page was opened."""
        return [entry["message"] for entry in self._log("browser")]

    def requests(self) -> list[str]:
        """Every address that was asked for since the page was opened."""
        events = (json.loads(one["message"]) for one in self._log("performance"))
        asked = (one["message"] for one in events)
        return [
            one["params"]["request"]["url"]
            for one in asked
            if one["method"] == "Network.requestWillBeSent"
        ]

    def _log(self, kind: str) -> list[dict[str, Any]]:
        """What a log of the browser has that was not read yet."""
        found: list[dict[str, Any]] = self.chrome.execute("getLog", {"type": kind})["value"]
        return found

    def _tell(self, command: str, **values: object) -> None:
        self.chrome.execute_cdp_cmd(command, values)


@contextmanager
def browser() -> Iterator[Browser]:
    """A browser that is closed again."""
    options = ChromeOptions()
    options.binary_location = which("chromium") or ""
    for flag in _FLAGS:
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    chrome = Chrome(options=options, service=Service(which("chromedriver")))
    try:
        yield Browser(chrome)
    finally:
        chrome.quit()
