"""docs/templates.md has everything that a template gets, and nothing that does not exist."""

import re
from collections.abc import Collection
from pathlib import Path

import pytest

from pilotctl.application.notice import department_basis
from pilotctl.files.builtin import builtin_folder
from pilotctl.messages import Tone
from pilotctl.model.ranges import Period
from pilotctl.render.templates import FaultyTemplate, Templates, _filters
from pilotctl.render.views import CellView, HeadView, TableView
from pilotctl.reports.charts import Chart, ChartKind, Series
from pilotctl.reports.notice.build import notice_of
from pilotctl.reports.notice.value import Figure, Notice, Section
from pilotctl.reports.notice.words import variables
from pilotctl.reports.report import Table
from pilotctl.reports.site.page import Page
from pilotctl.reports.site.pages import pages_of
from pilotctl.reports.site.words import city_variables, index_variables
from tests.docs.documents import read, section
from tests.shared.cities import DEMO
from tests.shared.notices import basis

_PAGE = read("docs/templates.md")
_CITY = basis(config='[units]\ndemo = ["东乡县", "西川区"]\n')
_NOTICE = variables(notice_of(_CITY), "zh")
_SITE = city_variables(_CITY, Page("index.html", notice_of(_CITY).title, ()), {}, "zh")
_FIRST = index_variables([_CITY], "zh")

_TABLES: dict[str, Collection[str]] = {
    "Variables of a notice": _NOTICE,
    "Words of a notice": _NOTICE["words"],
    "Notice": Notice._fields,
    "Figure": Figure._fields,
    "Section": (*Section._fields, "is_empty"),
    "Sections of a notice": _NOTICE["sections"],
    "Chart": Chart._fields,
    "Series": Series._fields,
    "Table": Table._fields,
    "TableView": TableView._fields,
    "HeadView": HeadView._fields,
    "CellView": CellView._fields,
    "Tones": list(Tone),
    "Variables of a page": _SITE,
    "Words of a page": _SITE["words"],
    "Page": Page._fields,
    "Variables of the first page": _FIRST,
    "Words of the first page": _FIRST["words"],
    "Own filters": _filters(str),
}
"""Each table of the page, with what its first column has to name."""


def _part(title: str) -> str:
    """What stands under a heading of the third level."""
    _before, _heading, rest = _PAGE.partition(f"\n### {title}\n")
    return re.split(r"^##", rest, maxsplit=1, flags=re.MULTILINE)[0]


def _first_column(part: str) -> list[str]:
    cells = re.findall(r"^\| (`.+?) \|", part, re.MULTILINE)
    return [name for cell in cells for name in re.findall(r"`(.+?)`", cell)]


def _entry(title: str, name: str) -> set[str]:
    """The words that a table sets as code when it explains a name."""
    (told,) = re.findall(rf"^\| [^|]*`{name}`[^|]* \| (.+) \|$", _part(title), re.MULTILINE)
    return set(re.findall(r"`([\w-]+)`", told))


def test_every_table_is_compared() -> None:
    """The tests look at each heading of the page that has a table under it."""
    assert re.findall(r"^### (.+)$", _PAGE, re.MULTILINE) == list(_TABLES)


@pytest.mark.parametrize("title", _TABLES)
def test_what_a_template_gets_is_named(title: str) -> None:
    """Each table names every variable, word, field or filter once, and no other."""
    assert sorted(_first_column(_part(title))) == sorted(_TABLES[title])


def test_sections_stand_in_their_order() -> None:
    """The table of sections has the order of the notice, and says which a department lacks."""
    assert _first_column(_part("Sections of a notice")) == list(_NOTICE["sections"])
    own = notice_of(department_basis(_CITY, "市甲局"))
    kept = {one.id for one in own.sections}
    lacking = re.findall(r"^\| `(\w+)` .+; not for a department \|$", _PAGE, re.MULTILINE)
    assert set(lacking) == set(_NOTICE["sections"]) - kept


def test_sections_of_the_site_are_named() -> None:
    """The page names each section that only the site has, and no other."""
    pages = [*pages_of(_CITY, {}), *pages_of(basis(city=DEMO), {})]
    found = {one.id for page in pages for one in page.sections}
    sentence = _part("Sections of a notice").rpartition("The sections of the site's pages")[2]
    assert set(re.findall(r"`(\w+)`", sentence)) == found - set(_NOTICE["sections"])


def test_values_of_fields_are_named() -> None:
    """Each id of a figure and of a picture, each kind of picture and each end of a period."""
    notice = notice_of(_CITY)
    charts = {chart.id for one in notice.sections for chart in one.charts}
    assert _entry("Figure", "id") == {figure.id for figure in notice.figures}
    assert _entry("Chart", "id") == charts
    assert _entry("Chart", "kind") == set(ChartKind)
    assert _entry("Notice", "period") == set(Period._fields)
    assert _entry("Variables of the first page", "cities") == set(_FIRST["cities"][0])


def test_every_built_in_template_is_named() -> None:
    """The first table has each template, part, style and script that comes with the program."""
    folder = builtin_folder("templates")
    files = {file.relative_to(folder) for file in folder.rglob("*") if file.is_file()}
    there = {file.as_posix() for file in files if file.parts[0] != "workspace"}
    assert set(_first_column(section(_PAGE, "Where a template comes from"))) == there
    assert Path("report.md.j2") in files


@pytest.mark.parametrize("filter", _filters(str))
def test_a_wrong_name_is_called_so_before_every_filter(filter: str, tmp_path: Path) -> None:
    """A field that does not exist is template-undefined, whichever filter stands behind it."""
    (tmp_path / "slip.md.j2").write_text(f"{{{{ notice.titel | {filter} }}}}", "utf-8")
    with pytest.raises(FaultyTemplate) as caught:
        Templates([tmp_path], str).render("slip.md.j2", _NOTICE)
    assert [one.diagnostic.rule.code for one in caught.value.findings] == ["template-undefined"]
