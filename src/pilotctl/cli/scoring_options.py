"""The options of score and plan: how the assessment is made."""

from pathlib import Path
from typing import Annotated, NamedTuple

import typer

from pilotctl.application.assessment import Rules
from pilotctl.cli.language import _
from pilotctl.cli.parsing import day_of
from pilotctl.scoring.lines import MarksUsed, Method


class Scoring(NamedTuple):
    """How completion becomes points, and which days count."""

    method: Annotated[Method, typer.Option(help=_("How completion becomes points."))] = (
        Method.PROPORTIONAL
    )
    marks: Annotated[
        MarksUsed, typer.Option(help=_("Which marks stand for what the tasks of a block earn."))
    ] = MarksUsed.VERIFIED
    scheme: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            readable=False,
            help=_("Points and deductions for a city whose document sets none."),
        ),
    ] = None
    acceptance: Annotated[
        str | None, typer.Option(metavar="DAY", help=_("The day of acceptance (验收)."))
    ] = None
    announced: Annotated[
        str | None, typer.Option(metavar="DAY", help=_("The day when the result is announced."))
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
