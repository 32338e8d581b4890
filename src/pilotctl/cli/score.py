"""The command score: what the assessment would give."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from pilotctl.application.assessment import Assessor, answers, grouped, open_assessor
from pilotctl.application.bar import shortfalls
from pilotctl.application.series import Every, days_of
from pilotctl.cli.bar import bar_of
from pilotctl.cli.language import _
from pilotctl.cli.office import open_office
from pilotctl.cli.options import Cities, View, command
from pilotctl.cli.output import fail_if, holds_one_table, show
from pilotctl.cli.parsing import parsed
from pilotctl.cli.program import say
from pilotctl.cli.scoring_options import Scoring, rules_of
from pilotctl.errors import UsageRefusal
from pilotctl.messages import msg
from pilotctl.model.ranges import Period
from pilotctl.reports.score import score_report
from pilotctl.scoring.shares import LEVELS, By

if TYPE_CHECKING:
    from pilotctl.application.assumptions import Assumption

Explain = Annotated[
    bool, typer.Option("--explain", help=_("Show every line, with its rule and its inputs."))
]
GroupBy = Annotated[By | None, typer.Option("--by", help=_("By what to gather the points."))]
Depth = Annotated[
    int | None,
    typer.Option(
        min=1,
        max=len(LEVELS),
        metavar="N",
        help=_("With --by area, key-task or subtask: how many levels to show."),
    ),
]
Under = Annotated[
    str | None,
    typer.Option(
        "--fail-under",
        metavar="POINTS|PERCENT%",
        help=_("Exit with 1 when the total is less: 400, or 60% of what is possible."),
    ),
]
Assume = Annotated[
    list[str] | None,
    typer.Option(
        metavar="WHAT",
        help=_("As if it had happened: done:tieling/M22,tieling/M23 or incident:N2=major."),
    ),
]
Over = Annotated[str | None, typer.Option(metavar="PERIOD", help=_("Over time: 2020-06..2022-12."))]
EveryEnd = Annotated[Every | None, typer.Option(help=_("With --over: at the end of each."))]


@command(_("Compute the assessment total, with every line and deduction explained."))
def score(
    cities: Cities = None,
    *,
    explain: Explain = False,
    by: GroupBy = None,
    depth: Depth = None,
    scoring: Scoring,
    bar: Under = None,
    assume: Assume = None,
    over: Over = None,
    every: EveryEnd = None,
    view: View,
) -> None:
    """`pilotctl score`."""
    assessor = open_assessor(open_office(view), cities or (), rules_of(scoring))
    day = assessor.office.day
    if depth and by not in LEVELS:
        raise UsageRefusal(msg("--depth goes with --by area, key-task or subtask"))
    if every and not over:
        raise UsageRefusal(msg("--every goes with --over"))
    if over:
        if explain or by or bar or assume:
            raise UsageRefusal(
                msg("--over goes with none of --explain, --by, --fail-under and --assume")
            )
        _show_over(assessor, over, every or Every.MONTH, view)
        return
    found = answers(assessor, _assumptions(assume, day) if assume else ())
    if by:
        found = [grouped(assessor, one, by, depth or 1) for one in found]
    cards = [one.card for one in found]
    wanted = bar_of(bar, "--fail-under", cards) if bar else None
    main_only = holds_one_table(view)
    show(score_report(found, day, explain=explain, main_only=main_only), view)
    missing = shortfalls(wanted, cards) if wanted else []
    for one in missing:
        say(one.render(_) + "\n")
    fail_if(bool(missing))


def _assumptions(typed: Sequence[str], day: date) -> "Sequence[Assumption]":
    from pilotctl.cli.assumptions import parse_assumptions  # needs the checks

    return parse_assumptions(typed, day)


def _show_over(assessor: Assessor, typed: str, every: Every, view: View) -> None:
    from pilotctl.reports.score_over import over_report  # few scores are over time

    period = parsed(Period.parse, typed, "--over", msg("a period such as 2020-06..2022-12"))
    series = assessor.over(days_of(period, every, assessor.office.day))
    show(over_report(series, assessor.office.day, main_only=holds_one_table(view)), view)
