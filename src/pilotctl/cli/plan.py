"""The command plan: what it would take to reach a total."""

from typing import Annotated

from pilotctl.application.assessment import open_assessor
from pilotctl.cli.bar import bar_of
from pilotctl.cli.declared import Option, command
from pilotctl.cli.office import open_office
from pilotctl.cli.options import City, View
from pilotctl.cli.output import exit_code, holds_one_table, show
from pilotctl.cli.parsing import day_of
from pilotctl.cli.scoring_options import Scoring, rules_of
from pilotctl.cli.session import Session
from pilotctl.errors import ExitCode, UsageRefusal
from pilotctl.messages import N_, msg
from pilotctl.reports.plan import plan_report
from pilotctl.scoring.plan import plan_for

Target = Annotated[
    str, Option(metavar="POINTS|PERCENT%", help=N_("The total to reach: 800, or 90%."))
]
Until = Annotated[
    str | None,
    Option(name="--until", metavar="DAY", help=N_("Project to this day (default: the as-of day).")),
]


@command(N_("Find the fewest open tasks whose completion reaches a total."))
def plan(
    city: City,
    *,
    target: Target,
    until: Until = None,
    scoring: Scoring,
    view: View,
    session: Session,
) -> ExitCode:
    """`pilotctl plan`."""
    office = open_office(view, session)
    assessor = open_assessor(office, [city], rules_of(scoring)).known_now()
    on = day_of(until, "--until") if until else office.day
    if on < office.day:
        raise UsageRefusal(
            msg("--until {day} is before the as-of day {as_of}", day=on, as_of=office.day),
            msg("choose a later one, or an earlier --as-of"),
        )
    card = assessor.card(assessor.cities[0], on)
    bar = bar_of(target, "--target", [card])
    found = plan_for(card, bar.points_of(card))
    show(plan_report(found, card, office.day, main_only=holds_one_table(view)), view, session)
    return exit_code(not found.is_enough)
