"""A notice with something in every section, as a page."""

from functools import cache

from pilotctl.files.builtin import builtin_folder
from pilotctl.render.language import translator
from pilotctl.render.templates import Templates
from pilotctl.reports.notice.words import variables
from tests.shared.notices import notice
from tests.shared.office import CITY, UNITS, YEAR

LEDGER = YEAR + "- {date: 2020-08-03, done: M1, unit: 西丰县}\n"
MORE = """\
gaps: [{measures: 3-7, why: 缺页}]
phases: [{id: p, title: 实施, start: 2020-01, asks: [甲]}]
"""


@cache
def page(language: str = "zh", dept: str | None = None) -> str:
    """The notice of the third quarter in that language."""
    made = notice(LEDGER, "2020Q3", city=CITY + MORE, config=UNITS, dept=dept)
    templates = Templates([builtin_folder("templates")], translator(language))
    return templates.render("report.html.j2", variables(made, language))
