"""A city's ledger from its files: entries with their places, and all faults in one run."""

from itertools import permutations
from pathlib import Path

import pytest

from pilotctl.load.loaded import LoadedLedger
from pilotctl.model.ledger import Origin, TaskEntry
from tests.shared.builders import load_ledger, places, rendered
from tests.shared.ledgers import PROGRAMME, UNITS


def load(folder: Path, **texts: str) -> LoadedLedger:
    """The ledger files of those names and texts, in that order."""
    paths = [folder / f"{name}.yaml" for name in texts]
    for path, text in zip(paths, texts.values(), strict=True):
        path.write_bytes(text.encode())
    return load_ledger(paths, PROGRAMME.city, UNITS, folder)


def said(loaded: LoadedLedger, folder: Path) -> str:
    """What is said of the files; their folder left out."""
    return rendered(loaded.findings).replace(f"{folder}/", "")


def codes(loaded: LoadedLedger) -> list[str]:
    """The codes of the findings."""
    return [finding.diagnostic.rule.code for finding in loaded.findings]


MORNING = """\
# 台账

- {date: 2020-05-28, done: M1}

- date: 2020-06-30
  mark: B1
  points: 5
  kind: self
"""
NOON = "- date: 2020-07-01\n  reading: satisfaction\n  value: 96.5\n  period: 2020Q2\n"


def test_entries_stand_at_their_lines(tmp_path: Path) -> None:
    """Each entry knows its file and the line on which it begins, file after file."""
    loaded = load(tmp_path, morning=MORNING, noon=NOON)
    assert (loaded.findings, loaded.unreadable) == ((), frozenset())
    assert [entry.origin for entry in loaded.entries] == [
        Origin(str(tmp_path / "morning.yaml"), 3),
        Origin(str(tmp_path / "morning.yaml"), 5),
        Origin(str(tmp_path / "noon.yaml"), 1),
    ]


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "\ufeff", "[]\n", "---\n...\n"])
def test_nothing_yet(tmp_path: Path, text: str) -> None:
    """A file without entries is a ledger like any other; so is no file at all."""
    assert load(tmp_path, empty=text) == LoadedLedger((), ())
    assert load_ledger([], PROGRAMME.city) == LoadedLedger((), ())


@pytest.mark.parametrize(
    "saved",
    [MORNING.replace("\n", "\r\n"), "\ufeff" + MORNING, MORNING.rstrip("\n"), "\n" + MORNING],
)
def test_how_it_was_saved_does_not_matter(tmp_path: Path, saved: str) -> None:
    """Line ends, a byte-order mark and blank lines change nothing of what is said."""
    entries = [one._replace(origin=None) for one in load(tmp_path, a=saved).entries]
    assert entries == [one._replace(origin=None) for one in load(tmp_path, a=MORNING).entries]


def test_a_contradiction_between_two_files(tmp_path: Path) -> None:
    """Files are read as one: the second is told what the first says, and where, in full."""
    loaded = load(tmp_path, 公安局=MORNING, 政法委="# 另一本\n- {date: 2020-05-28, reopened: M1}\n")
    assert said(loaded, tmp_path) == (
        "政法委.yaml:2:32: error[ledger-contradiction] M1: reopened contradicts done on the same"
        " day in 公安局.yaml:3\n"
        "  2 | - {date: 2020-05-28, reopened: M1}\n"
        "    |                                ^^\n"
        "  help: keep the correct one, or give each its own day\n"
    )


def test_the_order_of_the_files_does_not_matter(tmp_path: Path) -> None:
    """In whatever order files are read, their entries and their faults of one file are the same."""
    texts = {
        "a": "- {date: 2020-05-28, done: [M1, M9]}\n",
        "b": "- {date: 2020-06-28, started: M1}\n",
        "c": "- {date: 2020-06-01, done: R2, unit: 丁县}\n",
    }
    found = [load(tmp_path, **dict(order)) for order in permutations(texts.items())]
    assert len({frozenset(one.entries) for one in found}) == 1
    assert {said(one, tmp_path) for one in found} == {said(found[0], tmp_path)}
    assert codes(found[0]) == ["ledger-unknown-id", "entry-after-end", "unknown-unit"]


def test_faults_of_every_stage_are_reported_together(tmp_path: Path) -> None:
    """Faults of the text, the shape and the content come out of one run, in order of place."""
    text = """\
- {date: 2020-05-28, done: M7, done: M1}
- {date: 2020-05-32, done: R2}
- date: 2020-06-01
  doen: R2
- 甲
- {date: 2020-06-02, done: S1.1.3, unit: 丁县, evidence: ../a.pdf}
"""
    assert places(load(tmp_path, a=text).findings) == [
        (1, 28, "ledger-unknown-id"),
        (1, 32, "duplicate-key"),
        (2, 10, "bad-value"),
        (4, 3, "unknown-key"),
        (5, 3, "wrong-type"),
        (6, 42, "unknown-unit"),
        (6, 56, "evidence-outside"),
    ]


def test_faults_in_one_file_hide_nothing_of_another(tmp_path: Path) -> None:
    """What is no YAML, or not there, is reported beside the faults of the files that are."""
    (tmp_path / "c.yaml").mkdir()
    paths = [tmp_path / f"{name}.yaml" for name in "abcd"]
    paths[0].write_text("- {date: 2020-05-28\n", "utf-8")
    paths[1].write_text("- {date: 2020-05-28, done: M7}\n", "utf-8")
    loaded = load_ledger(paths, PROGRAMME.city, UNITS, tmp_path)
    assert codes(loaded) == ["yaml-syntax", "ledger-unknown-id", *["file-unreadable"] * 2]
    assert loaded.unreadable == {str(paths[0]), str(paths[2]), str(paths[3])}
    assert len(loaded.entries) == 1


@pytest.mark.parametrize("text", ["a: b\n", "text\n"])
def test_what_is_no_list(tmp_path: Path, text: str) -> None:
    """A ledger is a list of entries; anything else is one fault, with the way to begin."""
    loaded = load(tmp_path, a=text)
    assert codes(loaded) == ["wrong-type"]
    assert "expected a list of entries, each starting with - date:" in said(loaded, tmp_path)


def test_warnings_do_not_stop_the_ledger(tmp_path: Path) -> None:
    """Entries without effect are told of and kept; only errors keep a ledger from being used."""
    loaded = load(tmp_path, a=MORNING, b="- {date: 2020-06-01, started: M1}\n")
    assert (codes(loaded), loaded.errors, len(loaded.entries)) == (["entry-after-end"], (), 3)


def test_evidence_is_looked_for_in_the_workspace(tmp_path: Path) -> None:
    """A file below the workspace is found, in the spelling of any system; references need none."""
    (tmp_path / "evidence").mkdir()
    (tmp_path / "evidence" / "纪要.pdf").touch()
    text = """\
- date: 2020-05-28
  done: M1
  evidence:
    - evidence/纪要.pdf
    - evidence\\纪要.pdf
    - 铁市治组办〔2020〕3号
    - https://example.org/纪要.pdf
    - evidence/照片.jpg
"""
    assert places(load(tmp_path, a=text).findings) == [(8, 7, "evidence-missing")]


@pytest.mark.parametrize("id", ["M0", "R0"])
def test_a_task_of_number_0(tmp_path: Path, id: str) -> None:
    """No task has the number 0: what is reported of it is not passed over in silence."""
    assert len(load(tmp_path, a=f"- {{date: 2020-05-28, done: [M1, {id}]}}\n").errors) == 1


def test_an_item_of_number_0(tmp_path: Path) -> None:
    """No item of the negative list has the number 0 either."""
    text = "- {date: 2020-05-28, incident: 甲, natures: [{item: N1}, {item: N0}]}\n"
    assert len(load(tmp_path, a=text).errors) == 1


@pytest.mark.parametrize(
    ("faulty", "beside", "code"),
    [
        ("date: 2020-02-30, done: M1", "date: 2020-06-01, started: M1", "bad-value"),
        ("date: 2020-05-28, doen: M1", "date: 2020-06-01, reopened: M1", "unknown-key"),
        (
            "date: 2020-05-28, progress: M1, percent: 101",
            "date: 2020-05-28, progress: M1, percent: 10",
            "bad-value",
        ),
        (
            "date: 2020-05-28, extended: M1, deadline: soon, reason: 甲, approved_by: 乙",
            "date: 2020-05-28, extended: M1, deadline: 2021-03, reason: 甲, approved_by: 乙",
            "bad-deadline",
        ),
        (
            "date: 2020-05-28, reading: satisfaction, value: x, period: 2020",
            "date: 2020-05-28, reading: satisfaction, value: 96, period: 2020",
            "bad-value",
        ),
        (
            "date: 2020-05-28, mark: B1, points: 5, kind: 自评",
            "date: 2020-05-28, mark: B1, points: 6, kind: self",
            "bad-value",
        ),
    ],
)
def test_nothing_follows_from_a_fault(tmp_path: Path, faulty: str, beside: str, code: str) -> None:
    """What is read in place of a fault contradicts nothing, and ends or reopens nothing."""
    assert codes(load(tmp_path, a=f"- {{{faulty}}}\n- {{{beside}}}\n")) == [code]


def test_two_unreadable_days_do_not_contradict(tmp_path: Path) -> None:
    """Two entries whose days are wrong are not of one day."""
    text = "- {date: 2020-02-30, done: M1}\n- {date: 2020-02-31, reopened: M1}\n"
    assert codes(load(tmp_path, a=text)) == ["bad-value", "bad-value"]


@pytest.mark.parametrize("fault", ["done: tieling/M1", "done: M1, evidence: no"])
def test_a_single_value_that_is_wrong(tmp_path: Path, fault: str) -> None:
    """A wrong value without brackets is shown where it stands, and crashes nothing."""
    ((line, column, _),) = places(load(tmp_path, a=f"- {{date: 2020-05-28, {fault}}}\n").findings)
    assert (line, column) == (1, 22 + fault.rindex(" ") + 1)


def test_thousands_of_entries(tmp_path: Path) -> None:
    """A ledger of years is larger than any city file may be, and is read all the same."""
    text = "- {date: 2020-05-28, progress: M2, percent: 5, note: 例行}\n" * 30_000
    loaded = load(tmp_path, a=text)
    assert (loaded.findings, len(loaded.entries)) == ((), 30_000)
    assert isinstance(loaded.entries[-1], TaskEntry)
