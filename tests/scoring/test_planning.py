"""The fewest open tasks that reach a total."""

from fractions import Fraction

from pilotctl.model.assessment import Method
from pilotctl.scoring.card import Terms
from pilotctl.scoring.plan import Plan, fastest_blocks, plan_for
from tests.shared.cards import card, facts

WHOLE = Terms(Method.ALL_OR_NOTHING)
EVERYTHING = Fraction("47.5")


def plan(target: str, ledger: str = "[]", terms: Terms | None = None) -> Plan:
    """The plan for that total."""
    return plan_for(card(ledger, terms), Fraction(target))


def ids(made: Plan) -> list[list[str]]:
    """The tasks of each step."""
    return [[str(task.task.id.reference) for task in step.tasks] for step in made.steps]


def test_what_pays_most_comes_first() -> None:
    """The steps stand in the order of what they add; as many as are needed."""
    made = plan("36")
    assert ids(made) == [["S1.1.1"], ["R1"], ["R2"], ["R3"]]
    assert [step.gain for step in made.steps] == [25, 5, 5, 5]
    assert facts(made.reached, made.is_enough) == (40, True)


def test_exactly_the_target_is_enough() -> None:
    """A total that equals the target reaches it."""
    made = plan("25")
    assert facts(ids(made), made.reached, made.is_enough) == ([["S1.1.1"]], 25, True)


def test_a_hair_more_takes_one_task_more() -> None:
    """A target that is missed by little is missed."""
    assert len(plan("25.0001").steps) == 2


def test_reached_already() -> None:
    """Nothing has to be done where the total stands already."""
    made = plan("25", "[{date: 2020-07-01, done: S1.1.1}]")
    assert facts(made.steps, made.is_enough, made.start) == ((), True, 25)


def test_out_of_reach() -> None:
    """All that could still be done is shown, and that it is not enough."""
    made = plan("48")
    assert (made.reachable, made.reached, made.is_enough) == (EVERYTHING, EVERYTHING, False)
    assert len(made.steps) == 7


def test_deductions_have_to_be_made_up_for() -> None:
    """S5: the target is a total, so what is deducted has to be earned as well."""
    ledger = "[{date: 2020-07-01, incident: 甲, natures: [{item: N1, grade: major}]}]"
    made = plan("15", ledger)
    assert facts(ids(made), made.start, made.reached) == ([["S1.1.1"]], -10, 15)


def test_what_is_begun_adds_only_the_rest() -> None:
    """S1: a task at 60% adds 40% of its part."""
    made = plan("25", "[{date: 2020-07-01, progress: S1.1.1, percent: 60}]")
    assert made.steps[0].gain == 10


def test_marked_lost_and_cancelled_add_nothing() -> None:
    """S3, S5, S1: no task of a marked block, of lost points, or cancelled is ever proposed."""
    ledger = """
    - {date: 2020-07-01, mark: B1-2, points: 4, kind: verified}
    - {date: 2020-07-01, cancelled: M2, reason: 撤销}
    """
    proposed = {id for step in ids(plan("999", ledger)) for id in step}
    assert proposed == {"R3", "M1", "M3", "S1.1.1"}


def test_all_or_nothing_does_blocks_whole() -> None:
    """S4: a block's open tasks add only together, and count as so many tasks."""
    made = plan("999", terms=WHOLE)
    assert sorted(ids(made)) == [["M1", "M2", "M3"], ["R1", "R2"], ["R3"], ["S1.1.1"]]


def test_all_or_nothing_takes_the_fewest_tasks() -> None:
    """S4: one task for 5 points rather than two for 10, where 5 are enough."""
    ledger = "[{date: 2020-07-01, done: S1.1.1}]"
    assert ids(plan("30", ledger, WHOLE)) == [["R3"]]
    assert ids(plan("31", ledger, WHOLE)) == [["R1", "R2"]]
    assert sorted(ids(plan("36", ledger, WHOLE))) == [["R1", "R2"], ["R3"]]


def test_the_fastest_blocks() -> None:
    """The three blocks whose open tasks add most for each task, each block whole."""
    assert [facts(one.block, one.gain, len(one.tasks)) for one in fastest_blocks(card())] == [
        ("S1.1", 25, 1),
        ("B1-2", 10, 2),
        ("B3", 5, 1),
    ]


def test_no_block_left() -> None:
    """Where all is done, nothing is proposed."""
    done = "[{date: 2021-01-01, done: [R1, R2, R3, R4, M1, M2, M3, S1.1.1]}]"
    assert fastest_blocks(card(done)) == ()
