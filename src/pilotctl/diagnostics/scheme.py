"""Rules about a scheme: points and deductions for a city whose document sets none."""

from pilotctl.diagnostics.rule import Rule
from pilotctl.messages import N_

SCHEME_CITY = Rule(
    "scheme-of-another-city",
    N_("this scheme is for {found}, not for {city}"),
    N_("choose the scheme of {city}"),
    "Points of one city's rows would be given to another's.",
)
SCHEME_NEEDLESS = Rule(
    "scheme-not-needed",
    N_("the document of {city} sets its own points"),
    N_("leave the scheme out: a score of {city} follows its document"),
    "Two sets of points for one programme would make two totals.",
)
SCHEME_UNKNOWN = Rule(
    "scheme-unknown-id",
    N_("{city} has no {kind} {id}"),
    N_("{suggestion}"),
    "Points of an absent row could never be earned.",
)
SCHEME_OVERLAP = Rule(
    "scheme-overlap",
    N_("{id} gets points twice: here and with {first}"),
    N_("give points at one level: to the key task, its subtasks, or their requirements"),
    "Its tasks would count twice.",
)

RULES = (SCHEME_CITY, SCHEME_NEEDLESS, SCHEME_UNKNOWN, SCHEME_OVERLAP)
