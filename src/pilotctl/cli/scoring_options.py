"""The options of score and plan: how the assessment is made."""

from pathlib import Path
from typing import Annotated, NamedTuple

import typer

from pilotctl.cli.desk import Desk
from pilotctl.cli.language import _
from pilotctl.cli.typed import day_of
from pilotctl.errors import UsageRefusal
from pilotctl.messages import msg
from pilotctl.model.programme import City
from pilotctl.scoring.card import Terms
from pilotctl.scoring.lines import MarksUsed, Method
from pilotctl.scoring.window import Review, fault_of
from pilotctl.workspace import load_scheme_for


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


def terms_of(scoring: Scoring, city: City, desk: Desk) -> Terms:
    """The terms for a city: the options, else the workspace's own days."""
    scheme = load_scheme_for(city, scoring.scheme) if scoring.scheme else None
    return Terms(scoring.method, scoring.marks, scheme, _review(scoring, city, desk))


def _review(scoring: Scoring, city: City, desk: Desk) -> Review:
    review = desk.workspace.config.review.get(city.id, Review())
    if scoring.acceptance:
        review = review._replace(acceptance=day_of(scoring.acceptance, "--acceptance"))
    if scoring.announced:
        review = review._replace(announced=day_of(scoring.announced, "--announced"))
    if review.announced and review.acceptance is None:
        raise UsageRefusal(
            msg("a day of announcement needs a day of acceptance"), msg("add --acceptance DAY")
        )
    if fault := fault_of(review):
        key, expected = fault
        raise UsageRefusal(
            msg("the day of {key} makes no review window", key=key),
            msg("for {key} write {expected}", key=key, expected=expected),
        )
    return review
