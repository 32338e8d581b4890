"""Notices of small cities, made from files as the command makes them, and what their tables say."""

import tempfile
from functools import cache
from pathlib import Path

from pilotctl.application.assessment import Rules, open_assessor
from pilotctl.application.notice import basis_of, department_basis
from pilotctl.application.office import Office
from pilotctl.cli.parsing import day_of
from pilotctl.messages import Message
from pilotctl.model.ranges import Period
from pilotctl.render.cells import shown
from pilotctl.reports.charts import Chart
from pilotctl.reports.notice.basis import Basis
from pilotctl.reports.notice.build import notice_of
from pilotctl.reports.notice.value import Notice, Section
from pilotctl.reports.report import Cell
from pilotctl.workspace import open_workspace
from tests.shared.office import CITY
from tests.shared.workspaces import workspace


@cache
def basis(
    ledger: str = "",
    period: str = "2020-12",
    as_of: str | None = None,
    *,
    city: str = CITY,
    config: str = "",
) -> Basis:
    """What the notice of that city, with that ledger, is made from; as of the period's end."""
    asked = Period.parse(period)
    day = day_of(as_of) if as_of else asked.last
    assert day
    with tempfile.TemporaryDirectory() as folder:
        root = workspace(Path(folder) / "office", config, demo=city)
        if ledger:
            (root / "ledger").mkdir()
            (root / "ledger" / "demo.yaml").write_text(ledger, encoding="utf-8")
        assessor = open_assessor(Office(open_workspace(root), day), ["demo"], Rules())
        return basis_of(assessor, assessor.cities[0], asked)


def notice(
    ledger: str = "",
    period: str = "2020-12",
    as_of: str | None = None,
    *,
    city: str = CITY,
    config: str = "",
    dept: str | None = None,
) -> Notice:
    """The notice of the city, or of a department of it."""
    made = basis(ledger, period, as_of, city=city, config=config)
    return notice_of(department_basis(made, dept) if dept else made)


def section(made: Notice, id: str) -> Section:
    """The section of that id."""
    return next(one for one in made.sections if one.id == id)


def cells(section: Section, at: int = 0) -> list[list[str]]:
    """The rows of one of its tables, in English."""
    return [[said(cell) for cell in row] for row in section.tables[at].rows]


def column(section: Section, key: str, at: int = 0) -> list[str]:
    """One column of one of its tables."""
    keys = [column.key for column in section.tables[at].columns]
    return [row[keys.index(key)] for row in cells(section, at)]


def said(value: Cell) -> str:
    """A value in English."""
    return value.render(str) if isinstance(value, Message) else shown(value, str)


def lead(section: Section) -> str | None:
    """The sentence above the tables."""
    return section.lead.render(str) if section.lead else None


def chart(made: Notice, id: str) -> Chart:
    """The picture of that id."""
    return next(one for part in made.sections for one in part.charts if one.id == id)


def drawn(picture: Chart) -> dict[str, dict[str, int]]:
    """What a picture of whole numbers shows: each series by its labels, without zeros."""
    return {
        series.key: {
            label: int(value)
            for label, value in zip(picture.labels, series.values, strict=True)
            if value
        }
        for series in picture.series
    }


def figures(made: Notice) -> dict[str, tuple[str, str]]:
    """The headline figures: now and before."""
    return {one.id: (said(one.now), said(one.before)) for one in made.figures}
