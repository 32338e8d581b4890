"""What a ledger speaks of is there: tasks, items, indicators, blocks, units, evidence."""

import pytest

from pilotctl.checks import ledger
from pilotctl.checks.ledger import Programme, leaves_folder
from tests.shared.builders import messages
from tests.shared.entries import ledger_entries
from tests.shared.ledgers import PROGRAMME, said_by, suggestions

RIGHT = """
- {date: 2020-05-01, started: [M1, M2, R2, S1.1.3], unit: 甲县}
- {date: 2020-05-02, incident: 甲, natures: [{item: N1}, {item: N2.2}], unit: 乙县}
- {date: 2020-05-03, reading: satisfaction, value: 96.5, period: 2020Q1}
- {date: 2020-05-04, mark: B1, points: 7.5, kind: self}
- {date: 2020-05-04, mark: S1.1, points: 0, kind: self}
- {date: 2020-05-05, done: M1, evidence: [a/b.pdf, 铁市〔2020〕3号, "https://example.org/../a"]}
"""


@pytest.mark.parametrize("check", ledger.CHECKS)
def test_a_right_ledger(check: ledger.LedgerCheck) -> None:
    """Whatever the programme has can be spoken of."""
    assert said_by(check, RIGHT) == []


def test_unknown_tasks() -> None:
    """Each unknown task is reported at its place in the list, with the nearest ids."""
    text = "- {date: 2020-05-01, done: M1}\n- {date: 2020-05-01, done: [M1, M3, S1.1.4]}\n"
    assert said_by(ledger.check_tasks_known, text) == [
        "1.done.1: ledger-unknown-id: demo has no task M3",
        "1.done.2: ledger-unknown-id: demo has no task S1.1.4",
    ]
    assert suggestions(ledger.check_tasks_known, text) == [
        "did you mean M2, M1?",
        "did you mean S1.1.3?",
    ]


@pytest.mark.parametrize("id", ["N1", "N2.1", "R9"])
def test_what_is_no_task(id: str) -> None:
    """An item of the negative list and a row that is not there are no tasks."""
    assert said_by(ledger.check_tasks_known, f"- {{date: 2020-05-01, started: {id}}}\n") == [
        f"0.started.0: ledger-unknown-id: demo has no task {id}"
    ]


def test_a_requirement_whose_measures_are_the_tasks() -> None:
    """A row that is carried out by its measures is no task itself: they are named."""
    text = "- {date: 2020-05-01, progress: R1, percent: 5}\n"
    assert said_by(ledger.check_tasks_known, text) == [
        "0.progress.0: ledger-unknown-id: demo has no task R1"
    ]
    assert suggestions(ledger.check_tasks_known, text) == [
        "its tasks are the measures M1, M2; use their ids"
    ]


def incident(*items: str) -> str:
    """A ledger with an incident of those natures."""
    natures = ", ".join(f"{{item: {item}}}" for item in items)
    return f"- {{date: 2020-05-01, incident: 甲, natures: [{natures}]}}\n"


def test_unknown_items() -> None:
    """Natures are items of the negative list or their criteria, and nothing else."""
    assert said_by(ledger.check_incidents_known, incident("N1", "N3", "N2.3", "M1")) == [
        "0.natures.1.item: ledger-unknown-id: demo has no negative-list item N3",
        "0.natures.2.item: ledger-unknown-id: demo has no negative-list item N2.3",
        "0.natures.3.item: ledger-unknown-id: demo has no negative-list item M1",
    ]


def test_an_unknown_indicator() -> None:
    """A reading is of an indicator of the programme."""
    text = "- {date: 2020-05-01, reading: satisfacton, value: 96, period: 2020}\n"
    assert said_by(ledger.check_indicators_known, text) == [
        "0.reading: ledger-unknown-id: demo has no indicator satisfacton"
    ]
    assert suggestions(ledger.check_indicators_known, text) == ["did you mean satisfaction?"]


def mark(block: str, points: str) -> list[str]:
    """What is said of a mark."""
    text = f"- {{date: 2020-05-01, mark: {block}, points: {points}, kind: verified}}\n"
    return said_by(ledger.check_marks, text)


@pytest.mark.parametrize("block", ["B3", "B1-2", "b1", "S1.2", "II-1"])
def test_an_unknown_block(block: str) -> None:
    """A mark is of a points block of the programme, by its very id."""
    assert mark(block, "1") == [
        f"0.mark: ledger-unknown-id: demo has no points block {block}",
    ]


@pytest.mark.parametrize(
    ("block", "points", "most"), [("B1", "7.51", "7.5"), ("S1.1", "26", "25"), ("B1", "1e2", "7.5")]
)
def test_a_mark_beyond_its_block(block: str, points: str, most: str) -> None:
    """A mark has at most the points of its block (S3), shown as people write them."""
    shown = "100" if points == "1e2" else points
    assert mark(block, points) == [
        f"0.points: mark-beyond-block: {shown} points exceed the {most} of block {block}"
    ]


@pytest.mark.parametrize(("block", "points"), [("B1", "7.50"), ("S1.1", "0"), ("B2", "900")])
def test_marks_within(block: str, points: str) -> None:
    """The ends belong to the range; where the source lost the points, none are too many."""
    assert mark(block, points) == []


UNIT = "- {date: 2020-05-01, done: M1, unit: 乙区}\n"


@pytest.mark.parametrize("what", ["done: M1", "incident: 甲, natures: [{item: N1}]"])
def test_an_unknown_unit(what: str) -> None:
    """Entries of tasks and incidents name units that the workspace lists, letter for letter."""
    assert said_by(ledger.check_units_known, f"- {{date: 2020-05-01, {what}, unit: 乙区}}\n") == [
        "0.unit: unknown-unit: 乙区 is not a unit of demo"
    ]


def test_the_way_out_of_an_unknown_unit() -> None:
    """The nearest unit, else all of them, else where to list them."""
    far = UNIT.replace("乙区", "沙坡头")
    nowhere = Programme(PROGRAMME.city)
    check = ledger.check_units_known
    assert suggestions(check, UNIT.replace("乙区", "乙县区")) == ["did you mean 乙县?"]
    assert suggestions(check, far) == ["units of demo: 甲县, 乙县, 丙区"]
    assert suggestions(check, far, nowhere) == [
        "list the units of demo under [units] in pilotctl.toml"
    ]


OUTSIDE = ["../a.pdf", "a/../../b.pdf", "/etc/a.pdf", "..\\a.pdf", "\\\\server\\a.pdf", "D:/a.pdf"]


@pytest.mark.parametrize("file", OUTSIDE)
def test_evidence_outside(file: str) -> None:
    """No path leaves the workspace, in the spelling of any system."""
    text = f"- {{date: 2020-05-01, done: M1, evidence: [b.pdf, '{file}']}}\n"
    assert said_by(ledger.check_evidence_inside, text) == [
        f"0.evidence.1: evidence-outside: evidence {file} is outside the workspace"
    ]


@pytest.mark.parametrize("file", ["a.pdf", "a/b.pdf", "a\\b.pdf", "a..b/c.pdf", "./a.pdf"])
def test_paths_inside(file: str) -> None:
    """Dots in a name climb nowhere."""
    assert not leaves_folder(file)


def test_the_order_of_the_entries_does_not_matter() -> None:
    """The same faults are found in any order, each at its own entry."""
    entries = ledger_entries(
        UNIT + "- {date: 2020-05-01, done: M9}\n" + incident("N9") + "- "
        "{date: 2020-05-01, mark: B9, points: 1, kind: self}\n"
    )
    straight = [one for check in ledger.CHECKS for one in check(PROGRAMME, entries)]
    reverse = [one for check in ledger.CHECKS for one in check(PROGRAMME, entries[::-1])]
    turned = [one._replace(path=(3 - int(one.path[0]), *one.path[1:])) for one in reverse]
    assert len(straight) == 4
    assert messages(straight) == messages(turned)
