"""The command check: is the data right?"""

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Annotated, NamedTuple

import typer

from pilotctl.cli import complete
from pilotctl.cli.language import _
from pilotctl.cli.opening import open_here
from pilotctl.cli.options import Format, View, command
from pilotctl.cli.output import format_of, screen_of, show, write
from pilotctl.cli.program import say
from pilotctl.cli.typed import day_of
from pilotctl.cli.waiting import waiting
from pilotctl.diagnostics.finding import Finding, in_order
from pilotctl.errors import ExitCode
from pilotctl.load.city import load_city
from pilotctl.load.folders import real_path
from pilotctl.load.results import LoadedCity
from pilotctl.load.side_by_side import side_by_side
from pilotctl.messages import msg
from pilotctl.render.diagnostics import render_findings
from pilotctl.reports.findings import findings_report
from pilotctl.workspace import (
    Workspace,
    city_ids,
    guest_ids,
    ledger_files,
    ledger_owner,
    load,
    load_ledger_of,
    own_ids,
    stray_ledgers,
)

Targets = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[FILE|CITY]...",
        help=_("Files, or cities by their ids; else the workspace's own, or the built-in ones."),
        autocompletion=complete.cities,
        show_default=False,
    ),
]


@command(_("Check city files and ledgers: every problem with its place and the way out."))
def check(targets: Targets = None, *, view: View) -> None:
    """`pilotctl check`."""
    workspace, as_of = open_here(view.workspace, no_cache=True), day_of(view.as_of)
    wanted = _targets(workspace, targets)
    working = side_by_side(partial(_checked, workspace), wanted)
    done = waiting(working, len(wanted), msg("checking files"))
    checked = [one for several in done for one in several]
    if not targets:
        checked += _guests(workspace)
    if workspace.findings:
        checked.append(_Checked(workspace.findings, readable=False))
    findings = in_order(finding for one in checked for finding in one.findings)
    report = findings_report(findings, sum(one.files for one in checked), as_of, _)
    if format_of(view) is Format.TABLE:
        screen = screen_of(view)
        colour, columns = screen.colour, screen.columns
        write(render_findings(findings, _, colour=colour, columns=columns), view)
    else:
        show(report, view)
    say(report.closing.render(_) + "\n")
    raise typer.Exit(_exit_code(checked))


class _Checked(NamedTuple):
    """What was found in some files, and how many they are."""

    findings: tuple[Finding, ...]
    readable: bool = True
    files: int = 1


def _targets(workspace: Workspace, typed: list[str] | None) -> list[str | Path]:
    """Cities by their ids and files by their paths, each once; else the workspace's cities."""
    if not typed:
        return list(own_ids(workspace))
    wanted = dict.fromkeys(_target(workspace, one) for one in typed)
    files = {real_path(workspace.files[one]) for one in wanted if isinstance(one, str)}
    return [one for one in wanted if isinstance(one, str) or real_path(one) not in files]


def _target(workspace: Workspace, typed: str) -> str | Path:
    """A file where the word looks like one, else a city."""
    path = Path(typed)
    if path.suffix in (".yaml", ".yml") or len(path.parts) > 1 or path.exists():
        return path
    (id,) = city_ids(workspace, [typed])
    return id


def _checked(workspace: Workspace, target: str | Path) -> list[_Checked]:
    """A city with its ledger; or a single file, which may be one of a ledger."""
    if isinstance(target, Path):
        return _checked_file(workspace, target)
    loaded = load(workspace, target)
    return [_of_city(loaded), *_ledger(workspace, loaded)]


def _checked_file(workspace: Workspace, path: Path) -> list[_Checked]:
    strays = stray_ledgers(workspace, path)
    if strays:
        return [_Checked((finding,)) for finding in strays]
    city = ledger_owner(workspace, path)
    if city is None:
        return [_of_file(workspace, path)]
    return list(_ledger(workspace, load(workspace, city), path))


def _of_file(workspace: Workspace, path: Path) -> _Checked:
    """A scheme where the file says that it is one, else a city."""
    from pilotctl.load.scheme import load_scheme, scheme_owner  # cities have no need of it

    owner = scheme_owner(path)
    city = load(workspace, owner).city if owner in workspace.files else None
    if owner is None or city is None:
        return _of_city(load_city(path))
    return _Checked(load_scheme(path, city)[1])


def _of_city(loaded: LoadedCity) -> _Checked:
    return _Checked(loaded.findings, loaded.readable)


def _ledger(
    workspace: Workspace, loaded: LoadedCity, only: Path | None = None
) -> Iterator[_Checked]:
    """What is wrong with the city's ledger, or with one file of it as it stands among the others.

    Nothing can be said while the city itself has errors.
    """
    files = ledger_files(workspace, loaded.city.id) if loaded.city else ()
    if not files or not loaded.city:
        return
    ledger = load_ledger_of(workspace, loaded.city)
    if only is None:
        yield _Checked(ledger.findings, not ledger.unreadable, len(files))
        return
    names = {str(file) for file in files if real_path(file) == real_path(only)}
    own = tuple(finding for finding in ledger.findings if finding.place.file in names)
    yield _Checked(own, names.isdisjoint(ledger.unreadable))


def _guests(workspace: Workspace) -> list[_Checked]:
    """The ledgers of built-in cities, and those that are called after no city."""
    ledgers = [
        one for id in guest_ids(workspace) for one in _ledger(workspace, load(workspace, id))
    ]
    return [*ledgers, *(_Checked((finding,)) for finding in stray_ledgers(workspace))]


def _exit_code(checked: Sequence[_Checked]) -> ExitCode:
    if not all(one.readable for one in checked):
        return ExitCode.DATA
    faulty = any(finding.is_error for one in checked for finding in one.findings)
    return ExitCode.BAD_ANSWER if faulty else ExitCode.OK
