"""The command score: what the assessment would give."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated

from pilotctl.application.assessment import Assessor, answers, grouped, open_assessor
from pilotctl.application.bar import shortfalls
from pilotctl.application.series import Every, days_of
from pilotctl.cli.bar import bar_of
from pilotctl.cli.declared import Option, command
from pilotctl.cli.office import open_office
from pilotctl.cli.options import Cities, View
from pilotctl.cli.output import exit_code, holds_one_table, show, tell
from pilotctl.cli.parsing import parsed
from pilotctl.cli.scoring_options import Scoring, rules_of
from pilotctl.cli.session import Session
from pilotctl.errors import ExitCode, UsageRefusal
from pilotctl.messages import N_, msg
from pilotctl.model.ranges import Period
from pilotctl.reports.score import score_report
from pilotctl.scoring.shares import LEVELS, By

if TYPE_CHECKING:
    from pilotctl.application.assumptions import Assumption

Explain = Annotated[
    bool, Option(name="--explain", help=N_("Show every line with its rule and inputs."))
]
GroupBy = Annotated[By | None, Option(name="--by", help=N_("Group points by."))]
Depth = Annotated[
    int | None,
    Option(
        least=1,
        most=len(LEVELS),
        metavar="N",
        help=N_("Levels to show, with --by area, key-task or subtask."),
    ),
]
Under = Annotated[
    str | None,
    Option(
        name="--fail-under",
        metavar="POINTS|PERCENT%",
        help=N_("Exit with 1 if the total is below 400, or 60% of what is possible."),
    ),
]
Assume = Annotated[
    list[str] | None,
    Option(
        metavar="WHAT",
        help=N_("Assume events: done:tieling/M22,tieling/M23 or incident:N2=major."),
    ),
]
SeriesPeriod = Annotated[
    str | None, Option(metavar="PERIOD", help=N_("Show the score over time: 2020-06..2022-12."))
]
EveryEnd = Annotated[Every | None, Option(help=N_("Interval, with --period."))]


@command(N_("Compute the assessment score and explain every line and deduction."))
def score(
    cities: Cities = None,
    *,
    explain: Explain = False,
    by: GroupBy = None,
    depth: Depth = None,
    scoring: Scoring,
    bar: Under = None,
    assume: Assume = None,
    period: SeriesPeriod = None,
    every: EveryEnd = None,
    view: View,
    session: Session,
) -> ExitCode:
    """`pilotctl score`."""
    assessor = open_assessor(open_office(view, session), cities or (), rules_of(scoring))
    day = assessor.office.day
    if depth and by not in LEVELS:
        raise UsageRefusal(msg("--depth needs --by area, key-task or subtask"))
    if every and not period:
        raise UsageRefusal(msg("--every needs --period"))
    if period:
        if explain or by or bar or assume:
            raise UsageRefusal(
                msg("--period cannot be combined with --explain, --by, --fail-under or --assume")
            )
        _show_over(assessor, period, every or Every.MONTH, view, session)
        return ExitCode.OK
    found = answers(assessor, _assumptions(assume, day) if assume else ())
    if by:
        found = [grouped(assessor, one, by, depth or 1) for one in found]
    cards = [one.card for one in found]
    wanted = bar_of(bar, "--fail-under", cards) if bar else None
    main_only = holds_one_table(view)
    show(score_report(found, day, explain=explain, main_only=main_only), view, session)
    missing = shortfalls(wanted, cards) if wanted else []
    for one in missing:
        tell(one, session)
    return exit_code(bool(missing))


def _assumptions(typed: Sequence[str], day: date) -> "Sequence[Assumption]":
    from pilotctl.cli.assumptions import parse_assumptions  # needs the checks

    return parse_assumptions(typed, day)


def _show_over(assessor: Assessor, typed: str, every: Every, view: View, session: Session) -> None:
    from pilotctl.reports.score_over import over_report  # few scores are over time

    asked = parsed(Period.parse, typed, "--period", msg("a period such as 2020-06..2022-12"))
    series = assessor.over(days_of(asked, every, assessor.office.day))
    show(over_report(series, assessor.office.day, main_only=holds_one_table(view)), view, session)
