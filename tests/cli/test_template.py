"""Templates of one's own: where they come from, and what is said of their faults."""

from pathlib import Path

import pytest

from pilotctl.files.builtin import builtin_folder
from tests.shared.office import YEAR, files, office
from tests.shared.program import Answer, ask, run

JUNE = ("report", "demo", "--month", "2020-06")
OWN = "{{ notice.city }}: {{ notice.figures | length }}\n"
AHEAD = ["template", "template parts/report.css", "template report.hmtl.j2"]


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """A workspace with a year's ledger."""
    return office(tmp_path / "office", YEAR)


def write(path: Path, text: str) -> Path:
    """The text as a file, in a folder that is made."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_the_workspace_s_own_template_goes_first(here: Path) -> None:
    """templates/report.md.j2 of the workspace is used for Markdown; HTML stays as it was."""
    before = run(*JUNE, "--format", "html", cwd=here)
    write(here / "templates" / "report.md.j2", OWN)
    assert run(*JUNE, cwd=here) == Answer(0, "演示市: 7\n", "")
    assert run(*JUNE, "--format", "html", cwd=here) == before


def test_a_part_of_one_s_own(here: Path) -> None:
    """A part with the name of a built-in one takes its place within the built-in template."""
    part = "{% macro table_of(table) %}\n(ein Teil)\n{% endmacro %}\n"
    write(here / "templates" / "parts" / "table.md.j2", part)
    answer = run(*JUNE, cwd=here)
    assert answer.code == 0
    assert "(ein Teil)" in answer.lines
    assert "demo/R1" not in answer.out


def test_a_template_that_is_named(here: Path, tmp_path: Path) -> None:
    """--template FILE lies anywhere, may use the built-in parts, and goes before any other."""
    write(here / "templates" / "report.md.j2", "not this one\n")
    own = '{% from "parts/table.md.j2" import table_of with context %}\n'
    own += "{{ table_of(sections.finished.tables[0]) }}"
    file = write(tmp_path / "elsewhere" / "mine.md.j2", own)
    answer = run(*JUNE, "--template", str(file), cwd=here)
    assert (answer.code, answer.err) == (0, "")
    assert answer.lines[0] == "| Id | Task | Lead units | Done on | Evidence |"
    assert "demo/R1" in answer.out


def test_a_template_for_another_format(here: Path) -> None:
    """With a template of one's own the file may be called as one likes."""
    write(here / "mine.tex.j2", "\\title{ {{- notice.city -}} }\n")
    answer = run(*JUNE, "--template", "mine.tex.j2", "-o", "notice.tex", cwd=here)
    assert answer == Answer(0, "", "")
    assert (here / "notice.tex").read_text("utf-8") == "\\title{演示市}\n"


def test_a_faulty_template(here: Path) -> None:
    """The finding with file, line and the line itself, exit 3, and the old file stays."""
    write(here / "mine.md.j2", "# {{ notice.city }}\n\n{{ sections.finshed }}\n")
    (here / "notice.md").write_text("old")
    answer = run(*JUNE, "--template", "mine.md.j2", "-o", "notice.md", cwd=here)
    assert (answer.code, answer.out) == (3, "")
    assert answer.err == (
        "mine.md.j2:3:1: error[template-undefined] undefined in the template: "
        "'dict object' has no attribute 'finshed'\n"
        "  3 | {{ sections.finshed }}\n"
        "    | ^^^^^^^^^^^^^^^^^^^^^^\n"
        "  help: docs/templates.md lists what a template can use\n"
        "error: cannot build the report with this template\n"
    )
    assert (here / "notice.md").read_text() == "old"


def test_a_template_that_is_not_there(here: Path) -> None:
    """Its name, exit 3, and only templates are named, not whatever else lies around the file."""
    write(here / "data" / "private" / "letter.j2", "x")
    answer = run(*JUNE, "--template", "data/mine.md.j2", cwd=here)
    assert (answer.code, answer.out) == (3, "")
    assert "no template named" in answer.err
    assert "data/mine.md.j2" in answer.err
    assert "letter" not in answer.err


def test_a_template_that_fails_is_no_bug_of_ours(here: Path) -> None:
    """Exit 3 and the line, not a traceback."""
    write(here / "mine.md.j2", "{{ 1 // 0 }}\n")
    answer = run(*JUNE, "--template", "mine.md.j2", cwd=here)
    assert (answer.code, answer.out) == (3, "")
    assert answer.err.startswith("mine.md.j2:1:1: error[template-")
    assert "Traceback" not in answer.err


def test_list(here: Path) -> None:
    """Every template with where it comes from: the built-in ones, and one's own in their place."""
    builtin = ask("template").lines
    assert {"report.html.j2  built-in", "parts/report.css  built-in"} <= set(builtin)
    assert builtin == sorted(builtin)
    write(here / "templates" / "report.md.j2", OWN)
    write(here / "templates" / "mine.md.j2", OWN)
    own = {"mine.md.j2  your own", "report.md.j2  your own"}
    listed = run("template", cwd=here).lines
    assert set(listed) == {*builtin, *own} - {"report.md.j2  built-in"}


def test_show(here: Path) -> None:
    """The text as it is; of two templates of a name the workspace's own."""
    css = builtin_folder("templates") / "parts" / "report.css"
    assert ask("template", "parts/report.css") == Answer(0, css.read_text("utf-8"), "")
    write(here / "templates" / "report.md.j2", OWN)
    assert run("template", "report.md.j2", cwd=here) == Answer(0, OWN, "")


def test_show_an_unknown_name() -> None:
    """The nearest names."""
    answer = ask("template", "report.hmtl.j2")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("error: no template named report.hmtl.j2\n")
    assert "report.html.j2" in answer.err


def test_export(here: Path) -> None:
    """The built-in text lies in the workspace, to be changed; what is there is never lost."""
    before = files(here)
    assert run("template", "report.md.j2", "-o", "templates/report.md.j2", cwd=here) == Answer(
        0, "", "Wrote templates/report.md.j2\n"
    )
    source = (builtin_folder("templates") / "report.md.j2").read_bytes()
    assert files(here) == {**before, "templates/report.md.j2": source}
    (here / "templates" / "report.md.j2").write_text("mine")
    assert run("template", "report.md.j2", "-o", "templates/report.md.j2", cwd=here) == Answer(
        2,
        "",
        "error: templates/report.md.j2 already exists; nothing was written\n"
        "  help: remove it to start over\n",
    )
    assert (here / "templates" / "report.md.j2").read_text() == "mine"


def test_a_list_is_no_template() -> None:
    """Without a name there is nothing to write to a file."""
    answer = ask("template", "-o", "report.md.j2")
    assert answer == Answer(2, "", "error: --output needs the name of what to write\n")
