"""Keep the message catalogues in step with the code: `python -m tools.messages` updates them."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src" / "pilotctl"
CATALOGUE = SOURCE / "locale" / "zh" / "LC_MESSAGES" / "pilotctl.po"
_KEYWORDS = {"_": None, "N_": None, "msg": None}
_FIELD = re.compile(r"\{\w*\}")


def extracted() -> dict[str, list[str]]:
    """Every text of the code that people read, with the modules where it stands."""
    found: dict[str, list[str]] = {}
    for name, _line, text, _comments, _context in extract_from_dir(
        str(SOURCE), method_map=[("**.py", "python")], keywords=_KEYWORDS
    ):
        modules = found.setdefault(str(text), [])
        if name not in modules:
            modules.append(name)
    return dict(sorted(found.items()))


def translations() -> dict[str, str]:
    """The Chinese of each text, as the catalogue has it."""
    with CATALOGUE.open("rb") as file:
        catalogue = read_po(file, locale="zh")
    return {str(message.id): str(message.string) for message in catalogue if message.id}


def faults() -> Iterator[str]:
    """What is wrong with the catalogue: missing, left over, or with other fields than the text."""
    code, chinese = extracted(), translations()
    yield from (f"not translated: {text!r}" for text in code if not chinese.get(text))
    yield from (f"no longer in the code: {text!r}" for text in chinese if text not in code)
    for text, translated in chinese.items():
        if translated and sorted(set(_FIELD.findall(text))) != sorted(
            set(_FIELD.findall(translated))
        ):
            yield f"other fields than the text: {text!r} -> {translated!r}"


def update() -> None:
    """Write the catalogue anew: the code's texts in order, with the translations there are."""
    known = translations()
    catalogue = Catalog(locale="zh", fuzzy=False, header_comment="# The Chinese texts of pilotctl.")
    for text, modules in extracted().items():
        catalogue.add(text, known.get(text, ""), locations=[(name, 0) for name in modules])
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
