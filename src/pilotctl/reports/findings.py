"""What the checks found, as a report."""

from collections.abc import Sequence
from datetime import date

from pilotctl.diagnostics.finding import Diagnostic, Finding
from pilotctl.messages import N_, Message, Term, Translate, msg
from pilotctl.reports.report import Cell, Column, Fit, Json, Report, Table

_COLUMNS = (
    Column("file", N_("File"), Fit.WRAP),
    Column("line", N_("Line")),
    Column("column", N_("Column")),
    Column("severity", N_("Severity")),
    Column("code", N_("Code")),
    Column("message", N_("Message"), Fit.WRAP),
)


def message_of(diagnostic: Diagnostic) -> Message:
    """What is wrong, with the particulars."""
    return Message(diagnostic.rule.message, _particulars(diagnostic))


def help_of(diagnostic: Diagnostic) -> Message:
    """The way out, with the particulars."""
    return Message(diagnostic.rule.help, _particulars(diagnostic))


_LONGEST = 60
"""More of a value is not repeated: the user's own line stands below the message."""


def _particulars(diagnostic: Diagnostic) -> tuple[tuple[str, object], ...]:
    return tuple((name, _short(value)) for name, value in diagnostic.args.items())


def _short(value: object) -> object:
    if isinstance(value, str) and len(value) > _LONGEST:
        return f"{value[:_LONGEST]}…"
    return value


def findings_report(
    findings: Sequence[Finding], files: int, as_of: date, translate: Translate
) -> Report:
    """All findings in order, with the count of errors and warnings."""
    errors = sum(finding.is_error for finding in findings)
    warnings = len(findings) - errors
    closing = msg(
        "files {files}: errors {errors}, warnings {warnings}",
        files=files,
        errors=errors,
        warnings=warnings,
    )
    items = tuple(_item(finding, translate) for finding in findings)
    summary = {"files": files, "errors": errors, "warnings": warnings}
    table = Table(_COLUMNS, tuple(map(_row, findings)))
    return Report("check", as_of, items, summary, (table,), closing)


def _row(finding: Finding) -> tuple[Cell, ...]:
    place, diagnostic = finding
    rule = diagnostic.rule
    line, column = (place.line, place.column) if place.line else (None, None)
    severity = Term(rule.severity.value, Message(rule.severity.value))
    return place.file, line, column, severity, rule.code, message_of(diagnostic)


def _item(finding: Finding, translate: Translate) -> Json:
    place, diagnostic = finding
    return {
        "file": place.file,
        "line": place.line or None,
        "column": place.column or None,
        "length": place.length if place.line else None,
        "severity": diagnostic.rule.severity.value,
        "code": diagnostic.rule.code,
        "message": message_of(diagnostic).render(translate),
        "help": help_of(diagnostic).render(translate),
    }
