"""The rules of the assessment, in a sentence each; docs/scoring.md has them whole."""

from pilotctl.messages import N_

RULES = {
    "S1": N_("A block earns its points times the mean completion of its tasks."),
    "S2": N_("An ongoing task counts what its latest report says, while that report is valid."),
    "S3": N_("An assessor's mark replaces what the tasks of a block earn."),
    "S4": N_("With all-or-nothing a block earns its points only when every task is complete."),
    "S5": N_("The total is common plus regional points, less deductions; lost points are unknown."),
    "S6": N_("Sums are exact; only what is shown is rounded, half up, to 2 places."),
    "S7": N_("A city without points gets completion and criteria, and no total."),
    "N1": N_("Items 1 to 5: an extraordinary incident deducts 30, a major one 10."),
    "N2": N_("Item 6: above 0.65 homicides per 100,000, 20 at once and 10 for each full 0.1 more."),
    "N3": N_("An incident of several natures counts once, under the item that deducts most."),
    "N4": N_("Items 3 to 5 deduct nothing where early warning led to proactive handling."),
    "N5": N_("Only incidents inside the review window deduct."),
    "N6": N_(
        "Criteria are met, not met, or without a report; they deduct nothing without a scheme."
    ),
}
"""By the number that answers, documents and code cite."""
