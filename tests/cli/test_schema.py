"""`pilotctl schema`: the shapes of files, for editors."""

import json
from pathlib import Path

import pytest

from pilotctl.application.texts import SCHEMAS
from tests.shared.program import Answer, ask, run

PUBLISHED = Path(__file__).parents[2] / "docs" / "schema"


def test_names() -> None:
    """Without a name the schemas are listed."""
    assert ask("schema").lines == ["city", "ledger", "scheme"]


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_the_published_one(name: str) -> None:
    """What is printed is what docs/schema has."""
    assert ask("schema", name).out == (PUBLISHED / f"{name}.schema.json").read_text("utf-8")


def test_a_schema_as_a_new_file(tmp_path: Path) -> None:
    """-o writes it, and never over a file that is there."""
    line = ("schema", "ledger", "-o", "here/ledger.json")
    assert run(*line, cwd=tmp_path) == Answer(0, "", "Wrote here/ledger.json\n")
    assert json.loads((tmp_path / "here" / "ledger.json").read_text("utf-8"))["$schema"]
    again = run(*line, cwd=tmp_path)
    assert again.code == 2
    assert again.err.startswith("error: here/ledger.json already exists; nothing was written")


def test_an_unknown_name() -> None:
    """The nearest name."""
    assert ask("schema", "leger") == Answer(
        2, "", "error: no schema named leger\n  help: did you mean ledger?\n"
    )
