"""The command site: static pages that open from a file and from any web server."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Annotated, Any

from pilotctl.application.assessment import Rules, open_assessor
from pilotctl.application.notice import basis_of, courses_of
from pilotctl.application.texts import template_folders
from pilotctl.cli.declared import Option, command
from pilotctl.cli.office import open_office
from pilotctl.cli.options import AsOf, Cities, NoCache, View, WorkspaceFolder
from pilotctl.cli.output import tell
from pilotctl.cli.session import Session
from pilotctl.messages import N_, msg
from pilotctl.model.ranges import Period
from pilotctl.reports.notice.basis import Basis
from pilotctl.reports.site.links import links_of
from pilotctl.reports.site.pages import Courses, pages_of
from pilotctl.reports.site.words import city_variables, index_variables
from pilotctl.store.atomic import make_folder, write_atomic

Render = Callable[[str, Mapping[str, Any]], str]
"""From a template's name and its variables to the page."""

Output = Annotated[
    Path,
    Option(name="--output", short="-o", metavar="DIR", help=N_("Folder to write to.")),
]


@command(N_("Write static pages: an overview, key tasks, departments and tasks."))
def site(
    cities: Cities = None,
    *,
    output: Output,
    as_of: AsOf = None,
    workspace: WorkspaceFolder = None,
    no_cache: NoCache = False,
    session: Session,
) -> None:
    """`pilotctl site`."""
    from pilotctl.render.templates import Templates  # jinja2 is heavy

    office = open_office(View(as_of=as_of, workspace=workspace, no_cache=no_cache), session)
    assessor = open_assessor(office, cities or (), Rules())
    render = Templates(template_folders(office.workspace), session.translate).render
    day = office.day
    month = Period.parse(f"{day:%Y-%m}")
    bases = []
    for city in assessor.cities:
        basis = basis_of(assessor, city, month)
        bases.append(basis)
        _write_city(basis, courses_of(assessor, city), render, output / city.id, session)
    make_folder(output)
    index = render("site/index.html.j2", index_variables(bases, session.language))
    write_atomic(output / "index.html", index.encode())
    tell(msg("Wrote {file}", file=output / "index.html"), session)


def _write_city(
    basis: Basis, courses: Courses, render: Render, folder: Path, session: Session
) -> None:
    make_folder(folder)
    links = links_of(basis.city)
    pages = tuple(pages_of(basis, courses))
    for page in session.watch(pages, len(pages), msg("writing pages")):
        values = city_variables(basis, page, links, session.language)
        text = render("site/page.html.j2", values)
        write_atomic(folder / page.path, text.encode(), durable=False)
