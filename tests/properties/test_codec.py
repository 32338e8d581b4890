"""Laws of the codec: any value of the model comes back; what cannot be written is not kept."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from pilotctl.cache.codec import as_line, from_line, named, reader
from pilotctl.cache.entries import keep, kept
from pilotctl.cache.folder import Cache
from pilotctl.load.settings import Config, ScoreSettings
from pilotctl.model.doubt import Gap
from pilotctl.model.ledger import Incident, LedgerEntry, Mark, Reading, TaskEntry
from pilotctl.model.negative_list import NegativeItem, NegativeList
from pilotctl.model.parties import Party, Registry
from pilotctl.model.programme import (
    City,
    Counterparts,
    Document,
    PointsBlock,
    RegionalTask,
    Requirement,
)
from pilotctl.model.targets import Indicator, Phase
from pilotctl.model.task import Task
from pilotctl.scoring.window import Review
from tests.properties.ledgers import ledgers
from tests.shared.exact import exact

_parts = st.one_of(
    *map(
        st.from_type,
        (
            Task,
            Document,
            Requirement,
            PointsBlock,
            RegionalTask,
            NegativeItem,
            NegativeList,
            Phase,
            Indicator,
            Gap,
            Counterparts,
        ),
    ),
    st.lists(st.from_type(Party), max_size=3).map(Registry),
)
_any_entries = st.lists(
    st.one_of(*map(st.from_type, (TaskEntry, Incident, Reading, Mark))), max_size=4
)
_settings = st.builds(
    Config,
    units=st.dictionaries(st.text(), st.lists(st.text(), max_size=2).map(tuple), max_size=3),
    review=st.dictionaries(st.text(), st.from_type(Review), max_size=2),
    score=st.dictionaries(st.text(), st.from_type(ScoreSettings), max_size=2),
)
_odd_texts = st.lists(st.sampled_from("甲a\udcff\ud800\0\n\r\x85\u2028")).map("".join)


def through_a_line(value: Any) -> Any:
    """The value, written as a line and read, still plain."""
    line = as_line(value)
    assert b"\n" not in line
    return from_line(line)


@given(_parts)
def test_any_part_of_a_programme_comes_back(part: Any) -> None:
    """Whatever its cells hold: nothing, empty tuples, line ends, any numbers and days."""
    assert exact(reader(type(part))(through_a_line(part))) == exact(part)


@given(ledgers, _any_entries)
def test_any_ledger_comes_back(ledger: list[LedgerEntry], odd: list[LedgerEntry]) -> None:
    """Entries of every kind mixed, likely ones and odd ones, each of its own kind again."""
    entries = (*ledger, *odd)
    back = reader(tuple[LedgerEntry, ...])(through_a_line(tuple(map(named, entries))))
    assert exact(back) == exact(entries)


@given(_settings)
def test_any_settings_come_back(config: Config) -> None:
    """Limits, units and days under any names, in their order."""
    assert exact(reader(Config)(through_a_line(config))) == exact(config)


@given(st.decimals() | st.decimals(allow_nan=False, places=30), st.dates())
def test_numbers_and_days_keep_every_digit(number: Decimal, day: date) -> None:
    """5, 5.0 and 5E+3 are equal or not, and never one for the other."""
    plain = through_a_line((number, day))
    assert exact((reader(Decimal)(plain[0]), reader(date)(plain[1]))) == exact((number, day))


@given(st.lists(_odd_texts, max_size=3).map(tuple))
def test_no_text_makes_keeping_fail(names: tuple[str, ...]) -> None:
    """Names with any characters, halves of pairs among them, come back or are not kept."""
    config = Config(units={"demo": names})
    with TemporaryDirectory() as folder:
        cache = Cache(Path(folder))
        keep(cache, "settings-1", config)
        assert kept(cache, "settings-1", Config) in (None, config)


_plain = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 3) | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=2), inner),
    max_leaves=8,
)


@given(_plain)
def test_what_was_never_written_is_no_failure(plain: Any) -> None:
    """Any other value under a sound head is a miss, or a value; never a crash."""
    with TemporaryDirectory() as folder:
        cache = Cache(Path(folder))
        cache.put("x-1", as_line(plain))
        for kind in (Config, City, tuple[LedgerEntry, ...]):
            kept(cache, "x-1", kind)
