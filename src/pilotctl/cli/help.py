"""The command help: about a command, a topic, a diagnostic or a rule of the assessment."""

from typing import Annotated

from pilotctl.cli.declared import Argument, Table, command
from pilotctl.cli.opening import open_here
from pilotctl.cli.options import View
from pilotctl.cli.output import show, write
from pilotctl.cli.parsing import day_of
from pilotctl.cli.session import Session
from pilotctl.errors import UsageRefusal, did_you_mean
from pilotctl.messages import N_, msg
from pilotctl.reports.lights import lights_report
from pilotctl.text import nearest

Words = Annotated[
    list[str] | None,
    Argument("[WORD]...", N_("A command, lights, a diagnostic such as number-hole, a rule: S1.")),
]


@command(N_("Explain a command, a diagnostic, a rule of the assessment, or the lights."))
def show_help(words: Words = None, *, session: Session) -> None:
    """`pilotctl help`."""
    from pilotctl.cli.app import COMMANDS, SUBCOMMANDS

    first, *others = words or [""]
    inside: Table = SUBCOMMANDS.get(first, {})
    if not first or (first in COMMANDS and all(one in inside for one in others)):
        _show_command(words or [], session)
    elif others:
        raise _unknown(" ".join([first, *others]), [f"{first} {name}" for name in inside])
    elif first == "lights":
        show(lights_report(open_here(None).config.limits, day_of(None)), View(), session)
    else:
        write(_explanation(first, session), View())


def _show_command(words: list[str], session: Session) -> None:
    from pilotctl.cli.app import PROGRAM
    from pilotctl.cli.build import built

    program = built(PROGRAM, session)
    program.main([*words, "--help"], prog_name="pilotctl", standalone_mode=False, obj=session)


def _explanation(word: str, session: Session) -> str:
    """A diagnostic by its code, or a rule by its number; raises UsageRefusal for neither."""
    from pilotctl.diagnostics.catalogue import CATALOGUE  # few ask for them
    from pilotctl.reports.rules import RULES

    _ = session.translate
    if word.upper() in RULES:
        return f"{word.upper()}: {_(RULES[word.upper()])}\n"
    codes = {rule.code: rule for rule in CATALOGUE}
    if word not in codes:
        from pilotctl.cli.app import COMMANDS

        raise _unknown(word, [*COMMANDS, "lights", *codes, *RULES])
    rule = codes[word]
    head = f"{_(rule.severity)}[{rule.code}]: {_(rule.message)}"
    lines = [head, _(rule.why), f"help: {_(rule.help)}"]
    # What a finding fills in is shown as help shows values that are to be typed: <kind>.
    return "".join(f"{line.translate(_BLANKS)}\n" for line in lines)


_BLANKS = str.maketrans("{}", "<>")


def _unknown(typed: str, known: list[str]) -> UsageRefusal:
    message = msg("no help on {word}", word=typed)
    near = did_you_mean(nearest(typed, known))
    return UsageRefusal(message, near or msg("see {command} --help", command="pilotctl"))
