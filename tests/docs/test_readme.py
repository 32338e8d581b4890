"""The first page: the two commands at its top, true in both languages."""

import re
from pathlib import Path

import pytest
from tools.docs import ROOT, commands_of, example_files, pages

from pilotctl.diagnostics.finding import Finding
from pilotctl.errors import ExitCode
from pilotctl.load.scheme import load_scheme
from tests.docs.documents import headings, links, prose, read, section
from tests.shared.builders import load_city

MAIN_JOB = (
    "python3 -m venv .venv && .venv/bin/pip install . "
    "&& .venv/bin/pilotctl overdue baoji --as-of 2021-01-15"
)
TESTS = 'python3 -m venv .venv && .venv/bin/pip install -e ".[dev]" && .venv/bin/pytest'
READMES = ("README.md", "README.zh-CN.md")


@pytest.mark.parametrize("page", READMES)
def test_two_commands_stand_at_the_top(page: str) -> None:
    """Title, one sentence, then the commands that install it, do the main job and run the tests."""
    title, blank, sentence, below, *rest = read(page).splitlines()
    assert title == "# pilotctl"
    assert (blank, below) == ("", "")
    assert sentence.endswith((".", "。"))
    assert len(re.findall(r"\. |。", sentence + " ")) == 1
    assert rest[:4] == ["```sh", MAIN_JOB, TESTS, "```"]


@pytest.mark.parametrize("page", READMES)
def test_five_commands_with_their_output(page: str) -> None:
    """The page shows five different commands at work, each with an answer."""
    shown = headings(read(page))[2][1]
    blocks = section(read(page), shown)
    commands = [line.split()[0] for line in commands_of(blocks) if line.startswith("pilotctl")]
    kinds = {line.split()[1] for line in commands_of(blocks) if line.startswith("pilotctl")}
    assert len(commands) == len(kinds) == 5


@pytest.mark.parametrize("page", READMES)
def test_exit_codes_are_all_there(page: str) -> None:
    """The table of exit codes has exactly the program's own."""
    codes = [int(code) for code in re.findall(r"^\| (\d+) \|", read(page), re.MULTILINE)]
    assert codes == sorted(ExitCode)


def test_both_languages_have_the_same_build() -> None:
    """README.zh-CN.md has the headings, commands, example files and links of README.md."""
    english, chinese = map(read, READMES)
    assert [level for level, _ in headings(chinese)] == [level for level, _ in headings(english)]
    assert commands_of(chinese) == commands_of(english)
    assert [example for example, _ in example_files(chinese)] == [
        example for example, _ in example_files(english)
    ]
    assert _pages(links(chinese)) == _pages(links(english))


def _pages(targets: list[str]) -> list[str]:
    """Links without those from one language to the other."""
    return sorted({target for target in targets if target not in READMES})


def test_examples_say_the_same_in_both_languages() -> None:
    """The YAML of both pages differs in its comments only."""
    english, chinese = (dict(example_files(read(page))) for page in READMES)
    for example, content in english.items():
        assert _without_comments(content) == _without_comments(chinese[example])


def _without_comments(content: str) -> list[str]:
    return [line.partition("#")[0].rstrip() for line in content.splitlines()]


def test_the_chinese_page_is_chinese() -> None:
    """No heading of README.zh-CN.md is left in English."""
    titles = [title for level, title in headings(read("README.zh-CN.md")) if level > 1]
    assert titles and all(re.search(r"[\u4e00-\u9fff]", title) for title in titles)
    assert "中文" in prose(read("README.md"))


@pytest.mark.parametrize("page", pages(), ids=lambda page: str(page.name))
def test_examples_are_right_unless_they_are_drafts(page: Path, tmp_path: Path) -> None:
    """What a page shows of city files and schemes is without findings, unless it is a draft."""
    for example, content in example_files(page.read_text("utf-8")):
        if "\ncity:" not in content:
            continue
        path = tmp_path / example
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, "utf-8")
        findings = _scheme_findings(path) if "\nscheme:" in content else load_city(path).findings
        assert bool(findings) is ("draft" in example)


def _scheme_findings(path: Path) -> tuple[Finding, ...]:
    baoji = load_city(ROOT / "data" / "baoji.yaml").city
    assert baoji
    return load_scheme(path, baoji)[1]
