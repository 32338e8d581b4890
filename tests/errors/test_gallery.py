"""The error gallery: test, documentation and standard of the wording at once."""

from pathlib import Path

import pytest

from tests.errors.cases import CODES, GALLERY, MADE, OFFICE, file_of, findings_of, folder_of
from tests.shared.builders import places, rendered

FIVE = "five-faults"


def answer(case: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """What is said of the case's file, named as from its own folder."""
    if case in MADE:
        MADE[case](folder / file_of(case))
    monkeypatch.chdir(folder if case in MADE else folder_of(case))
    return rendered(findings_of(case))


@pytest.mark.parametrize("case", [*CODES, FIVE])
def test_the_whole_text(case: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every code says, word for word, what its page of the gallery shows."""
    expected = (GALLERY / f"{case}.txt").read_text(encoding="utf-8")
    assert answer(case, tmp_path, monkeypatch) == expected


@pytest.mark.parametrize("code", CODES)
def test_a_case_shows_its_code_alone(
    code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file of a code has that fault once, and no other: nothing follows from it."""
    text = answer(code, tmp_path, monkeypatch)
    heads = [line for line in text.splitlines() if line.startswith(f"{file_of(code)}:")]
    assert [f"[{code}]" in head for head in heads] == [True]


def test_every_code_has_a_case() -> None:
    """A new code comes with its case, and a case does not outlive its code."""
    texts = {path.stem for path in GALLERY.glob("*.txt")}
    kept = {folder_of(case) / file_of(case) for case in texts - set(MADE)}
    files = (*GALLERY.iterdir(), *(OFFICE / "ledger").rglob("*.*"))
    assert texts == {*CODES, FIVE}
    assert {path for path in files if path.suffix in (".yaml", ".toml", ".j2")} == kept


def test_codes_are_unique() -> None:
    """A code means one thing."""
    assert len(set(CODES)) == len(CODES)


def test_five_faults_in_one_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """Five different faults, of the text, its shape and its content, are reported in one run."""
    monkeypatch.chdir(GALLERY)
    assert places(findings_of(FIVE)) == [
        (14, 13, "unknown-key"),
        (19, 33, "unknown-department"),
        (21, 21, "number-hole"),
        (24, 27, "bad-deadline"),
        (25, 17, "duplicate-key"),
    ]
