"""The modules of the package as syntax trees."""

import ast
import io
import tokenize
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "pilotctl"

Function = ast.FunctionDef | ast.AsyncFunctionDef


@cache
def modules() -> dict[str, ast.Module]:
    """Every module by its path below the package."""
    paths = sorted(PACKAGE.rglob("*.py"))
    return {
        path.relative_to(PACKAGE).as_posix(): ast.parse(path.read_text("utf-8")) for path in paths
    }


def lines(name: str) -> int:
    """How many lines the module has."""
    return len((PACKAGE / name).read_text("utf-8").splitlines())


def comments(name: str) -> int:
    """How many lines of the module have a comment; what tools are told does not count."""
    readline = io.StringIO((PACKAGE / name).read_text("utf-8")).readline
    return len(
        {
            token.start[0]
            for token in tokenize.generate_tokens(readline)
            if token.type == tokenize.COMMENT and not token.string.startswith(_TOLD)
        }
    )


_TOLD = ("# type:", "# noqa", "#!")


def docstring_lines(name: str) -> int:
    """How many lines of the module explain: of modules, classes, functions and attributes."""
    return sum(
        (node.end_lineno or node.lineno) - node.lineno + 1
        for node in ast.walk(modules()[name])
        if isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
    )


def total(names: Iterable[str]) -> int:
    """The lines of the modules."""
    return sum(map(lines, names))


def density(names: Iterable[str], measure: Callable[[str], int]) -> float:
    """What is measured, in each hundred lines of the modules."""
    return 100 * sum(map(measure, names)) / total(names)


def functions() -> Iterator[tuple[str, Function]]:
    """Every function and method, with its module's name."""
    for name, tree in modules().items():
        for node in ast.walk(tree):
            if isinstance(node, Function):
                yield f"{name}:{node.lineno} {node.name}", node


def public(tree: ast.Module | ast.ClassDef) -> Iterator[Function | ast.ClassDef]:
    """The functions, classes and methods without a leading underscore, from the top down."""
    for node in tree.body:
        if isinstance(node, Function | ast.ClassDef) and not node.name.startswith("_"):
            yield node
            if isinstance(node, ast.ClassDef):
                yield from public(node)
