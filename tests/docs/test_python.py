"""docs/python.md: what it shows is what Python answers, and it names all that is promised."""

import doctest
import re
from pathlib import Path

import pytest
from tools.docs import ROOT

import pilotctl
from tests.docs.documents import read
from tests.shared.builders import city_text


def test_every_block_runs_as_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each block of the page, run from the checkout, prints what the page shows."""
    monkeypatch.chdir(ROOT)
    result = doctest.testfile(str(ROOT / "docs" / "python.md"), module_relative=False)
    assert result.attempted > 10
    assert result.failed == 0


def test_the_page_names_all_that_is_promised() -> None:
    """Every public name is on the page, and they are ten."""
    page = read("docs/python.md")
    assert len(pilotctl.__all__) == 10
    missing = [name for name in pilotctl.__all__ if not re.search(rf"\b{name}\b", page)]
    assert missing == []


def test_every_promised_name_is_there() -> None:
    """Each name of __all__ can be imported; another is refused as Python refuses it."""
    assert all(getattr(pilotctl, name) for name in pilotctl.__all__)
    with pytest.raises(AttributeError, match="no attribute 'assessor'"):
        pilotctl.assessor  # noqa: B018


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda: pilotctl.open_workspace(as_of="soon"), "soon cannot be read"),
        (lambda: pilotctl.open_workspace(lang="fr"), "no language fr"),
        (lambda: pilotctl.tasks(_built_in(), status="late"), "late cannot be read"),
        (lambda: pilotctl.tasks(_built_in(), due="soon"), "soon cannot be read"),
        (lambda: pilotctl.changes(_built_in(), since="2031"), "2031 has no first day"),
        (lambda: pilotctl.due(_built_in(), days=-1), "-1 cannot be read"),
        (lambda: pilotctl.overdue(_built_in(), "nowhere"), "no city named nowhere"),
    ],
)
def test_what_is_refused(call: object, said: str) -> None:
    """invalid A value that is refused with the user's own word, never guessed."""
    assert callable(call)
    with pytest.raises(pilotctl.Refusal) as caught:
        call()
    assert str(caught.value).startswith(said)


def test_days_beyond_the_calendar() -> None:
    """However far ahead is looked, the calendar's last day is the end."""
    assert len(pilotctl.due(_built_in(), "baoji", days=10**9)) > 0


def _built_in() -> pilotctl.Workspace:
    return pilotctl.open_workspace(Path(ROOT, "examples", "baoji"), as_of="2021-06-30")


def test_tables_escape_the_data(tmp_path: Path) -> None:
    """What the data hold is text in a notebook, never markup."""
    (tmp_path / "pilotctl.toml").write_text("", "utf-8")
    (tmp_path / "data").mkdir()
    hostile = city_text().replace("加强日常巡查。", "'<script>甲</script>'")
    (tmp_path / "data" / "demo.yaml").write_text(hostile, "utf-8")
    shown = pilotctl.tasks(pilotctl.open_workspace(tmp_path, as_of="2021-01-15"), "demo")
    assert len(shown) > 0
    assert "<script>" not in shown._repr_html_()
    assert "&lt;script&gt;" in shown._repr_html_()
