"""Rules about the shape of a file: its keys, and what kind of value each takes.

They are the same for cities, ledgers and schemes, as one validation makes them from the schema.
All are errors: a value of the wrong kind has no meaning that could be used.
"""

from pilotctl.diagnostics.rule import Rule
from pilotctl.messages import N_

UNKNOWN_KEY = Rule(
    "unknown-key",
    N_("unknown key {key}"),
    N_("{suggestion}"),
    N_("A misspelt key would be ignored silently, and its value lost."),
)
MISSING_KEY = Rule(
    "missing-key",
    N_("missing key {key}"),
    N_("add the line {key}: … to this entry"),
    N_("Without it the entry cannot be understood."),
)
WRONG_TYPE = Rule(
    "wrong-type",
    N_("expected {expected}, found {found}"),
    N_("write {expected}"),
    N_("A value of another type would be misread."),
)
BAD_VALUE = Rule(
    "bad-value",
    N_("{found} is not {expected}"),
    N_("write {expected}"),
    N_("The value is outside what the field can mean."),
)
BAD_DEADLINE = Rule(
    "bad-deadline",
    N_("{found} is not a deadline"),
    N_("write a month (2020-12), a day (2020-12-30), ongoing (长期推进), or null with a doubt"),
    N_("A misread deadline makes a task overdue too early or never."),
)
# YAML readers disagree about words such as no, 08 and 2020-12, so that text has to be quoted.
AMBIGUOUS_TEXT = Rule(
    "ambiguous-text",
    N_("unquoted {found} is not text in YAML"),
    N_('put it in quotes: "{found}"'),
    N_("Other YAML readers turn such words into true, false, a number or a date."),
)

RULES = (UNKNOWN_KEY, MISSING_KEY, WRONG_TYPE, BAD_VALUE, BAD_DEADLINE, AMBIGUOUS_TEXT)
