"""Keep the message catalogues in step with the code: `python -m tools.messages` updates them."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src" / "pilotctl"
CATALOGUE = SOURCE / "locale" / "zh" / "LC_MESSAGES" / "pilotctl.po"
_KEYWORDS = {"_": None, "N_": None, "msg": None, "pmsg": ((1, "c"), 2)}
_FIELD = re.compile(r"\{\w*\}")


class Key(NamedTuple):
    """What a catalogue is looked up by: the English, and its sense where there are several."""

    text: str
    context: str | None = None

    def __str__(self) -> str:
        return f"{self.text!r} ({self.context})" if self.context else repr(self.text)


def extracted() -> dict[Key, list[str]]:
    """Every text of the code that people read, with the modules where it stands."""
    found: dict[Key, list[str]] = {}
    for name, _line, text, _comments, context in extract_from_dir(
        str(SOURCE), method_map=[("**.py", "python")], keywords=_KEYWORDS
    ):
        modules = found.setdefault(Key(str(text), context), [])
        if name not in modules:
            modules.append(name)
    return dict(sorted(found.items(), key=lambda one: (one[0].text, one[0].context or "")))


def translations() -> dict[Key, str]:
    """The Chinese of each text, as the catalogue has it."""
    with CATALOGUE.open("rb") as file:
        catalogue = read_po(file, locale="zh")
    return {Key(str(one.id), one.context): str(one.string) for one in catalogue if one.id}


def faults() -> Iterator[str]:
    """What is wrong with the catalogue: missing, left over, or with other fields than the text."""
    code, chinese = extracted(), translations()
    yield from (f"not translated: {key}" for key in code if not chinese.get(key))
    yield from (f"no longer in the code: {key}" for key in chinese if key not in code)
    for key, translated in chinese.items():
        fields = [sorted(set(_FIELD.findall(one))) for one in (key.text, translated)]
        if translated and fields[0] != fields[1]:
            yield f"other fields than the text: {key} -> {translated!r}"


def update() -> None:
    """Write the catalogue from the code: its texts in order, with the translations there are."""
    known = translations()
    catalogue = Catalog(locale="zh", fuzzy=False, header_comment="# The Chinese texts of pilotctl.")
    for key, modules in extracted().items():
        places = [(name, 0) for name in modules]
        # A text that has just been given a sense keeps the Chinese of its plain form.
        chinese = known.get(key) or known.get(Key(key.text), "")
        catalogue.add(key.text, chinese, locations=places, context=key.context)
    with CATALOGUE.open("wb") as file:
        write_po(file, catalogue, omit_header=True, include_lineno=False, width=100)
    header = (
        'msgid ""\nmsgstr ""\n"Language: zh\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'
    )
    CATALOGUE.write_text(header + CATALOGUE.read_text("utf-8"), "utf-8")


if __name__ == "__main__":
    update()
    problems = list(faults())
    print("\n".join(problems))
    sys.exit(bool(problems))
