"""Answers Wrote files."""

import csv
import io
import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from tests.shared.program import Answer, ask, environment, run

QUESTION = ("overdue", "baoji", "--as-of", "2021-01-15", "--limit", "3")
FORMATS = ("json", "csv", "tsv", "md", "table")
AHEAD = [f"overdue baoji --as-of 2021-01-15 --limit 3 --format {format}" for format in FORMATS]


def written(folder: Path, name: str, *options: str) -> bytes:
    """The file that the question leaves; the process itself says nothing."""
    assert run(*QUESTION, "-o", name, *options, cwd=folder) == Answer(0, "", "")
    return (folder / name).read_bytes()


@pytest.mark.parametrize(
    ("name", "format"),
    [
        ("a.json", "json"),
        ("a.CSV", "csv"),
        ("a.tsv", "tsv"),
        ("a.md", "md"),
        ("a.txt", "table"),
    ],
)
def test_the_ending_gives_the_format(tmp_path: Path, name: str, format: str) -> None:
    """-o FILE writes the same bytes that the format writes to a pipe, and nothing is left over."""
    assert written(tmp_path, name).decode() == ask(*QUESTION, "--format", format).out
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_named_format_goes_before_the_ending(tmp_path: Path) -> None:
    """--format decides where the ending says something else."""
    expected = ask(*QUESTION, "--format", "csv").out
    assert written(tmp_path, "a.txt", "--format", "csv").decode() == expected


def test_check_writes_its_findings_and_counts_on_standard_error(tmp_path: Path) -> None:
    """-o takes the findings of `check`; the count still goes to standard error."""
    answer = run("check", "missing.yaml", "-o", "findings.json", cwd=tmp_path)
    assert (answer.code, answer.out) == (3, "")
    assert answer.err == "files 1: errors 1, warnings 0\n"
    assert '"code": "file-unreadable"' in (tmp_path / "findings.json").read_text("utf-8")


def test_an_unknown_ending_is_refused(tmp_path: Path) -> None:
    """An ending that names no format is wrong usage; nothing is written."""
    answer = run(*QUESTION, "-o", "a.docx", cwd=tmp_path)
    assert answer == Answer(
        2,
        "",
        "error: unknown format: a.docx\n"
        "  help: use one of .json, .csv, .tsv, .md, .txt, or --format\n",
    )
    assert list(tmp_path.iterdir()) == []


def test_a_missing_folder_is_refused(tmp_path: Path) -> None:
    """A file in a folder that is not there: exit 3 and one message."""
    answer = run(*QUESTION, "-o", "absent/a.json", cwd=tmp_path)
    assert answer == Answer(
        3,
        "",
        "error: cannot write absent/a.json: no such file or folder\n"
        "  help: check the folder, its permissions and the free disk space\n",
    )


def test_a_folder_is_not_overwritten(tmp_path: Path) -> None:
    """A folder of that name stays, and no half-written file lies beside it."""
    (tmp_path / "a.json").mkdir()
    answer = run(*QUESTION, "-o", "a.json", cwd=tmp_path)
    assert answer.code == 3
    assert answer.err.startswith("error: cannot write a.json: ")
    assert [path.name for path in tmp_path.iterdir()] == ["a.json"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root writes everywhere")
def test_a_folder_without_rights_leaves_the_old_file_whole(tmp_path: Path) -> None:
    """Where nothing can be written the old file stays as it was."""
    (tmp_path / "a.json").write_text("old")
    tmp_path.chmod(0o500)
    try:
        answer = run(*QUESTION, "-o", "a.json", cwd=tmp_path)
    finally:
        tmp_path.chmod(0o700)
    assert answer.code == 3
    assert (tmp_path / "a.json").read_text() == "old"


def test_a_full_disk_leaves_the_old_file_whole(tmp_path: Path) -> None:
    """A write that fails half-way leaves the old file as it was, and nothing beside it."""
    (tmp_path / "a.json").write_text("old")
    answer = run(*QUESTION, "-o", "a.json", cwd=tmp_path, limits={resource.RLIMIT_FSIZE: 1024})
    assert (answer.code, answer.out) == (3, "")
    assert answer.err == (
        "error: cannot write a.json: File too large\n"
        "  help: check the folder, its permissions and the free disk space\n"
    )
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("a.json", "old")]


def test_a_refused_question_leaves_the_old_file_whole(tmp_path: Path) -> None:
    """A question that cannot be answered does not touch the file."""
    (tmp_path / "a.json").write_text("old")
    assert run("list", "nowhere", "-o", "a.json", cwd=tmp_path).code == 2
    assert (tmp_path / "a.json").read_text() == "old"


def test_an_existing_file_is_replaced_and_keeps_its_rights(tmp_path: Path) -> None:
    """The answer replaces the old file, and who may read it stays as it was."""
    target = tmp_path / "a.json"
    target.write_text("old" * 100_000)
    target.chmod(0o640)
    assert written(tmp_path, "a.json").decode() == ask(*QUESTION, "--format", "json").out
    assert target.stat().st_mode & 0o777 == 0o640


def test_a_link_is_written_through(tmp_path: Path) -> None:
    """A link stays a link; the file that it leads to gets the answer."""
    (tmp_path / "real").mkdir()
    (tmp_path / "a.json").symlink_to("real/b.json")
    written(tmp_path, "a.json")
    assert (tmp_path / "a.json").is_symlink()
    assert (tmp_path / "real" / "b.json").read_text("utf-8") == ask(
        *QUESTION, "--format", "json"
    ).out


def test_csv_for_excel_has_a_mark_and_the_same_records(tmp_path: Path) -> None:
    """--excel puts a byte-order mark before the CSV; without it there is none."""
    plain = written(tmp_path, "plain.csv")
    marked = written(tmp_path, "marked.csv", "--excel")
    assert marked == b"\xef\xbb\xbf" + plain
    records = list(csv.reader(io.StringIO(marked.decode("utf-8-sig"))))
    assert records[0][0] == "id"
    assert len(records) == 4
    assert ask(*QUESTION, "--format", "csv", "--excel").out == "\ufeff" + plain.decode()


def test_excel_goes_with_csv_only() -> None:
    """--excel is about CSV: with another format it is refused, and JSON never gets a mark."""
    said = "error: --excel needs CSV\n  help: add --format csv\n"
    assert ask(*QUESTION, "--json", "--excel") == Answer(2, "", said)


def test_an_unbuffered_answer_that_does_not_fit_is_told(tmp_path: Path) -> None:
    """PYTHONUNBUFFERED, usual in containers, makes no half answer a whole one."""
    command = "ulimit -f 8; exec $0 -m pilotctl list --json >answer.json"
    done = subprocess.run(
        ["bash", "-c", command, sys.executable],
        cwd=tmp_path,
        env=environment(tmp_path, PYTHONUNBUFFERED="1"),
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr.startswith("error: cannot write the answer: ")
