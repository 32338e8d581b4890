"""Adding entries to a city's ledger: checked as if they were in the file, then written whole."""

import difflib
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from pilotctl.diagnostics.finding import Finding
from pilotctl.errors import DataRefusal, UsageRefusal
from pilotctl.files.bytes import MOST_LEDGER_BYTES, Unreadable, read_bytes
from pilotctl.files.folders import real_path
from pilotctl.files.text import source_of
from pilotctl.load.ledger import ledger_trees, read_ledger
from pilotctl.messages import msg
from pilotctl.model.ledger import names_file
from pilotctl.model.programme import City
from pilotctl.parse.tree import NoTree, Tree
from pilotctl.store.atomic import make_folder, replace_unchanged
from pilotctl.store.entries import Written, appended
from pilotctl.store.lock import sole_writer
from pilotctl.workspace import LEDGERS, FaultyData, Workspace, ledger_files, units_of


class RefusedEntry(UsageRefusal):
    """What was to be written has faults; carries them, as they would stand in the file."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__(msg("nothing was written"))
        self.findings = findings


class _Draft(NamedTuple):
    """A file as it is (None: not there) and as it is to be."""

    before: bytes | None
    after: bytes


def own_root(workspace: Workspace) -> Path:
    """The folder of the workspace; raises UsageRefusal where there is none to write to."""
    if workspace.root is None:
        raise UsageRefusal(msg("not in a workspace"), msg("create one with pilotctl init"))
    return workspace.root


def ledger_file(workspace: Workspace, city: str, typed: Path | None) -> Path:
    """The file to add to; raises UsageRefusal for one that the city's ledger does not read."""
    folder = own_root(workspace) / LEDGERS
    usual, inside = folder / f"{city}.yaml", folder / city
    if typed is None or real_path(typed) == real_path(usual):
        return usual
    if real_path(typed).parent == real_path(inside) and typed.match("[!.]*.yaml"):
        return inside / typed.name
    raise UsageRefusal(
        msg("{file} is not part of the ledger of {city}", file=typed, city=city),
        msg("write to {usual}, or to a .yaml file in {inside}", usual=usual, inside=inside),
    )


def add(workspace: Workspace, city: City, file: Path, entries: Sequence[Written]) -> None:
    """Write the entries at the end of the file.

    Raises RefusedEntry when they bring a fault into the ledger, FaultyData when a file of the
    ledger cannot be read, DataRefusal when the file cannot be written or is being written.
    """
    folder = own_root(workspace) / LEDGERS
    make_folder(folder)
    # Read, checked and written under one lock (0016): what was checked is what is replaced.
    with sole_writer(folder):
        draft = _draft(workspace, city, file, entries)
        make_folder(file.parent)
        replace_unchanged(file, draft.before, draft.after)


def preview(workspace: Workspace, city: City, file: Path, entries: Sequence[Written]) -> str:
    """The unified diff of what `add` would write; raises as it does."""
    draft = _draft(workspace, city, file, entries)
    before, after = (_lines(file, content or b"") for content in draft)
    return "".join(difflib.unified_diff(before, after, str(file), str(file)))


def evidence_name(workspace: Workspace, typed: str) -> str:
    """A file by its path from the workspace; a document's number or an address as it is.

    Raises UsageRefusal for a file that is not there or lies outside the workspace.
    """
    root = real_path(own_root(workspace))
    path = Path(typed)
    if not typed.strip():
        raise UsageRefusal(msg("empty evidence"))
    if not _is_file(path):
        if names_file(typed):
            raise UsageRefusal(
                msg("no such file: {file}", file=typed),
                msg("correct the path; document numbers and addresses are not checked"),
            )
        return typed
    if not real_path(path).is_relative_to(root):
        raise UsageRefusal(
            msg("evidence {file} is outside the workspace", file=typed),
            msg("copy it into {folder} first", folder=root),
        )
    return real_path(path).relative_to(root).as_posix()


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # too long for a name: the title of a document, say
        return False


def _lines(file: Path, content: bytes) -> list[str]:
    lines = source_of(str(file), content).text.replace("\r\n", "\n").splitlines(keepends=True)
    return [line if line.endswith("\n") else f"{line}\n" for line in lines]


def _draft(workspace: Workspace, city: City, file: Path, entries: Sequence[Written]) -> _Draft:
    """What the file would hold, with all checks of the city's whole ledger passed."""
    try:
        beside = _trees_beside(workspace, city, file)
        before = read_bytes(file, MOST_LEDGER_BYTES) if file.exists() else None
        old = ledger_trees(source_of(str(file), before or b""))
    except Unreadable as failure:
        raise FaultyData((failure.finding,)) from None
    except NoTree as failure:
        raise FaultyData(failure.findings) from None
    after = appended(before or b"", entries, old[0].marks.mark[1] if old else 0)
    new = _new_tree(file, after, old, entries)
    _refuse_faults(workspace, city, (*beside, *old), (*beside, new))
    return _Draft(before, after)


def _trees_beside(workspace: Workspace, city: City, file: Path) -> tuple[Tree, ...]:
    """The trees of the city's other ledger files; raises Unreadable or NoTree."""
    others = (path for path in ledger_files(workspace, city.id) if path != file)
    sources = (source_of(str(path), read_bytes(path, MOST_LEDGER_BYTES)) for path in others)
    return tuple(tree for source in sources for tree in ledger_trees(source))


def _new_tree(
    file: Path, content: bytes, old: tuple[Tree, ...], entries: Sequence[Written]
) -> Tree:
    """The file's tree with the entries in it; raises DataRefusal when they would not stand apart.

    An unusual end of the file, such as an open bracket, could swallow what is written after it.
    """
    # Parsed alone and with the rest: only when both give the same entries is the append safe
    # (0017).
    added = ledger_trees(source_of(str(file), appended(b"", entries)))[0].value
    kept = old[0].value if old else []
    try:
        (new,) = ledger_trees(source_of(str(file), content))
    except NoTree:
        new = None
    if new is None or not isinstance(kept, list) or new.value != [*kept, *added]:
        raise DataRefusal(
            msg("cannot append to {file}", file=file),
            msg("write it as a list of entries, each starting with - date:, and end the last line"),
        )
    return new


def _refuse_faults(
    workspace: Workspace, city: City, old: Sequence[Tree], new: Sequence[Tree]
) -> None:
    """Raises RefusedEntry with whatever is wrong with the ledger only since the entries."""
    units, root = units_of(workspace, city.id), own_root(workspace)
    # Faults that were there before are not the new entry's: an old warning must not stop today's
    # work.
    known = {_fault(one) for one in read_ledger(old, city, units, root).findings}
    fresh = tuple(
        one for one in read_ledger(new, city, units, root).findings if _fault(one) not in known
    )
    if fresh:
        raise RefusedEntry(fresh)


def _fault(finding: Finding) -> tuple[object, ...]:
    return finding.place, finding.diagnostic.rule.code
