"""What the tests of the core share: a small valid city, and the way from its text to values."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from textwrap import dedent, indent

from pilotctl.diagnostics.finding import Diagnostic, Finding
from pilotctl.files.bytes import MOST_LEDGER_BYTES, read_each
from pilotctl.files.text import Source
from pilotctl.load.ledger import ledger_of
from pilotctl.load.loaded import LoadedCity, LoadedLedger
from pilotctl.load.opened import OpenedCity
from pilotctl.model.programme import City
from pilotctl.parse.tree import Tree
from pilotctl.parse.yaml import parse
from pilotctl.render.diagnostics import render_findings
from pilotctl.reports.findings import message_of
from pilotctl.schema.city import CityFile
from pilotctl.schema.validate import Reading, read

PARTIES = """
    departments:
      - name: 市公安局
        aliases: [公安局]
      - name: 市司法局
"""

ROWS = """
    - no: 1
      text: 完善工作机制。
      departments: [市公安局]
      support: [市司法局]
      deadline: 2020-12
    - no: 2
      text: 群众满意率超过96%。
      departments: [市司法局]
      support: [公安局]
      deadline: 2021-12
    - no: 3
      text: 加强日常巡查。
      departments: [市司法局]
      support: [市公安局]
      deadline: 长期推进
"""

_TREE = """
    areas:
      - id: I-1
        title: 治理体制现代化
        key_tasks:
          - id: II-1
            title: 完善领导体制
            subtasks:
              - id: III-1
                title: 健全机制
"""


def city_text(
    rows: str = ROWS, *, parties: str = PARTIES, beside: str = "", annex: str = ""
) -> str:
    """A city file: its rows, what stands `beside` them in the subtask, and what follows (annex)."""
    subtask = f"requirements:\n{_block(rows)}{_block(beside)}"
    return "".join(
        [
            "city: demo\nname: 演示市\n",
            _block(parties),
            _block(_TREE),
            indent(subtask, " " * 12),
            _block(annex),
        ]
    )


def _block(text: str) -> str:
    return dedent(text).strip("\n") + "\n" if text.strip() else ""


def tree_of(text: str) -> Tree:
    """The tree of a YAML text."""
    return parse(Source("demo.yaml", text))


def reading_of(text: str) -> Reading:
    """What the schema reads of a city's text."""
    return read(CityFile, tree_of(text).value)


def city_of(text: str) -> City:
    """The city of a text that the schema finds right."""
    reading = reading_of(text)
    assert not reading.diagnostics, messages(reading.diagnostics)
    city: City = reading.entry.to_model()
    return city


def load_city(path: Path) -> LoadedCity:
    """A city file with everything that is wrong with it."""
    return OpenedCity(path).loaded


def load_ledger(
    paths: Sequence[Path], city: City, units: tuple[str, ...] = (), root: Path = Path()
) -> LoadedLedger:
    """A city's ledger files with everything that is wrong with them."""
    contents, lost = read_each(paths, MOST_LEDGER_BYTES)
    return ledger_of(contents, city, units, root, lost)


def loaded(text: str, folder: Path, name: str = "demo.yaml") -> LoadedCity:
    """The text, read from a file with everything that is wrong with it."""
    path = folder / name
    path.write_bytes(text.encode())
    return load_city(path)


def messages(diagnostics: Iterable[Diagnostic]) -> list[str]:
    """Each diagnostic as `path: code: message`, in English."""
    return [
        f"{'.'.join(map(str, one.path))}: {one.rule.code}: {message_of(one).render(str)}"
        for one in diagnostics
    ]


def places(findings: Iterable[Finding]) -> list[tuple[int, int, str]]:
    """Each finding as line, column and code."""
    return [
        (found.place.line, found.place.column, found.diagnostic.rule.code) for found in findings
    ]


def rendered(findings: Iterable[Finding]) -> str:
    """The findings as a person sees them, in English, without colour."""
    return render_findings(findings, str)
