"""Wrong usage: exit 2, nothing on standard output, the nearest right thing on standard error."""

import pytest

from tests.shared.program import BUILTIN, Answer, ask_all

CITIES = ", ".join(BUILTIN)
LIST_HELP = "see pilotctl list --help"
HEADINGS = "no {} {}"
REFUSED: dict[str, tuple[str, str | None]] = {
    "--": ("missing command", "see pilotctl --help"),
    "lsit baoji": ("no command named lsit", "did you mean site, list, init?"),
    "list --colums id": ("no option --colums", "did you mean --columns?"),
    "list baojii": ("no city named baojii", "did you mean baoji?"),
    "check baojii": ("no city named baojii", "did you mean baoji?"),
    "tree nowhere": ("no city named nowhere", f"did you mean {CITIES}?"),
    "list baoji --dept 市公安厅": (
        "no department named 市公安厅",
        "did you mean 市公安局, 市国安局?",
    ),
    "list baoji --dept 市政": (
        "市政 matches several names",
        "choose one of 市政协办公室, 市政府办公室",
    ),
    "list baoji --leader 张三": ("no leader named 张三", None),
    "list baoji --under I-4": (
        HEADINGS.format("heading", "I-4"),
        "did you mean II-4, III-4, III-40?",
    ),
    "list baoji --under II-18": (
        HEADINGS.format("heading", "II-18"),
        "did you mean III-18, II-8, II-1?",
    ),
    "list baoji --under III-41": (
        HEADINGS.format("heading", "III-41"),
        "did you mean III-4, III-1, III-40?",
    ),
    "show baoji/R113": (
        "no task baoji/R113",
        "did you mean baoji/R13, baoji/R11, baoji/R112?",
    ),
    "show nowhere/R1": ("no city named nowhere", f"did you mean {CITIES}?"),
    "show R22": (
        "R22 is not a valid id",
        "write the city and the number: baoji/R22, tieling/M7, tieling/S1.1.3",
    ),
    "list baoji --columns idd": ("no column named idd", "did you mean id, kind?"),
    "list --format xls": (
        "--format takes one of: table, json, csv, tsv, md",
        LIST_HELP,
    ),
    "list --role boss": ("--role takes one of: lead, support, any", LIST_HELP),
    "list --light blue": ("--light takes one of: red, yellow, green, grey", LIST_HELP),
    "list --sort text": (
        "--sort takes one of: id, deadline, department, points, days",
        LIST_HELP,
    ),
    "list --limit -1": ("--limit takes a whole number from 0 up", LIST_HELP),
    "tree --depth 6": ("--depth takes a whole number from 1 to 5", "see pilotctl tree --help"),
    "list baoji --due 2020-13": (
        "invalid --due 2020-13",
        "write a period such as 2020-12, 2020Q4 or ..2021-06",
    ),
    "list baoji --points five": (
        "invalid --points five",
        "write a range of points such as 5.., ..10 or 5..10",
    ),
    "due baoji --within soon": (
        "invalid --within soon",
        "write a number of days such as 30d",
    ),
    "list baoji --json --format csv": ("--json and --format csv cannot be combined", None),
    "show": ("ID is missing", "see pilotctl show --help"),
}
"""Command lines with what is said of them: the message and the way out."""


@pytest.fixture(scope="module")
def answers() -> dict[str, Answer]:
    """What is said of each line."""
    return ask_all(REFUSED)


@pytest.mark.parametrize("line", REFUSED)
def test_wrong_usage_is_refused_with_the_way_out(answers: dict[str, Answer], line: str) -> None:
    """One message in our words, one line of help, exit 2."""
    message, help = REFUSED[line]
    said = f"error: {message}\n" + (f"  help: {help}\n" if help else "")
    assert answers[line] == Answer(2, "", said)
