"""What is generated, and what the examples print, is what the program says today."""

from pathlib import Path

import pytest
from tools.docs import DOCS, current, pages, refreshed

from pilotctl.diagnostics.catalogue import CATALOGUE
from tests.docs.documents import headings, name, read, section

_SCHEMAS = [f"schema/{kind}.schema.json" for kind in ("city", "ledger", "scheme")]
MADE = ("errors.md", "zh/errors.md", *_SCHEMAS)
KEPT = sorted({*pages(), *(DOCS / made for made in MADE)})


@pytest.fixture(scope="module")
def fresh() -> dict[Path, str]:
    return current()


@pytest.mark.parametrize("page", KEPT, ids=name)
def test_nothing_would_change(page: Path, fresh: dict[Path, str]) -> None:
    """`python -m tools.docs` would write each page just as it is."""
    assert page.read_text("utf-8") == fresh[page]


def test_every_kept_page_is_made(fresh: dict[Path, str]) -> None:
    """The check above looks at every file that the tool writes."""
    assert sorted(fresh) == KEPT


def test_outputs_are_made_anew() -> None:
    """A wrong output is replaced, a command without one gets it, and other text stays."""
    stale = "Before.\n\n```console\n$ pilotctl --version\nold\n$ echo $?\n```\n\n```\n$ ls\n```\n"
    renewed = refreshed(stale, "en")
    version = renewed.splitlines()[4]
    assert version.startswith("pilotctl ")
    assert renewed == stale.replace("old", version).replace("$?\n", "$?\n0\n")


def test_commands_see_the_files_of_their_document() -> None:
    """A block that begins with a file's name is that file for the commands of the same page."""
    page = (
        "```yaml\n# notes/qingxi.yaml\n```\n\n```console\n$ pilotctl check notes/qingxi.yaml\n```\n"
    )
    assert refreshed(page, "en").endswith(
        "$ pilotctl check notes/qingxi.yaml\n"
        "notes/qingxi.yaml: error[yaml-empty] the file is empty; start with the line city: qingxi\n"
        "files 1: errors 1, warnings 0\n"
        "```\n"
    )


def test_a_page_can_show_a_template() -> None:
    """A template that begins with its name as a comment is that file, its comment no output."""
    page = (
        "```jinja\n{# office/templates/a.md.j2 #}\n# {{ notice.city }}\n```\n\n```console\n"
        "$ pilotctl report qingxi --month 2020-12 --workspace office --template "
        "office/templates/a.md.j2\n```\n"
    )
    assert refreshed(page, "en") == page.replace("a.md.j2\n```\n", "a.md.j2\n# 清溪市\n```\n")


def test_outputs_are_in_the_language_of_the_page() -> None:
    """A Chinese page shows what a Chinese reader sees."""
    page = "```console\n$ pilotctl show baoji --as-of 2021-01-15\n```\n"
    assert "As of 2021-01-15: programmes 1" in refreshed(page, "en")
    assert "As of" not in refreshed(page, "zh")


def test_a_page_is_read_from_its_top() -> None:
    """A file is written when its turn comes: what is shown before is the older one."""
    page = (
        "```yaml\n# a/b.yaml\nold: 1\n```\n\n```console\n$ cat a/b.yaml\n$ cd a\n```\n\n"
        "```yaml\n# b.yaml\nnew: 2\n```\n\n```console\n$ cp b.yaml ..\n$ cat ../b.yaml\n```\n"
    )
    assert refreshed(page, "en") == page.replace(
        "$ cat a/b.yaml\n", "$ cat a/b.yaml\n# a/b.yaml\nold: 1\n"
    ).replace("$ cat ../b.yaml\n", "$ cat ../b.yaml\n# b.yaml\nnew: 2\n")


def test_lines_of_a_file_are_picked() -> None:
    """grep shows the lines that fit, so that a page need not show a long file whole."""
    page = "```yaml\n# a.yaml\none: 1\ntwo: 2\n```\n\n```console\n$ grep -E ^t a.yaml\n```\n"
    assert refreshed(page, "en") == page.replace("a.yaml\n```\n", "a.yaml\ntwo: 2\n```\n")


def test_commands_see_the_examples() -> None:
    """The example workspaces stand where a reader of the repository has them."""
    page = "```console\n$ cd examples/tieling\n$ pilotctl check\n```\n"
    assert refreshed(page, "en").endswith("errors 0, warnings 0\n```\n")


def test_only_pilotctl_is_run() -> None:
    """A document cannot make the tool run anything else."""
    with pytest.raises(SystemExit, match=r"^only pilotctl can be run: rm -r x$"):
        refreshed("```console\n$ rm -r x\n```\n", "en")


@pytest.mark.parametrize("command", ["cat ../x", "cd /", "cp office/pilotctl.toml ../x"])
def test_nothing_outside_is_seen(command: str) -> None:
    """A document can neither read nor write outside the folder of its examples."""
    with pytest.raises(SystemExit, match=r"^outside the folder of the examples: (\.\./x|/)$"):
        refreshed(f"```console\n$ {command}\n```\n", "en")


def test_every_code_is_explained() -> None:
    """errors.md has one section for each code of the catalogue, in its order."""
    titles = [title for level, title in headings(read("docs/errors.md")) if level == 2]
    assert titles == [rule.code for rule in CATALOGUE]


@pytest.mark.parametrize("code", [rule.code for rule in CATALOGUE])
def test_every_code_has_its_example(code: str) -> None:
    """Each section of errors.md shows the message as a person meets it."""
    example = read(f"tests/errors/{code}.txt").rstrip()
    assert f"```text\n{example}\n```" in section(read("docs/errors.md"), code)
