"""Pictures: well-formed, told in words, with nothing that runs, fetches or styles itself."""

from fractions import Fraction
from unicodedata import category

import pytest
from hypothesis import given

from pilotctl.render.svg.draw import to_svg
from pilotctl.reports.charts import ChartKind
from tests.render.charts import SVG, boxes, chart, drawn, texts
from tests.shared.hostile import texts as hostile

KINDS = list(ChartKind)
TAGS = {"svg", "title", "desc", "rect", "line", "circle", "polyline", "text"}


@pytest.mark.parametrize("kind", KINDS)
def test_a_picture_says_what_it_shows(kind: ChartKind) -> None:
    """It is an image named by its title and its description, which stand first inside."""
    svg = drawn(chart(kind, [1, 2]))
    title, desc = list(svg)[:2]
    assert (title.tag, title.text) == (f"{SVG}title", "一张图")
    assert (desc.tag, desc.text) == (f"{SVG}desc", "It shows.")
    assert svg.attrib["role"] == "img"
    assert svg.attrib["aria-labelledby"] == f"{title.attrib['id']} {desc.attrib['id']}"


@pytest.mark.parametrize("kind", KINDS)
def test_a_picture_has_nothing_of_its_own(kind: ChartKind) -> None:
    """Shapes and text only, with classes: no style that a strict policy would forbid, no link."""
    svg = drawn(chart(kind, [1, 0, 3]))
    assert {one.tag.removeprefix(SVG) for one in svg.iter()} <= TAGS
    names = {name for one in svg.iter() for name in one.attrib}
    assert not {name for name in names if name in ("style", "href") or name.startswith("on")}


@pytest.mark.parametrize("kind", KINDS)
@given(text=hostile)
def test_hostile_words_stay_text(kind: ChartKind, text: str) -> None:
    """Whatever title and labels hold, the picture has the same elements, and its words are text."""
    plain = drawn(chart(kind, [2, 1], labels=("甲", "乙")))
    evil = drawn(chart(kind, [2, 1], labels=(text, text), title=text))
    assert [one.tag for one in evil.iter()] == [one.tag for one in plain.iter()]
    shown = "".join(evil.itertext()).replace("\n", "")
    assert not {category(c) for c in shown} & {"Cc", "Cf", "Cs", "Zl", "Zp"}


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_picture_twice(kind: ChartKind) -> None:
    """The same values make the same bytes."""
    one = chart(kind, [1, 2, 3])
    assert to_svg(one, str) == to_svg(one, str)


def test_parts_stand_side_by_side() -> None:
    """Each part as wide as its number, where the one before it ends; the sum behind the row."""
    svg = drawn(chart(ChartKind.STACK, [30, 10], [10, 0], labels=("甲", "乙")))
    (first, second), (third,) = boxes(svg, "done"), boxes(svg, "active")
    assert first[1] == pytest.approx(3 * second[1], rel=0.01)
    assert third[0] == pytest.approx(first[0] + first[1], abs=0.2)
    assert texts(svg, "on") == ["30", "10", "10"]
    assert texts(svg, "label") == ["甲", "40", "乙", "10"]


def test_a_narrow_part_has_no_number() -> None:
    """Where the number has no room, it is left out; the row's sum is still there."""
    svg = drawn(chart(ChartKind.STACK, [300], [1]))
    assert texts(svg, "on") == ["300"]
    assert texts(svg, "label") == ["1", "301"]


def test_a_long_label_is_cut() -> None:
    """A title of any length leaves the bars where they are."""
    long, short = (chart(ChartKind.STACK, [1], labels=(name,)) for name in ("很长" * 40, "短"))
    assert boxes(drawn(long), "done") == boxes(drawn(short), "done")
    assert len(texts(drawn(long), "label")[0]) < 20


def test_rows_of_nothing() -> None:
    """No rows at all, and rows without tasks, are drawn without a division by zero."""
    for one in (chart(ChartKind.STACK, []), chart(ChartKind.STACK, [0, 0])):
        assert boxes(drawn(one), "done") == []


def test_a_course_ends_in_its_figure() -> None:
    """The last value stands beside the line's end; there is a point for each value."""
    svg = drawn(chart(ChartKind.LINES, [0, 5, Fraction(23, 2)], [1, 2, 3]))
    lines = [one.attrib["points"].split() for one in svg.iter(f"{SVG}polyline")]
    assert [len(points) for points in lines] == [3, 3]
    assert texts(svg, "end") == ["11.5", "3"]


def test_a_course_below_zero() -> None:
    """A negative score lies under the line of zero, which is drawn."""
    svg = drawn(chart(ChartKind.LINES, [-10, 20]))
    (zero,) = (float(one.attrib["y1"]) for one in svg.iter() if one.attrib.get("class") == "zero")
    (line,) = svg.iter(f"{SVG}polyline")
    first, last = (float(point.split(",")[1]) for point in line.attrib["points"].split())
    assert last < zero < first
    assert "-10" in texts(svg, "tick")


def test_a_course_with_holes() -> None:
    """Where no value no point, and no figure at the end."""
    svg = drawn(chart(ChartKind.LINES, [None, 2, None]))
    (line,) = svg.iter(f"{SVG}polyline")
    assert len(line.attrib["points"].split()) == 1
    assert texts(svg, "end") == []


def test_a_course_of_one_month() -> None:
    """A single value is a dot with its figure: a line of one point shows nothing."""
    svg = drawn(chart(ChartKind.LINES, [7]))
    assert len(list(svg.iter(f"{SVG}circle"))) == 1
    assert texts(svg, "end") == ["7"]


def test_many_months_have_few_labels() -> None:
    """Of 37 months as many are named as have room, the last one among them."""
    names = [f"m{at}" for at in range(37)]
    named = texts(drawn(chart(ChartKind.LINES, range(37), labels=names)), "tick")
    months = [text for text in named if text.startswith("m")]
    assert len(months) <= 9
    assert months[-1] == "m36"


def test_bars_have_their_figures() -> None:
    """A bar for each value with the figure on top; where there is none, no bar of no height."""
    svg = drawn(chart(ChartKind.BARS, [3, 0, 12], labels=("a", "b", "c")))
    assert len(boxes(svg, "done")) == 2
    ticks = texts(svg, "tick")
    assert [text for text in ticks if text in "abc"] == ["a", "b", "c"]
    assert {"3", "12"} <= set(ticks)


@pytest.mark.parametrize("kind", [ChartKind.STACK, ChartKind.LINES])
def test_a_legend_names_each_colour(kind: ChartKind) -> None:
    """Colour is not all that tells the series apart: each is named."""
    assert texts(drawn(chart(kind, [1], [2])), "legend") == ["done", "active"]
