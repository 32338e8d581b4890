"""The command report: the notice of a month, a quarter or a year, as Markdown or HTML."""

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated, NamedTuple

from pilotctl.application.assessment import Assessor, Rules, open_assessor
from pilotctl.application.notice import basis_of, department_basis, file_stem, leading_bases
from pilotctl.application.texts import template_folders
from pilotctl.cli import complete
from pilotctl.cli.declared import Option, command
from pilotctl.cli.office import open_office
from pilotctl.cli.options import AsOf, Cities, NoCache, View, WorkspaceFolder
from pilotctl.cli.output import write
from pilotctl.cli.parsing import day_of
from pilotctl.cli.periods import PeriodOptions, period_of
from pilotctl.cli.session import Session
from pilotctl.errors import DataRefusal, UsageRefusal
from pilotctl.messages import N_, msg
from pilotctl.reports.notice.basis import Basis
from pilotctl.reports.notice.build import notice_of
from pilotctl.reports.notice.words import variables
from pilotctl.store.atomic import make_folder


class NoticeFormat(StrEnum):
    """How a notice is written."""

    MD = "md"
    HTML = "html"


class Paper(NamedTuple):
    """How the notice is written, and where."""

    format: Annotated[
        NoticeFormat | None,
        Option(name="--format", short="-f", help=N_("Format of the notice.")),
    ] = None
    output: Annotated[
        Path | None,
        Option(
            name="--output",
            short="-o",
            metavar="FILE|DIR",
            help=N_(
                "Write to this file, in the format of its ending; a folder for several notices."
            ),
        ),
    ] = None
    template: Annotated[
        Path | None,
        Option(metavar="FILE", help=N_("Use your own template.")),
    ] = None


Dept = Annotated[
    str | None,
    Option(
        metavar="NAME",
        help=N_("Generate the notice of one department."),
        completer=complete.departments,
    ),
]


class Each(StrEnum):
    """For what there is one file each."""

    DEPARTMENT = "department"


EachFile = Annotated[
    Each | None, Option(N_("Generate one notice per department that leads tasks; needs -o DIR."))
]


@command(N_("Generate the notice of a month, a quarter or a year."))
def report(
    cities: Cities = None,
    *,
    period: PeriodOptions,
    dept: Dept = None,
    each: EachFile = None,
    paper: Paper,
    as_of: AsOf = None,
    workspace: WorkspaceFolder = None,
    no_cache: NoCache = False,
    session: Session,
) -> None:
    """`pilotctl report`."""
    today = day_of(as_of)
    asked = period_of(period, today)
    day = min(today, asked.last or today)
    if asked.first and asked.first > day:
        raise UsageRefusal(
            msg("period {period} starts after {day}", period=str(asked), day=day),
            msg("choose an earlier one, or a later --as-of"),
        )
    _refuse_odd_paper(paper, dept, each)
    office = open_office(
        View(as_of=day.isoformat(), workspace=workspace, no_cache=no_cache), session
    )
    assessor = open_assessor(office, cities or (), Rules())
    if (len(assessor.cities) > 1 or each) and not paper.output:
        raise UsageRefusal(
            msg("more than one notice: use -o DIR"), msg("choose one city, or add -o DIR")
        )
    for city in assessor.cities:
        bases = _bases(basis_of(assessor, city, asked), dept, each)
        several = bool(each) or len(assessor.cities) > 1
        _write_all(bases, assessor, paper, session, several=several)


def _refuse_odd_paper(paper: Paper, dept: str | None, each: Each | None) -> None:
    """Raises UsageRefusal for options that do not go together, or a template that is not there."""
    if dept and each:
        raise UsageRefusal(msg("--dept and --each cannot be combined"))
    if each and paper.output and paper.output.suffix.lower() in _ENDINGS:
        raise UsageRefusal(
            msg("{file} is a file, but there are several notices", file=paper.output),
            msg("use a folder: -o notices"),
        )
    if paper.template and not paper.template.is_file():
        raise DataRefusal(msg("no template named {name}", name=paper.template))
    ending = _ENDINGS.get(paper.output.suffix.lower()) if paper.output else None
    if paper.template and ending and ending is not _format(paper, several=False):
        raise UsageRefusal(
            msg(
                "{file} and {template} have different formats",
                file=paper.output,
                template=paper.template,
            ),
            msg("use the same ending for both"),
        )


_ENDINGS = {".md": NoticeFormat.MD, ".html": NoticeFormat.HTML}


def _bases(basis: Basis, dept: str | None, each: Each | None) -> list[Basis]:
    """The whole city's, one department's, or that of each department that leads tasks."""
    if dept:
        return [department_basis(basis, dept)]
    return leading_bases(basis) if each else [basis]


def _write_all(
    bases: Sequence[Basis], assessor: Assessor, paper: Paper, session: Session, *, several: bool
) -> None:
    from pilotctl.render.templates import Templates  # jinja2 is heavy

    form = _format(paper, several)
    own = (paper.template.parent,) if paper.template else ()
    templates = Templates((*own, *template_folders(assessor.office.workspace)), session.translate)
    name = paper.template.name if paper.template else f"report.{form.value}.j2"
    for basis in session.watch(bases, len(bases), msg("writing notices")):
        text = templates.render(name, variables(notice_of(basis), session.language))
        write(text, View(output=_target(paper, basis, form) if several else paper.output))


def _format(paper: Paper, several: bool) -> NoticeFormat:
    """The format that was named, else by the ending of the file or of the template."""
    if paper.format:
        return paper.format
    if paper.template and ".html" in paper.template.name:
        return NoticeFormat.HTML
    if paper.output is None or several or paper.template:
        return NoticeFormat.MD
    if paper.output.suffix.lower() not in _ENDINGS:
        raise UsageRefusal(
            msg("unknown format: {file}", file=paper.output),
            msg("use one of {endings}, or --format", endings=tuple(_ENDINGS)),
        )
    return _ENDINGS[paper.output.suffix.lower()]


def _target(paper: Paper, basis: Basis, form: NoticeFormat) -> Path:
    """The file of one of several notices, in a folder that is made when it is not there."""
    folder = paper.output or Path()
    make_folder(folder)
    return folder / f"{file_stem(basis)}.{form.value}"
