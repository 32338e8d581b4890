"""Checking files: cities with their ledgers, single files, and the settings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from pilotctl.application.office import Watch, unwatched
from pilotctl.diagnostics.finding import Finding, in_order
from pilotctl.files.folders import real_path
from pilotctl.load.opened import OpenedCity
from pilotctl.load.parallel import in_parallel
from pilotctl.messages import msg
from pilotctl.workspace import (
    Workspace,
    city_ids,
    guest_ids,
    ledger_files,
    ledger_of,
    ledger_owner,
    open_city,
    own_ids,
    stray_ledgers,
)


class Checked(NamedTuple):
    """What was found in some files, and how many they are."""

    findings: tuple[Finding, ...]
    readable: bool = True
    """Whether every file could be read as what it is written in."""
    files: int = 1


def check(
    workspace: Workspace, targets: Sequence[str | Path] = (), watch: Watch = unwatched
) -> Checked:
    """All findings, in the order of places, in the cities (by id) and files of the targets.

    Without targets: the workspace's own cities or the built-in ones, and every ledger.
    Raises UsageRefusal for a city that is not there.
    """
    wanted = _distinct(workspace, targets) if targets else list(own_ids(workspace))
    working = in_parallel(partial(_checked, workspace), wanted)
    done = watch(working, len(wanted), msg("checking files"))
    parts = [one for several in done for one in several]
    if not targets:
        # Ledgers of built-in cities too: they are the workspace's own words, whoever made the city.
        parts += _guests(workspace)
    if workspace.findings:
        parts.append(Checked(workspace.findings, readable=False))
    findings = in_order(finding for one in parts for finding in one.findings)
    readable = all(one.readable for one in parts)
    return Checked(tuple(findings), readable, sum(one.files for one in parts))


def _distinct(workspace: Workspace, targets: Sequence[str | Path]) -> list[str | Path]:
    """Each target once: the file of a city that is checked as a city is left out."""
    wanted = dict.fromkeys(
        one if isinstance(one, Path) else city_ids(workspace, [one])[0] for one in targets
    )
    files = {real_path(workspace.files[one]) for one in wanted if isinstance(one, str)}
    return [one for one in wanted if isinstance(one, str) or real_path(one) not in files]


def _checked(workspace: Workspace, target: str | Path) -> list[Checked]:
    """A city with its ledger; or a single file, which may be one of a ledger."""
    if isinstance(target, Path):
        return _checked_file(workspace, target)
    opened = open_city(workspace, target, findings=True)
    return [_of_city(opened), *_ledger(workspace, opened)]


def _checked_file(workspace: Workspace, path: Path) -> list[Checked]:
    strays = stray_ledgers(workspace, path)
    if strays:
        return [Checked((finding,)) for finding in strays]
    city = ledger_owner(workspace, path)
    if city is None:
        return [_of_file(workspace, path)]
    return list(_ledger(workspace, open_city(workspace, city, findings=True), path))


def _of_file(workspace: Workspace, path: Path) -> Checked:
    """A scheme where the file says that it is one, else a city."""
    from pilotctl.load.scheme import load_scheme, scheme_owner  # cities have no need of it

    owner = scheme_owner(path)
    if owner is None or owner not in workspace.files:
        return _of_city(OpenedCity(path))
    city = open_city(workspace, owner, findings=True).loaded.city
    if city is None:
        return _of_city(OpenedCity(path))
    return Checked(load_scheme(path, city)[1])


def _of_city(opened: OpenedCity) -> Checked:
    return Checked(opened.loaded.findings, opened.loaded.readable)


def _ledger(
    workspace: Workspace, opened: OpenedCity, only: Path | None = None
) -> Iterator[Checked]:
    """What is wrong with the city's ledger, or with one file of it among the others.

    Nothing is checked while the city itself has errors.
    """
    city = opened.loaded.city
    files = ledger_files(workspace, city.id) if city else ()
    if not city or not files:
        return
    ledger = opened.ledger(ledger_of(workspace, city.id))
    if only is None:
        yield Checked(ledger.findings, not ledger.unreadable, len(files))
        return
    # The whole ledger is read for one file of it: contradictions (0014) lie between files.
    names = {str(file) for file in files if real_path(file) == real_path(only)}
    own = tuple(finding for finding in ledger.findings if finding.place.file in names)
    yield Checked(own, names.isdisjoint(ledger.unreadable))


def _guests(workspace: Workspace) -> list[Checked]:
    """The ledgers of built-in cities, and those that are called after no city."""
    guests = (open_city(workspace, id, findings=True) for id in guest_ids(workspace))
    ledgers = [one for opened in guests for one in _ledger(workspace, opened)]
    return [*ledgers, *(Checked((finding,)) for finding in stray_ledgers(workspace))]
