"""Rules about a scheme: points and deductions for a city whose document sets none (S7).

All are errors: each would change a total without a line of the score showing it.
"""

from pilotctl.diagnostics.rule import Rule
from pilotctl.messages import N_

SCHEME_CITY = Rule(
    "scheme-of-another-city",
    N_("the scheme is for {found}, not {city}"),
    N_("use the scheme of {city}"),
    N_("The points of one city's rows would go to another's."),
)
SCHEME_NEEDLESS = Rule(
    "scheme-not-needed",
    N_("the document of {city} sets its own points"),
    N_("leave the scheme out: the score of {city} follows its document"),
    N_("Two sets of points for one programme would give two totals."),
)
SCHEME_UNKNOWN = Rule(
    "scheme-unknown-id",
    N_("{city} has no {kind} {id}"),
    N_("{suggestion}"),
    N_("Points of a missing row could never be earned."),
)
# A line covers all tasks under what it names, so that a line within another counts them twice.
SCHEME_OVERLAP = Rule(
    "scheme-overlap",
    N_("{id} gets points twice: here and from {first}"),
    N_("give points at one level: to the key task, its subtasks, or their requirements"),
    N_("Its tasks would count twice."),
)

RULES = (SCHEME_CITY, SCHEME_NEEDLESS, SCHEME_UNKNOWN, SCHEME_OVERLAP)
