"""A planted fault is reported where it was planted, and nothing else is."""

import re

import pytest
from hypothesis import example, given, settings

from tests.properties.cities import dressed, faulty
from tests.properties.faults import FAULTS, MARK, Fault
from tests.shared.builders import city_text, loaded, places

_LINE_END = re.compile("\r\n|\r|\n")


def planted(text: str) -> tuple[int, int]:
    """Line and column of the mark, as an editor counts them."""
    before = _LINE_END.split(text.removeprefix("\ufeff").partition(MARK)[0])
    return len(before), len(before[-1]) + 1


@settings(max_examples=400)
@given(faulty())
def test_exactly_the_planted_fault_is_reported(
    tmp_path_factory: pytest.TempPathFactory, planting: tuple[Fault, str]
) -> None:
    """Whatever stands around it, a fault is reported once, at its own line and column."""
    fault, text = planting
    folder = tmp_path_factory.getbasetemp()
    found = places(loaded(text.replace(MARK, ""), folder).findings)
    assert found == [(*planted(text), fault.code)]


@settings(max_examples=60)
@given(dressed(city_text()))
@example(city_text())
def test_a_right_city_stays_right(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    """The same content in any dress is the same city, without findings."""
    folder = tmp_path_factory.getbasetemp()
    assert loaded(text, folder) == loaded(city_text(), folder)


def test_the_faults_are_of_many_kinds() -> None:
    """The text, the shape and the content of a file are all among them."""
    assert len({fault.code for fault in FAULTS}) >= 15
