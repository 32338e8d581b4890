"""From a chart to the text of its picture."""

from xml.etree.ElementTree import indent, tostring

from pilotctl.messages import Translate
from pilotctl.render.svg.plot import bars, lines
from pilotctl.render.svg.stack import stack
from pilotctl.reports.charts import Chart, ChartKind

_DRAWINGS = {ChartKind.STACK: stack, ChartKind.LINES: lines, ChartKind.BARS: bars}


def to_svg(chart: Chart, translate: Translate) -> str:
    """The chart as an inline SVG element, with its title and description inside."""
    drawing = _DRAWINGS[chart.kind](chart, translate)
    indent(drawing)
    return tostring(drawing, encoding="unicode")
