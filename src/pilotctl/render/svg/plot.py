"""Pictures over time: courses as lines, amounts as bars."""

from collections.abc import Callable
from fractions import Fraction
from xml.etree.ElementTree import Element, SubElement

from pilotctl.messages import Translate
from pilotctl.render.svg.canvas import WIDE, canvas, legend, shape, write
from pilotctl.render.svg.scale import nice_ceiling, nice_step
from pilotctl.reports.charts import Chart, Series
from pilotctl.reports.report import rounded

_TOP, _HIGH = 12, 200
_LEFT, _RIGHT = 44, WIDE - 60
_MOST_LABELS = 9

Scale = Callable[[Fraction], float]


def lines(chart: Chart, translate: Translate) -> Element:
    """Courses over the same labels; each ends in its own figure."""
    svg = canvas(chart, translate, _TOP + _HIGH + 60)
    values = [value for one in chart.series for value in one.values if value is not None]
    # 0 is on every axis: a cut axis makes a small change look like a fall. Totals may be below it.
    y = _axis(svg, min([*values, Fraction(0)]), max([*values, Fraction(1)]))
    _labels(svg, chart.labels, _points(len(chart.labels)))
    for series in chart.series:
        _course(svg, series, y)
    legend(svg, chart, translate, _TOP + _HIGH + 52)
    return svg


def bars(chart: Chart, translate: Translate) -> Element:
    """A bar for each label, with its figure on top."""
    svg = canvas(chart, translate, _TOP + _HIGH + 28)
    (series,) = chart.series
    values = [value or Fraction(0) for value in series.values]
    y = _axis(svg, Fraction(0), max([*values, Fraction(1)]))
    room = (_RIGHT - _LEFT) / max(len(values), 1)
    for at, value in enumerate(values):
        middle = _LEFT + room * (at + 0.5)
        if value:
            high = y(Fraction(0)) - y(value)
            left = middle - room / 2 + 6
            shape(svg, "rect", series.key, x=left, y=y(value), width=room - 12, height=high)
            write(svg, middle, y(value) - 3, f"{int(value)}", role="tick", anchor="middle")
        write(svg, middle, _TOP + _HIGH + 18, chart.labels[at], role="tick", anchor="middle")
    return svg


def _axis(svg: Element, least: Fraction, most: Fraction) -> Scale:
    """Lines across the plot at round figures; the scale that they make."""
    step = nice_step(most - least)
    bottom, top = -nice_ceiling(-least, step), nice_ceiling(most, step)

    def y(value: Fraction) -> float:
        return _TOP + _HIGH * (1 - float((value - bottom) / (top - bottom)))

    value = bottom
    while value <= top:
        role = "zero" if value == 0 else "grid"
        shape(svg, "line", role, x1=_LEFT, x2=_RIGHT, y1=y(value), y2=y(value))
        write(svg, _LEFT - 6, y(value) + 4, f"{float(value):g}", role="tick", anchor="end")
        value += step
    return y


def _points(count: int) -> Callable[[int], float]:
    """Where along the axis each of so many points stands."""
    room = _RIGHT - _LEFT
    return lambda at: _LEFT + (room * at / (count - 1) if count > 1 else room / 2)


def _labels(svg: Element, labels: tuple[str, ...], x: Callable[[int], float]) -> None:
    """As many labels as there is room for, the last one among them."""
    every = max(1, -(-len(labels) // _MOST_LABELS))
    for at, label in enumerate(labels):
        # Counted from the end, so that the latest label, which readers look for, is always there.
        if (len(labels) - 1 - at) % every == 0:
            write(svg, x(at), _TOP + _HIGH + 18, label, role="tick", anchor="middle")


def _course(svg: Element, series: Series, y: Scale) -> None:
    x = _points(len(series.values))
    points = [(x(at), y(value)) for at, value in enumerate(series.values) if value is not None]
    path = " ".join(f"{a:.1f},{b:.1f}" for a, b in points)
    SubElement(svg, "polyline", {"points": path, "class": f"line {series.key}"})
    if series.values[-1] is not None:
        (end_x, end_y), end = points[-1], rounded(series.values[-1], 2)
        shape(svg, "circle", series.key, cx=end_x, cy=end_y, r=3)
        write(svg, end_x + 8, end_y + 4, f"{end:f}", role="end")
