"""The commands score and plan: what the assessment would give, and what it would take."""

from collections.abc import Sequence
from typing import Annotated

import typer

from pilotctl.cli import complete
from pilotctl.cli.assessor import Assessor, open_assessor
from pilotctl.cli.bar import Bar, fail_under, refuse_without_points
from pilotctl.cli.desk import open_desk
from pilotctl.cli.language import _
from pilotctl.cli.options import Cities, Format, View, command
from pilotctl.cli.output import format_of, show
from pilotctl.cli.scoring_options import Scoring
from pilotctl.cli.series import Every, days_of
from pilotctl.cli.typed import day_of, parsed
from pilotctl.errors import ExitCode, UsageRefusal
from pilotctl.messages import msg
from pilotctl.reports.score import Answer, Grouped, score_report
from pilotctl.scoring.card import Scorecard
from pilotctl.scoring.lines import task_lines
from pilotctl.scoring.shares import LEVELS, By, Share, by_heading, by_owner, by_unit
from pilotctl.workspace import Workspace, units_of

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
City = Annotated[str, typer.Argument(metavar="CITY", autocompletion=complete.cities)]
Target = Annotated[
    str, typer.Option(metavar="POINTS|PERCENT%", help=_("The total to reach: 800, or 90%."))
]
ByDay = Annotated[
    str | None,
    typer.Option(
        "--by", metavar="DAY", help=_("As things will stand on this day; now if left out.")
    ),
]


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
    assessor = open_assessor(open_desk(view), cities, scoring)
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
    answers = _answers(assessor, assume or [])
    if by:
        units = assessor.desk.workspace
        answers = [_grouped(one, by, depth or 1, units) for one in answers]
    cards = [one.card for one in answers]
    wanted = _bar(bar, "--fail-under", cards) if bar else None
    main_only = _main_only(view)
    show(score_report(answers, assessor.desk.as_of, explain=explain, main_only=main_only), view)
    if wanted:
        fail_under(wanted, cards)


def _main_only(view: View) -> bool:
    """Whether the format holds one table: the one that was asked for."""
    return format_of(view) in (Format.CSV, Format.TSV)


def _answers(assessor: Assessor, typed: Sequence[str]) -> list[Answer]:
    """Each city's card; with assumptions, beside the one without."""
    cards = [assessor.card(city) for city in assessor.cities]
    if not typed:
        return [Answer(card) for card in cards]
    from pilotctl.cli.assume import assumed  # needs the checks

    now = assessor.known_now()
    more = assumed(typed, assessor.cities, now.entries, assessor.desk.as_of)
    other = now.assuming(more)
    return [Answer(other.card(card.city), before=card) for card in cards]


def _grouped(one: Answer, by: By, depth: int, workspace: Workspace) -> Answer:
    return one._replace(grouped=Grouped(by, _shares(one.card, by, depth, workspace)))


def _shares(card: Scorecard, by: By, depth: int, workspace: Workspace) -> tuple[Share, ...]:
    lines = card.lines or task_lines(card.tasks)
    if by in LEVELS:
        first = LEVELS.index(by)
        return by_heading(lines, first, first + depth - 1)
    if by is not By.UNIT:
        return by_owner(lines, by)
    units = units_of(workspace, card.city.id)
    if not units:
        raise UsageRefusal(
            msg("no units are listed for {cities}", cities=card.city.id),
            msg("list them under [units] in pilotctl.toml"),
        )
    return by_unit(lines, units)


def _show_over(assessor: Assessor, typed: str, every: Every, view: View) -> None:
    from pilotctl.reports.score_over import over_report

    days = days_of(typed, every, assessor.desk.as_of)
    series = {
        city.id: [snapshot.card for snapshot in assessor.snapshots(city, days)]
        for city in assessor.cities
    }
    show(over_report(series, assessor.desk.as_of, main_only=_main_only(view)), view)


def _bar(typed: str, option: str, cards: Sequence[Scorecard]) -> Bar:
    refuse_without_points(cards)
    return parsed(Bar.parse, typed, option, msg("points such as 400, or a part such as 60%"))


@command(_("Find the fewest open tasks whose completion reaches a total."))
def plan(city: City, *, target: Target, day: ByDay = None, scoring: Scoring, view: View) -> None:
    """`pilotctl plan`."""
    from pilotctl.reports.plan import plan_report
    from pilotctl.scoring.plan import plan_for

    desk = open_desk(view)
    assessor = open_assessor(desk, [city], scoring).known_now()
    on = day_of(day, "--by") if day else desk.as_of
    if on < desk.as_of:
        raise UsageRefusal(
            msg("--by {day} lies before the day {as_of}", day=on, as_of=desk.as_of),
            msg("choose a later one, or an earlier --as-of"),
        )
    card = assessor.card(assessor.cities[0], on)
    bar = _bar(target, "--target", [card])
    found = plan_for(card, bar.points_of(card))
    show(plan_report(found, card, desk.as_of, main_only=_main_only(view)), view)
    if not found.is_enough:
        raise typer.Exit(ExitCode.BAD_ANSWER)
