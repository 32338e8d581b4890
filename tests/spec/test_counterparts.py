"""The reviewed mapping between Tieling's and Baoji's requirements, as it stands in the data."""

from collections import Counter

from pilotctl.model.match import Match
from pilotctl.model.programme import Pair
from tests.shared.program import ask
from tests.spec import baoji, tieling

ONLY_BAOJI = [5, 10, 13, 22, 23, 29, 36, 37, 46, 51, 52, 63, 66, 69, 71, 72, 74, 75, 76, 77, 102]
"""The rows of Baoji that no row of Tieling answers to."""

ONLY_TIELING = [37, 57, 84, 86, 87, 88, 95, 96, 97, 126, 127, 128, 172]
"""The rows of Tieling without a partner; the text of 37, 95-97 and 127 is lost."""


def pairs() -> tuple[Pair, ...]:
    """The pairs of the one mapping."""
    (mapping,) = tieling.city().counterparts
    assert mapping.city == "baoji"
    return mapping.pairs


def test_how_many_pairs() -> None:
    """184 entries: 154 ask for the same, 30 share a part."""
    assert Counter(pair.match for pair in pairs()) == {Match.SAME: 154, Match.PARTIAL: 30}


def test_it_stands_once() -> None:
    """One side holds the mapping; the other side's is that one turned round."""
    assert baoji.city().counterparts == ()


def test_every_number_exists_on_both_sides() -> None:
    """A pair names rows that are there: of Tieling, and of Baoji, which has 1-112."""
    assert {pair.requirement for pair in pairs()} <= set(tieling.rows())
    assert {row for pair in pairs() for row in pair.rows} <= set(baoji.rows())
    assert all(pair.rows for pair in pairs())


def test_no_two_rows_are_paired_twice() -> None:
    """The same two rows stand beside each other once, as the same or in part but never both."""
    met = Counter((pair.requirement, row) for pair in pairs() for row in pair.rows)
    assert [both for both, times in met.items() if times > 1] == []


def test_pairs_stand_in_order() -> None:
    """The mapping runs through the document, so that a row is easy to find by hand."""
    found = [pair.requirement for pair in pairs()]
    assert found == sorted(found)
    assert all(list(pair.rows) == sorted(set(pair.rows)) for pair in pairs())


def test_rows_without_partner() -> None:
    """What only one city has: 21 rows of Baoji and 13 of Tieling."""
    ours = {pair.requirement for pair in pairs()}
    theirs = {row for pair in pairs() for row in pair.rows}
    assert [no for no in tieling.rows() if no not in ours] == ONLY_TIELING
    assert [no for no in baoji.rows() if no not in theirs] == ONLY_BAOJI


def test_lost_rows_are_not_paired_as_the_same() -> None:
    """A row without a text cannot be known to ask for the same."""
    texts = {no for no, row in tieling.rows().items() if row.text is None}
    assert not [pair for pair in pairs() if pair.requirement in texts]


def test_what_compare_answers() -> None:
    """`compare` shows the pairs, then the rows that only one city has."""
    answer = ask("compare", "tieling", "baoji", "--as-of", "2021-01-15", "--json").json
    assert answer["summary"] == {"shared": 177, "only_left": 13, "only_right": 21}
    matches = Counter(item["match"] for item in answer["items"])
    assert matches == {"same": 154, "partial": 30, None: 34}
    alone = [item["right"][0]["id"] for item in answer["items"] if item["left"] is None]
    assert alone == [f"baoji/R{number}" for number in ONLY_BAOJI]
    lone = [item["left"]["id"] for item in answer["items"] if item["right"] == []]
    assert lone == [f"tieling/R{number}" for number in ONLY_TIELING]


def test_what_compare_answers_the_other_way_round() -> None:
    """Turned round: 91 rows of Baoji have partners, and the same rows are alone."""
    answer = ask("compare", "baoji", "tieling", "--as-of", "2021-01-15", "--json").json
    assert answer["summary"] == {"shared": 91, "only_left": 21, "only_right": 13}
    turned = {
        (item["right"][0]["id"], item["left"]["id"], item["match"])
        for item in answer["items"]
        if item["match"]
    }
    assert turned == {
        (f"tieling/R{pair.requirement}", f"baoji/R{row}", pair.match.value)
        for pair in pairs()
        for row in pair.rows
    }
