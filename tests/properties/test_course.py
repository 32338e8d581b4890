"""A course of days says of each day what is said of it alone."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from pilotctl.model.ledger import LedgerEntry
from pilotctl.progress.course import stand_over
from pilotctl.progress.fold import fold, fold_over
from pilotctl.progress.state import Limits, track
from tests.properties.ledgers import TASKS, UNITS, days, ledgers

courses = st.lists(days, max_size=12).map(sorted)
_spans = st.integers(min_value=0, max_value=120)
limits_ = st.builds(Limits, _spans, _spans, _spans)


@given(ledgers, courses)
def test_what_is_known_over_time(ledger: list[LedgerEntry], course: list[date]) -> None:
    """Read once as time goes on, a ledger says of each day what it says when read up to it."""
    assert list(fold_over(ledger, course)) == [fold(ledger, day) for day in course]


@given(ledgers, courses, limits_)
def test_how_tasks_stand_over_time(
    ledger: list[LedgerEntry], course: list[date], limits: Limits
) -> None:
    """No day by which a task changes is missed, whatever was heard and however long things take."""
    told = list(stand_over(TASKS, ledger, course, limits, UNITS))
    assert [known for known, _ in told] == list(fold_over(ledger, course))
    for day, (known, standing) in zip(course, told, strict=True):
        alone = (track(one, day, known.of(one.id.reference), limits, UNITS) for one in TASKS)
        assert standing == tuple(alone)


@given(ledgers, st.integers(min_value=0, max_value=900))
def test_every_day_of_a_month(ledger: list[LedgerEntry], start: int) -> None:
    """Days that follow each other closely miss nothing either."""
    first = date(2020, 10, 1).toordinal() + start
    course = [date.fromordinal(first + day) for day in range(31)]
    for day, (known, standing) in zip(
        course, stand_over(TASKS, ledger, course, Limits(), UNITS), strict=True
    ):
        alone = (track(one, day, known.of(one.id.reference), units=UNITS) for one in TASKS)
        assert standing == tuple(alone)
