"""What the checks found, as a report."""

from collections.abc import Sequence
from datetime import date

from pilotctl.diagnostics.finding import Diagnostic, Finding
from pilotctl.messages import N_, Message, Term, msg
from pilotctl.reports.fields import Field, items, number, scripts, table
from pilotctl.reports.report import Cell, Fit, Report


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


def findings_report(findings: Sequence[Finding], files: int, as_of: date) -> Report:
    """All findings in order, with the count of errors and warnings."""
    errors = sum(finding.is_error for finding in findings)
    warnings = len(findings) - errors
    closing = msg(
        "files {files}: errors {errors}, warnings {warnings}",
        files=files,
        errors=errors,
        warnings=warnings,
    )
    summary = {"files": files, "errors": errors, "warnings": warnings}
    return Report(
        "check", as_of, items(_FIELDS, findings), summary, (table(_FIELDS, findings),), closing
    )


def _severity(finding: Finding) -> Cell:
    severity = finding.diagnostic.rule.severity
    return Term(severity.value, Message(severity.value))


# Items speak English in every language of a run, so that the same data gives the same bytes.
_FIELDS: tuple[Field[Finding], ...] = (
    Field("file", N_("File"), lambda one: one.place.file, fit=Fit.WRAP),
    number("line", N_("Line"), lambda one: one.place.line or None),
    number("column", N_("Column"), lambda one: (one.place.line and one.place.column) or None),
    scripts("length", lambda one: one.place.length if one.place.line else None),
    Field("severity", N_("Severity"), _severity),
    Field("code", N_("Code"), lambda one: one.diagnostic.rule.code),
    Field(
        "message",
        N_("Message"),
        lambda one: message_of(one.diagnostic),
        lambda one: message_of(one.diagnostic).render(str),
        Fit.WRAP,
    ),
    scripts("help", lambda one: help_of(one.diagnostic).render(str)),
)
