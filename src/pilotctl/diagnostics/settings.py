"""Rules about a workspace's configuration, pilotctl.toml.

All are errors, and stop every command of the workspace: settings decide units, days of
warning and the review window, so that an answer with a setting left out looks right and is not.
"""

from pilotctl.diagnostics.rule import Rule
from pilotctl.messages import N_

CONFIG_SYNTAX = Rule(
    "config-syntax",
    N_("invalid TOML: {problem}"),
    N_("check the quotes and the equals sign of this line"),
    N_("No setting of the file can be used."),
)
CONFIG_KEY = Rule(
    "config-unknown-key",
    N_("unknown setting {key}"),
    N_("{suggestion}"),
    N_("A misspelt setting would be ignored, and the default used silently."),
)
CONFIG_VALUE = Rule(
    "config-bad-value",
    N_("{key} takes {expected}, not {found}"),
    N_("write {key} = {example}"),
    N_("The setting would have no effect, or the wrong one."),
)

RULES = (CONFIG_SYNTAX, CONFIG_KEY, CONFIG_VALUE)
