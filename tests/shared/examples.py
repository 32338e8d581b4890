"""The notices of the example workspaces for a month, as a real process writes them."""

import os
import tempfile
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.shared.program import run

GOLDEN = Path(__file__).parent.parent / "golden"
EXAMPLES = GOLDEN.parent.parent / "examples"
MONTH = "2020-12"
FILES = tuple(
    f"{city}-{MONTH}.{language}.{format}"
    for city in ("tieling", "baoji")
    for language in ("zh", "en")
    for format in ("md", "html")
)
"""Each golden file by its name."""


def written(name: str) -> bytes:
    """The notice that the golden file of that name keeps, made now."""
    stem, language, format = name.split(".")
    city = stem.partition("-")[0]
    with tempfile.TemporaryDirectory() as folder:
        question = ("report", city, "--month", MONTH, "--lang", language)
        where = ("--workspace", str(EXAMPLES / city), "-o", f"notice.{format}")
        answer = run(*question, *where, cwd=Path(folder))
        assert (answer.code, answer.out, answer.err) == (0, "", "")
        return (Path(folder) / f"notice.{format}").read_bytes()


def all_written() -> Mapping[str, bytes]:
    """All of them, made side by side."""
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return dict(zip(FILES, pool.map(written, FILES), strict=True))
