"""Notices as files: formats, languages, departments, and the same bytes each time."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.shared.office import UNITS, YEAR, ask_all, files, office
from tests.shared.program import Answer, run
from tests.shared.workspaces import city

JUNE = ("report", "demo", "--month", "2020-06")


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with a year's ledger."""
    return office(tmp_path_factory.mktemp("report") / "office", YEAR)


@pytest.fixture(scope="module")
def answers(here: Path) -> Mapping[str, Answer]:
    """The questions of this module that leave no file, asked side by side."""
    june = " ".join(JUNE)
    return ask_all(
        here,
        [
            june,
            f"{june} --format md",
            f"{june} --format html",
            f"{june} --lang zh",
            f"{june} --lang zh --format html",
            f"{june} --dept 甲局",
        ],
    )


def made(here: Path, *options: str) -> dict[str, str]:
    """The files that the command adds; the process itself says nothing."""
    before = files(here)
    assert run(*options, cwd=here) == Answer(0, "", "")
    after = files(here)
    assert {name: after[name] for name in before} == before
    return {name: text.decode() for name, text in after.items() if name not in before}


def test_markdown_is_the_default(answers: Mapping[str, Answer]) -> None:
    """Without -o and --format: Markdown, on standard output."""
    june = " ".join(JUNE)
    assert answers[june].out.startswith("# 演示市: task notice 2020-06\n")
    assert answers[june] == answers[f"{june} --format md"]


def test_the_ending_gives_the_format(tmp_path: Path, answers: Mapping[str, Answer]) -> None:
    """-o FILE writes what the format writes to a pipe, and nothing else."""
    expected = answers[f"{' '.join(JUNE)} --format html"].out
    written = made(office(tmp_path / "o", YEAR), *JUNE, "-o", "notice.HTML")
    assert written == {"notice.HTML": expected}


def test_a_named_format_goes_before_the_ending(
    tmp_path: Path, answers: Mapping[str, Answer]
) -> None:
    """--format decides where the ending says something else, or nothing."""
    written = made(office(tmp_path / "o", YEAR), *JUNE, "-o", "notice.txt", "--format", "html")
    assert written == {"notice.txt": answers[f"{' '.join(JUNE)} --format html"].out}


def test_the_language_of_the_notice(answers: Mapping[str, Answer]) -> None:
    """--lang puts the words into that language, whichever the reader's own is; not the data."""
    chinese = answers[f"{' '.join(JUNE)} --lang zh"].out
    assert chinese.startswith("# 演示市任务进展通报（2020-06）\n")
    assert "| demo/R1 | 办好第一件事。 | 市甲局 | 2020-06-30 | 铁政〔2020〕1号 |\n" in chinese
    page = answers[f"{' '.join(JUNE)} --lang zh --format html"].out
    assert '<html lang="zh-CN">' in page
    assert '<html lang="en">' in answers[f"{' '.join(JUNE)} --format html"].out


def test_a_chinese_notice_has_no_english_words(answers: Mapping[str, Answer]) -> None:
    """Beside ids, numbers, hashes and file names there is nothing in English."""
    chinese = answers[f"{' '.join(JUNE)} --lang zh"].out
    words = {
        word
        for word in "".join(c if c.isascii() and c.isalpha() else " " for c in chinese).split()
        if len(word) > 1
    }
    names = {"demo", "data", "yaml", "ledger", "pilotctl", "toml", "SHA", "II"}
    hashes = {word for word in words if set(word) <= set("abcdef")}
    assert words - names - hashes == set()


def test_a_department_s_own_notice(answers: Mapping[str, Answer]) -> None:
    """--dept takes a part of the name; title and rows are of that department."""
    own = answers[f"{' '.join(JUNE)} --dept 甲局"].out
    assert own.startswith("# 演示市 甲局: task notice 2020-06\n")
    assert "demo/R1" in own
    assert "demo/M1" not in own


def test_a_notice_for_each_department(tmp_path: Path, answers: Mapping[str, Answer]) -> None:
    """--each department -o DIR makes the folder and one file for each that leads tasks."""
    written = made(office(tmp_path / "o", YEAR), *JUNE, "--each", "department", "-o", "out/june")
    names = ("out/june/demo-2020-06-市甲局.md", "out/june/demo-2020-06-市乙局.md")
    assert set(written) == set(names)
    assert written[names[0]] == answers[f"{' '.join(JUNE)} --dept 甲局"].out


def test_a_department_whose_name_is_no_file_name(tmp_path: Path) -> None:
    """Whatever a department is called: its notice lies in the folder, and no file outside it."""
    folder = office(tmp_path / "o", YEAR)
    text = (folder / "data" / "demo.yaml").read_text("utf-8")
    (folder / "data" / "demo.yaml").write_text(text.replace("市甲局", "甲/乙局"), "utf-8")
    (folder / "ledger" / "demo.yaml").unlink()
    written = made(folder, *JUNE, "--each", "department", "-o", "out")
    assert [Path(name).parent for name in written] == [Path("out")] * 2


def test_several_cities(tmp_path: Path) -> None:
    """Without names all of them: each its file in the folder; to a pipe they are refused."""
    folder = office(tmp_path / "o", YEAR)
    (folder / "data" / "other.yaml").write_text(city("other", "另一市"), encoding="utf-8")
    both = ("report", "demo", "other", "--month", "2020-06")
    assert run(*both, cwd=folder) == Answer(
        2,
        "",
        "error: more than one notice: use -o DIR\n  help: choose one city, or add -o DIR\n",
    )
    written = made(folder, *both, "-o", "out", "--format", "html")
    assert set(written) == {"out/demo-2020-06.html", "out/other-2020-06.html"}
    assert "<h1>另一市: task notice 2020-06</h1>" in written["out/other-2020-06.html"]


def test_the_same_bytes_from_anywhere(
    here: Path, tmp_path: Path, answers: Mapping[str, Answer]
) -> None:
    """Asked again from another folder, in another environment: byte for byte the same."""
    june = f"{' '.join(JUNE)} --format html"
    options = ("--format", "html", "--workspace", str(here))
    zone = {"TZ": "Asia/Shanghai", "PYTHONHASHSEED": "7", "LANG": "zh_CN.UTF-8"}
    assert run(*JUNE, *options, cwd=tmp_path, env=zone).out == answers[june].out
    below = here / "data"
    assert run(*JUNE, "--format", "html", cwd=below).out == answers[june].out


def test_a_scheme_has_one_name(tmp_path: Path) -> None:
    """A scheme of the settings is named from the workspace, wherever the command is typed."""
    folder = office(tmp_path / "o")
    text = city("silent", "无分市")
    (folder / "data" / "silent.yaml").write_text(text, encoding="utf-8")
    scheme = "scheme: 示例\ncity: silent\npoints: [{of: II-1, points: 9}]\n"
    (folder / "schemes").mkdir()
    (folder / "schemes" / "own.yaml").write_text(scheme, encoding="utf-8")
    settings = folder / "pilotctl.toml"
    rule = '\n[score.silent]\nscheme = "schemes/own.yaml"\n'
    settings.write_text(settings.read_text("utf-8") + rule, encoding="utf-8")
    june = ("report", "silent", "--month", "2020-06")
    above = run(*june, cwd=folder)
    below = run(*june, cwd=folder / "data")
    assert above.code == 0
    assert "| schemes/own.yaml | " in above.out
    assert below.out == above.out


def test_a_faulty_ledger_makes_no_notice(tmp_path: Path) -> None:
    """The findings, exit 3, and the old file stays."""
    folder = office(tmp_path / "o", "- {date: 2020-06-01, done: R99}\n", UNITS)
    (folder / "notice.md").write_text("old")
    answer = run(*JUNE, "-o", "notice.md", cwd=folder)
    assert (answer.code, answer.out) == (3, "")
    assert answer.err.startswith("ledger/demo.yaml:1:28: error[ledger-unknown-id] ")
    assert (folder / "notice.md").read_text() == "old"
