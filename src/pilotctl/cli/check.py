"""The command check: is the data right?"""

from pathlib import Path
from typing import Annotated

import typer

from pilotctl.cli import complete
from pilotctl.cli.desk import day_of, open_here
from pilotctl.cli.language import _
from pilotctl.cli.options import Format, View, command
from pilotctl.cli.output import format_of, screen_of, show, write
from pilotctl.cli.program import say
from pilotctl.diagnostics.finding import in_order
from pilotctl.errors import ExitCode
from pilotctl.load.city import LoadedCity, load_city
from pilotctl.render.diagnostics import render_findings
from pilotctl.reports.findings import findings_report
from pilotctl.workspace import Workspace, city_ids, load, own_ids

Targets = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[FILE|CITY]...",
        help=_("Files, or cities by their ids; else the workspace's own, or the built-in ones."),
        autocompletion=complete.cities,
        show_default=False,
    ),
]


@command(_("Check city files: every problem with its place and the way out."))
def check(targets: Targets = None, *, view: View) -> None:
    """`pilotctl check`."""
    workspace, as_of = open_here(view), day_of(view.as_of)
    loaded = _loaded(workspace, targets or [])
    if workspace.findings:
        loaded.append(LoadedCity(None, workspace.findings, readable=False))
    findings = in_order(finding for one in loaded for finding in one.findings)
    report = findings_report(findings, len(loaded), as_of, _)
    if format_of(view) is Format.TABLE:
        screen = screen_of(view)
        colour, columns = screen.colour, screen.columns
        write(render_findings(findings, _, colour=colour, columns=columns), view)
    else:
        show(report, view)
    say(report.closing.render(_) + "\n")
    raise typer.Exit(_exit_code(loaded))


def _loaded(workspace: Workspace, targets: list[str]) -> list[LoadedCity]:
    if not targets:
        return [load(workspace, id) for id in own_ids(workspace)]
    paths = dict.fromkeys(_path(workspace, target) for target in targets)
    return [load_city(path) for path in paths]


def _path(workspace: Workspace, target: str) -> Path:
    """A file where the word looks like one, else a city's file."""
    path = Path(target)
    if path.suffix in (".yaml", ".yml") or len(path.parts) > 1 or path.exists():
        return path
    (id,) = city_ids(workspace, [target])
    return workspace.files[id]


def _exit_code(loaded: list[LoadedCity]) -> ExitCode:
    if not all(one.readable for one in loaded):
        return ExitCode.DATA
    return ExitCode.BAD_ANSWER if any(one.errors for one in loaded) else ExitCode.OK
