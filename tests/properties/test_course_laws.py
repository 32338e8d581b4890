"""L1: what `check` calls effective changes what is known; what it calls idle does not."""

from collections import Counter

from hypothesis import given

from pilotctl.checks.idle_entries import check_idle_entries
from pilotctl.checks.ledger import Programme
from pilotctl.model.ledger import LedgerEntry, TaskEntry, by_kind
from pilotctl.progress.course import Record, follow, is_standing, ordered
from tests.properties.ledgers import TASKS, UNITS, ledgers
from tests.shared.builders import city_of, city_text

PROGRAMME = Programme(city_of(city_text()), UNITS)
STANDING = {task.id.reference: is_standing(task) for task in TASKS}


def decided(record: Record) -> Record:
    """What of a record decides how the task stands: not who was heard last, nor the evidence."""
    units = tuple((unit, decided(part)) for unit, part in record.units)
    undecided = Record()
    return record._replace(
        last_heard=None,
        evidence=(),
        # A part without any entry that decides stands as one without entries.
        units=tuple((unit, part) for unit, part in units if part != undecided),
    )


def one_a_day(ledger: list[LedgerEntry]) -> list[TaskEntry]:
    """The entries about tasks, of each day and task the first alone: a day has no order."""
    entries: list[TaskEntry] = []
    used: set[object] = set()
    for entry in by_kind(ledger).tasks:
        free = tuple(t for t in dict.fromkeys(entry.tasks) if (entry.date, t) not in used)
        used |= {(entry.date, task) for task in free}
        if free:
            entries.append(entry._replace(tasks=free))
    return entries


@given(ledgers)
def test_idle_changes_nothing_and_what_is_not_idle_changes_something(
    ledger: list[LedgerEntry],
) -> None:
    """Whatever entry is left out: the record of its task at the end of that day tells the two."""
    entries = one_a_day(ledger)
    idle = {(int(one.path[0]), one.path[2]) for one in check_idle_entries(PROGRAMME, entries)}
    for n, entry in enumerate(entries):
        for i, task in enumerate(entry.tasks):
            course = ordered(one for one in entries if task in one.tasks and one.date <= entry.date)
            without = tuple(one for one in course if one is not entry)
            changes = decided(follow(course, STANDING[task]).record) != decided(
                follow(without, STANDING[task]).record
            )
            assert changes == ((n, i) not in idle), (entry, course)


@given(ledgers)
def test_every_entry_has_one_effect(ledger: list[LedgerEntry]) -> None:
    """A course has as many effects as entries, whatever kinds and units meet in it."""
    named = Counter(task for entry in by_kind(ledger).tasks for task in set(entry.tasks))
    for task in TASKS:
        reference = task.id.reference
        course = ordered(one for one in by_kind(ledger).tasks if reference in one.tasks)
        followed = follow(course, is_standing(task))
        assert len(followed.effects) == len(followed.ends) == named[reference]
