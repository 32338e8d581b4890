"""What is wrong with an entry of a ledger, each fault at its key or value."""

import pytest

from pilotctl.files.text import Source
from pilotctl.parse.yaml import parse
from pilotctl.schema.ledger import read_entry
from pilotctl.schema.validate import Reading
from tests.shared.builders import messages

ID = "an id such as R7, M22, S1.1.3 or N4.1"
KINDS = "started, progress, done, reopened, extended, cancelled, incident, reading, mark"
TASK = "date, unit, by, evidence, note"
INCIDENT = "incident: 事件, natures: [{item: N1}]"


def read_text(text: str) -> Reading:
    """What is read of the one entry in the text."""
    (tree,) = parse(Source("demo.yaml", f"- {text}\n")).value
    return read_entry(tree)


def said(text: str) -> list[str]:
    """What is said of an entry of some day."""
    return messages(read_text(f"{{date: 2020-05-28, {text}}}").diagnostics)


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("progress: M1", ["percent"]),
        ("extended: M1", ["deadline", "reason", "approved_by"]),
        ("extended: M1, deadline: 2021-03, reason: 甲", ["approved_by"]),
        ("cancelled: M1", ["reason"]),
        ("incident: 事件", ["natures"]),
        ("reading: a", ["value", "period"]),
        ("mark: B1", ["points", "kind"]),
    ],
)
def test_missing_keys(text: str, missing: list[str]) -> None:
    """Every key that the kind needs is asked for, all in one run."""
    assert said(text) == [f": missing-key: missing key {key}" for key in missing]


@pytest.mark.parametrize("kind", KINDS.split(", "))
def test_a_date_is_needed(kind: str) -> None:
    """No kind of entry does without its day."""
    found = messages(read_text(f"{{{kind}: M1}}").diagnostics)
    assert ": missing-key: missing key date" in found


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("done: M1, percent: 5", "percent"),
        ("done: M1, reason: 甲", "reason"),
        ("progress: M1, percent: 5, deadline: 2021-03", "deadline"),
        ("cancelled: M1, reason: 甲, approved_by: 乙", "approved_by"),
        (f"{INCIDENT}, evidence: a.pdf", "evidence"),
        ("reading: a, value: 1, period: 2020, unit: 甲县", "unit"),
        ("mark: B1, points: 1, kind: self, note: 甲", "note"),
    ],
)
def test_superfluous_keys(text: str, key: str) -> None:
    """A key of another kind would be passed over, so it is refused at the key."""
    assert said(text) == [f"{key}: unknown-key: unknown key {key}"]


def test_the_keys_that_can_stand_there() -> None:
    """Where nothing is like the key, those of the kind are named, and no others."""
    (found,) = read_text("{date: 2020-05-28, done: M1, percent: 5}").diagnostics
    suggestion = found.args["suggestion"].render(str)  # type: ignore[attr-defined]
    assert suggestion == f"allowed keys: {TASK}, done"


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("done: M1, progress: M1", "progress", "done"),
        ("mark: B1, incident: 甲, reading: a", "incident", "reading"),
    ],
)
def test_two_kinds(text: str, first: str, second: str) -> None:
    """An entry that says two things is refused as a whole, whatever else is in it."""
    assert said(text) == [f"{second}: entry-of-two-kinds: the entry has both {first} and {second}"]


@pytest.mark.parametrize(
    ("key", "meant"),
    [("doen", "done"), ("Done", "done"), ("extend", "extended"), ("readings", "reading")],
)
def test_a_misspelt_kind(key: str, meant: str) -> None:
    """A slip in the kind is an unknown key with the nearest kind, and nothing else."""
    (found,) = read_text(f"{{date: 2020-05-28, note: 甲, {key}: M1}}").diagnostics
    assert messages([found]) == [f"{key}: unknown-key: unknown key {key}"]
    assert found.args["suggestion"].render(str) == f"did you mean {meant}?"  # type: ignore[attr-defined]


@pytest.mark.parametrize("text", ["{}", "{date: 2020-05-28}", "{date: 2020-05-28, 办结: M1}"])
def test_no_kind(text: str) -> None:
    """An entry that does not say what happened is one fault."""
    assert messages(read_text(text).diagnostics) == [
        ": entry-without-kind: the entry does not say what happened"
    ]


@pytest.mark.parametrize(("text", "found"), [("done", "done"), ("[a]", "a list"), ("", "nothing")])
def test_no_entry_at_all(text: str, found: str) -> None:
    """An item that is no mapping is no entry."""
    reading = read_text(text)
    assert reading.entry is None
    assert messages(reading.diagnostics) == [
        f": wrong-type: expected an entry with a date and what happened, found {found}"
    ]


@pytest.mark.parametrize(
    "written", ["2020-02-30", "2020/05/28", "2020-05", "2020年5月28日", "yesterday"]
)
def test_refused_days(written: str) -> None:
    """A day that the calendar lacks, a month and any other spelling are refused."""
    found = messages(read_text(f"{{date: {written}, done: M1}}").diagnostics)
    assert found == [f"date: bad-value: {written} is not a day such as 2020-04-17"]


@pytest.mark.parametrize("written", ["-1", "100.01", "101", "nan", "half", "0.0000000001"])
def test_refused_percents(written: str) -> None:
    """Less than nothing and more than all are refused."""
    assert said(f"progress: M1, percent: {written}") == [
        f"percent: bad-value: {written} is not a number from 0 to 100"
    ]


@pytest.mark.parametrize(
    ("written", "path", "found"),
    [
        ("[M1, no]", "done.1", f"bad-value: no is not {ID}"),
        ("[M1, tieling/M2]", "done.1", f"bad-value: tieling/M2 is not {ID}"),
        ("[[M1]]", "done.0", f"wrong-type: expected {ID}, found a list"),
        ("", "done", f"wrong-type: expected {ID}, found nothing"),
        ("[]", "done", f"wrong-type: expected {ID}, found a list"),
        ("{M1: x}", "done", "wrong-type: expected a list such as [a, b], found a mapping"),
    ],
)
def test_refused_tasks(written: str, path: str, found: str) -> None:
    """Each id that is none is reported by itself; an entry without tasks is none."""
    assert said(f"done: {written}") == [f"{path}: {found}"]


@pytest.mark.parametrize("written", ["tieling/M1", "M1-M3", "第1条", '"M1, M2"', "M1.1"])
def test_a_single_id_that_is_none(written: str) -> None:
    """Without brackets, too, what is not a valid id is a finding."""
    (found,) = read_text(f"{{date: 2020-05-28, done: {written}}}").diagnostics
    shown = written.strip('"')
    assert messages([found])[0].endswith(f": bad-value: {shown} is not {ID}")
    assert found.path[0] == "done"


@pytest.mark.parametrize("written", ["12", "no", "2020-12", '""'])
def test_a_single_evidence_that_is_no_text(written: str) -> None:
    """Evidence that YAML readers misread, or blank, is a finding without brackets as with them."""
    for single_or_list in (written, f"[{written}]"):
        (found,) = read_text(f"{{date: 2020-05-28, done: M1, evidence: {single_or_list}}}")[1]
        assert found.rule.code == ("bad-value" if written == '""' else "ambiguous-text")
        assert found.path[0] == "evidence"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("extended: M1, deadline: soon", "deadline: bad-deadline: soon is not a deadline"),
        (
            "extended: M1, deadline: 长期",
            "deadline: bad-value: 长期 is not a month such as 2020-12, or a day",
        ),
        (
            "extended: M1, deadline: null",
            "deadline: wrong-type: expected a month such as 2020-12, or a day, found nothing",
        ),
    ],
)
def test_refused_extensions(text: str, found: str) -> None:
    """An extension leads to a day: neither for ever nor to nowhere."""
    assert said(f"{text}, reason: 甲, approved_by: 乙") == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "incident: 甲, natures: [{item: N1, grade: huge}]",
            "natures.0.grade: bad-value: huge is not one of: extraordinary, major",
        ),
        (
            "incident: 甲, natures: [N1]",
            "natures.0: wrong-type: expected a mapping of keys and values, found N1",
        ),
        (
            "incident: 甲, natures: []",
            "natures: wrong-type: expected at least one entry, found a list",
        ),
        (f"{INCIDENT}, count: 0", "count: bad-value: 0 is not a whole number of at least 1"),
        (
            "reading: 满意率, value: 1, period: 2020",
            "reading: bad-value: 满意率 is not a short name of a-z, 0-9 and -, a letter first",
        ),
        (
            "reading: a, value: 96%, period: 2020",
            "value: bad-value: 96% is not a number such as 10 or 0.65",
        ),
        (
            "reading: a, value: 96, period: 2020Q5",
            "period: bad-value: 2020Q5 is not a period such as 2020, 2020Q4 or 2020-12",
        ),
        (
            "mark: B1, points: 1, kind: 自评",
            "kind: bad-value: 自评 is not one of: self, verified",
        ),
        (
            "mark: B1, points: -1, kind: self",
            "points: bad-value: -1 is not a number such as 10 or 0.65",
        ),
    ],
)
def test_other_refusals(text: str, found: str) -> None:
    """Grades, counts, values, periods and marks take what they can mean."""
    assert said(text) == [found]
