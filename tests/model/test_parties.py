"""The registry: one canonical name, found by every spelling."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pilotctl.model.parties import Party, Registry

POLICE = Party("市公安局", ("公安局", "市局"))
JUSTICE = Party("市司法局")
FARMING = Party("市农业农村局", ("市农村农业局",))
REGISTRY = Registry([POLICE, JUSTICE, FARMING])

NAMES = st.lists(
    st.text(alphabet="市县公安司法局委办", min_size=1, max_size=6), unique=True, min_size=1
)


@given(NAMES)
def test_every_name_leads_to_its_party(names: list[str]) -> None:
    """A party is found by its name and by each alias, and the canonical name is a fixed point."""
    party = Party(names[0], tuple(names[1:]))
    registry = Registry([party])
    assert all(registry.find(name) == party for name in names)
    assert {registry.canonical(name) for name in names} == {party.name}
    assert list(registry.names()) == names


@pytest.mark.parametrize("name", ["市公安局", "公安局", "市局", " 市公安局 ", "市公安局\u3000"])
def test_spellings(name: str) -> None:
    """Name, alias and outer blanks make no difference."""
    assert REGISTRY.find(name) == POLICE


def test_case_and_width_do_not_matter() -> None:
    """Half-width and full-width, small and capital letters are one spelling."""
    registry = Registry([Party("12345热线（市）"), Party("ＡＢＣ办")])
    assert registry.canonical("１２３４５热线(市)") == "12345热线（市）"
    assert registry.canonical("abc办") == "ＡＢＣ办"


def test_an_unknown_name_stays_as_it_is() -> None:
    """Nothing is guessed: a name that the registry does not know is nobody, and stays itself."""
    assert REGISTRY.find("市公安") is None
    assert REGISTRY.canonical("市公安") == "市公安"


def test_of_a_name_claimed_twice_the_first_party_keeps_it() -> None:
    """The answer does not depend on chance while the check reports the clash."""
    other = Party("另一局", ("公安局",))
    assert Registry([POLICE, other]).find("公安局") == POLICE
    assert Registry([other, POLICE]).find("公安局") == other


def test_parts() -> None:
    """A part finds every party with a name or alias that contains it, each once, in order."""
    assert REGISTRY.containing("农") == (FARMING,)
    assert REGISTRY.containing("市") == (POLICE, JUSTICE, FARMING)
    assert REGISTRY.containing("卫健") == ()
