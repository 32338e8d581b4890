"""Files that no city wrote: each refused in one finding, quickly, without eating memory."""

import os
import re
import resource
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.shared.program import Answer, run

LIMITS = {resource.RLIMIT_AS: 200 * 1024 * 1024, resource.RLIMIT_CPU: 10}
"""A process that wants more memory or time than this dies of it, and the test fails."""

LAUGHS = "a: &a [ha, ha, ha, ha, ha, ha, ha, ha, ha]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n"
    for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)


def _write(content: bytes | str) -> Callable[[Path], object]:
    encoded = content.encode() if isinstance(content, str) else content
    return lambda path: path.write_bytes(encoded)


REFUSED: dict[str, tuple[Callable[[Path], object], str]] = {
    "10 MB": (_write(b"a: b\n" * (2 * 1024 * 1024)), "file-too-large"),
    "endless": (lambda path: path.symlink_to("/dev/zero"), "file-too-large"),
    "billion laughs": (_write(LAUGHS), "yaml-alias"),
    "binary": (_write(bytes(range(256)) * 64), "file-not-text"),
    "UTF-16": (_write("city: 某市\n".encode("utf-16")), "file-not-text"),
    "NUL": (_write("city: x\n\0"), "file-not-text"),
    "a folder": (lambda path: path.mkdir(), "file-unreadable"),
    "a dangling link": (lambda path: path.symlink_to("nowhere"), "file-unreadable"),
    "a link to itself": (lambda path: path.symlink_to(path.name), "file-unreadable"),
    "empty": (_write(""), "yaml-empty"),
    "only comments": (_write("# nothing\n\n# here\n"), "yaml-empty"),
    "100,000 brackets": (_write("[" * 100_000), "yaml-too-deep"),
    "100,000 braces": (_write("{a: " * 100_000), "yaml-too-deep"),
    "100,000 dashes": (_write("- " * 100_000), "yaml-too-deep"),
    "an escape": (_write("city: x\x1b[31m\n"), "yaml-character"),
}


def check(path: Path, *options: str) -> Answer:
    """`check` of the file, within the limits."""
    return run("check", path.name, *options, cwd=path.parent, limits=LIMITS)


@pytest.mark.parametrize("kind", REFUSED)
def test_it_is_refused_in_one_finding(tmp_path: Path, kind: str) -> None:
    """One finding of a few short lines, exit 3, no traceback."""
    make, code = REFUSED[kind]
    path = tmp_path / "hostile.yaml"
    make(path)
    answer = check(path)
    assert (answer.code, answer.err) == (3, "files 1: errors 1, warnings 0\n")
    assert re.match(rf"hostile\.yaml(:\d+:\d+)?: error\[{code}\] ", answer.out)
    assert answer.out.count("error[") == 1
    assert len(answer.lines) in (1, 4)
    assert max(map(len, answer.lines)) < 200
    assert answer.out.replace("\n", "").isprintable()


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_a_file_without_rights_is_refused(tmp_path: Path) -> None:
    """A file that its reader may not read: exit 3, in one line."""
    path = tmp_path / "hostile.yaml"
    path.write_text("city: x\n")
    path.chmod(0)
    assert check(path).out == (
        "hostile.yaml: error[file-unreadable] cannot read the file: permission denied; "
        "check the path and its permissions\n"
    )


def test_what_is_too_large_says_how_large(tmp_path: Path) -> None:
    """The size and the limit are said; of an endless file no size is made up."""
    for make, _ in (REFUSED["10 MB"], REFUSED["endless"]):
        path = tmp_path / f"hostile{len(list(tmp_path.iterdir()))}.yaml"
        make(path)
        answer = check(path)
        assert "5.0 MB" in answer.out
        assert " 0.0 MB" not in answer.out


@pytest.mark.parametrize(
    "text",
    [
        "city: x\n" + "".join(f"k{number}: 1\n" for number in range(300_000)),
        "- 1\n" * 1_000_000,
        "city: x\nname: 某市\ngaps:\n" + "- {why: z}\n" * 350_000,
    ],
    ids=["keys", "items", "entries"],
)
def test_many_small_things_are_refused_too(tmp_path: Path, text: str) -> None:
    """A file within the limit of bytes may still hold too much: same memory, same time."""
    path = tmp_path / "hostile.yaml"
    path.write_text(text)
    answer = check(path)
    assert re.fullmatch(r"files 1: errors \d+, warnings 0\n", answer.err)
    assert answer.code in (1, 3)
    assert len(answer.out) < 100_000


def test_a_huge_value_is_not_repeated_in_the_message(tmp_path: Path) -> None:
    """A message shows the beginning of what it quotes, not megabytes of it."""
    path = tmp_path / "hostile.yaml"
    path.write_text(f"city: {'x' * 4_000_000}\nname: 某市\ndepartments: []\nareas: []\n")
    answer = check(path)
    assert answer.code == 1
    assert len(answer.out) < 10_000


@pytest.mark.parametrize("name", ["a\x1b[31mb.yaml", "a\nb.yaml"])
def test_a_hostile_name_of_a_file_is_shown_as_codes(tmp_path: Path, name: str) -> None:
    """A file's name steers the terminal as little as its text does."""
    path = tmp_path / name
    path.write_text("")
    answer = check(path)
    assert (answer.code, len(answer.lines)) == (3, 1)
    assert answer.lines[0].isprintable()


def test_a_tag_builds_nothing(tmp_path: Path) -> None:
    """A tag that asks for an object is a finding; nothing is built, run or imported."""
    path = tmp_path / "hostile.yaml"
    path.write_text('city: !!python/object/apply:os.system ["touch proof"]\n')
    answer = check(path)
    assert answer.code in (1, 3)
    assert "hostile.yaml:1:7: error[yaml-tag] " in answer.out
    assert not (tmp_path / "proof").exists()


@pytest.mark.parametrize("kind", ["10 MB", "billion laughs"])
def test_a_hostile_city_of_a_workspace_gives_no_answer(tmp_path: Path, kind: str) -> None:
    """The same file as a city of the workspace: `list` refuses it with exit 3."""
    (tmp_path / "data").mkdir()
    (tmp_path / "pilotctl.toml").touch()
    make, code = REFUSED[kind]
    make(tmp_path / "data" / "hostile.yaml")
    answer = run("list", "hostile", "--json", cwd=tmp_path, limits=LIMITS)
    assert (answer.code, answer.out) == (3, "")
    assert answer.err.count(f"error[{code}]") == 1


@pytest.mark.parametrize("kind", ["10 MB", "binary"])
def test_hostile_settings_are_refused(tmp_path: Path, kind: str) -> None:
    """A pilotctl.toml is read within the same limits."""
    make, _code = REFUSED[kind]
    make(tmp_path / "hostile")
    (tmp_path / "pilotctl.toml").symlink_to("hostile")
    answer = run("list", "--workspace", ".", cwd=tmp_path, limits=LIMITS)
    assert answer.out == ""
    assert answer.code in (2, 3)
    assert "Traceback" not in answer.err
