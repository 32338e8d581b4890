"""Deadlines of Tieling against 000_15050eebd2f8b9b2.txt, column 完成时限, and what comes of them.

The legible rows were counted in the source itself: every line between 115 and 689 on which the
number, the measure and the deadline stand side by side, 312 in all (numbers that are printed
upside down were turned, 09 to 60 and the like). The others, where the columns are transposed or
broken, are frozen as the two readings settled them.
"""

from collections import Counter
from datetime import date

import pytest

from pilotctl.progress.state import Status, track
from tests.shared.program import ask
from tests.spec.tieling import UNKNOWN, about, measures, numbers, tasks

LEGIBLE = {
    "2020-05": "359",
    "2020-06": "66-67 110 144-145",
    "2020-12": (
        "3 14-16 21-22 27 32 49 54-55 72 83 85-87 94 108-109 117-118 125 131-135 141 146 157 159"
        " 161 164 166-168 171-172 181-184 186-187 191-192 200-202 204-208 210-211 214-222 224-231"
        " 250 255 284 290-291 313 316 333 346 348 351 363 366 369 381-382 411 413-415 422-423 434"
        " 441-443 459-464"
    ),
    "2020-12-30": "143 212 253 403 484",
    "2021-12": (
        "20 23 47 50-53 68-71 73-82 84 88-89 91-93 96 98 100-107 111 124 126 129 136-140 142"
        " 147-149 169 180 189-190 193-195 213 223 232 234-235 256-263 266 268-269 279-283 285-288"
        " 292-293 295 298-300 303 305-311 314 317 320-325 327-332 344 349-350 353 356 358 361"
        " 367-368 377 379-380 383-384 386-387 399-400 410 416 419-420 429 438-440 444-445 447-448"
        " 486 490 493-494 496"
    ),
    "2022-12": "198",
    "ongoing": (
        "9-13 17-19 24-26 31 46 48 56 95 97 99 163 185 188 264-265 267 312 315 326 347 364 376"
        " 378 385 401-402 404-407 412 417-418 427 431-433 436-437 446 465 488"
    ),
}
"""The measures of which the row is legible, by the deadline that it prints."""

COMMON = {
    "2020-05": 2,
    "2020-06": 8,
    "2020-12": 168,
    "2020-12-30": 5,
    "2021-12": 199,
    "2022-12": 1,
    "ongoing": 75,
    "unknown": 11,
}
"""All 469 measures by their deadlines, as read."""

REGIONAL = {
    "2020-05": 1,
    "2020-06": 2,
    "2020-09": 3,
    "2020-10": 1,
    "2020-12": 11,
    "2021-12": 2,
    "2022-04": 1,
    "ongoing": 10,
    "unknown": 1,
}
"""Lines 693-725, last column: the 32 regional measures, of which 31 can be read."""


def counted(kind: str) -> Counter[str]:
    """The tasks of a kind by their deadlines."""
    chosen = [task for task in tasks().values() if task.kind.value == kind]
    return Counter(str(task.deadline) if task.deadline else "unknown" for task in chosen)


@pytest.mark.parametrize("deadline", LEGIBLE)
def test_legible_deadlines(deadline: str) -> None:
    """A row whose deadline stands beside its number has that deadline."""
    found = [no for no, one in measures().items() if str(one.deadline) == deadline]
    assert set(numbers(LEGIBLE[deadline])) - set(found) == set()


def test_how_many_rows_are_legible() -> None:
    """The rows counted in the source are 312, and none of them is counted twice."""
    every = [number for runs in LEGIBLE.values() for number in numbers(runs)]
    assert len(every) == len(set(every)) == 312


def test_all_deadlines_by_kind() -> None:
    """Lines 115-689: 458 measures with a deadline, 11 without; frozen as they were settled."""
    assert counted("measure") == COMMON
    assert sum(COMMON.values()) == 469


def test_regional_deadlines_by_kind() -> None:
    """Lines 693-725: 2020.12, 2020.5 and the like are months, 长期 is ongoing."""
    assert counted("regional") == REGIONAL
    assert sum(REGIONAL.values()) == 32


def test_days_and_months_are_told_apart() -> None:
    """Lines 278, 355, 404, 575 and 673 print 2020/12/30, a day; 2020年12月 is due on the 31st."""
    assert {str(one.due) for one in tasks().values() if str(one.deadline) == "2020-12-30"} == {
        "2020-12-30"
    }
    assert tasks()["tieling/M22"].due == date(2020, 12, 31)


def test_unknown_deadlines_are_doubted() -> None:
    """invalid A deadline that is blank, and says that nothing is legible."""
    assert tuple(id for id, task in tasks().items() if task.deadline is None) == UNKNOWN
    assert all(about(tasks()[id].doubts, "deadline") == ["none"] for id in UNKNOWN)


@pytest.mark.parametrize("day", [date(2021, 1, 15), date(2023, 1, 1), date(9999, 12, 31)])
def test_unknown_deadlines_are_never_overdue(day: date) -> None:
    """Unknown is never counted as overdue, and neither is 长期推进, however late the day."""
    programme = tasks()
    states = {id: track(task, day).state.status for id, task in programme.items()}
    late = {id for id, status in states.items() if status is Status.OVERDUE}
    assert not late & set(UNKNOWN)
    assert not {id for id in late if str(programme[id].deadline) == "ongoing"}
    assert {states[id] for id in UNKNOWN} == {Status.UNKNOWN}


def test_overdue_counts_the_unknown_apart() -> None:
    """On 2021-01-15 the 183 measures and 18 regional ones due in 2020 are late; 12 are unknown."""
    answer = ask("overdue", "tieling", "--as-of", "2021-01-15", "--json")
    due = [id for id, task in tasks().items() if str(task.deadline).startswith("2020")]
    assert answer.ids == due
    assert len(due) == 183 + 18
    assert answer.json["summary"] == {"overdue": 201, "unknown_deadline": 12}
    closing = ask("overdue", "tieling", "--as-of", "2021-01-15").lines[-1]
    assert closing == "As of 2021-01-15: overdue 201; deadline unknown 12"


def test_a_day_is_late_before_its_month() -> None:
    """2020/12/30 is overdue on 31 December, 2020年12月 only on 1 January."""
    on = {
        day: set(ask("overdue", "tieling", "--as-of", day, "--json").ids)
        for day in ("2020-12-30", "2020-12-31", "2021-01-01")
    }
    days = {f"tieling/M{number}" for number in numbers(LEGIBLE["2020-12-30"])}
    assert on["2020-12-31"] - on["2020-12-30"] == days
    assert len(on["2021-01-01"] - on["2020-12-31"]) == 168 + 11


def test_due_counts_the_unknown_apart() -> None:
    """From 1 to 31 December 2020 fall 168 months, 5 days and 11 regional measures."""
    answer = ask("due", "tieling", "--as-of", "2020-12-01", "--within", "30d", "--json")
    assert answer.json["summary"] == {"due": 184, "by": "2020-12-31", "unknown_deadline": 12}
    assert not set(answer.ids) & set(UNKNOWN)


def test_departments_count_the_unknown_apart() -> None:
    """Each department says how many of its tasks have no deadline that can be read."""
    answer = ask("departments", "tieling", "--as-of", "2021-01-15", "--json").json
    told = {item["department"]: item["unknown"] for item in answer["items"] if item["unknown"]}
    owned = Counter(name for id in UNKNOWN for name in tasks()[id].departments)
    assert told == dict(owned)
