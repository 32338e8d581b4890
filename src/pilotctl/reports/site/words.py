"""What the templates of the site get; docs/templates.md explains each."""

from collections.abc import Sequence
from typing import Any

from pilotctl.messages import msg
from pilotctl.reports.notice.basis import Basis
from pilotctl.reports.notice.headline import figures
from pilotctl.reports.site.page import Links, Page


def city_variables(basis: Basis, page: Page, links: Links, language: str) -> dict[str, Any]:
    """The variables of one page of a city."""
    return {
        "page": page,
        "city": basis.city.name,
        "links": links,
        "version": basis.version,
        "language": _tag(language),
        "words": {
            "as_of": msg("As of {day}.", day=basis.as_of),
            "before": msg("On {day}", day=basis.before.day),
            "headline": msg("Headline figures"),
            "skip": msg("Skip to the content"),
            "cities": msg("Cities"),
            "overview": msg("Overview"),
            "tasks": msg("All tasks"),
            "filter": msg("Filter"),
            "shown": msg("Rows shown: {count}", count="{}"),
        },
    }


def index_variables(bases: Sequence[Basis], language: str) -> dict[str, Any]:
    """The variables of the page above all cities."""
    return {
        "cities": [
            {
                "id": one.city.id,
                "name": one.city.name,
                "figures": figures(one),
                "is_silent": not one.now.progress.courses,
            }
            for one in bases
        ],
        "version": bases[0].version,
        "language": _tag(language),
        "words": {
            "title": msg("Task programmes"),
            "silent": msg("The workspace has no ledger of it up to this day."),
            "as_of": msg("As of {day}.", day=bases[0].as_of),
            "before": msg("On {day}", day=bases[0].before.day),
            "skip": msg("Skip to the content"),
        },
    }


def _tag(language: str) -> str:
    return "zh-CN" if language == "zh" else language
