"""A scheme file: read, and held against the programme that it gives points to."""

from pathlib import Path

import pytest

from pilotctl.load.scheme import load_scheme
from tests.shared import cards, cities
from tests.shared.builders import city_of, places, rendered

CITY = city_of(cities.SILENT)
HEAD = "scheme: 示例\ncity: silent\n"


def findings(text: str, folder: Path) -> list[tuple[int, int, str]]:
    """Where and what is wrong; a faulty scheme is not used."""
    path = folder / "scheme.yaml"
    path.write_text(HEAD + text, encoding="utf-8")
    scheme, found = load_scheme(path, CITY)
    assert (scheme is None) is bool(found)
    return places(found)


@pytest.mark.parametrize(
    "text",
    [
        "points: [{of: R1, points: 1}]\n",
        "points: [{of: III-1, points: 1}, {of: R3, points: 1}, {of: II-2, points: 1}]\n",
        "points: [{of: R4, points: 0.5}]\ndeductions: [{criterion: N1.1, points: 1}]\n",
    ],
)
def test_what_fits(text: str, tmp_path: Path) -> None:
    """Rows, subtasks and key tasks may be mixed as long as no row gets points twice."""
    assert findings(text, tmp_path) == []


@pytest.mark.parametrize("row", ["R9", "III-9", "II-9", "M1", "I-1", "S1.1"])
def test_what_the_city_does_not_have(row: str, tmp_path: Path) -> None:
    """A row or heading that is not there, or that takes no points, is shown at its place."""
    text = f"points:\n  - {{of: {row}, points: 1}}\n"
    assert findings(text, tmp_path) == [(4, 10, "scheme-unknown-id")]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("R1", "R1"),
        ("R1", "III-1"),
        ("III-1", "R1"),
        ("II-1", "III-2"),
        ("III-2", "II-1"),
        ("II-1", "R3"),
        ("II-1", "II-1"),
    ],
)
def test_points_twice(first: str, second: str, tmp_path: Path) -> None:
    """A row that gets points at two levels is a fault of the second line, in either order."""
    text = f"points:\n  - {{of: {first}, points: 1}}\n  - {{of: {second}, points: 1}}\n"
    assert findings(text, tmp_path) == [(5, 10, "scheme-overlap")]


def test_a_criterion_that_is_not_there(tmp_path: Path) -> None:
    """A deduction is of a criterion: an item as such, or an absent one, is refused."""
    text = "points: [{of: R1, points: 1}]\ndeductions:\n"
    faulty = "  - {criterion: N9.9, points: 1}\n  - {criterion: N1, points: 1}\n"
    assert findings(text + faulty, tmp_path) == [
        (5, 17, "scheme-unknown-id"),
        (6, 17, "scheme-unknown-id"),
    ]


def test_a_criterion_twice(tmp_path: Path) -> None:
    """One criterion deducts by one line."""
    lines = "  - {criterion: N1.1, points: 1}\n  - {criterion: N1.1, points: 2}\n"
    text = f"points: [{{of: R1, points: 1}}]\ndeductions:\n{lines}"
    assert findings(text, tmp_path) == [(6, 17, "scheme-overlap")]


def test_every_fault_at_once(tmp_path: Path) -> None:
    """A fault of a cell hides none of the other lines' faults."""
    text = "points:\n  - {of: R9, points: 1}\n  - {of: R1, points: x}\n  - {of: R1, points: 1}\n"
    assert findings(text, tmp_path) == [
        (4, 10, "scheme-unknown-id"),
        (5, 22, "bad-value"),
        (6, 10, "scheme-overlap"),
    ]


def test_a_scheme_of_another_city(tmp_path: Path) -> None:
    """The points of another city's rows are never given: nothing else is said of them."""
    path = tmp_path / "scheme.yaml"
    path.write_text("scheme: 示例\ncity: other\npoints: [{of: R99, points: 1}]\n", "utf-8")
    assert places(load_scheme(path, CITY)[1]) == [(2, 7, "scheme-of-another-city")]


def test_a_scheme_for_a_city_with_points(tmp_path: Path) -> None:
    """S7 is for a city without points: where the document sets them, it alone decides."""
    path = tmp_path / "scheme.yaml"
    path.write_text("scheme: 示例\ncity: demo\npoints: [{of: R1, points: 1}]\n", "utf-8")
    assert places(load_scheme(path, cards.CITY)[1]) == [(1, 1, "scheme-not-needed")]


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"a: [", b"a: &b 1\n"])
def test_files_that_hold_no_scheme(content: bytes, tmp_path: Path) -> None:
    """What is empty, no text or no YAML is reported, and no scheme comes of it."""
    path = tmp_path / "scheme.yaml"
    path.write_bytes(content)
    scheme, found = load_scheme(path, CITY)
    assert scheme is None
    assert [one.is_error for one in found] == [True]


def test_a_file_that_is_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file is named as it was typed, with the reason."""
    monkeypatch.chdir(tmp_path)
    assert rendered(load_scheme(Path("absent.yaml"), CITY)[1]) == (
        "absent.yaml: error[file-unreadable] cannot read the file: no such file or folder; check"
        " the path and its permissions\n"
    )
