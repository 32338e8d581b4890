"""Rows of parts of a whole."""

from fractions import Fraction
from xml.etree.ElementTree import Element

from pilotctl.messages import Translate
from pilotctl.render.svg.canvas import CELL, WIDE, canvas, legend, shape, write
from pilotctl.render.wrapping import first_cells
from pilotctl.reports.charts import Chart, Series
from pilotctl.text import width

_ROW = 24
_LABEL = 260
_LEGEND = 34
_NUMBER = 18
"""A part narrower than this shows no number; the table beside the picture has it."""


def stack(chart: Chart, translate: Translate) -> Element:
    """A row for each label; its parts side by side, each with its number."""
    rows = [_parts(chart, at) for at in range(len(chart.labels))]
    svg = canvas(chart, translate, _ROW * len(rows) + _LEGEND)
    # One scale for all rows, so that their lengths compare. At least 1, as all rows may be empty.
    most = max((sum(parts) for parts in rows), default=Fraction(0)) or Fraction(1)
    for at, (label, parts) in enumerate(zip(chart.labels, rows, strict=True)):
        y = float(at * _ROW)
        shown = _cut(label, int((_LABEL - 12) / CELL))
        write(svg, _LABEL - 8, y + 16, shown, role="label", anchor="end")
        end = _row(svg, chart.series, parts, y, float(most))
        write(svg, end + 6, y + 16, f"{int(sum(parts))}", role="label")
    legend(svg, chart, translate, _ROW * len(rows) + 24)
    return svg


def _cut(text: str, room: int) -> str:
    return text if width(text) <= room else f"{first_cells(text, room - 1)}…"


def _parts(chart: Chart, at: int) -> list[Fraction]:
    return [series.values[at] or Fraction(0) for series in chart.series]


def _row(
    svg: Element, series: tuple[Series, ...], parts: list[Fraction], y: float, most: float
) -> float:
    """Draw the parts; where the last one ends."""
    x = float(_LABEL)
    for one, value in zip(series, parts, strict=True):
        wide = float(value) / most * (WIDE - _LABEL - 40)
        if value:
            shape(svg, "rect", one.key, x=x, y=y + 3, width=wide, height=_ROW - 6)
        if value and wide > _NUMBER:
            role = f"on {one.key}"
            write(svg, x + wide / 2, y + 16, f"{int(value)}", role=role, anchor="middle")
        x += wide
    return x
