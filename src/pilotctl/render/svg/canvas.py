"""The elements of a picture, and what every picture has."""

from xml.etree.ElementTree import Element, SubElement

from pilotctl.messages import Translate
from pilotctl.reports.charts import Chart
from pilotctl.text import printable, width

WIDE = 760
"""All pictures are as wide, in units of the view box."""
CELL = 7.2
"""The width of half a Chinese character in the labels' type."""


def canvas(chart: Chart, translate: Translate, high: float) -> Element:
    """An empty picture that says what it shows to those who cannot see it."""
    title, description = f"{chart.id}-title", f"{chart.id}-desc"
    svg = Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "viewBox": f"0 0 {WIDE} {high:g}",
            "role": "img",
            "aria-labelledby": f"{title} {description}",
            "class": f"chart {chart.kind.value}",
        },
    )
    SubElement(svg, "title", {"id": title}).text = printable(chart.title.render(translate))
    words = printable(chart.description.render(translate))
    SubElement(svg, "desc", {"id": description}).text = words
    return svg


def shape(parent: Element, tag: str, role: str, **numbers: float) -> None:
    """A rectangle, line or circle; `role` is its class in the style sheet."""
    # Tenths of a unit: the same figures give the same bytes on every machine.
    places = {name: f"{number:.1f}".removesuffix(".0") for name, number in numbers.items()}
    SubElement(parent, tag, {**places, "class": role})


def write(
    parent: Element, x: float, y: float, text: str, *, role: str, anchor: str = "start"
) -> None:
    """A line of text at its base line."""
    place = {"x": f"{x:.1f}", "y": f"{y:.1f}", "class": role, "text-anchor": anchor}
    SubElement(parent, "text", place).text = printable(text)


def legend(parent: Element, chart: Chart, translate: Translate, y: float) -> None:
    """Each series with its colour and its name."""
    x = 0.0
    for series in chart.series:
        label = series.label.render(translate)
        shape(parent, "rect", series.key, x=x, y=y - 10, width=12, height=12)
        write(parent, x + 17, y, label, role="legend")
        x += 17 + width(label) * CELL + 20
