"""Hostile texts in a city file or a ledger stay in their cells, in both formats of a notice."""

from collections.abc import Iterator
from datetime import date

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pilotctl.files.builtin import builtin_folder
from pilotctl.model.listing import tasks_of
from pilotctl.model.programme import City
from pilotctl.model.ranges import Period
from pilotctl.progress.fold import fold
from pilotctl.progress.state import track
from pilotctl.render.templates import Templates
from pilotctl.render.views import table_view
from pilotctl.reports.notice.basis import Basis, Input, Snapshot
from pilotctl.reports.notice.build import notice_of
from pilotctl.reports.notice.value import Notice
from pilotctl.reports.notice.words import variables
from pilotctl.scoring.card import Terms, score
from pilotctl.text import printable
from tests.properties.test_hostile_text import assert_safe, entries
from tests.shared.hostile import city, texts
from tests.shared.pages import all_of, elements, markdown_kinds, markdown_rows, rows

YEAR = Period(date(2020, 1, 1), date(2020, 12, 31))
_SIGNS = [
    *("{{ 7*7 }}", "{% raw %}", "{#", "<script>alert(1)</script>", "</td><td>", "</style>", "-->"),
    *(
        "|",
        "\\",
        "\\|",
        "`",
        "``|``",
        "**",
        "__",
        "~~",
        "[a](b)",
        "![a](b)",
        "<http://a.b>",
        "&lt;",
    ),
    *("# ", "- ", "1. ", "> ", "---\n", "===\n", "\n\n", "\r", "\t", "\u202e", "\u2028", "\x00"),
    *(
        '" onload="x',
        "' x='",
        "&#x22;",
        "javascript:a",
        "$x$",
        "^",
        ":--:",
        "甲",
        "👍",
        "http://a.b",
    ),
]
signs = st.lists(st.sampled_from(_SIGNS), min_size=1, max_size=5).map(
    lambda all: "".join(all) + "。"
)
TEMPLATES = Templates([builtin_folder("templates")], str)


def snapshot(programme: City, text: str, day: date) -> Snapshot:
    """How that city stands with a ledger that has the text wherever one can stand."""
    progress = fold(entries(text), day)
    tasks = tuple(
        track(task, day, progress.of(task.id.reference), units=(text,))
        for task in tasks_of(programme)
    )
    return Snapshot(day, tasks, progress, score(programme, tasks, progress, Terms(), day))


def notice(text: str, department: str | None = None) -> Notice:
    """The notice of a year in which everything is called so."""
    programme = city(text)
    before, now = (
        snapshot(programme, text, day) for day in (date(2019, 12, 31), date(2020, 12, 31))
    )
    inputs = (Input(text, "0" * 64),)
    course = (before, now)
    told = tuple(entries(text))
    return notice_of(
        Basis(programme, YEAR, before, now, course, told, (text,), inputs, "0", department)
    )


def expected_rows(made: Notice) -> Iterator[list[str]]:
    """Every row of every table that the notice shows, as texts, heads first."""
    for section in made.sections:
        for table in section.tables:
            if table.rows:
                view = table_view(table, str)
                yield [head.title for head in view.heads]
                yield from ([cell.text for cell in row] for row in view.rows)


def rendered(made: Notice, format: str) -> str:
    """The notice in that format, by the built-in template."""
    return TEMPLATES.render(f"report.{format}.j2", variables(made, "en"))


def stripped(rows: list[list[str]]) -> list[list[str]]:
    """Without the blanks at both ends, which Markdown does not keep."""
    return [[cell.strip() for cell in row] for row in rows]


PLAIN = {format: rendered(notice("平常"), format) for format in ("md", "html")}


@given(texts | signs)
@example("很长的一句话|" * 500)
@example("\n\n# 标题\n\n- 列表")
@settings(max_examples=25)
def test_a_text_stays_in_its_cell_of_markdown(text: str) -> None:
    """A renderer finds every cell with just the text of the data, and the same rows as ever."""
    made = notice(text)
    found = stripped(markdown_rows(rendered(made, "md")))
    assert found[1 + len(made.figures) :] == stripped(list(expected_rows(made)))


@given(texts | signs)
@example("甲\n\n# 乙")
@settings(max_examples=25)
def test_a_text_makes_no_markup_of_markdown(text: str) -> None:
    """No heading, list, link, code or table more than with an ordinary text."""
    assert markdown_kinds(rendered(notice(text), "md")) == markdown_kinds(PLAIN["md"])


@given(texts | signs)
@example("很长的一句话<" * 500)
@settings(max_examples=25)
def test_a_text_stays_in_its_cell_of_html(text: str) -> None:
    """A parser finds every cell with just the text of the data."""
    made = notice(text)
    assert rows(rendered(made, "html")) == list(expected_rows(made))


@given(texts | signs)
@settings(max_examples=25)
def test_a_text_makes_no_markup_of_html(text: str) -> None:
    """No element and no attribute more, and none with another value, than with an ordinary text."""
    plain, evil = (elements(page) for page in (PLAIN["html"], rendered(notice(text), "html")))
    assert [(one.tag, one.attributes) for one in evil] == [
        (one.tag, one.attributes) for one in plain
    ]


@given(texts | signs)
@settings(max_examples=25)
def test_the_head_is_one_printable_line(text: str) -> None:
    """Title, phase and heading hold what the city is called, with nothing that steers."""
    made = notice(text)
    page = rendered(made, "html")
    (heading,) = all_of(page, "h1")
    assert heading.text == printable(f"{text}: task notice 2020")
    assert_safe(page)
    assert_safe(rendered(made, "md"))
