"""From a tree to an entry, or to diagnostics: all of them at once, in our own words."""

import pytest

from pilotctl.diagnostics.finding import Diagnostic
from pilotctl.reports.findings import help_of
from pilotctl.schema.city import CityFile
from pilotctl.schema.validate import known_keys, read
from tests.shared.builders import city_text, messages, reading_of, tree_of


def helps(diagnostics: tuple[Diagnostic, ...]) -> list[str]:
    """The way out of each diagnostic, in English."""
    return [help_of(one).render(str) for one in diagnostics]


def test_all_problems_at_once() -> None:
    """Faults of every kind, at every depth, come out of one run."""
    text = city_text(
        """
        - no: eins
          text: [完善机制]
          departments: 市公安局
          deadline: soon
          oops: 1
        - 完善机制
        """,
        parties="departments: [{name: no, bogus: 1}]",
        annex="""
        gaps: [{requirements: 3-1}]
        phases: nothing
        """,
    )
    rows = "areas.0.key_tasks.0.subtasks.0.requirements"
    assert sorted(messages(reading_of(text).diagnostics)) == sorted(
        [
            "departments.0.name: ambiguous-text: unquoted no is not text in YAML",
            "departments.0.bogus: unknown-key: unknown key bogus",
            f"{rows}.0.no: bad-value: eins is not a whole number of at least 1",
            f"{rows}.0.text: wrong-type: expected a text, found a list",
            f"{rows}.0.departments: wrong-type: expected a list such as [a, b], found 市公安局",
            f"{rows}.0.deadline: bad-deadline: soon is not a deadline",
            f"{rows}.0.oops: unknown-key: unknown key oops",
            f"{rows}.1: wrong-type: expected a mapping of keys and values, found 完善机制",
            "phases: wrong-type: expected a list such as [a, b], found nothing",
            "gaps.0: missing-key: missing key why",
            "gaps.0.requirements: bad-value: 3-1 is not numbers such as 36-45 or 7",
        ]
    )


def test_every_missing_key_of_an_entry() -> None:
    """An empty file's entry lacks all the keys that it has to have, and each is named."""
    diagnostics = read(CityFile, {}).diagnostics
    assert messages(diagnostics) == [
        ": missing-key: missing key city",
        ": missing-key: missing key name",
        ": missing-key: missing key departments",
        ": missing-key: missing key areas",
    ]
    assert helps(diagnostics)[0] == "add the line city: … to this entry"


@pytest.mark.parametrize(
    ("text", "found"), [("- a\n", "a list"), ("just text\n", "just text"), ("---\n", "nothing")]
)
def test_a_file_that_is_no_mapping(text: str, found: str) -> None:
    """A file that is a list, a text or nothing says so once."""
    reading = read(CityFile, tree_of(text).value)
    assert reading.entry is None
    assert messages(reading.diagnostics) == [
        f": wrong-type: expected a mapping of keys and values, found {found}"
    ]


@pytest.mark.parametrize(
    ("key", "help_text"),
    [
        ("gap", "did you mean gaps?"),
        ("phase", "did you mean phases?"),
        ("Regional", "did you mean regional?"),
        ("negative-list", "did you mean negative_list?"),
        (
            "xyz",
            "allowed keys: city, name, province, documents, departments, leaders,"
            " areas, regional, negative_list, phases, indicators, gaps, counterparts",
        ),
    ],
)
def test_unknown_keys(key: str, help_text: str) -> None:
    """A misspelt key is refused with the nearest one, or with all that can stand there."""
    reading = reading_of(city_text(annex=f"{key}: []"))
    assert messages(reading.diagnostics) == [f"{key}: unknown-key: unknown key {key}"]
    assert reading.diagnostics[0].at_key
    assert helps(reading.diagnostics) == [help_text]


def test_unknown_keys_know_their_own_entry() -> None:
    """What can stand there depends on the entry, however deep it lies."""
    annex = """
    negative_list:
      items:
        - no: 1
          title: 命案
          criteria: [{no: 1, text: 命案, comparison: never, valeu: 1}]
          rate: {limit: 0.65, over: 20, step: 0.1, per_step: 10, cap: 50, max: 1}
    """
    diagnostics = reading_of(city_text(annex=annex)).diagnostics
    assert dict(zip(messages(diagnostics), helps(diagnostics), strict=True)) == {
        "negative_list.items.0.criteria.0.valeu: unknown-key:"
        " unknown key valeu": "did you mean value?",
        "negative_list.items.0.rate.max: unknown-key:"
        " unknown key max": "allowed keys: limit, over, step, per_step, cap",
    }


def test_known_keys() -> None:
    """The keys of an entry are found through lists and blanks alike."""
    assert known_keys(CityFile, ("gaps", 3)) == ("why", "requirements", "measures", "subtask")
    assert known_keys(CityFile, ("regional", "key_tasks", 0, "tasks", 1))[:3] == (
        "no",
        "title",
        "leaders",
    )


def test_a_right_file_has_no_diagnostics() -> None:
    """Nothing is said of what is right."""
    assert reading_of(city_text()).diagnostics == ()


def test_the_tree_is_not_changed() -> None:
    """Mending works on a copy: what the file says stays what it says."""
    text = city_text().replace("deadline: 2021-12", "deadline: soon")
    tree = tree_of(text)
    read(CityFile, tree.value)
    assert tree.value == tree_of(text).value
