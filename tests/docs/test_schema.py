"""The published JSON Schemas: of the output, and of the city file."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from tools.docs import DOCS, ROOT

from pilotctl.cli.app import COMMANDS
from pilotctl.export.json import FORMAT
from pilotctl.load.source import read_source
from pilotctl.load.yaml_tree import parse
from pilotctl.text import Plain
from tests.cli.program import run
from tests.docs.documents import read

OUTPUT: Any = json.loads(read("docs/schema/output.schema.json"))
CITY: Any = json.loads(read("docs/schema/city.schema.json"))
OFFICE = DOCS / "examples" / "office"
AS_OF = ("--as-of", "2020-12-10")
FAULTY = """
city: elsewhere
name: 清溪市
departments: [{name: 市公安局}]
areas: []
surplus: 1
"""

QUESTIONS = (
    "list",
    "list qingxi",
    "list --text 没有这样的话",
    "overdue",
    "overdue qingxi --limit 1",
    "due --within 60d",
    "due --within 0d",
    "show qingxi/M1 qingxi/R5 qingxi/S1.1.1 baoji/R49 tieling/M203",
    "tree --depth 5",
    "departments",
    "phases",
    "indicators",
    "gaps",
    "compare tieling baoji",
    "compare baoji tieling --key-task II-4",
    "compare qingxi baoji",
    "check",
    "check qingxi.yaml nowhere.yaml",
)


def _answer(question: str, folder: Path) -> Any:
    (folder / "qingxi.yaml").write_text(FAULTY, "utf-8")
    answer = run(*question.split(), *AS_OF, "--json", "--workspace", str(OFFICE), cwd=folder)
    assert answer.code in (0, 3), answer.err
    return answer.json


def _strict(schema: Any) -> Any:
    """The schema with every key that it does not describe forbidden."""
    strict = _closed(schema)
    for rule in strict["allOf"]:
        rule["then"]["properties"]["items"]["items"]["unevaluatedProperties"] = False
    return strict


def _closed(schema: Any) -> Any:
    if isinstance(schema, list):
        return list(map(_closed, schema))
    if not isinstance(schema, dict):
        return schema
    inner = {key: _closed(value) for key, value in schema.items()}
    is_object = "properties" in inner and "object" in inner.get("type", ())
    return {**inner, "unevaluatedProperties": False} if is_object else inner


def _faults(schema: Any, instance: object) -> list[str]:
    errors = Draft202012Validator(schema).iter_errors(instance)
    return [f"{error.json_path}: {error.message}" for error in errors]


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_answer_is_of_the_contract(question: str, tmp_path: Path) -> None:
    """The answer validates, and has no key that the schema leaves out."""
    envelope = _answer(question, tmp_path)
    assert envelope["command"] == question.split()[0]
    assert _faults(OUTPUT, envelope) == []
    assert _faults(_strict(OUTPUT), envelope) == []


def test_every_command_is_asked() -> None:
    """The questions above leave out no command that answers in JSON."""
    asked = {question.split()[0] for question in QUESTIONS}
    assert asked == set(COMMANDS) - {"init"} == set(OUTPUT["properties"]["command"]["enum"])


def test_the_schema_can_say_no(tmp_path: Path) -> None:
    """A missing key, a wrong word or a number for an amount is found; a new key is not refused."""
    envelope = _answer("list qingxi", tmp_path)
    task = envelope["items"][0]
    for wrong in ({"light": "blue"}, {"completion": 0}, {"id": "qingxi-M1"}, {"due": "2020-06"}):
        assert _faults(OUTPUT, {**envelope, "items": [{**task, **wrong}]}) != []
    del task["deadline"]
    assert _faults(OUTPUT, envelope) == ["$.items[0]: 'deadline' is a required property"]
    task |= {"deadline": None, "later": True}
    assert _faults(OUTPUT, envelope) == []
    assert _faults(_strict(OUTPUT), envelope) != []


def test_the_format_is_that_of_the_code() -> None:
    """The schema is of the format that the program writes."""
    assert OUTPUT["properties"]["format"] == {**OUTPUT["properties"]["format"], "const": FORMAT}


def test_json_page_names_every_key() -> None:
    """json.md tells of every key that the schema has."""
    page = read("docs/json.md")
    assert [key for key in sorted(_keys(OUTPUT)) if f"`{key}`" not in page] == []


def _keys(schema: Any) -> set[str]:
    """The names of all properties, at any depth."""
    if isinstance(schema, list):
        return {key for inner in schema for key in _keys(inner)}
    if not isinstance(schema, dict):
        return set()
    own = set(schema.get("properties", ()))
    return own.union(*(_keys(inner) for inner in schema.values()))


@pytest.mark.parametrize(
    "path",
    [*sorted(ROOT.glob("data/*.yaml")), OFFICE / "data" / "qingxi.yaml"],
    ids=lambda p: p.name,
)
def test_editors_accept_what_the_loader_accepts(path: Path) -> None:
    """City files that pass `check` are valid by the schema for editors."""
    written = parse(read_source(path)).value
    assert _faults(CITY, _typed(written)) == []


def test_editors_see_a_misspelt_key() -> None:
    """The schema for editors refuses an unknown key and a word that is no comparison."""
    written = _typed(parse(read_source(OFFICE / "data" / "qingxi.yaml")).value)
    assert _faults(CITY, {**written, "gap": []}) != []
    written["indicators"][0]["comparison"] = "at least"
    assert _faults(CITY, written) != []


def _typed(value: Any) -> Any:
    """The tree as an editor's YAML reader has it: numbers and truth values instead of words."""
    if isinstance(value, dict):
        return {key: _typed(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_typed(inner) for inner in value]
    if type(value) is Plain and value in ("true", "false"):
        return value == "true"
    if type(value) is Plain and value.replace(".", "").isdigit():
        return float(value) if "." in value else int(value)
    return value


def test_the_example_uses_every_key() -> None:
    """The invented city of the examples has every key of the format."""
    used = _used(parse(read_source(OFFICE / "data" / "qingxi.yaml")).value)
    assert sorted(_keys(CITY) - used) == []


def test_format_page_names_every_key() -> None:
    """data-format.md tells of every key of the city file."""
    page = read("docs/data-format.md")
    assert [key for key in sorted(_keys(CITY)) if f"{key}:" not in page] == []


def _used(tree: Any) -> set[str]:
    if isinstance(tree, list):
        return {key for inner in tree for key in _used(inner)}
    if not isinstance(tree, dict):
        return set()
    return set(tree).union(*map(_used, tree.values()))
