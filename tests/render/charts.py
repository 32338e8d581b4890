"""Charts and what is drawn of them."""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from xml.etree.ElementTree import Element, fromstring

from pilotctl.messages import msg
from pilotctl.render.svg.draw import to_svg
from pilotctl.reports.charts import Chart, ChartKind, Series

SVG = "{http://www.w3.org/2000/svg}"
KEYS = ("done", "active", "open", "overdue", "unknown")


def chart(
    kind: ChartKind,
    *values: Iterable[int | Fraction | None],
    labels: Sequence[str] = (),
    title: str = "一张图",
) -> Chart:
    """A chart of those series over those labels; 1, 2, 3 … where none are given."""
    series = tuple(
        Series(key, msg(key), tuple(None if one is None else Fraction(one) for one in row))
        for key, row in zip(KEYS, values, strict=False)
    )
    named = tuple(labels) or tuple(str(at + 1) for at in range(len(series[0].values)))
    return Chart("demo", kind, msg("{title}", title=title), msg("It shows."), named, series)


def drawn(picture: Chart) -> Element:
    """The picture as XML, which it has to be."""
    return fromstring(to_svg(picture, str))


def texts(svg: Element, role: str) -> list[str]:
    """What stands in the picture in that role."""
    return [one.text or "" for one in svg.iter(f"{SVG}text") if role in one.attrib["class"].split()]


def boxes(svg: Element, role: str) -> list[tuple[float, float]]:
    """Where the bars of that role begin, and how wide they are; the legend's are left out."""
    return [
        (float(one.attrib["x"]), float(one.attrib["width"]))
        for one in svg.iter(f"{SVG}rect")
        if one.attrib["class"] == role and float(one.attrib["height"]) > 12
    ]
