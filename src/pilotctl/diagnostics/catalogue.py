"""Every rule once, in the order of the page that explains them.

The page docs/errors.md is written from this tuple: a rule that is left out here has no explanation.
"""

from pilotctl.diagnostics import content, files, ledger, scheme, settings, shape, templates
from pilotctl.diagnostics.rule import Rule

# In the order in which a file is read: first as bytes, then its shape, then what it says.
CATALOGUE: tuple[Rule, ...] = (
    files.RULES
    + shape.RULES
    + content.RULES
    + ledger.RULES
    + scheme.RULES
    + settings.RULES
    + templates.RULES
)
