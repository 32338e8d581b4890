"""Merging ledgers is a union: what two files report in the same words is one."""

from datetime import date

import pytest

from pilotctl.model.ledger import Incident, Origin
from pilotctl.progress.fold import fold
from tests.shared.entries import ledger_entries

INCIDENT = "- {date: 2020-07-01, incident: 甲, natures: [{item: N2, grade: major}]}"


def incidents(*texts: str) -> tuple[Incident, ...]:
    """What is known of incidents, each text being a file of its own."""
    entries = [
        entry._replace(origin=Origin(f"{number}.yaml", 1))
        for number, text in enumerate(texts)
        for entry in ledger_entries(text)
    ]
    return fold(entries, date(2021, 12, 31)).incidents


def test_one_incident_in_two_files_is_one() -> None:
    """Two departments report the same incident: it counts once, from the first file."""
    (known,) = incidents(INCIDENT, INCIDENT)
    assert known.origin == Origin("0.yaml", 1)


@pytest.mark.parametrize(
    "other",
    [
        INCIDENT.replace("2020-07-01", "2020-07-02"),
        INCIDENT.replace("甲", "乙"),
        INCIDENT.replace("N2", "N3"),
        INCIDENT.replace("major", "extraordinary"),
        INCIDENT.replace("}]}", "}], count: 2}"),
        INCIDENT.replace("}]}", "}], unit: 甲县}"),
    ],
)
def test_what_differs_is_another_incident(other: str) -> None:
    """Another day, title, nature, grade, number or unit: both count."""
    assert len(incidents(INCIDENT, other)) == 2


def test_the_order_of_the_files_does_not_matter() -> None:
    """Whichever file is read first, the same incidents are known."""
    other = INCIDENT.replace("甲", "乙")
    texts = [one.title for one in incidents(other, INCIDENT)]
    assert texts == [one.title for one in incidents(INCIDENT, other)]
