"""Which problems only follow from a fault that is reported already, and would bury it."""

from pilotctl.diagnostics import content, shape
from pilotctl.diagnostics.finding import Diagnostic, Path
from pilotctl.diagnostics.rule import Rule

_NUMBERED = {"areas", "key_tasks", "subtasks", "requirements", "measures", "no"}
"""Keys whose loss takes numbered rows away."""

_REST_ON: dict[Rule, str] = {
    content.UNKNOWN_DEPARTMENT: "departments",
    content.UNKNOWN_LEADER: "leaders",
    content.POINTS_DECLARED: "regional",
}
"""Checks that rest on one part of the file: nothing can be said while that part is faulty."""

_NEED_ROWS = {content.INDICATOR_HOMELESS, content.BLOCK_UNKNOWN, content.COUNTERPART_UNKNOWN}
_NEED_ENTRY = {content.UNEXPLAINED_BLANK, content.TARGET_VALUE}


def follows(problem: Diagnostic, fault: Diagnostic) -> bool:
    """Whether the problem may be there only because of the fault."""
    at = _place(fault)
    if problem.rule is content.UNUSED_DEPARTMENT:
        return True  # whatever was misread may have named it
    if at in (problem.path, problem.path[:-1]):
        return True
    if problem.rule in _REST_ON:
        return at[:1] == (_REST_ON[problem.rule],)
    if problem.rule in _NEED_ROWS:
        return _takes_rows(at)
    return problem.rule in _NEED_ENTRY and _spoils_entry(problem.path[:-1], fault, at)


def _place(fault: Diagnostic) -> Path:
    if fault.rule is shape.MISSING_KEY:
        return (*fault.path, str(fault.args["key"]))
    return fault.path


def _takes_rows(at: Path) -> bool:
    keys = [part for part in at if isinstance(part, str)]
    return keys[:1] == ["areas"] and keys[-1] in _NUMBERED


def _spoils_entry(entry: Path, fault: Diagnostic, at: Path) -> bool:
    """Whether the entry has a misspelt key, or a doubt that could not be read."""
    misspelt = fault.rule is shape.UNKNOWN_KEY and at[:-1] == entry
    return misspelt or at[: len(entry) + 1] == (*entry, "doubts")
