"""The notice: its sections in the order in which an office reads them."""

from pilotctl.messages import Message, msg
from pilotctl.reports.notice import assessment, pictures, progress, tasks, trust
from pilotctl.reports.notice.basis import Basis
from pilotctl.reports.notice.headline import figures
from pilotctl.reports.notice.value import Notice, Section
from pilotctl.reports.targets import is_current


def notice_of(basis: Basis) -> Notice:
    """The notice of a city; with a department, that department's own."""
    current = [one for one in basis.city.phases if is_current(one, basis.as_of)]
    begun = [one for one in current if one.first_day] or current[:1]  # else the nearest goal
    return Notice(
        city_id=basis.city.id,
        city=basis.city.name,
        department=basis.department,
        period=basis.period,
        as_of=basis.as_of,
        before=basis.before.day,
        title=_title(basis),
        phases=tuple(one.title for one in begun),
        figures=figures(basis),
        sections=_sections(basis),
        version=basis.version,
    )


def _title(basis: Basis) -> Message:
    args = {"city": basis.city.name, "period": str(basis.period)}
    if basis.department:
        doubled = basis.city.name.endswith("市") and basis.department.startswith("市")
        name = basis.department[doubled:]  # 铁岭市公安局, not 铁岭市市公安局
        return msg("{city} {dept}: task notice {period}", **args, dept=name)
    return msg("{city}: task notice {period}", **args)


def _sections(basis: Basis) -> tuple[Section, ...]:
    parts = [tasks.finished, tasks.overdue, tasks.due_next, progress.by_heading]
    if not basis.department:
        parts += [progress.departments]
        parts += [progress.units] if basis.units else []
    parts.append(pictures.course)
    if not basis.department:
        parts += [assessment.score, assessment.deductions, assessment.indicators]
    parts += [tasks.extensions, trust.gaps, trust.provenance]
    return tuple(part(basis) for part in parts)
