"""What the figures of a notice rest on: gaps, doubts, rules and files."""

from hashlib import sha256

from tests.shared import cities, offices
from tests.shared.notices import cells, column, lead, notice, section

LOST = "doubts: [{field: deadline, confidence: none, why: 缺页}]"
DOUBTFUL = "deadline: 2021-12, doubts: [{field: deadline, confidence: low, why: 模糊}]"
TEXT = cities.SCORED.replace(
    "departments: [市乙局], deadline: 2020-12", f"departments: [市乙局], {LOST}"
)
TEXT = TEXT.replace(
    "departments: [市乙局], deadline: 2021-12", f"departments: [市乙局], {DOUBTFUL}"
)
TEXT += """\
gaps:
  - {requirements: 6-7, why: 缺页}
  - {measures: 4-13, why: 缺页}
"""
"""R2 without deadline, R4 with a doubtful one and without points; 2 rows and 10 measures lost."""


def test_gaps_that_touch_the_figures() -> None:
    """Each kind of gap with its number and the ids; a figure that hangs on one is not alone."""
    assert cells(section(notice(city=TEXT), "gaps")) == [
        ["deadline unknown: never counted as overdue", "1", "R2"],
        ["points unknown: the block is left out of the score", "1", "B4"],
        ["rows that the source lost", "12", "R6-7、M4-13"],
        ["deadline read with little confidence", "1", "R4"],
    ]


def test_gaps_of_a_department() -> None:
    """A department's own notice has those of the tasks that it leads, none of the city's."""
    own = section(notice(city=TEXT, dept="市乙局"), "gaps")
    assert column(own, "which") == ["R2", "R4"]
    assert section(notice(city=TEXT, dept="市甲局"), "gaps").is_empty


def test_what_is_done_is_not_without_deadline() -> None:
    """Done, the lost deadline touches no figure any more."""
    ledger = "- {date: 2020-12-01, done: R2}\n"
    assert "R2" not in column(section(notice(ledger, city=TEXT), "gaps"), "which")


def test_many_gaps_are_not_all_named() -> None:
    """The number is right, and the first twelve ids stand for the rest."""
    measures = [f"{{no: {no}, text: 第{no}项。, {LOST}}}" for no in range(1, 15)]
    text = cities.SCORED.replace("{no: 1, text: 先做。, deadline: 2020-12}", measures[0])
    text = text.replace("{no: 2, text: 再做。, deadline: 2020-12}", measures[1])
    text = text.replace(
        "{no: 3, text: 后做。, deadline: 2020-12}",
        ("\n" + " " * 18 + "- ").join(measures[2:]),
    )
    first = cells(section(notice(city=text), "gaps"))[0]
    assert first[1:] == ["14", "、".join([*(f"M{no}" for no in range(1, 13)), "…"])]


def test_nothing_is_lost() -> None:
    """A whole programme: the section says so."""
    gaps = section(notice(), "gaps")
    assert gaps.is_empty
    assert gaps.empty.render(str) == "No figure above depends on a gap or a doubt."


def test_files_with_the_hashes_of_their_bytes() -> None:
    """City file, ledger and settings, each named from the workspace."""
    made = section(notice(offices.LEDGER, city=cities.SCORED, config="# leer\n"), "provenance")
    assert lead(made) == f"Made by pilotctl {notice().version} from these files."
    texts = {
        "data/demo.yaml": cities.SCORED,
        "ledger/demo.yaml": offices.LEDGER,
        "pilotctl.toml": "# leer\n",
    }
    expected = [[name, sha256(text.encode()).hexdigest()] for name, text in texts.items()]
    assert cells(made, 1) == expected


def test_terms_of_the_assessment() -> None:
    """By which method the points were reckoned, and which marks count."""
    terms = dict(cells(section(notice(offices.LEDGER, city=cities.SCORED), "provenance")))
    assert terms["Method"] == "proportional (S1); the document does not say which"
    assert terms["Marks"] == "verified marks stand for what the tasks earn (S3)"
    assert terms["Points that the source lost"] == "B4"
