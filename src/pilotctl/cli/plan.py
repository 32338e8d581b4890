"""The command plan: what it would take to reach a total."""

from typing import Annotated

import typer

from pilotctl.application.assessment import open_assessor
from pilotctl.cli.bar import bar_of
from pilotctl.cli.language import _
from pilotctl.cli.office import open_office
from pilotctl.cli.options import City, View, command
from pilotctl.cli.output import fail_if, holds_one_table, show
from pilotctl.cli.parsing import day_of
from pilotctl.cli.scoring_options import Scoring, rules_of
from pilotctl.errors import UsageRefusal
from pilotctl.messages import msg
from pilotctl.reports.plan import plan_report
from pilotctl.scoring.plan import plan_for

Target = Annotated[
    str, typer.Option(metavar="POINTS|PERCENT%", help=_("The total to reach: 800, or 90%."))
]
ByDay = Annotated[
    str | None,
    typer.Option(
        "--by", metavar="DAY", help=_("As things will stand on this day; now if left out.")
    ),
]


@command(_("Find the fewest open tasks whose completion reaches a total."))
def plan(city: City, *, target: Target, day: ByDay = None, scoring: Scoring, view: View) -> None:
    """`pilotctl plan`."""
    office = open_office(view)
    assessor = open_assessor(office, [city], rules_of(scoring)).known_now()
    on = day_of(day, "--by") if day else office.day
    if on < office.day:
        raise UsageRefusal(
            msg("--by {day} lies before the day {as_of}", day=on, as_of=office.day),
            msg("choose a later one, or an earlier --as-of"),
        )
    card = assessor.card(assessor.cities[0], on)
    bar = bar_of(target, "--target", [card])
    found = plan_for(card, bar.points_of(card))
    show(plan_report(found, card, office.day, main_only=holds_one_table(view)), view)
    fail_if(not found.is_enough)
