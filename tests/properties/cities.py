"""Right city files in random dress: other indentation, line ends, comments and blank lines."""

import re

from hypothesis import strategies as st

from tests.properties.faults import FAULTS, MARK, Fault, Row

_HEAD = """\
city: demo
name: 演示市
departments:
  - name: 市公安局
    aliases: [公安局]
  - name: 市司法局
  - name: 市民政局
areas:
  - id: I-1
    title: 治理体制现代化
    key_tasks:
      - id: II-1
        title: 完善领导体制
        subtasks:
          - id: III-1
            title: 健全机制
            requirements:
"""
_LAST = [("departments", "[市公安局, 市司法局, 市民政局]"), ("deadline", "长期推进")]
"""The last row names every department, so that none falls out of use."""
_ROW = " " * 14
_LINE = re.compile(r"( *)(- )?(.*)")

TEXTS = st.text(alphabet="完善机制加强巡查，。“”（）%𠀀😀ａＢ1", min_size=1, max_size=20).map(
    lambda text: f"为{text}"
)
DEADLINES = st.sampled_from(["2020-12", "2020年12月", '"2021-06-30"', "长期推进", "ongoing"])
COMMENTS = st.sampled_from(["# 注：市公安厅 deadline: 2020-13", "#", "# 😀 - [", "", "   "])


@st.composite
def rows(draw: st.DrawFn) -> list[Row]:
    """Three rows or more, no two alike, the last of which names every department."""
    count = draw(st.integers(min_value=2, max_value=5))
    made = [
        [
            ("no", str(number)),
            ("text", f"{draw(TEXTS)}{number}"),
            ("departments", "[市公安局]"),
            ("deadline", draw(DEADLINES)),
        ]
        for number in range(1, count + 1)
    ]
    return [*made, [("no", str(count + 1)), ("text", "加强巡查。"), *_LAST]]


@st.composite
def faulty(draw: st.DrawFn) -> tuple[Fault, str]:
    """A city with one fault in a random row, in random dress; MARK is where it stands."""
    table = draw(rows())
    fault = draw(st.sampled_from(FAULTS))
    fault.plant(table, draw(st.integers(min_value=0, max_value=len(table) - 2)), draw)
    return fault, draw(dressed(_written(table)))


def _written(table: list[Row]) -> str:
    return _HEAD + "".join(_lines(row) for row in table)


def _lines(row: Row) -> str:
    starts = [f"{_ROW}- ", *[f"{_ROW}  "] * (len(row) - 1)]
    return "".join(map(_cell, starts, row))


def _cell(start: str, cell: tuple[str, str]) -> str:
    key, value = cell
    if key.startswith(f"{MARK}\t"):  # a tab takes the place of the indentation
        return f"{key}: {value}\n"
    between = "" if value.startswith((MARK, " ")) and value.strip(f"{MARK} ~nul") == "" else " "
    return f"{start}{key}:{between}{value}\n"


@st.composite
def dressed(draw: st.DrawFn, text: str) -> str:
    """The same content with another indentation, comments, blank lines and line ends."""
    step = draw(st.integers(min_value=2, max_value=5))
    lines = [_indented(line, step) for line in text.splitlines()]
    noisy = [piece for line in lines for piece in draw(_among(line))]
    end = draw(st.sampled_from(["\n", "\r\n", "\r"]))
    mark = draw(st.sampled_from(["", "\ufeff"]))
    return mark + end.join(noisy) + draw(st.sampled_from(["", end]))


def _indented(line: str, step: int) -> str:
    """Two spaces of indentation become `step`, also behind the dash of an item."""
    match = _LINE.fullmatch(line)
    assert match is not None
    dash = "-" + " " * (step - 1) if match[2] else ""
    return " " * (len(match[1]) // 2 * step) + dash + match[3]


@st.composite
def _among(draw: st.DrawFn, line: str) -> list[str]:
    """The line with a comment behind it or above it, or neither."""
    above = draw(st.lists(COMMENTS, max_size=1))
    behind = draw(st.sampled_from(["", "", " ", "  # 注", " # ⑴: [x"]))
    return [*above, line + behind]
