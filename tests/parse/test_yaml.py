"""YAML text to a tree: nothing is coerced, nothing is lost, nothing dangerous gets through."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pilotctl.text import Plain
from tests.shared.builders import places, rendered, tree_of

PRINTABLE = st.text(
    st.characters(exclude_categories=["C", "Zl", "Zp"], exclude_characters="\ufeff"), max_size=30
)


AMBIGUOUS = "no Yes off TRUE y 1.10 010 0x1F 0o17 1_000 1e3 .5 .inf .NaN 2020-12 12:30:45 -7 +3"


@pytest.mark.parametrize("written", AMBIGUOUS.split())
def test_nothing_is_coerced(written: str) -> None:
    """A plain word stays as written; one that readers take for something else is marked."""
    value = tree_of(f"key: {written}\n").value["key"]
    assert (value, type(value)) == (written, Plain)


@pytest.mark.parametrize(
    "written", ["市公安局", "none", "1.1(3)", "R22", "2020年12月", "..2021-06", "96%", "I-1", "北"]
)
def test_text_is_text(written: str) -> None:
    """What every reader takes for text is not marked."""
    value = tree_of(f"key: {written}\n").value["key"]
    assert (value, type(value)) == (written, str)


def test_a_word_means_the_same_wherever_it_stands() -> None:
    """Quotes decide each time anew; without them a repeated word is read as the first time."""
    values = tree_of("no: [no, 'no', no, ~, '~', ~, 甲, 甲]\n").value
    assert values == {"no": ["no", "no", "no", None, "~", None, "甲", "甲"]}
    assert [type(text) for text in values["no"][:3]] == [Plain, str, Plain]
    assert {type(text) for text in values["no"][6:]} == {str}


@pytest.mark.parametrize("written", ["", "~", "null", "Null", "NULL"])
def test_blank(written: str) -> None:
    """A blank cell is None, and only when it is not quoted."""
    assert tree_of(f"key: {written}\n").value == {"key": None}
    assert tree_of(f'key: "{written}"\n').value == {"key": written}


@given(PRINTABLE)
def test_quoted_text_round_trip(text: str) -> None:
    """Quoted text comes back character for character, and is never marked."""
    value = tree_of(f"key: {json.dumps(text, ensure_ascii=False)}\n").value["key"]
    assert (value, type(value)) == (text, str)


@given(st.lists(st.one_of(PRINTABLE, st.none()), max_size=5), st.booleans())
def test_lists_round_trip(texts: list[str | None], flow: bool) -> None:
    """Lists keep their order, in both styles."""
    written = [json.dumps(text, ensure_ascii=False) for text in texts]
    block = "".join(f"  - {item}\n" for item in written)
    text = f"key: [{', '.join(written)}]\n" if flow or not texts else f"key:\n{block}"
    assert tree_of(text).value == {"key": texts}


def test_block_scalars() -> None:
    """Folded and literal text are text, even where the words look like something else."""
    value = tree_of("a: |\n  no\n  是\nb: >-\n  2020\n  12\n").value
    assert value == {"a": "no\n是\n", "b": "2020 12"}
    assert {type(text) for text in value.values()} == {str}


def test_a_merge_key_is_a_key() -> None:
    """<< merges nothing: it is a key that the schema does not know."""
    assert tree_of("<<: {a: b}\n").value == {"<<": {"a": "b"}}


def test_of_a_duplicate_key_the_first_value_stays() -> None:
    """A repeated key is reported where it stands again, at any depth, and the rest is read."""
    tree = tree_of("a: 1\nb:\n  c: 2\n  d: 3\n  c: 4\na: 5\n")
    assert tree.value == {"a": "1", "b": {"c": "2", "d": "3"}}
    assert rendered(tree.findings) == (
        "demo.yaml:5:3: error[duplicate-key] duplicate key c; first on line 3\n"
        "  5 |   c: 4\n"
        "    |   ^\n"
        "  help: keep one of the two, or merge their values\n"
        "demo.yaml:6:1: error[duplicate-key] duplicate key a; first on line 1\n"
        "  6 | a: 5\n"
        "    | ^\n"
        "  help: keep one of the two, or merge their values\n"
    )


def test_keys_that_are_no_words() -> None:
    """A list, a mapping or a blank as a key is reported; the rest is read."""
    tree = tree_of("? [a]\n: 1\n? {b: c}\n: 2\n~: 3\nd: 4\n")
    assert tree.value == {"d": "4"}
    assert places(tree.findings) == [
        (1, 3, "key-not-text"),
        (3, 3, "key-not-text"),
        (5, 1, "key-not-text"),
    ]
