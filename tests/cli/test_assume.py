"""`pilotctl score --assume`: what if something were done, or happened."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from pilotctl.application.assumptions import assumed
from pilotctl.cli.assumptions import parse_assumptions
from pilotctl.errors import UsageRefusal
from tests.shared.cards import CITY as CITY_MODEL
from tests.shared.offices import answers, office
from tests.shared.program import Answer, run

BASE = "score demo"
DONE = f"{BASE} --assume done:demo/R2,demo/S1.1.1 --json"
TWO = f"{BASE} --assume done:demo/S1.1.1 --assume incident:N2=major --format csv"
NATURES = f"{BASE} --assume incident:N2=major,N5=extraordinary --json"
CITY = "score demo silent --assume incident:silent/N2.2 --json"
UNKNOWN = f"{BASE} --assume done:demo/R5"
UNREADABLE = f"{BASE} --assume incident:N2=huge"
HOW = "write done:tieling/M22,tieling/M23 or incident:N2=major"
REFUSED = {
    "done:demo/R9": ("demo has no task R9", "did you mean R4, R3, R2?"),
    "done:silent/R1": ("done:silent/R1 is about silent, which is not selected", None),
    "incident:N9=major": ("demo has no negative-list item N9", "did you mean N6, N5, N4?"),
    "incident:silent/N2": ("incident:silent/N2 is about silent, which is not selected", None),
    "incident:": ("invalid --assume incident:", HOW),
    "incident:N2=": ("invalid --assume incident:N2=", HOW),
    "done:R2": ("invalid --assume done:R2", HOW),
    "done:": ("invalid --assume done:", HOW),
    "done:demo/R2,": ("invalid --assume done:demo/R2,", HOW),
    "undone:demo/R2": ("invalid --assume undone:demo/R2", HOW),
    "": ("invalid --assume ", HOW),
}
AMBIGUOUS = "score demo silent --assume incident:N2=major"
LEDGER_AFTER = f"{BASE} --json"


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Answer]:
    """Every question of this module, asked side by side."""
    lines = [DONE, TWO, NATURES, CITY, AMBIGUOUS, LEDGER_AFTER, UNKNOWN, UNREADABLE]
    return answers(tmp_path_factory.mktemp("assume"), lines)


def test_tasks_done(told: Mapping[str, Answer]) -> None:
    """The total is as if the tasks were done today, with the difference to what is."""
    (item,) = told[DONE].json["items"]
    assert item["total"] == "32.5"
    assert item["assumed"] == {"total_without": "5", "difference": "27.5"}


def test_assumptions_add_up(told: Mapping[str, Answer]) -> None:
    """Several assumptions hold together: 25 more, and 10 less."""
    answer = told[TWO]
    assert answer.code == 0
    assert answer.lines[-1].startswith("演示市,total,20,47.5")


def test_an_incident_of_two_natures(told: Mapping[str, Answer]) -> None:
    """N3: the assumed incident counts once, under the item that deducts most, today."""
    (item,) = told[NATURES].json["items"]
    assumed = next(one for one in item["deductions"] if one["rule"] == "N3")
    assert (assumed["item"], assumed["points"], assumed["counted"]) == ("N5", "-30", True)
    assert assumed["incident"]["date"] == "2021-06-30"
    assert item["assumed"]["difference"] == "-30"


def test_the_city_may_be_named(told: Mapping[str, Answer]) -> None:
    """With several cities the incident says whose it is; the other's answer does not change."""
    first, second = told[CITY].json["items"]
    assert first["assumed"] == {"total_without": "5", "difference": "0"}
    assert second["assumed"] == {"total_without": None, "difference": None}
    assert [one["id"] for one in second["criteria"] if one["verdict"] == "not-met"] == [
        "N2.1",
        "N2.2",
    ]


@pytest.mark.parametrize("what", REFUSED)
def test_refusals(what: str) -> None:
    """What cannot be read, or is not in the city, is said word for word, with a way out."""
    with pytest.raises(UsageRefusal) as caught:
        typed = parse_assumptions([what], date(2021, 6, 30))
        assumed(typed, [CITY_MODEL], {CITY_MODEL.id: ()})
    refusal = caught.value
    help = refusal.help.render(str) if refusal.help else None
    assert (refusal.message.render(str), help) == REFUSED[what]


def test_a_refusal_ends_with_2(told: Mapping[str, Answer]) -> None:
    """Nothing is shown of a score whose assumption is refused."""
    assert told[UNREADABLE] == Answer(
        2, "", f"error: invalid --assume incident:N2=huge\n  help: {HOW}\n"
    )
    assert told[UNKNOWN] == Answer(
        2,
        "",
        "error: demo has no task R5\n  help: its tasks are the measures M1, M2, M3; use their"
        " ids\n",
    )


def test_a_cancelled_task_cannot_be_done(tmp_path: Path) -> None:
    """S1: what was struck off stays out of the mean: to assume it done is refused."""
    made = office(tmp_path)
    ledger = made / "ledger" / "demo.yaml"
    ledger.write_text("- {date: 2020-07-01, cancelled: R1, reason: 并入R2}\n", encoding="utf-8")
    answer = run(*f"{BASE} --assume done:demo/R1 --as-of 2021-06-30".split(), cwd=made)
    assert answer == Answer(
        2,
        "",
        "error: R1 has been cancelled since 2020-07-01: done has no effect\n"
        "  help: leave out the assumption\n",
    )


def test_whose_incident(told: Mapping[str, Answer]) -> None:
    """An incident that could be about several cities is refused."""
    assert told[AMBIGUOUS] == Answer(
        2,
        "",
        "error: incident:N2=major could be about several cities\n"
        "  help: write incident:tieling/N2=major, or ask for one city\n",
    )


def test_nothing_is_written(told: Mapping[str, Answer]) -> None:
    """Assumptions are for one run only: the score without them stays as it was."""
    (item,) = told[LEDGER_AFTER].json["items"]
    assert (item["total"], item["assumed"]) == ("5", None)
