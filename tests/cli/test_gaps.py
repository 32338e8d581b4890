"""`gaps`: what the source lost and what is in doubt, grouped by kind with counts."""

import csv
import re
from collections import Counter
from io import StringIO
from itertools import pairwise

from tests.shared.program import ask

DAY = ("--as-of", "2021-01-15")
AHEAD = [
    "gaps tieling --as-of 2021-01-15",
    "gaps tieling --as-of 2021-01-15 --json",
    "gaps tieling --as-of 2021-01-15 --format csv",
    "gaps tieling --as-of 2021-01-15 --format md",
    "gaps --as-of 2021-01-15 --json",
    "gaps baoji --as-of 2021-01-15",
    "gaps baoji --as-of 2021-01-15 --json",
]
_HEAD = re.compile(r"(铁岭市|宝鸡市): (.+) \((\d+)\)")


def test_the_summary_adds_up() -> None:
    """Gaps and doubts are counted, the doubts by field and by confidence."""
    envelope = ask("gaps", "tieling", *DAY, "--json").json
    items, summary = envelope["items"], envelope["summary"]
    kinds = Counter(item["kind"] for item in items)
    assert (summary["gaps"], summary["doubts"]) == (kinds["gap"], kinds["doubt"])
    assert summary["gaps"] == 9
    doubts = [item for item in items if item["kind"] == "doubt"]
    assert summary["by_field"] == dict(Counter(item["field"] for item in doubts))
    assert summary["by_confidence"] == dict(Counter(item["confidence"] for item in doubts))
    assert set(summary["by_confidence"]) == {"medium", "low", "none"}


def test_items_are_grouped() -> None:
    """Gaps come first, then the doubts of one field after the other."""
    items = ask("gaps", "tieling", *DAY, "--json").json["items"]
    fields = [item["field"] for item in items]
    assert fields[:9] == [None] * 9
    changes = [field for before, field in pairwise(fields) if before != field]
    assert len(changes) == len(set(changes))
    first = items[0]
    assert (first["programme"], first["kind"], first["where"]) == ("tieling", "gap", "R14-17")
    assert first["confidence"] is None
    assert first["why"]


def test_every_table_says_its_kind_and_its_count() -> None:
    """A head such as 铁岭市: deadline (12) stands over as many rows as it says."""
    lines = ask("gaps", "tieling", *DAY).lines
    heads = [match for line in lines if (match := _HEAD.fullmatch(line))]
    envelope = ask("gaps", "tieling", *DAY, "--json").json
    summary = envelope["summary"]
    assert heads[0].groups() == ("铁岭市", "gaps", "9")
    counts = [int(head[3]) for head in heads]
    assert counts[1:] == list(summary["by_field"].values())
    assert sum(counts) == len(envelope["items"])
    rows = Counter[str]()
    kind = ""
    for line in lines:
        if match := _HEAD.fullmatch(line):
            kind = match[2]
        elif line.startswith("tieling "):
            rows[kind] += 1
    assert list(rows.values()) == counts


def test_the_closing_line() -> None:
    """The last line counts both."""
    summary = ask("gaps", "tieling", *DAY, "--json").json["summary"]
    closing = f"As of 2021-01-15: gaps {summary['gaps']}, doubts {summary['doubts']}"
    assert ask("gaps", "tieling", *DAY).lines[-1] == closing
    assert ask("gaps", "tieling", *DAY, "--format", "md").lines[-1] == closing


def test_csv_is_one_table() -> None:
    """In CSV all kinds are one table under one header, as many rows as there are items."""
    items = ask("gaps", "tieling", *DAY, "--json").json["items"]
    rows = list(csv.DictReader(StringIO(ask("gaps", "tieling", *DAY, "--format", "csv").out)))
    assert list(rows[0]) == ["city", "where", "field", "confidence", "why"]
    assert len(rows) == len(items)
    assert [row["field"] for row in rows] == [item["field"] or "gap" for item in items]


def test_markdown_has_a_head_for_each_kind() -> None:
    """Each kind has its own head and table."""
    text = ask("gaps", "tieling", *DAY, "--format", "md").out
    fields = ask("gaps", "tieling", *DAY, "--json").json["summary"]["by_field"]
    assert text.count("\n| --- |") == 1 + len(fields)
    assert text.startswith("## 铁岭市: gaps (9)\n\n| City | Where |")


def test_what_is_blank_is_among_the_gaps() -> None:
    """Every task with an unknown deadline is listed with its deadline (glossary, deadlines)."""
    items = ask("gaps", "tieling", *DAY, "--json").json["items"]
    unread = {i["where"] for i in items if (i["field"], i["confidence"]) == ("deadline", "none")}
    assert unread == {
        *(f"M{n}" for n in (236, 237, 238, 239, 240, 242, 244, 245, 276, 471, 472)),
        "S1.1.6",
    }


def test_each_city_by_itself() -> None:
    """Two cities are not mixed: one follows the other, and the sums are those of both."""
    both = ask("gaps", *DAY, "--json").json
    apart = [ask("gaps", city, *DAY, "--json").json for city in ("baoji", "tieling")]
    assert both["items"] == [item for one in apart for item in one["items"]]
    assert both["summary"]["doubts"] == sum(one["summary"]["doubts"] for one in apart)


def test_a_city_without_gaps() -> None:
    """Baoji lost nothing: no table of gaps, and the count is nought."""
    answer = ask("gaps", "baoji", *DAY)
    assert "gaps (" not in answer.out
    assert answer.lines[-1].startswith("As of 2021-01-15: gaps 0, doubts ")
