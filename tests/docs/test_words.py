"""The pages speak of what is there: terms of the code, lines of the example, floors."""

import re
import tomllib
from textwrap import dedent

import pytest
from tools.docs import DOCS, ROOT

from pilotctl.messages import Term
from pilotctl.model.doubt import Confidence
from pilotctl.model.ledger import Event
from pilotctl.progress.state import DEFAULTS, Light, Status
from pilotctl.render.language import translator
from pilotctl.words import EVENTS, LIGHTS, STATUSES
from tests.docs.documents import coded, read, section

PACKAGE = ROOT / "src" / "pilotctl"
_EXCERPT = re.compile(r"^```yaml\n(?!# \S+\.yaml\n)(.*?)^```$", re.MULTILINE | re.DOTALL)
_OFFICE = "docs/examples/office"
_SHOWN = {
    "docs/data-format.md": read(f"{_OFFICE}/data/qingxi.yaml"),
    "docs/ledger.md": read(f"{_OFFICE}/ledger/qingxi.yaml"),
}
"""The pages that go through an example, with the example."""


def test_terms_are_those_of_the_code() -> None:
    """Each name that the glossary gives a term is one of the code, or a word of its files."""
    rooms = ("model", "schema", "scoring", "workspace.py")
    words = {word for room in rooms for word in re.findall(r"\w+", _source(room))}
    names = coded(section(read("docs/glossary.md"), "The programme"))
    assert {name for name in names if name not in words} == set()


def _source(room: str) -> str:
    at = PACKAGE / room
    modules = [at] if at.is_file() else sorted(at.glob("*.py"))
    return "\n".join(module.read_text("utf-8").lower() for module in modules)


@pytest.mark.parametrize(
    ("title", "words"), [("Statuses", Status), ("Lights", Light), ("Confidences", Confidence)]
)
def test_words_of_answers_are_explained(title: str, words: type[Status]) -> None:
    """The glossary explains each status, light and confidence, and no other."""
    assert _explained(title) == list(words)


def test_events_are_explained() -> None:
    """The glossary explains each event of a ledger, and no other."""
    assert sorted(_explained("Events")) == sorted(Event)


@pytest.mark.parametrize(
    ("title", "table"),
    [("Events", EVENTS), ("Statuses", STATUSES), ("Lights", LIGHTS)],
)
def test_the_glossary_has_the_program_s_chinese(title: str, table: dict[str, Term]) -> None:
    """What a reader looks up in the glossary is what the program prints in Chinese."""
    rows = re.findall(
        r"^\| `(\w+)` \((.+?)\)", section(read("docs/glossary.md"), title), re.MULTILINE
    )
    chinese = {term.value: term.label.render(translator("zh")) for term in table.values()}
    assert dict(rows) == chinese


def _explained(title: str) -> list[str]:
    return re.findall(r"^\| `(\w+)`", section(read("docs/glossary.md"), title), re.MULTILINE)


def test_settings_are_explained() -> None:
    """data-format.md has each setting of a workspace, with its default."""
    rows = re.findall(r"^\| `(\w+)` \| (\d+) \|", read("docs/data-format.md"), re.MULTILINE)
    assert rows == [(key, str(days)) for key, days in DEFAULTS._asdict().items()]


@pytest.mark.parametrize(
    ("page", "excerpt"),
    [(page, excerpt) for page in _SHOWN for excerpt in _EXCERPT.findall(read(page))],
)
def test_excerpts_are_of_the_example(page: str, excerpt: str) -> None:
    """What a page shows of its example stands there, word for word."""
    lines = [line.strip() for line in _SHOWN[page].splitlines()]
    wanted = [line.strip() for line in dedent(excerpt).splitlines()]
    runs = (lines[start : start + len(wanted)] for start in range(len(lines)))
    assert wanted in runs


@pytest.mark.parametrize("page", _SHOWN)
def test_the_excerpts_show_it_all(page: str) -> None:
    """Every line of the example stands in its page."""
    told = {line.strip() for line in read(page).splitlines()}
    lines = (line.strip() for line in _SHOWN[page].splitlines() if "invented" not in line)
    assert [line for line in lines if line not in told] == []


def test_every_room_of_the_house_is_on_its_floor() -> None:
    """architecture.md has the floors of the import contract, and every module on them."""
    rows = re.findall(r"^\| (\d+) \| (.+?) \|", read("docs/architecture.md"), re.MULTILINE)
    told = {int(floor): set(map(_room, re.findall("`(.+?)`", rooms))) for floor, rooms in rows}
    contracts = tomllib.loads(read("pyproject.toml"))["tool"]["importlinter"]["contracts"]
    layers = [set(layer.split(" | ")) for layer in contracts[0]["layers"] if layer != "__main__"]
    assert [told[floor] for floor in sorted(told, reverse=True)] == layers


def _room(name: str) -> str:
    return name.removesuffix("/").removesuffix(".py")


def test_contributing_is_short() -> None:
    """The contributor's page has at most two printed pages."""
    assert len(read("CONTRIBUTING.md").splitlines()) <= 100


def test_decisions_fit_a_page() -> None:
    """No decision takes more than a page."""
    records = (DOCS / "decisions").glob("0*.md")
    lengths = {record.name: len(record.read_text("utf-8").splitlines()) for record in records}
    assert {name: length for name, length in lengths.items() if length > 50} == {}
