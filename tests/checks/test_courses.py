"""Within a day nothing contradicts itself; over time nothing is reported in vain."""

from datetime import date
from itertools import permutations

import pytest

from pilotctl.checks.contradictions import CHECKS, check_contradictions
from pilotctl.checks.idle_entries import check_idle_entries
from pilotctl.model.ledger import Origin
from tests.shared.builders import messages
from tests.shared.entries import ledger_entries
from tests.shared.ledgers import PROGRAMME, said_by

KINDS = {
    "done": "done: M1",
    "reopened": "reopened: M1",
    "cancelled": "cancelled: M1, reason: 甲",
    "started": "started: M1",
    "progress": "progress: M1, percent: 5",
    "extended": "extended: M1, deadline: 2021-03, reason: 甲, approved_by: 乙",
}


def on(*dated: str) -> str:
    """A ledger of entries, each a day of 2020 and what happened: "05-01 done: M1"."""
    return "".join(f"- {{date: 2020-{one[:5]}, {one[6:]}}}\n" for one in dated)


def same_day(*what: str) -> list[str]:
    """What is said of the contradictions among entries of one day."""
    text = on(*(f"05-01 {one}" for one in what))
    return [said for check in CHECKS for said in said_by(check, text)]


@pytest.mark.parametrize(("one", "other"), list(permutations(KINDS, 2)))
def test_opposites_of_one_day(one: str, other: str) -> None:
    """Done, reopened and cancelled exclude each other on a day; everything else goes together."""
    opposite = {one, other} <= {"done", "reopened", "cancelled"}
    assert (
        same_day(KINDS[one], KINDS[other])
        == [f"1.{other}.0: ledger-contradiction: M1: {other} contradicts {one} on the same day in "]
        * opposite
    )


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        (
            "progress: M1, percent: 50",
            "progress: [M2, M1], percent: 60",
            "1.progress.1: ledger-contradiction: M1: progress 60% contradicts progress 50% on the"
            " same day in ",
        ),
        (
            "extended: M1, deadline: 2021-03, reason: 甲, approved_by: 乙",
            "extended: M1, deadline: 2021-03-31, reason: 甲, approved_by: 乙",
            "1.extended.0: ledger-contradiction: M1: extended to 2021-03-31 contradicts extended"
            " to 2021-03 on the same day in ",
        ),
        (
            "reading: satisfaction, value: 96, period: 2020Q1",
            "reading: satisfaction, value: 97, period: 2020-01..2020-03",
            "1.value: ledger-contradiction: satisfaction: 97 contradicts 96 on the same day in ",
        ),
        (
            "mark: B1, points: 5, kind: self",
            "mark: B1, points: 6, kind: self",
            "1.points: ledger-contradiction: B1: 6 contradicts 5 on the same day in ",
        ),
        (
            "progress: M1, percent: 1e2",
            "progress: M1, percent: 1e1",
            "1.progress.0: ledger-contradiction: M1: progress 10% contradicts progress 100% on"
            " the same day in ",
        ),
    ],
)
def test_two_values_of_one_day(one: str, other: str, said: str) -> None:
    """Two percents, new deadlines, readings or marks cannot both hold; the second is reported."""
    assert same_day(one, other) == [said]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("done: M1", "done: M1"),
        ("done: M1", "reopened: M2"),
        ("done: M1, unit: 甲县", "reopened: M1, unit: 乙县"),
        ("done: M1, unit: 甲县", "reopened: M1"),
        ("progress: M1, percent: 50", "progress: M1, percent: 50.0"),
        ("progress: M1, percent: 50, unit: 甲县", "progress: M1, percent: 60, unit: 乙县"),
        (KINDS["extended"], KINDS["extended"].replace("乙", "丙")),
        ("reading: satisfaction, value: 96, period: 2020", KINDS["done"]),
        (
            "reading: satisfaction, value: 96, period: 2020Q1",
            "reading: satisfaction, value: 97, period: 2020Q2",
        ),
        ("mark: B1, points: 5, kind: self", "mark: B1, points: 6, kind: verified"),
        ("mark: B1, points: 5, kind: self", "mark: S1.1, points: 6, kind: self"),
        ("mark: B1, points: 5, kind: self", "mark: B1, points: 5.0, kind: self"),
    ],
)
def test_what_goes_together(one: str, other: str) -> None:
    """The same thing twice, other units, periods, blocks and assessors contradict nothing."""
    assert same_day(one, other) == []


def test_other_days_contradict_nothing() -> None:
    """What was done may be reopened on the next day."""
    assert said_by(check_contradictions, on("05-01 done: M1", "05-02 reopened: M1")) == []


def test_the_first_entry_is_named_by_its_place() -> None:
    """A contradiction says in which file and line the other entry stands."""
    one, other = ledger_entries(on("05-01 done: M1", "05-01 reopened: M1"))
    entries = [one._replace(origin=Origin("ledger/demo/市公安局.yaml", 12)), other]
    assert messages(check_contradictions(PROGRAMME, entries)) == [
        "1.reopened.0: ledger-contradiction: M1: reopened contradicts done on the same day in"
        " ledger/demo/市公安局.yaml:12"
    ]


def test_three_that_contradict() -> None:
    """Each entry that contradicts one before it is reported once."""
    assert [one.split(":")[0] for one in same_day(*list(KINDS.values())[:3])] == [
        "1.reopened.0",
        "2.cancelled.0",
    ]


@pytest.mark.parametrize(
    ("dated", "said"),
    [
        (
            ("05-01 done: M1", "06-01 progress: M1, percent: 5"),
            "1.progress.0: entry-after-end: M1 has been done since 2020-05-01: progress has no"
            " effect",
        ),
        (
            ("05-01 done: M1", "06-01 done: [R2, M1]"),
            "1.done.1: entry-after-end: M1 has been done since 2020-05-01: done has no effect",
        ),
        (
            ("05-01 cancelled: M1, reason: 甲", "06-01 done: M1"),
            "1.done.0: entry-after-end: M1 has been cancelled since 2020-05-01: done has no effect",
        ),
        (
            ("05-01 done: M1, unit: 甲县", "06-01 started: M1, unit: 甲县"),
            "1.started.0: entry-after-end: M1 has been done since 2020-05-01: started has no"
            " effect",
        ),
        (
            (
                "06-01 extended: M1, deadline: 2021-03, reason: 甲, approved_by: 乙",
                "05-01 done: M1",
            ),
            "0.extended.0: entry-after-end: M1 has been done since 2020-05-01: extended has no"
            " effect",
        ),
        (
            ("05-01 done: M1", "05-01 done: M1"),
            "1.done.0: entry-after-end: M1 has been done since 2020-05-01: done has no effect",
        ),
        (
            ("05-01 started: M1", "06-01 reopened: M1"),
            "1.reopened.0: nothing-to-reopen: M1 is neither done nor cancelled on that day",
        ),
        (
            ("05-01 done: M1", "06-01 reopened: M1", "06-02 reopened: M1"),
            "2.reopened.0: nothing-to-reopen: M1 is neither done nor cancelled on that day",
        ),
    ],
)
def test_entries_without_effect(dated: tuple[str, ...], said: str) -> None:
    """What comes after the end, and a reopening before one, is a warning at its task."""
    assert said_by(check_idle_entries, on(*dated)) == [said]


@pytest.mark.parametrize(
    "dated",
    [
        (
            "05-01 done: M1",
            "06-01 reopened: M1",
            "06-01 progress: M1, percent: 5",
            "07-01 done: M1",
        ),
        ("05-01 cancelled: M1, reason: 甲", "06-01 reopened: M1", "06-02 started: M1"),
        ("05-01 done: M1", "05-01 progress: M1, percent: 100", "05-01 started: M1"),
        ("05-01 done: M1, unit: 甲县", "06-01 started: M1, unit: 乙县"),
        ("05-01 done: M2", "06-01 done: M2", "07-01 started: M2"),
        ("05-01 done: M9", "06-01 done: M9"),
    ],
)
def test_courses_with_effect(dated: tuple[str, ...]) -> None:
    """A day's work before its end, reopenings, other units and standing duties (S2) are right."""
    assert said_by(check_idle_entries, on(*dated)) == []


def test_the_end_of_the_whole_ends_its_units() -> None:
    """A unit that goes on after the whole task was done reports in vain, and is told so."""
    dated = on("05-01 done: M1", "06-01 progress: M1, percent: 5, unit: 甲县")
    assert said_by(check_idle_entries, dated) == [
        "1.progress.0: entry-after-end: M1 has been done since 2020-05-01: progress has no effect"
    ]


def test_a_cancelled_standing_duty_stays_so() -> None:
    """A standing duty never ends by being done (S2); when it is cancelled, it ends."""
    dated = on("05-01 cancelled: M2, reason: 甲", "06-01 started: M2")
    assert said_by(check_idle_entries, dated) == [
        "1.started.0: entry-after-end: M2 has been cancelled since 2020-05-01: started has no"
        " effect"
    ]


def test_a_contradiction_is_reported_once() -> None:
    """What contradicts itself on a day is not reported a second time as without effect."""
    assert said_by(check_idle_entries, on("05-01 done: M1", "05-01 reopened: M1")) == []


def test_the_order_of_the_entries_does_not_matter() -> None:
    """Whatever order the entries stand in, as many faults are found, on the same days."""
    entries = ledger_entries(
        on("05-01 done: M1", "06-01 started: M1", "07-01 reopened: R2", "07-02 done: R2")
        + on("07-02 reopened: R2", "08-01 mark: B1, points: 5, kind: self")
        + on("08-01 mark: B1, points: 6, kind: self")
    )
    for ordered in permutations(entries):
        found = [
            one for check in (*CHECKS, check_idle_entries) for one in check(PROGRAMME, ordered)
        ]
        days = sorted((one.rule.code, ordered[int(one.path[0])].date) for one in found)
        assert days == [
            ("entry-after-end", date(2020, 6, 1)),
            ("ledger-contradiction", date(2020, 7, 2)),
            ("ledger-contradiction", date(2020, 8, 1)),
            ("nothing-to-reopen", date(2020, 7, 1)),
        ]
