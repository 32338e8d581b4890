"""The languages of the texts: English as written in the code, Chinese from its catalogue."""

import gettext
from functools import cache
from pathlib import Path

from pilotctl.messages import Translate

LANGUAGES = ("en", "zh")
LOCALES = Path(__file__).parent.parent / "locale"


@cache
def translator(language: str) -> Translate:
    """From the English of the code to that language."""
    if language == "en":
        return str
    # Without a catalogue (code that was never built) the answer is in English rather than a
    # failure.
    catalogue = gettext.translation("pilotctl", LOCALES, [language], fallback=True)
    return catalogue.gettext
