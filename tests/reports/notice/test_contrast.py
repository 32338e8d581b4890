"""Colours that can be read: every pair of the style sheet, by WCAG's formula."""

import re
from collections.abc import Mapping

import pytest

from pilotctl.files.builtin import builtin_folder

CSS = (builtin_folder("templates") / "parts" / "report.css").read_text("utf-8")
TEXT = ("ink", "quiet", "bad", "soon", "good", "accent")
PARTS = ("done", "active", "open", "overdue", "unknown")
LINES = (*PARTS, "quiet", "accent")
_COLOUR = re.compile(r"--([\w-]+):\s*#([0-9a-f]{6}|[0-9a-f]{3})\b")


def _palette(css: str) -> dict[str, str]:
    """The colours that a block of the style sheet names, each with six digits."""
    colours = {found[1]: found[2] for found in _COLOUR.finditer(css)}
    return {
        name: code if len(code) == 6 else "".join(digit * 2 for digit in code)
        for name, code in colours.items()
    }


def palettes() -> Mapping[str, dict[str, str]]:
    """The colours by name: light, dark, and each of them in print."""
    roots = {
        kind: _palette(found[1])
        for kind, pattern in {
            "light": r"^:root \{(.*?)\}",
            "dark": r"prefers-color-scheme: dark\) \{\s*:root \{(.*?)\}",
            "print": r"@media print \{\s*:root \{(.*?)\}",
        }.items()
        if (found := re.search(pattern, CSS, re.DOTALL | re.MULTILINE))
    }
    light, dark = roots["light"], {**roots["light"], **roots["dark"]}
    printed = {"print": {**light, **roots["print"]}, "print (dark)": {**dark, **roots["print"]}}
    return {"light": light, "dark": dark, **printed}


def luminance(code: str) -> float:
    """WCAG 2: the relative luminance of a colour."""
    parts = [int(code[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    """WCAG 2: from 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_the_formula() -> None:
    """Black on white has all the contrast there is, and a known pair has its known figure."""
    assert contrast("000000", "ffffff") == pytest.approx(21)
    assert contrast("767676", "ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("kind", palettes())
def test_text_can_be_read(kind: str) -> None:
    """Every colour of text on every ground that it can stand on: 4.5 and more."""
    colours = palettes()[kind]
    pairs = [(text, ground) for text in TEXT for ground in ("paper", "band")]
    found = {pair: contrast(*(colours[name] for name in pair)) for pair in pairs}
    assert {pair: round(value, 2) for pair, value in found.items() if value < 4.5} == {}


@pytest.mark.parametrize("kind", palettes())
def test_numbers_on_bars_can_be_read(kind: str) -> None:
    """The number on each part of a bar is text too: 4.5 and more."""
    colours = palettes()[kind]
    found = {part: contrast(colours["on"], colours[part]) for part in PARTS}
    assert {part: round(value, 2) for part, value in found.items() if value < 4.5} == {}


@pytest.mark.parametrize("kind", palettes())
def test_bars_and_lines_can_be_seen(kind: str) -> None:
    """What is drawn stands out from the paper: 3 and more."""
    colours = palettes()[kind]
    found = {part: contrast(colours[part], colours["paper"]) for part in LINES}
    assert {part: round(value, 2) for part, value in found.items() if value < 3} == {}
