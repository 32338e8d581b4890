"""The options of score and plan: how the assessment is made."""

from pathlib import Path
from typing import Annotated, NamedTuple

from pilotctl.application.assessment import Rules
from pilotctl.cli.declared import Group, Option
from pilotctl.cli.parsing import day_of
from pilotctl.messages import N_
from pilotctl.model.assessment import MarksUsed, Method


class Scoring(NamedTuple):
    """How completion becomes points, and which days count; by default as pilotctl.toml has it."""

    method: Annotated[
        Method | None,
        Option(help=N_("Method of turning completion into points."), group=Group.SCORE),
    ] = None
    marks: Annotated[
        MarksUsed | None,
        Option(
            help=N_("Marks to use in place of what the tasks of a block earn."), group=Group.SCORE
        ),
    ] = None
    scheme: Annotated[
        Path | None,
        Option(
            metavar="FILE",
            help=N_("Scheme: points and deductions for a city whose document sets none."),
            group=Group.SCORE,
        ),
    ] = None
    acceptance: Annotated[
        str | None,
        Option(metavar="DAY", help=N_("The day of acceptance (验收)."), group=Group.SCORE),
    ] = None
    announced: Annotated[
        str | None,
        Option(metavar="DAY", help=N_("The day when the result is announced."), group=Group.SCORE),
    ] = None


def rules_of(scoring: Scoring) -> Rules:
    """How the assessment is asked for; raises UsageRefusal for a day that cannot be read."""
    return Rules(
        scoring.method,
        scoring.marks,
        scoring.scheme,
        day_of(scoring.acceptance, "--acceptance") if scoring.acceptance else None,
        day_of(scoring.announced, "--announced") if scoring.announced else None,
    )
