"""Reports as Markdown tables that survive GitHub, Gitee and pandoc."""

import re

from pilotctl.messages import Translate
from pilotctl.render.cells import head, is_number, shown
from pilotctl.reports.report import Cell, Report, Table

# Also ~ # $ ^ @: GitHub, Gitee and pandoc each give some of them a meaning of their own.
_SPECIAL = re.compile(r"([\\`*_\[\]<>|~#&$^@])")


def to_markdown(report: Report, translate: Translate) -> str:
    """Every table under its title, then the closing line."""
    parts = [part for table in report.tables for part in _parts(table, translate)]
    return "\n\n".join([*parts, escaped(report.closing.render(translate))]) + "\n"


def _parts(table: Table, translate: Translate) -> list[str]:
    heads = [escaped(head(column, translate)) for column in table.columns]
    rows = [[escaped(shown(cell, translate)) for cell in row] for row in table.rows]
    lines = map(_line, [heads, _rule(table), *rows])
    title = [f"## {escaped(shown(table.title, translate))}"] if table.title else []
    return [*title, "\n".join(lines)]


def _rule(table: Table) -> list[str]:
    columns = zip(*table.rows, strict=True) if table.rows else ((),) * len(table.columns)
    return ["---:" if _numeric(cells) else "---" for cells in columns]


def _numeric(cells: tuple[Cell, ...]) -> bool:
    written = [cell for cell in cells if cell is not None]
    return bool(written) and all(map(is_number, written))


def _line(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def escaped(text: str) -> str:
    """The text with every sign that Markdown could take for markup escaped."""
    return _SPECIAL.sub(r"\\\1", text)
