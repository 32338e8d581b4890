"""Whatever a ledger holds and whatever is written: old bytes stay, and entries come back."""

import tempfile
from datetime import date
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from pilotctl.application.recording import add, ledger_file
from pilotctl.errors import DataRefusal
from pilotctl.model.ledger import LedgerEntry, TaskEntry, names_file
from pilotctl.workspace import load_cities, open_workspace, sound
from tests.shared.builders import load_ledger
from tests.shared.hostile import texts
from tests.shared.office import office

DAY = date(2020, 5, 28)
FOUND = st.sampled_from(
    [
        "- date: 2020-01-01\n  started: R1\n",
        "- {date: 2020-01-02, progress: [R1, 'M2'], percent: 40.50}\n",
        "-   'date':   2020-01-03   # why\n    \"started\": R2\n",
        "- date: 2020-01-04\n  # inside\n\n  started:\n  - M1\n  - M2\n  note: |\n    a\n    # b\n",
        "- date: 2020-01-05\n  started: M2\n  note: >-\n    a\n\n    b\n  by: '市''局'\n",
        "- date: 2020-01-06\n  reading: rate\n  value: 9.50\n  period: 2019\n",
        "# a comment: with - date\n",
        "\n",
        "   \n",
    ]
)
"""What stands in ledgers: entries as people write them, comments, blank lines."""

ledgers = st.builds(
    lambda mark, parts, margin, ends, final: mark + _shaped(parts, margin, ends, final),
    st.sampled_from(["", "\ufeff"]),
    st.lists(FOUND, max_size=6),
    st.integers(0, 3),
    st.sampled_from(["\n", "\r\n"]),
    st.booleans(),
)

WORDS = ["yes", "1.10", "2020-12", "-", "- a", "~", "a: b", "#", "'", '"', "{}", "[", "0x1", "1e3"]
said = (
    st.sampled_from([*WORDS, "? a", "| a", "> a", "% a", "@a", "`a", "& a", "* a", "! a", "a:"])
    | texts
    | st.text(min_size=1, max_size=20)
).filter(lambda text: bool(text.strip()) and not any("\ud800" <= c <= "\udfff" for c in text))
"""Texts that YAML could take for something else, and that terminals or editors would act on."""


def _shaped(parts: list[str], margin: int, ends: str, final: bool) -> str:
    lines = "".join(parts).splitlines()
    text = ends.join(" " * margin + line for line in lines)
    return text + ends if final and text else text


def entries_of(folder: Path) -> tuple[LedgerEntry, ...]:
    """What the ledger says, without where it stands."""
    desk = open_workspace(folder)
    (city,) = sound(load_cities(desk, ["demo"]))
    loaded = load_ledger([folder / "ledger" / "demo.yaml"], city, desk.config.units["demo"])
    assert not loaded.errors
    return tuple(entry._replace(origin=None) for entry in loaded.entries)


def append(folder: Path, entry: dict[str, object]) -> bytes:
    """Write the entry; what the file holds then."""
    desk = open_workspace(folder)
    (city,) = sound(load_cities(desk, ["demo"]))
    add(desk, city, ledger_file(desk, "demo", None), [entry])
    return (folder / "ledger" / "demo.yaml").read_bytes()


@given(ledgers)
@settings(max_examples=60, deadline=None)
def test_the_old_bytes_stay_and_one_entry_is_more(text: str) -> None:
    """The old content begins the new one; loading gives the old entries and the new."""
    with tempfile.TemporaryDirectory() as name:
        folder = office(Path(name) / "w", text)
        old = entries_of(folder)
        try:
            content = append(folder, {"date": DAY, "done": ["M1", "M2"]})
        except DataRefusal:
            assert text.endswith("# b")  # a line end more would change that note
            assert (folder / "ledger" / "demo.yaml").read_bytes() == text.encode()
            return
        assert content.startswith(text.encode())
        new = entries_of(folder)
        assert new[:-1] == old
        assert isinstance(new[-1], TaskEntry)
        assert (new[-1].date, list(map(str, new[-1].tasks))) == (DAY, ["M1", "M2"])


@given(said, st.lists(said.filter(lambda one: not names_file(one)), min_size=1, max_size=3))
@settings(max_examples=100, deadline=None)
def test_texts_come_back_exactly(note: str, names: list[str]) -> None:
    """Notes, names and documents' numbers are read as they were written, whatever is in them."""
    with tempfile.TemporaryDirectory() as name:
        folder = office(Path(name) / "w")
        evidence: object = names if len(names) > 1 else names[0]
        written = {"date": DAY, "done": "M1", "by": note, "evidence": evidence, "note": note}
        append(folder, written)
        (entry,) = entries_of(folder)
        assert isinstance(entry, TaskEntry)
        assert (entry.note, entry.by, entry.evidence) == (note, note, tuple(names))
