"""Rules about templates of reports: what is wrong with them, and what they must not do.

A template may come with a workspace from somebody else. It reads the report and nothing more, and
a report is written whole or not at all.
"""

from pilotctl.diagnostics.rule import Rule
from pilotctl.messages import N_

TEMPLATE_SYNTAX = Rule(
    "template-syntax",
    N_("cannot parse the template: {problem}"),
    N_("check the braces and tags of this line and the ones before"),
    N_("No report can be built with the template."),
)
# Jinja prints nothing for an unknown name; an official notice must not have such holes.
TEMPLATE_UNDEFINED = Rule(
    "template-undefined",
    N_("undefined in the template: {problem}"),
    N_("docs/templates.md lists what a template can use"),
    N_("A report with a silent hole would look complete."),
)
TEMPLATE_FORBIDDEN = Rule(
    "template-forbidden",
    N_("not allowed in a template: {problem}"),
    N_("a template only reads the report; docs/templates.md lists what it can use"),
    N_("A template that came with a workspace must not reach the machine."),
)
TEMPLATE_MISSING = Rule(
    "template-missing",
    N_("no template named {name}"),
    N_("templates: {names}"),
    N_("No report can be built without its template."),
)

TEMPLATE_FAILED = Rule(
    "template-failed",
    N_("the template failed: {problem}"),
    N_("check what this line computes"),
    N_("Half a report is worse than none."),
)

RULES = (
    TEMPLATE_SYNTAX,
    TEMPLATE_UNDEFINED,
    TEMPLATE_FORBIDDEN,
    TEMPLATE_MISSING,
    TEMPLATE_FAILED,
)
