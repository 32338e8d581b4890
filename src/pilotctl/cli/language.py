"""The reader's language, from the environment; read once, here."""

import os
from collections.abc import Mapping

from pilotctl.messages import Translate
from pilotctl.render.language import LANGUAGES, translator


def language_of(environment: Mapping[str, str]) -> str:
    """PILOTCTL_LANG where it names a language, else the locale: Chinese for zh*, else English."""
    chosen = environment.get("PILOTCTL_LANG", "").strip().lower()[:2]
    if chosen in LANGUAGES:
        return chosen
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    locale = next((environment[name] for name in names if environment.get(name)), "")
    return "zh" if locale.lower().startswith("zh") else "en"


LANGUAGE = language_of(os.environ)
"""The reader's language."""

_: Translate = translator(LANGUAGE)
"""Into the reader's language."""
