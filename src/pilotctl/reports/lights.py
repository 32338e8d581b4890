"""What the statuses and lights mean, with the workspace's own numbers of days."""

from datetime import date

from pilotctl.messages import N_, Message, Term, msg
from pilotctl.progress.state import Light, Limits, Status
from pilotctl.reports.fields import Field, table
from pilotctl.reports.report import Cell, Fit, Report
from pilotctl.words import LIGHTS, STATUSES

_Explained = tuple[Term, Message]


def _word(one: _Explained) -> Cell:
    return one[0]


_MEANING: Field[_Explained] = Field("meaning", N_("Meaning"), lambda one: one[1], fit=Fit.WRAP)

_STATUSES = {
    Status.OPEN: msg("not yet due, and nothing was reported"),
    Status.ACTIVE: msg("not yet due, and work was reported"),
    Status.EXTENDED: msg("not yet due by the later deadline that was approved"),
    Status.OVERDUE: msg("not done, and the last day in time has passed"),
    Status.DONE: msg("reported as done, and not reopened since"),
    Status.CANCELLED: msg("struck off, with a reason; counts in no mean"),
    Status.UNKNOWN: msg("not done, and the source lost the deadline"),
}


def lights_report(limits: Limits, as_of: date) -> Report:
    """The statuses, then the lights."""
    statuses = [(STATUSES[status], meaning) for status, meaning in _STATUSES.items()]
    lights = [(LIGHTS[light], meaning) for light, meaning in _lights(limits).items()]
    tables = (
        table((Field("status", N_("Status"), _word), _MEANING), statuses),
        table((Field("light", N_("Light"), _word), _MEANING), lights),
    )
    closing = msg(
        "Ongoing tasks: done or active for {days} days after the last report.",
        days=limits.ongoing_valid_days,
    )
    return Report("help", as_of, (), {}, tables, closing)


def _lights(limits: Limits) -> dict[Light, Message]:
    warn, stale = limits.warn_days, limits.stale_days
    return {
        Light.RED: msg("overdue"),
        Light.YELLOW: msg("due within {days} days", days=warn),
        Light.GREEN: msg("done; or not yet due, and heard of within {days} days", days=stale),
        Light.GREY: msg("not yet due and silent; or deadline unknown; or cancelled"),
    }
