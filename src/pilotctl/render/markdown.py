"""Reports as Markdown tables that survive GitHub, Gitee and pandoc."""

import re

from pilotctl.messages import Translate
from pilotctl.render.cells import head, shown
from pilotctl.reports.report import Report, Table

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
    return ["---:" if column.is_number else "---" for column in table.columns]


def _line(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def escaped(text: str) -> str:
    """The text with every sign that Markdown could take for markup escaped."""
    return _SPECIAL.sub(r"\\\1", text)
