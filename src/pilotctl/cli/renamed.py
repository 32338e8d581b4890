"""Names that commands and options once had, and what they are called now."""

OPTIONS = {
    ("", "--area"): "--under",
    ("", "--key-task"): "--under",
    ("", "--subtask"): "--under",
    ("log", "--by"): "--reported-by",
    ("log", "--to"): "--until",
    ("plan", "--by"): "--until",
    ("report", "--all-depts"): "--each department",
    ("report", "--from"): "--period",
    ("report", "--quarter"): "--period",
    ("report", "--to"): "--period",
    ("report", "--year"): "--period",
    ("score", "--over"): "--period",
    ("", "--install-completion"): "pilotctl completion",
    ("", "--show-completion"): "pilotctl completion",
}
"""By the command, "" for every one, and the old name."""

for _command in ("report", "site"):
    OPTIONS |= {
        (_command, f"--{rule}"): f"{rule} in [score.CITY] of pilotctl.toml"
        for rule in ("method", "marks", "scheme")
    }
    OPTIONS |= {
        (_command, f"--{day}"): f"{day} in [review.CITY] of pilotctl.toml"
        for day in ("acceptance", "announced")
    }

COMMANDS = {
    "explain": "help",
    "history": "show",
    "negative": "score --explain",
    "phases": "show PROGRAMME",
    "version": "--version",
}
"""By the old name, or one that people guess."""


def new_option(command: str, option: str) -> str | None:
    """What an option that is not there is called now; None when it never was."""
    return OPTIONS.get((command, option)) or OPTIONS.get(("", option))
