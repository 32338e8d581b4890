"""Which department a typed name stands for."""

import pytest

from pilotctl.errors import ExitCode, UsageRefusal
from pilotctl.model.parties import Party, Registry
from pilotctl.query import Role, Selection, find_party
from tests.shared.selection import ALPHA, BETA, chosen

ONE = {"alpha": ALPHA.departments}
BOTH = {"alpha": ALPHA.departments, "beta": BETA.departments}


@pytest.mark.parametrize(
    ("typed", "canonical"),
    [
        ("市公安局", "市公安局"),
        ("公安局", "市公安局"),
        ("市农村农业局", "市农业农村局"),
        ("司法", "市司法局"),
        ("农村农", "市农业农村局"),
        ("农", "市农业农村局"),
        (" 市司法局 ", "市司法局"),
    ],
)
def test_name_alias_or_part(typed: str, canonical: str) -> None:
    """A name, an alias, or a part of either that fits one department."""
    assert list(find_party(typed, ONE)) == [("alpha", canonical)]


def test_each_city_has_its_own_answer() -> None:
    """公安局 is an alias in one city and the canonical name in the other: both are meant."""
    assert list(find_party("公安局", BOTH)) == [("alpha", "市公安局"), ("beta", "公安局")]
    assert [name for _, name in find_party("民政", BOTH)] == ["市民政局"]


def test_an_exact_name_is_not_ambiguous() -> None:
    """A whole name counts, even where it is a part of other names as well."""
    assert list(find_party("公安局", ONE)) == [("alpha", "市公安局")]


def refused(typed: str) -> tuple[str, str | None, ExitCode]:
    """What is said of a name that cannot be resolved, and the exit code."""
    with pytest.raises(UsageRefusal) as caught:
        find_party(typed, BOTH)
    refusal = caught.value
    help_text = refusal.help.render(str) if refusal.help else None
    return refusal.message.render(str), help_text, refusal.exit_code


def test_an_ambiguous_part_is_refused() -> None:
    """A part that fits several departments of one city is not guessed; all of them are named."""
    assert refused("市") == (
        "市 matches several names",
        "choose one of 市公安局, 市司法局, 市农业农村局",
        ExitCode.USAGE,
    )


def test_an_unknown_name_is_refused_with_the_nearest() -> None:
    """A misspelt name is refused with the names most like it."""
    assert refused("市司法厅") == (
        "no department named 市司法厅",
        "did you mean 市司法局?",
        ExitCode.USAGE,
    )


def test_nothing_alike() -> None:
    """Where nothing is like it, nothing is suggested."""
    assert refused("xyz") == ("no department named xyz", None, ExitCode.USAGE)


def test_no_name_at_all_is_refused() -> None:
    """An empty name, as from an unset variable of a script, is a part of nothing."""
    with pytest.raises(UsageRefusal):
        find_party("", {"one": Registry([Party("市公安局")])})


def test_the_selection_refuses_too() -> None:
    """A filter over an unknown official says so instead of finding nothing."""
    with pytest.raises(UsageRefusal, match=r"^no leader named 王五$") as caught:
        chosen(Selection(leaders=("王五",)))
    assert caught.value.message.render(str) == "no leader named 王五"


@pytest.mark.parametrize(
    ("role", "ids"),
    [
        (Role.LEAD, ["alpha/R1", "alpha/R2"]),
        (Role.SUPPORT, ["alpha/R3"]),
        (Role.ANY, ["alpha/R1", "alpha/R2", "alpha/R3"]),
    ],
)
def test_in_which_role(role: Role, ids: list[str]) -> None:
    """What a department leads and what it supports are told apart; both when nothing is said."""
    assert chosen(Selection(departments=("市公安局",), role=role), ALPHA) == ids
