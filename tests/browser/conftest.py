"""These tests need a browser; where there is none they are skipped with a word."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from shutil import which

import pytest

from tests.browser.driver import Browser, browser
from tests.shared.hostile_sites import ALL_AT_ONCE, site
from tests.shared.programmes import LOST
from tests.shared.sites import example, of_city


@pytest.fixture(scope="session", autouse=True)
def _browser_there() -> None:
    """Chromium and its driver are looked up on the search path."""
    missing = [name for name in ("chromium", "chromedriver") if not which(name)]
    if missing:
        pytest.skip(f"not on the search path: {', '.join(missing)}")


@pytest.fixture(scope="session")
def window() -> Iterator[Browser]:
    """One browser for all tests of the folder."""
    with browser() as opened:
        yield opened


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the example workspace, and those of cities with lost and hostile texts."""
    root = tmp_path_factory.mktemp("site")
    with ThreadPoolExecutor() as pool:
        work = pool.submit(example, "tieling")
        lost, hostile = pool.submit(of_city, LOST), pool.submit(site, ALL_AT_ONCE)
    files = dict(work.result())
    for name, made in (("lost", lost), ("hostile", hostile)):
        files |= {f"{name}/{path}": page for path, page in made.result().items()}
    for path, page in files.items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(page)
    return root


@pytest.fixture
def tasks(window: Browser, folder: Path) -> Browser:
    """The page of all tasks."""
    return window.open(folder / "tieling/tasks.html")
