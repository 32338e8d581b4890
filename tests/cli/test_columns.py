"""Columns, order and length of a list of tasks."""

import csv
import io

import pytest

from pilotctl.reports.tasks import COLUMNS
from tests.shared.program import LISTS, Answer, ask

DAY = ("--as-of", "2021-01-15")
AHEAD = [
    *(f"{command} baoji --as-of 2021-01-15 --format csv" for command in LISTS),
    "list baoji --as-of 2021-01-15 --format csv --sort deadline --columns number,due",
    "list baoji --as-of 2021-01-15 --format csv --sort days --columns number,days_overdue",
    "list baoji --as-of 2021-01-15 --format csv --sort id --columns number",
    "list baoji --as-of 2021-01-15 --format csv --sort department",
    "list baoji --as-of 2021-01-15 --limit 0 --json",
    "list baoji --as-of 2021-01-15 --limit 999",
    "list baoji --as-of 2021-01-15",
    "overdue baoji --as-of 2021-01-15 --limit 2 --json",
    "overdue baoji --as-of 2021-01-15 --limit 2",
    "overdue baoji --as-of 2021-01-15 --limit 0 --fail",
]


def records(*options: str) -> list[dict[str, str]]:
    """The records of `list` as CSV."""
    answer = ask("list", "baoji", *DAY, "--format", "csv", *options)
    assert answer.code == 0, answer.err
    return list(csv.DictReader(io.StringIO(answer.out)))


def test_columns_are_those_that_were_asked_for_in_that_order() -> None:
    """--columns names the columns by their keys, blanks around the commas do not matter."""
    first = records("--columns", "support, id,days_overdue", "--limit", "1")[0]
    assert list(first.items()) == [
        ("support", "市委平安宝鸡建设领导小组成员单位、各县区"),
        ("id", "baoji/R1"),
        ("days_overdue", "15"),
    ]


def test_every_column_can_be_asked_for() -> None:
    """Every column of the program's own list has a cell for every task."""
    rows = records("--columns", ",".join(COLUMNS))
    assert len(rows) == 112
    assert tuple(rows[0]) == tuple(COLUMNS)
    assert rows[48]["doubts"] == "text、area"
    assert rows[48]["area"] == "I-2 工作布局现代化"


def test_cells_for_scripts_are_words_and_numbers() -> None:
    """In CSV lights, statuses and kinds are the contract's words, whatever the language."""
    options = ("--columns", "light,status,kind,completion,due", "--limit", "1")
    expected = {
        "light": "red",
        "status": "overdue",
        "kind": "requirement",
        "completion": "0",
        "due": "2020-12-31",
    }
    assert records(*options) == [expected]
    answer = ask("list", "baoji", *DAY, "--format", "csv", *options, PILOTCTL_LANG="zh")
    assert answer.out == "light,status,kind,completion,due\nred,overdue,requirement,0,2020-12-31\n"


@pytest.mark.parametrize("command", LISTS)
def test_each_list_has_its_usual_columns(command: str) -> None:
    """What is shown when nothing is asked for."""
    usual = {
        "list": "id,light,status,text,departments,deadline",
        "overdue": "id,text,departments,due,days_overdue",
        "due": "id,light,text,departments,due,completion",
    }
    assert ask(command, "baoji", *DAY, "--format", "csv").lines[0] == usual[command]


def test_sorting_keeps_the_order_of_the_document_among_equals() -> None:
    """Earliest deadline first, and the document's order where deadlines are equal."""
    rows = records("--sort", "deadline", "--columns", "number,due")
    keys = [(row["due"], int(row["number"])) for row in rows]
    assert keys == sorted(keys)
    assert keys[0] == ("2020-12-31", 1)


def test_sorting_by_days_puts_the_latest_first() -> None:
    """Most days overdue first; what is not overdue comes last, in the document's order."""
    rows = records("--sort", "days", "--columns", "number,days_overdue")
    assert [row["days_overdue"] for row in rows] == ["15"] * 48 + [""] * 64
    numbers = [int(row["number"]) for row in rows]
    assert numbers[48:] == sorted(numbers[48:])


def test_sorting_by_id_is_by_number_and_not_by_letter() -> None:
    """R2 comes before R10."""
    numbers = [int(row["number"]) for row in records("--sort", "id", "--columns", "number")]
    assert numbers == list(range(1, 113))


def test_sorting_by_department_groups_its_tasks() -> None:
    """All tasks with the same first lead unit stand together."""
    firsts = [row["departments"].split("、")[0] for row in records("--sort", "department")]
    changes = [name for index, name in enumerate(firsts) if firsts[index - 1 : index] != [name]]
    assert len(changes) == len(set(changes))


def test_a_limit_shows_the_first_and_counts_all() -> None:
    """--limit cuts what is shown and never what is counted."""
    answer = ask("overdue", "baoji", *DAY, "--limit", "2", "--json")
    assert answer.ids == ["baoji/R1", "baoji/R2"]
    assert answer.json["summary"]["overdue"] == 48
    table = ask("overdue", "baoji", *DAY, "--limit", "2")
    assert table.lines[-1] == "As of 2021-01-15: overdue 48 (shown: 2)"
    assert len(table.lines) == 5


def test_a_limit_of_nothing_is_a_count() -> None:
    """--limit 0 shows no task and still counts them; a large limit changes nothing."""
    none: Answer = ask("list", "baoji", *DAY, "--limit", "0", "--json")
    assert (none.ids, none.json["summary"]["tasks"]) == ([], 112)
    assert ask("list", "baoji", *DAY, "--limit", "999") == ask("list", "baoji", *DAY)


def test_a_limit_does_not_hide_a_failure() -> None:
    """--fail looks at what was found and not at what is shown."""
    assert ask("overdue", "baoji", *DAY, "--limit", "0", "--fail").code == 1
