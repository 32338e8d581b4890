"""The command site: which files it writes, and when it refuses."""

import os
import re
import resource
import tempfile
from pathlib import Path

import pytest

from tests.shared.office import UNITS, YEAR, office
from tests.shared.program import Answer, ask, run
from tests.shared.programmes import LOST, programme
from tests.shared.sites import DAY, document, files_in, of_city, small, written
from tests.shared.workspaces import city, workspace

HELP = "  help: check the folder, its permissions and the free disk space\n"
ASKED = ("site", "--as-of", DAY)


def refused(file: str, reason: str) -> Answer:
    """What is said where a file or folder cannot be written."""
    return Answer(3, "", f"error: cannot write {file}: {reason}\n{HELP}")


def test_the_same_inputs_give_the_same_bytes(tmp_path: Path) -> None:
    """Another folder, another zone, another locale: every page is the same, byte by byte."""
    again = written(
        office(tmp_path / "elsewhere", YEAR, UNITS), "demo", TZ="Asia/Tokyo", LANG="zh_CN.UTF-8"
    )
    assert again == small()


def test_no_page_tells_where_or_when_it_was_made() -> None:
    """No page has a path of the machine or a time of day."""
    for path, content in small().items():
        page = content.decode()
        assert tempfile.gettempdir() not in page, path
        assert str(Path.cwd()) not in page, path
        assert not re.search(r"\b\d\d:\d\d\b", page), path


def test_several_cities_share_a_first_page(tmp_path: Path) -> None:
    """Each city has its folder; the first page leads to the cities that were asked for."""
    root = workspace(tmp_path / "office", one=city("one", "甲市"), two=city("two", "乙市"))
    files = written(root, "one", "two")
    first = document(files, "index.html")
    assert [url for url in first.urls if not url.startswith("#")] == [
        "one/index.html",
        "two/index.html",
    ]
    assert document(files, "two/index.html").headings == ["乙市: overview"]


def test_an_older_site_is_replaced(tmp_path: Path) -> None:
    """Written again over an older one, the pages are new, and other files of the folder stay."""
    root = office(tmp_path / "office", YEAR, UNITS)
    target = tmp_path / "public"
    target.mkdir()
    (target / "index.html").write_text("old")
    (target / "robots.txt").write_text("mine")
    assert run(*ASKED, "demo", "-o", str(target), cwd=root).code == 0
    assert files_in(target) == {**small(), "robots.txt": b"mine"}


def test_the_language_is_that_of_the_pages(tmp_path: Path) -> None:
    """--lang zh writes Chinese pages, and says so in each; the default is the reader's own."""
    root = office(tmp_path / "office", YEAR, UNITS)
    asked = written(root, "demo", "--lang", "zh")
    assert all(b'<html lang="zh-CN">' in page for page in asked.values())
    assert all(b'<html lang="en">' in page for page in small().values())


def test_a_city_that_lost_nearly_everything_has_its_pages() -> None:
    """Without titles, texts, owners and deadlines every page is still made, and is well formed."""
    files = of_city(LOST)
    assert len(files) == 10
    for path in files:
        assert len(document(files, path).headings) == 1, path


def test_a_task_page_does_not_grow_with_the_programme() -> None:
    """A task's page is as long in a large programme as in a small one."""
    few, many = of_city(programme(50)), of_city(programme(200))
    page = "demo/task-R7.html"
    assert few[page] == many[page]
    assert len(many["demo/tasks.html"]) < 4 * len(few["demo/tasks.html"])


def test_an_unknown_city_is_wrong_usage(tmp_path: Path) -> None:
    """A city that is not there: exit 2, and no folder."""
    root = workspace(tmp_path / "office", demo=city("demo"))
    expected = run("list", "nowhere", cwd=root)
    answer = run(*ASKED, "nowhere", "-o", str(tmp_path / "public"), cwd=root)
    assert answer == expected
    assert answer.code == 2
    assert not (tmp_path / "public").exists()


def test_the_folder_must_be_named() -> None:
    """Without -o nothing is written."""
    said = "error: --output is missing\n  help: see pilotctl site --help\n"
    assert ask(*ASKED) == Answer(2, "", said)


def test_a_file_in_the_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    """A file of that name stays as it is: exit 3."""
    root = workspace(tmp_path / "office", demo=city("demo"))
    (root / "public").write_text("mine")
    assert run(*ASKED, "demo", "-o", "public", cwd=root) == refused(
        "public/demo", "part of the path is a file"
    )
    assert (root / "public").read_text() == "mine"


def test_a_full_disk_is_refused(tmp_path: Path) -> None:
    """cannot write A page that: exit 3, the file is named, and no half page is left."""
    root = workspace(tmp_path / "office", demo=city("demo"))
    limits = {resource.RLIMIT_FSIZE: 1024}
    answer = run(*ASKED, "demo", "-o", "public", cwd=root, limits=limits)
    assert answer == refused("public/demo/index.html", "File too large")
    assert files_in(root / "public") == {}


@pytest.mark.skipif(os.geteuid() == 0, reason="root writes everywhere")
def test_a_read_only_folder_is_refused(tmp_path: Path) -> None:
    """A folder without rights: exit 3, and nothing in it."""
    root = workspace(tmp_path / "office", demo=city("demo"))
    (root / "public").mkdir(mode=0o500)
    answer = run(*ASKED, "demo", "-o", "public", cwd=root)
    assert answer == refused("public/demo", "permission denied")
    assert list((root / "public").iterdir()) == []


def test_a_folder_that_nobody_can_make_is_refused(tmp_path: Path) -> None:
    """Where even root cannot write, exit 3 as well."""
    root = workspace(tmp_path / "office", demo=city("demo"))
    answer = run(*ASKED, "demo", "-o", "/proc/public", cwd=root)
    assert answer == refused("/proc/public/demo", "no such file or folder")
