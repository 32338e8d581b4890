"""Every rule once, in the order of the page that explains them."""

from pilotctl.diagnostics import content, files, settings, shape
from pilotctl.diagnostics.rule import Rule

CATALOGUE: tuple[Rule, ...] = files.RULES + shape.RULES + content.RULES + settings.RULES
