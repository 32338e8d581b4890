"""The command check: is the data right?"""

from pathlib import Path
from typing import Annotated

from pilotctl.application import checking
from pilotctl.cli import complete
from pilotctl.cli.declared import Argument, command
from pilotctl.cli.opening import open_here
from pilotctl.cli.options import Format, View
from pilotctl.cli.output import format_of, screen_of, show, tell, write
from pilotctl.cli.parsing import day_of
from pilotctl.cli.session import Session
from pilotctl.errors import ExitCode
from pilotctl.messages import N_
from pilotctl.render.diagnostics import render_findings
from pilotctl.reports.findings import findings_report

Targets = Annotated[
    list[str] | None,
    Argument(
        metavar="[FILE|CITY]...",
        help=N_("Files or city ids (default: the workspace's own cities, or the built-in ones)."),
        completer=complete.cities,
    ),
]


@command(N_("Check city files and ledgers, and show each problem with its place and a fix."))
def check(targets: Targets = None, *, view: View, session: Session) -> ExitCode:
    """`pilotctl check`."""
    workspace, day = open_here(view.workspace, no_cache=True), day_of(view.as_of)
    checked = checking.check(workspace, [_target(one) for one in targets or ()], session.watch)
    report = findings_report(checked.findings, checked.files, day)
    if format_of(view) is Format.TABLE:
        screen = screen_of(view)
        colour, columns = screen.colour, screen.columns
        write(
            render_findings(checked.findings, session.translate, colour=colour, columns=columns),
            view,
        )
    else:
        show(report, view, session)
    tell(report.closing, session)
    return _exit_code(checked)


def _target(typed: str) -> str | Path:
    """A file where the word looks like one, else a city's id."""
    path = Path(typed)
    if path.suffix in (".yaml", ".yml") or len(path.parts) > 1 or path.exists():
        return path
    return typed


def _exit_code(checked: checking.Checked) -> ExitCode:
    if not checked.readable:
        return ExitCode.DATA
    faulty = any(finding.is_error for finding in checked.findings)
    return ExitCode.BAD_ANSWER if faulty else ExitCode.OK
