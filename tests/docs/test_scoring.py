"""docs/scoring.md: every rule is there, its quotations are in the data, its sums are right."""

import re
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest

from tests.docs.documents import coded, headings, read

_PAGE = read("docs/scoring.md")
_RULES = [f"S{no}" for no in range(1, 8)] + [f"N{no}" for no in range(1, 7)]
_QUOTED = re.findall(
    r"“([^”]+)”\s\(\[data/(\w+)\.yaml\]\(\.\./data/\w+\.yaml\),\sline\s(\d+)\)", _PAGE
)
_SUMS = sorted(code for code in coded(_PAGE) if re.fullmatch(r"[\d.()+−×÷ ]+=[\d.− ]+", code))


def test_every_rule_has_its_heading() -> None:
    """The rules stand in their order, each under a heading that begins with its number."""
    told = [title.partition(".")[0] for level, title in headings(_PAGE) if level == 3]
    assert told == _RULES


def test_the_rules_are_those_of_the_code() -> None:
    """The page has every rule that the modules of scoring cite."""
    names = ("blocks", "card", "criteria", "deductions", "lines", "plan", "shares", "window")
    code = "".join(read(f"src/pilotctl/scoring/{name}.py") for name in names)
    assert set(re.findall(r"\b[SN][1-9]\b", code)) <= set(_RULES)


@pytest.mark.parametrize(("words", "city", "line"), _QUOTED)
def test_quotations_stand_where_the_page_says(words: str, city: str, line: str) -> None:
    """What is quoted from a document stands in that line of the data."""
    assert words in read(f"data/{city}.yaml").splitlines()[int(line) - 1]


def test_rules_quote_the_documents() -> None:
    """The rules that rest on a document's words, and no fewer, are backed by quotations."""
    sections = re.split(r"^### ", _PAGE, flags=re.MULTILINE)[1:]
    quoting = {part.partition(".")[0] for part in sections if "/data/" in part}
    assert quoting == {"S5", "S7", "N1", "N2", "N3", "N4", "N5", "N6"}


@pytest.mark.parametrize("sum", _SUMS)
def test_the_calculator_agrees(sum: str) -> None:
    """Each sum of the worked example comes out as it says, rounded half up."""
    left, _equals, right = sum.translate(str.maketrans("×÷−", "*/-")).partition("=")
    said = Decimal(right.strip())
    exact: Fraction = eval(re.sub(r"([\d.]+)", r"Fraction('\1')", left), {"Fraction": Fraction})
    shown = Decimal(exact.numerator) / Decimal(exact.denominator)
    assert shown.quantize(said, ROUND_HALF_UP) == said


def test_there_are_sums() -> None:
    """The worked example has sums to check: of blocks, of the regional table, of the total."""
    assert len(_SUMS) == 7
    assert "312.96" in "".join(_SUMS)
