"""`pilotctl log` into files as people leave them: every byte stays, or nothing is written."""

import os
import resource
from pathlib import Path

import pytest

from tests.shared.office import Case, Outcome, files, ledger, log, office, outcomes, written
from tests.shared.program import Answer, run

OLD = "- date: 2020-05-28\n  started: R1\n"
NEW = "- date: 2020-07-15\n  done: M1\n"
OPEN_END = "\n" + NEW.removesuffix("\n")
"""The entry after a last line without a line end: it gets none either."""

KEPT: dict[str, tuple[str, str]] = {
    "comments": (f"# head\n\n{OLD}  # why\n\n# tail\n\n", NEW),
    "odd quoting": ("- 'date':   2020-05-28\n  \"started\": ['R1' ,\"M2\"]\n", NEW),
    "flow entries": ("- {date: 2020-05-28, started: R1}\n", NEW),
    "nested list": ("- date: 2020-05-28\n  started:\n  - R1\n  - M1\n", NEW),
    "trailing blanks": (f"{OLD}  by: 甲  \n  \n", NEW),
    "windows lines": (OLD.replace("\n", "\r\n"), NEW.replace("\n", "\r\n")),
    "no final line end": (OLD.removesuffix("\n"), OPEN_END),
    "no final line end after a comment": (f"{OLD}# end", OPEN_END),
    "windows lines without the last": (
        OLD.replace("\n", "\r\n").removesuffix("\r\n"),
        OPEN_END.replace("\n", "\r\n"),
    ),
    "byte order mark": (f"\ufeff{OLD}", NEW),
    "byte order mark alone": ("\ufeff", NEW),
    "indented list": (
        "# x\n  - date: 2020-05-28\n    started: R1\n",
        "  - date: 2020-07-15\n    done: M1\n",
    ),
    "comments only": ("# 台账\n", NEW),
    "comments only without line end": ("# 台账", OPEN_END),
    "empty": ("", NEW),
    "blank lines": ("\n\n", NEW),
    "document start": (f"---\n{OLD}", NEW),
    "document start alone": ("---\n", NEW),
    "block text": (f"{OLD}  note: |\n    one\n    two\n", NEW),
    "kept blank lines of a block": (f"{OLD}  note: |+\n    one\n\n\n", NEW),
    "text over two lines": (f"{OLD}  note: one\n    two", OPEN_END),
    "empty value at the end": (f"{OLD}  note:", OPEN_END),
}
"""Ledgers as they are, and what `log done` adds after their last byte."""

NO_END = (
    "error: cannot append to ledger/demo.yaml\n"
    "  help: write it as a list of entries, each starting with - date:, and end the last line\n"
)
UNREADABLE = "error: fix the errors above first\n"
NOT_TEXT = (
    "ledger/demo.yaml: error[file-not-text] not UTF-8 text (byte 37); "
    f"save the file as UTF-8; files from older programs are often GBK\n{UNREADABLE}"
)

LEFT: dict[str, tuple[str | bytes, str]] = {
    "document end": (f"{OLD}...\n", NO_END),
    "two documents": (f"{OLD}---\n{OLD}", NO_END),
    "empty flow list": ("[]\n", NO_END),
    "flow list": ("[{date: 2020-05-28, started: R1}]\n", NO_END),
    "mapping": (OLD.replace("- ", "").replace("\n  ", "\n"), NO_END),
    "word": ("nothing\n", NO_END),
    "null": ("null\n", NO_END),
    "other encoding": (f"{OLD}# 台账".encode("gbk"), NOT_TEXT),
    "open bracket": (
        "[\n",
        "ledger/demo.yaml:2:1: error[yaml-syntax] invalid YAML: "
        "did not find expected node content\n  2 |\n    | ^\n"
        "  help: check the indentation, colons and quotes of this line and the one"
        f" before\n{UNREADABLE}",
    ),
    "tab": (
        f"{OLD}\tby: 甲\n",
        "ledger/demo.yaml:3:1: error[yaml-tab] line is indented with a tab\n  3 |  by: 甲\n    |"
        " ^\n"
        f"  help: indent with spaces\n{UNREADABLE}",
    ),
    "anchor": (
        "- &a\n  date: 2020-05-28\n  started: R1\n",
        "ledger/demo.yaml:1:3: error[yaml-alias] anchors and aliases (& and *) are not allowed\n "
        " 1 | - &a\n    |   ^^\n"
        f"  help: write the value out in full\n{UNREADABLE}",
    ),
}
"""Ledgers to which nothing can be added, and what is said."""


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Outcome]:
    """One entry logged into each of them, side by side."""
    befores: dict[str, str | bytes] = {name: one for name, (one, _) in KEPT.items()}
    befores |= {name: one for name, (one, _) in LEFT.items()}
    cases = {name: Case("done demo/M1", before) for name, before in befores.items()}
    return outcomes(tmp_path_factory.mktemp("files"), cases)


@pytest.mark.parametrize("name", KEPT)
def test_every_byte_stays_and_the_entry_follows(told: dict[str, Outcome], name: str) -> None:
    """Comments, quoting, blank lines, line ends and marks stay; the entry fits in with them."""
    assert told[name].answer == written()
    assert told[name].text == "".join(KEPT[name])


@pytest.mark.parametrize("name", LEFT)
def test_where_nothing_can_be_added_nothing_is_written(told: dict[str, Outcome], name: str) -> None:
    """Exit 3, what is in the way, and not one file of the workspace is changed."""
    assert told[name].answer == Answer(3, "", LEFT[name][1])
    assert told[name].after == told[name].before


def test_an_unreadable_file_beside_is_refused(tmp_path: Path) -> None:
    """All files of the city's ledger are read before one is written: exit 3, nothing written."""
    folder = office(tmp_path / "w", OLD, 市甲局="- date: [\n")
    before = files(folder)
    answer = log(folder, "done", "demo/M1")
    assert (answer.code, answer.out) == (3, "")
    assert answer.err.startswith("ledger/demo/市甲局.yaml:2:1: error[yaml-syntax] invalid YAML")
    assert answer.err.endswith(UNREADABLE)
    assert files(folder) == before


def test_a_task_done_in_another_file_is_done(tmp_path: Path) -> None:
    """The whole ledger counts: an entry is judged with those of the other files."""
    folder = office(tmp_path / "w", OLD, 市甲局="- date: 2020-06-01\n  done: M1\n")
    answer = log(folder, "done", "demo/M1")
    assert answer.code == 2
    assert answer.err.startswith(
        "ledger/demo.yaml:4:9: warning[entry-after-end] "
        "M1 has been done since 2020-06-01: done has no effect\n"
    )
    assert ledger(folder) == OLD


def test_a_folder_in_place_of_the_file_is_refused(tmp_path: Path) -> None:
    """ledger/demo.yaml as a folder: exit 3, and what it is."""
    folder = office(tmp_path / "w")
    (folder / "ledger" / "demo.yaml").mkdir(parents=True)
    answer = log(folder, "done", "demo/M1")
    assert (answer.code, answer.out) == (3, "")
    assert answer.err == (
        "ledger/demo.yaml: error[file-unreadable] cannot read the file: is a folder; "
        f"check the path and its permissions\n{UNREADABLE}"
    )


def test_a_file_in_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    """A file called ledger: exit 3, and it stays."""
    folder = office(tmp_path / "w")
    (folder / "ledger").write_text("old")
    answer = log(folder, "done", "demo/M1")
    assert (answer.code, answer.out) == (3, "")
    assert (folder / "ledger").read_text() == "old"


def test_a_link_is_written_through(tmp_path: Path) -> None:
    """A ledger that is a link stays one; the file that it leads to gets the entry."""
    folder = office(tmp_path / "w")
    (folder / "ledger").mkdir()
    (folder / "shared.yaml").write_text(OLD, "utf-8")
    (folder / "ledger" / "demo.yaml").symlink_to("../shared.yaml")
    assert log(folder, "done", "demo/M1").code == 0
    assert (folder / "ledger" / "demo.yaml").is_symlink()
    assert (folder / "shared.yaml").read_text("utf-8") == OLD + NEW


def test_the_file_keeps_its_rights(tmp_path: Path) -> None:
    """Who may read a ledger stays as it was."""
    folder = office(tmp_path / "w", OLD)
    (folder / "ledger" / "demo.yaml").chmod(0o660)
    assert log(folder, "done", "demo/M1").code == 0
    assert (folder / "ledger" / "demo.yaml").stat().st_mode & 0o777 == 0o660


def test_a_full_disk_leaves_the_old_file_whole(tmp_path: Path) -> None:
    """A write that fails half-way: exit 3 and why; the old file stays, nothing lies beside it."""
    folder = office(tmp_path / "w", OLD * 1000)
    before = files(folder)
    line = ("log", "done", "demo/M1", "--as-of", "2020-07-15")
    answer = run(*line, cwd=folder, limits={resource.RLIMIT_FSIZE: 1024})
    assert answer == Answer(
        3,
        "",
        "error: cannot write ledger/demo.yaml: File too large\n"
        "  help: check the folder, its permissions and the free disk space\n",
    )
    assert files(folder) == before
    assert run(*line, cwd=folder) == written()


@pytest.mark.skipif(os.geteuid() == 0, reason="root writes everywhere")
def test_a_folder_without_rights_leaves_the_old_file_whole(tmp_path: Path) -> None:
    """Where nothing can be written: exit 3 and why; the old file stays as it was."""
    folder = office(tmp_path / "w", OLD)
    (folder / "ledger").chmod(0o500)
    try:
        answer = log(folder, "done", "demo/M1")
    finally:
        (folder / "ledger").chmod(0o700)
    assert answer == Answer(
        3,
        "",
        "error: cannot write ledger/.lock: permission denied\n"
        "  help: check the folder, its permissions and the free disk space\n",
    )
    assert ledger(folder) == OLD
