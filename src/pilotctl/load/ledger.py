"""The ledger files of one city: text to trees to entries, with everything that is wrong."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from pilotctl.checks.contradictions import CHECKS as CONTRADICTIONS
from pilotctl.checks.idle_entries import check_idle_entries
from pilotctl.checks.ledger import CHECKS, LedgerCheck, Programme, leaves_folder
from pilotctl.diagnostics import ledger
from pilotctl.diagnostics.finding import Diagnostic, Finding, in_order
from pilotctl.files.bytes import Unreadable
from pilotctl.files.text import Source, source_of
from pilotctl.load.loaded import LoadedLedger
from pilotctl.messages import msg
from pilotctl.model.ledger import LedgerEntry, Origin, TaskEntry, names_file
from pilotctl.model.programme import City
from pilotctl.parse.tree import EmptyTree, NoTree, Tree

MAX_NODES = 2_000_000
"""Some two hundred thousand entries in one file."""


class _Placed(NamedTuple):
    """An entry, and where it stands: the file's tree and its number in it."""

    entry: LedgerEntry
    tree: Tree
    at: int
    is_sound: bool
    """Whether nothing in it was misread; a blank that stands for a fault contradicts nothing."""


def ledger_of(
    contents: Iterable[tuple[str, bytes]],
    city: City,
    units: tuple[str, ...],
    root: Path,
    unread: Iterable[Finding] = (),
) -> LoadedLedger:
    """The ledger in those files: their bytes by their names; `unread` says why others are missing.

    Files that entries name as evidence are looked for below `root`.
    """
    trees: list[Tree] = []
    lost = list(unread)
    for name, content in contents:
        try:
            trees += ledger_trees(source_of(name, content))
        except Unreadable as failure:
            lost.append(failure.finding)
        except NoTree as failure:
            lost += failure.findings
    read = read_ledger(trees, city, units, root)
    names = frozenset(finding.place.file for finding in lost)
    return LoadedLedger(read.entries, in_order([*lost, *read.findings]), names)


def ledger_trees(source: Source) -> tuple[Tree, ...]:
    """The tree of the text, or none where it holds only comments; raises NoTree."""
    from pilotctl.parse.yaml import parse  # the YAML package is heavy

    try:
        tree = parse(source, MAX_NODES)
    except EmptyTree:
        return ()
    return () if tree.value is None else (tree,)


def read_ledger(
    trees: Sequence[Tree], city: City, units: tuple[str, ...], root: Path
) -> LoadedLedger:
    """The entries of the files and what is wrong with them, each and together."""
    findings = [finding for tree in trees for finding in tree.findings]
    placed = [one for tree in trees for one in _entries(tree, findings)]
    well_formed = not any(finding.is_error for finding in findings)
    programme = Programme(city, units)
    sound = [one for one in placed if one.is_sound]
    findings += _found(placed, programme, CHECKS)
    findings += _found(sound, programme, CONTRADICTIONS)
    if well_formed:  # else it may only follow from an entry that was misread
        findings += _found(sound, programme, (check_idle_entries,))
    findings += _placed(placed, _missing_evidence([one.entry for one in placed], root))
    return LoadedLedger(tuple(one.entry for one in placed), in_order(findings))


def _found(
    placed: Sequence[_Placed], programme: Programme, checks: Sequence[LedgerCheck]
) -> Iterator[Finding]:
    """What the checks say of all entries together, each finding at its place."""
    entries = [one.entry for one in placed]
    return _placed(placed, (problem for check in checks for problem in check(programme, entries)))


def _placed(placed: Sequence[_Placed], problems: Iterable[Diagnostic]) -> Iterator[Finding]:
    """Problems whose paths begin with an entry's number, each at its place in its file."""
    for problem in problems:
        one = placed[int(problem.path[0])]
        yield one.tree.place(problem._replace(path=(one.at, *problem.path[1:])))


def _entries(tree: Tree, findings: list[Finding]) -> Iterator[_Placed]:
    """The entries of one file; what is wrong with their shape goes to the findings."""
    from pilotctl.schema.ledger import read_entry
    from pilotctl.schema.validate import wrong_type

    if not isinstance(tree.value, list):
        expected = msg("a list of entries, each starting with - date:")
        findings.append(tree.place(wrong_type((), tree.value, expected)))
        return
    for index, item in enumerate(tree.value):
        reading = read_entry(item)
        findings += (
            tree.place(one._replace(path=(index, *one.path))) for one in reading.diagnostics
        )
        if reading.entry:
            entry: Any = reading.entry.to_model()
            line = tree.marks.inside[index].mark[0] + 1
            origin = Origin(tree.source.name, line)
            yield _Placed(entry._replace(origin=origin), tree, index, not reading.diagnostics)


def _exists(path: Path) -> bool:
    """Whether there is such a file; a name that no system takes is the name of none."""
    try:
        return path.exists()
    except OSError:  # too long for a name
        return False


def _missing_evidence(entries: Sequence[LedgerEntry], root: Path) -> Iterator[Diagnostic]:
    """Files that entries name as evidence, and that are not below `root`.

    A name that leaves the folder is not looked for: another check refuses it, and whether such a
    file exists is nobody's business here.
    """
    # Many entries name the same file, and the folder may be far away: each is asked for once.
    there: dict[str, bool] = {}
    for n, entry in enumerate(entries):
        for i, file in enumerate(entry.evidence if isinstance(entry, TaskEntry) else ()):
            if not names_file(file) or leaves_folder(file):
                continue
            if file not in there:
                there[file] = _exists(root / file.replace("\\", "/"))
            if not there[file]:
                yield Diagnostic.of(ledger.EVIDENCE_MISSING, (n, "evidence", i), file=file)
