"""What has no tree, and what is reported on the way to one."""

import pytest

from pilotctl.parse.tree import MAX_DEPTH, NoTree
from tests.shared.builders import places, tree_of


def test_tags_are_reported_and_obeyed_by_nobody() -> None:
    """A tag builds no object; the scalar below it stays text."""
    tree = tree_of("a: !!python/object/apply:os.system [ls]\nb: !!int 7\nc: ! no\n")
    assert tree.value == {"a": ["ls"], "b": "7", "c": "no"}
    assert [line for line, _, code in places(tree.findings) if code == "yaml-tag"] == [1, 2, 3]


def refused(text: str) -> list[tuple[int, int, str]]:
    """Where and why there is no tree."""
    with pytest.raises(NoTree) as caught:
        tree_of(text)
    return places(caught.value.findings)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a: b: c\n", (1, 5, "yaml-syntax")),
        ("a: [b\nc: d\n", (2, 2, "yaml-syntax")),
        ("甲:\n\t乙: 1\n", (2, 1, "yaml-tab")),
        ("a: &x 1\n", (1, 4, "yaml-alias")),
        ("甲: [1, *x]\n", (1, 8, "yaml-alias")),
        ("[" * (MAX_DEPTH + 2), (1, MAX_DEPTH + 2, "yaml-too-deep")),
        ("[" * (MAX_DEPTH + 1) + "甲", (1, MAX_DEPTH + 2, "yaml-too-deep")),
        ("{甲: [{乙: 1, *x : 2}]}", (1, 13, "yaml-alias")),
        ("", (0, 0, "yaml-empty")),
        ("# nothing\n\n", (0, 0, "yaml-empty")),
    ],
)
def test_refusals(text: str, place: tuple[int, int, str]) -> None:
    """What has no tree is refused with the place at which the reading stopped."""
    assert refused(text) == [place]


def test_as_deep_as_allowed() -> None:
    """The limit itself is not too deep."""
    text = "[" * MAX_DEPTH + "]" * MAX_DEPTH
    assert tree_of(text).value is not None


def test_faults_before_a_refusal_are_not_lost() -> None:
    """What was found on the way is reported together with the syntax error."""
    assert refused("a: 1\na: 2\nb: [\n") == [(2, 1, "duplicate-key"), (4, 1, "yaml-syntax")]


def test_a_second_document_is_reported() -> None:
    """Nothing is passed over in silence after ---."""
    tree = tree_of("a: 1\n---\nb: 2\n")
    assert (tree.value, places(tree.findings)) == ({"a": "1"}, [(2, 1, "yaml-documents")])


@pytest.mark.parametrize("char", ["\x07", "\x1b", "\x7f", "\ufffe", "\x9b"])
def test_control_characters_are_refused_with_their_place(char: str) -> None:
    """YAML forbids control characters: one finding says where the first one stands."""
    found = refused(f"甲: 1\n乙: 工{char}作\n")
    assert [(line, column) for line, column, _ in found] == [(2, 5)]


def test_a_byte_order_mark_in_the_middle() -> None:
    """Files joined by cat carry a mark inside: it is found, and does not crash the reader."""
    assert refused("a: 1\n\ufeffb: 2\n")[0][0] == 2
