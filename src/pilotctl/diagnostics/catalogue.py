"""Every rule once, in the order of the page that explains them."""

from pilotctl.diagnostics import content, files, ledger, scheme, settings, shape, templates
from pilotctl.diagnostics.rule import Rule

CATALOGUE: tuple[Rule, ...] = (
    files.RULES
    + shape.RULES
    + content.RULES
    + ledger.RULES
    + scheme.RULES
    + settings.RULES
    + templates.RULES
)
