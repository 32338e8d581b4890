"""Sites that the program wrote, each made once in a test run."""

import tempfile
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path

from tests.shared.documents import Document
from tests.shared.office import UNITS, YEAR, office
from tests.shared.program import run
from tests.shared.workspaces import workspace

EXAMPLES = Path(__file__).parents[2] / "examples"
DAY = "2020-12-31"
Files = Mapping[str, bytes]
"""What is below the site's folder, by its path."""


def files_in(folder: Path) -> Files:
    """Every file below the folder."""
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def written(root: Path, *arguments: str, **env: str) -> Files:
    """What `pilotctl site` writes in that workspace, in a folder of its own."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "site"
        asked = ("site", *arguments, "--as-of", DAY, "-o", str(target))
        answer = run(*asked, cwd=root, env=env)
        assert (answer.code, answer.out) == (0, ""), answer
        assert answer.err.endswith(f"{target / 'index.html'}\n")
        return files_in(target)


@cache
def example(city: str) -> Files:
    """The site of an example workspace at the end of 2020, in Chinese."""
    return written(EXAMPLES / city, city, "--lang", "zh")


@cache
def both() -> tuple[Files, Files]:
    """The sites of both example workspaces, made side by side."""
    with ThreadPoolExecutor(2) as pool:
        first, second = pool.map(example, ("tieling", "baoji"))
    return first, second


def of_city(text: str, ledger: str = "") -> Files:
    """The site of one small city, in English."""
    with tempfile.TemporaryDirectory() as folder:
        root = workspace(Path(folder) / "office", demo=text)
        if ledger:
            (root / "ledger").mkdir()
            (root / "ledger" / "demo.yaml").write_text(ledger, encoding="utf-8")
        return written(root, "demo")


@cache
def small() -> Files:
    """The site of the small city whose ledger has everything."""
    with tempfile.TemporaryDirectory() as folder:
        return written(office(Path(folder) / "office", YEAR, UNITS), "demo")


def document(files: Files, path: str) -> Document:
    """A page of the site, read."""
    return Document(files[path].decode())
