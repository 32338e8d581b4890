"""Hostile texts in a city file never reach a terminal, a spreadsheet or Markdown as such."""

import csv
import io
import json
import tempfile
import unicodedata
from datetime import date
from decimal import Decimal
from pathlib import Path

from hypothesis import given, settings

from pilotctl.export.delimited import to_csv, to_tsv
from pilotctl.export.json import to_json
from pilotctl.model.deadline import Deadline
from pilotctl.model.ids import Reference
from pilotctl.model.ledger import (
    Event,
    Incident,
    LedgerEntry,
    Mark,
    MarkKind,
    Nature,
    Origin,
    Reading,
    TaskEntry,
)
from pilotctl.model.listing import tasks_of
from pilotctl.model.programme import City
from pilotctl.model.ranges import Period
from pilotctl.progress.fold import fold
from pilotctl.progress.state import TrackedTask, track
from pilotctl.render.diagnostics import render_findings
from pilotctl.render.markdown import to_markdown
from pilotctl.render.screen import Screen
from pilotctl.render.terminal import to_terminal
from pilotctl.reports.changes import Grouping, Span, changes_report, moved_between
from pilotctl.reports.departments import departments_report
from pilotctl.reports.detail import show_report
from pilotctl.reports.gaps import gaps_report
from pilotctl.reports.programme import programme_report
from pilotctl.reports.report import Report
from pilotctl.reports.targets import indicators_report
from pilotctl.reports.tasks import COLUMNS, Choice, list_report
from pilotctl.reports.tree import tree_report
from pilotctl.reports.units import units_report
from pilotctl.text import printable, width
from tests.shared.builders import load_city
from tests.shared.hostile import city, city_text, texts

DAY = date(2021, 1, 15)
EVERY_COLUMN = Choice(tuple(COLUMNS))
FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


def tracked(city: City) -> list[TrackedTask]:
    """Its tasks as of the day."""
    return [track(task, DAY) for task in tasks_of(city)]


def reports(city: City) -> list[Report]:
    """Every report there is about the city."""
    tasks = tracked(city)
    beside = {str(t.task.id): tuple(o for o in tasks if o is not t) for t in tasks}
    return [
        list_report(tasks, DAY, EVERY_COLUMN),
        show_report(tasks, {city.id: city}, beside, {}, DAY),
        tree_report([city], tasks, DAY, 5),
        departments_report([city], tasks, DAY),
        programme_report([city], tasks, DAY),
        indicators_report([city], {city.id: {}}, DAY),
        gaps_report([city], DAY),
    ]


def ledger_reports(text: str) -> list[Report]:
    """Every report about a ledger whose every text is the hostile one."""
    programme, steps = city(text), entries(text)
    task, first = tasks_of(programme)[0], date(2020, 1, 1)
    record = fold(steps, DAY).of(task.id.reference)
    one = track(task, DAY, record, units=(text, "甲县"))
    moved = moved_between([track(task, first)], [one], {programme.id: steps}, Span(first, DAY))
    beside = [entry for entry in steps if not isinstance(entry, TaskEntry)]
    (reading,) = (entry for entry in steps if isinstance(entry, Reading))
    told = [entry for entry in steps if isinstance(entry, TaskEntry)]
    return [
        show_report([one], {programme.id: programme}, {}, {str(task.id): told}, DAY),
        changes_report(moved, beside, Span(first, DAY), Grouping.TASK),
        changes_report(moved, (), Span(first, DAY), Grouping.DEPARTMENT),
        units_report([(programme, (text, "甲县"))], [one], DAY),
        indicators_report([programme], {programme.id: {"i": reading}}, DAY),
    ]


def entries(text: str) -> tuple[LedgerEntry, ...]:
    """A ledger with that text wherever one can stand, in a file that is called so too."""
    task, day = Reference.parse("R1"), date(2020, 6, 1)
    origin, natures = Origin(text, 1), (Nature(Reference.parse("N1")),)
    done = TaskEntry(day, Event.DONE, (task,), text, text, (text,), text, origin=origin)
    extended = done._replace(event=Event.EXTENDED, unit=None, deadline=Deadline.month(2021, 6))
    return (
        done,
        extended._replace(reason=text, approved_by=text),
        Incident(day, text, natures, 2, text, text, text, origin),
        Reading(day, "i", Decimal(1), Period.parse("2020"), text, text, origin),
        Mark(day, text, Decimal(1), MarkKind.SELF, text, text, origin),
    )


def assert_safe(output: str, allowed: str = "\n") -> None:
    """No character that steers a terminal, and none that turns the direction of writing."""
    for char in set(output) - set(allowed):
        category = unicodedata.category(char)
        assert category not in ("Cc", "Cf", "Cs", "Zl", "Zp"), f"U+{ord(char):04X}"


@given(texts)
@settings(max_examples=50)
def test_no_control_character_gets_out(text: str) -> None:
    """Table (on a screen or not), Markdown, CSV and TSV hold no control characters."""
    for report in [*reports(city(text)), *ledger_reports(text)]:
        assert_safe(to_terminal(report, str, Screen()))
        assert_safe(to_terminal(report, str, Screen(80)))
        assert_safe(to_markdown(report, str))
        assert_safe(to_csv(report, str))
        assert_safe(to_tsv(report, str), "\n\t")


@given(texts)
def test_json_keeps_the_text_and_is_safe_to_look_at(text: str) -> None:
    """JSON says the text exactly, and writes what would steer a terminal as escapes."""
    for report in [*reports(city(text)), *ledger_reports(text)]:
        written = "".join(to_json(report))
        assert json.loads(written)["items"] == json.loads(json.dumps(list(report.items)))
        assert_safe(written)


def bars(line: str) -> int:
    """The bars that part cells: those without a backslash before them."""
    escaped = count = 0
    for char in line:
        count += char == "|" and not escaped
        escaped = char == "\\" and not escaped
    return count


@given(texts)
def test_markdown_rows_keep_their_cells(text: str) -> None:
    """Every row of a Markdown table has as many cells as its head; a text starts no new line."""
    for report in [*reports(city(text)), *ledger_reports(text)]:
        lines = to_markdown(report, str).split("\n")
        tables = [line for line in lines if line.startswith("|")]
        expected = sum(2 + len(table.rows) for table in report.tables)
        assert len(tables) == expected
        widths = [len(t.columns) + 1 for t in report.tables for _ in range(2 + len(t.rows))]
        assert [bars(line) for line in tables] == widths


@given(texts)
def test_delimited_rows_survive(text: str) -> None:
    """CSV and TSV parse back to as many records, one a line; no text cell begins a formula."""
    for report in [*reports(city(text)), *ledger_reports(text)]:
        rows = [row for table in report.tables for row in table.rows]
        for written, delimiter in ((to_csv(report, str), ","), (to_tsv(report, str), "\t")):
            records = list(csv.reader(io.StringIO(written, newline=""), delimiter=delimiter))
            heads = len(records) - len(rows)
            assert 1 <= heads <= len(report.tables)
            assert len(written.splitlines()) == len(records)
            cells = [cell for record in records for cell in record]
            assert not any(cell.startswith(FORMULA) for cell in cells)


@given(texts)
def test_a_table_shows_the_text_itself(text: str) -> None:
    """Markup is text: where nothing is cut, the table holds all of it, letter by letter."""
    report = list_report(tracked(city(text)), DAY, Choice(("id", "text", "days_overdue")))
    lines = to_terminal(report, str, Screen()).split("\n")
    assert len(lines) == 2 + len(report.tables[0].rows) + 2
    assert printable(text) in lines[2]


@given(texts)
def test_a_screen_is_not_overrun(text: str) -> None:
    """On a terminal of 80 columns no line of a list is wider, whatever the texts are."""
    report = list_report(tracked(city(text)), DAY, Choice())
    assert max(map(width, to_terminal(report, str, Screen(80)).split("\n"))) <= 80


@given(texts)
@settings(max_examples=50)
def test_findings_are_safe_to_look_at(text: str) -> None:
    """A finding that quotes a hostile name or line shows it on one line, as codes."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "demo.yaml"
        path.write_text(city_text(text, owner=f"{text}局"), encoding="utf-8")
        findings = load_city(path).findings
    assert "unknown-department" in [finding.diagnostic.rule.code for finding in findings]
    output = render_findings(findings, str)
    assert_safe(output)
    assert len(output.splitlines()) == 4 * len(findings)
