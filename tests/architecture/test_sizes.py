"""The measures of the house: small modules, small functions, everything public explained."""

import ast
from statistics import median, quantiles

import pytest

from tests.architecture.sources import (
    comments,
    density,
    docstring_lines,
    functions,
    lines,
    modules,
    public,
)

MODULES = sorted(modules())


def _length(node: ast.stmt) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def test_no_module_is_long() -> None:
    """At most 300 lines a module, and half of them at most 80."""
    assert {name: lines(name) for name in MODULES if lines(name) > 300} == {}
    assert median(map(lines, MODULES)) <= 80


def test_no_function_is_long() -> None:
    """At most 50 lines a function; nine of ten at most 30, half of them at most 8."""
    lengths = {name: _length(node) for name, node in functions()}
    assert {name: length for name, length in lengths.items() if length > 50} == {}
    assert quantiles(lengths.values(), n=10)[-1] <= 30
    assert median(lengths.values()) <= 8


COMMENTS = (1.3, 5.0)
DOCSTRING_LINES = (9.3, 16.0)
"""In a hundred lines, at least and at most; `python -m tests.architecture` has each room's."""


def test_the_code_is_explained() -> None:
    """Comments say why where a reader would stop, docstrings what is promised; neither too much."""
    assert COMMENTS[0] <= density(MODULES, comments) <= COMMENTS[1]
    assert DOCSTRING_LINES[0] <= density(MODULES, docstring_lines) <= DOCSTRING_LINES[1]


def test_every_function_says_what_it_returns() -> None:
    """Every function has a return type."""
    assert [name for name, node in functions() if node.returns is None] == []


@pytest.mark.parametrize("name", MODULES)
def test_everything_public_is_explained(name: str) -> None:
    """A module, and every public function, class and method of it, has a docstring."""
    tree = modules()[name]
    bare = [node.name for node in public(tree) if not ast.get_docstring(node)]
    assert (ast.get_docstring(tree) is not None, bare) == (True, [])


INNER = [name for name in MODULES if name.endswith("/__init__.py")]


@pytest.mark.parametrize("name", INNER)
def test_init_files_hold_a_docstring(name: str) -> None:
    """A package's own file says what the package is, and nothing else.

    The outermost one is the exception: it offers the public names (tests/docs/test_python.py).
    """
    assert modules()[name].body[1:] == []


READ_BY_THE_COMMAND_LINE = {
    "date.today",
    "datetime.now",
    "datetime.utcnow",
    "time.time",
    "os.environ",
    "os.getenv",
    "sys.argv",
    "sys.stdin",
    "sys.stdout",
    "sys.stderr",
    "Path.cwd",
    "Path.home",
    "shutil.get_terminal_size",
    "locale.getlocale",
}


BELOW = [name for name in MODULES if not name.startswith("cli/") and name != "api.py"]


@pytest.mark.parametrize("name", BELOW)
def test_clock_environment_and_terminal_are_read_at_the_top_only(name: str) -> None:
    """Below cli/ and api.py nothing depends on the moment, the machine or the terminal."""
    nodes = ast.walk(modules()[name])
    read = {ast.unparse(node) for node in nodes if isinstance(node, ast.Attribute)}
    assert read & READ_BY_THE_COMMAND_LINE == set()


@pytest.mark.parametrize("name", MODULES)
def test_no_module_changes_state_of_its_own(name: str) -> None:
    """No function rebinds a name of its module: `global` does not occur."""
    assert not any(isinstance(node, ast.Global) for node in ast.walk(modules()[name]))


@pytest.mark.parametrize("name", [name for name in MODULES if name.startswith("application/")])
def test_the_application_speaks_no_language(name: str) -> None:
    """In application/ nothing is put into words: messages go up as values, and are shown there."""
    nodes = ast.walk(modules()[name])
    called = {ast.unparse(node.func) for node in nodes if isinstance(node, ast.Call)}
    assert {call for call in called if call in ("_", "print") or call.endswith(".render")} == set()
