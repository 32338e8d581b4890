"""The reader's language: --lang anywhere on the command line, else the environment."""

from collections.abc import Mapping, Sequence

from pilotctl.errors import UsageRefusal
from pilotctl.messages import msg
from pilotctl.render.language import LANGUAGES

OPTION = "--lang"


def spoken(arguments: Sequence[str], environment: Mapping[str, str]) -> tuple[list[str], str]:
    """A command line without --lang, and the language of the answer.

    --lang is read before anything else is read, so that refusals speak that language too.

    It may come before or after the command; the last one holds. Raises UsageRefusal for a
    language that there is not. Without a value it is left for the command line to refuse.
    """
    rest: list[str] = []
    language = language_of(environment)
    coming = iter(arguments)
    for one in coming:
        if one == "--":  # what follows are no options
            rest += [one, *coming]
        elif one == OPTION and (value := next(coming, None)) is not None:
            language = _known(value)
        elif one.startswith(f"{OPTION}="):
            language = _known(one.removeprefix(f"{OPTION}="))
        else:
            rest.append(one)
    return rest, language


def _known(typed: str) -> str:
    if typed not in LANGUAGES:
        raise UsageRefusal(msg("{name} takes one of: {choices}", name=OPTION, choices=LANGUAGES))
    return typed


def language_of(environment: Mapping[str, str]) -> str:
    """PILOTCTL_LANG where it names a language, else the locale: Chinese for zh*, else English."""
    chosen = environment.get("PILOTCTL_LANG", "").strip().lower()[:2]
    if chosen in LANGUAGES:
        return chosen
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    locale = next((environment[name] for name in names if environment.get(name)), "")
    return "zh" if locale.lower().startswith("zh") else "en"
