"""Which modules may import which, and what is imported when the program starts."""

import ast
import re
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path

import pytest

from pilotctl.cli.app import COMMANDS
from tests.architecture.sources import ROOT, modules
from tests.shared.cities import DEMO
from tests.shared.program import environment
from tests.shared.workspaces import workspace

FLOORS = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=1))"
TESTS_IMPORT = re.compile(r"^\s*(?:from|import) tests\.(\w+)", re.MULTILINE)
WATCHED = """
import sys
from pilotctl.cli.program import run
try:
    run(sys.argv[1:])
finally:
    sys.stderr.write("\\nimported: " + " ".join(sys.modules))
"""
"""The program, which tells at its end what it has imported."""


def test_imports_go_down_only(tmp_path: Path) -> None:
    """The contracts of pyproject.toml are kept; a module without a floor breaks them."""
    done = subprocess.run(
        [sys.executable, "-c", FLOORS],
        cwd=ROOT,
        env=environment(tmp_path, PYTHONPATH=str(ROOT / "src")),
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    kept = re.findall("(?m)^(.+) KEPT$", done.stdout)
    assert "Imports go down only, and every module has its floor" in kept
    assert "The core is the standard library only" in kept


def test_the_cache_has_one_door() -> None:
    """How values are written is known inside cache/ alone: others go through `cache.entries`."""
    inside = {"pilotctl.cache.codec", "pilotctl.cache.task_list.written"}
    users = {
        name
        for name, tree in modules().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
        if inside & {node.module, f"{node.module}.{alias.name}"}
    }
    assert {name for name in users if not name.startswith("cache/")} == set()
    assert "cache/entries.py" in users


def test_no_test_leans_on_another_room() -> None:
    """A test imports from its own room and from tests/shared: a room can be read by itself."""
    tests = ROOT / "tests"
    leaning = [
        (path.relative_to(tests).as_posix(), other)
        for path in tests.rglob("*.py")
        for other in re.findall(TESTS_IMPORT, path.read_text("utf-8"))
        if other not in (path.relative_to(tests).parts[0], "shared")
    ]
    assert leaning == []


def imported_in(folder: Path, line: str) -> frozenset[str]:
    """The modules that one run of the program imports."""
    done = subprocess.run(
        [sys.executable, "-c", WATCHED, *line.split()],
        cwd=folder,
        env=environment(folder),
        capture_output=True,
        text=True,
        timeout=60,
    )
    return frozenset(done.stderr.rpartition("imported: ")[2].split())


@cache
def imported(line: str) -> frozenset[str]:
    """The same, in an empty folder, once for each line."""
    with tempfile.TemporaryDirectory() as folder:
        return imported_in(Path(folder), line)


def packages(modules: frozenset[str]) -> set[str]:
    """The packages of the modules, by their outermost names."""
    names = {name.partition(".")[0] for name in modules}
    assert {"pilotctl", "typer"} <= names
    return names


PARSERS = {"pydantic", "pydantic_core", "ruamel", "_ruamel_yaml"}
PAINTERS = {"rich", "jinja2", "babel"}
WRITERS = {"filelock", "asyncio"}
NETWORK = {"ssl", "_ssl", "http"}


@pytest.mark.parametrize(
    "line",
    [
        "overdue baoji --as-of 2021-01-15 --json",
        "list baoji --as-of 2021-01-15 --json",
        "show baoji/R22 --as-of 2021-01-15 --json",
        "departments baoji --as-of 2021-01-15 --format csv",
        "gaps baoji --as-of 2021-01-15 --format md",
        "check baoji",
        "changes baoji --since 2020 --as-of 2021-01-15 --json",
    ],
)
def test_answers_for_programs_need_no_painter(line: str) -> None:
    """JSON, CSV and Markdown import neither rich nor jinja2; tomllib and locks need a workspace."""
    assert packages(imported(line)) & (PAINTERS | NETWORK | WRITERS | {"tomllib"}) == set()


@pytest.mark.parametrize(
    "line",
    [
        "--help",
        "list --help",
        "--version",
        "lsit",
        "list --bogus",
        "log --help",
        "log done",
        "help lights",
    ],
)
def test_what_needs_no_data_needs_no_parser(line: str) -> None:
    """Help, version and wrong usage import neither pydantic nor ruamel."""
    assert packages(imported(line)) & (PARSERS | NETWORK | WRITERS | {"tomllib", "jinja2"}) == set()


@pytest.mark.parametrize("line", ["--version", "lsit", "list --bogus", "list --limit x"])
def test_a_short_word_is_quick(line: str) -> None:
    """The version and a refusal are written without rich."""
    assert packages(imported(line)) & PAINTERS == set()


def test_what_is_looked_for_can_be_seen(tmp_path: Path) -> None:
    """What must not be imported is seen where it is needed: this guards the tests themselves."""
    folder = workspace(tmp_path / "w", demo=DEMO)
    anew = packages(imported_in(folder, "list demo --no-cache"))
    assert anew >= {"rich", "pydantic", "ruamel", "tomllib"}
    assert "rich" in packages(imported("--help"))
    assert "filelock" in packages(imported_in(folder, "log done demo/R1"))


@pytest.mark.parametrize(
    ("line", "own"),
    [
        ("init", "init"),
        ("gaps baoji --as-of 2021-01-15 --format md", "gaps"),
        ("check baoji", "check"),
        ("show baoji/R22 --as-of 2021-01-15", "show"),
        ("log done baoji/R22", "log"),
        ("help lights", "help"),
    ],
)
def test_a_command_does_not_import_the_others(line: str, own: str) -> None:
    """Each command's module is imported only when it is asked for."""
    names = {module for module, _name in COMMANDS.values()}
    rooms = {name for name in names if f"pilotctl.cli.{name}" in imported(line)}
    assert rooms == {own}
