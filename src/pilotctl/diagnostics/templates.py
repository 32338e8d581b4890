"""Rules about templates of reports."""

from pilotctl.diagnostics.rule import Rule
from pilotctl.messages import N_

TEMPLATE_SYNTAX = Rule(
    "template-syntax",
    N_("the template cannot be read: {problem}"),
    N_("look at the braces and tags of this line and of the ones before"),
    "No report can be made with the template.",
)
TEMPLATE_UNDEFINED = Rule(
    "template-undefined",
    N_("the template uses what it does not get: {problem}"),
    N_("docs/templates.md lists what a template gets"),
    "A report with a silent hole would look complete.",
)
TEMPLATE_FORBIDDEN = Rule(
    "template-forbidden",
    N_("the template may not do this: {problem}"),
    N_("a template only reads the report; docs/templates.md lists what it gets"),
    "A template that came with a workspace must not reach the machine.",
)
TEMPLATE_MISSING = Rule(
    "template-missing",
    N_("there is no template {name}"),
    N_("templates that there are: {names}"),
    "No report can be made without its template.",
)

TEMPLATE_FAILED = Rule(
    "template-failed",
    N_("the template fails here: {problem}"),
    N_("look at what this line computes"),
    "Half a report is none.",
)

RULES = (
    TEMPLATE_SYNTAX,
    TEMPLATE_UNDEFINED,
    TEMPLATE_FORBIDDEN,
    TEMPLATE_MISSING,
    TEMPLATE_FAILED,
)
