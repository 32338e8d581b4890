"""The published JSON Schemas: of the output, the city file, the ledger, and the scheme."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from tools.docs import DOCS, ROOT

from pilotctl.cli.app import COMMANDS
from pilotctl.export.json import FORMAT
from pilotctl.files.text import read_source
from pilotctl.parse.yaml import parse
from pilotctl.text import Plain
from tests.docs.documents import read
from tests.shared.program import run

OUTPUT: Any = json.loads(read("docs/schema/output.schema.json"))
CITY: Any = json.loads(read("docs/schema/city.schema.json"))
LEDGER: Any = json.loads(read("docs/schema/ledger.schema.json"))
SCHEME: Any = json.loads(read("docs/schema/scheme.schema.json"))
OFFICE = DOCS / "examples" / "office"
ILLUSTRATION = ROOT / "examples" / "baoji" / "schemes" / "illustrative.yaml"
AS_OF = ("--as-of", "2020-12-10")
FAULTY = """
city: elsewhere
name: 清溪市
departments: [{name: 市公安局}]
areas: []
surplus: 1
"""

KINDS = {
    "show qingxi baoji tieling": "programme",
    "show baoji/N1 tieling/N3 baoji/N2.1 qingxi/N1": "negative",
    "show baoji/II-8": "list",
}
"""What `show` is asked for that is no task, and what the envelope calls its answer."""

QUESTIONS = (
    "list",
    "list qingxi",
    "list --text 没有这样的话",
    "overdue",
    "overdue qingxi --limit 1",
    "due --within 60d",
    "due --within 0d",
    "show qingxi/M1 qingxi/R5 qingxi/S1.1.1 baoji/R49 tieling/M203",
    "show qingxi/S1.1.1 --as-of 2021-05-10",
    "list qingxi --as-of 2022-01-31",
    "changes",
    "changes qingxi --as-of 2021-12-31",
    "changes qingxi --by department",
    "changes qingxi --by key-task --as-of 2021-12-31",
    "units",
    "units qingxi --as-of 2021-05-10",
    "score",
    "score qingxi --as-of 2021-06-30 --by area --assume incident:N1.1=major",
    "score qingxi --as-of 2021-06-30 --by unit --acceptance 2021-10-15",
    "score tieling --by department --method all-or-nothing --marks self",
    "score --period 2020-06..2020-11",
    f"score baoji --scheme {ILLUSTRATION} --by key-task",
    "plan qingxi --as-of 2021-06-30 --target 15",
    "plan tieling --target 30 --method all-or-nothing",
    "plan qingxi --target -50",
    "tree --depth 5",
    "departments",
    "indicators",
    "indicators qingxi --as-of 2021-05-10",
    "gaps",
    "compare tieling baoji",
    "compare baoji tieling --under II-4",
    "compare qingxi baoji",
    "check",
    "check qingxi.yaml nowhere.yaml",
    *KINDS,
)


def _answer(question: str, folder: Path) -> Any:
    (folder / "qingxi.yaml").write_text(FAULTY, "utf-8")
    asked = question.split()
    if asked[0] == "changes":
        asked += ["--since", "2020-01"]
    day = () if "--as-of" in asked else AS_OF
    answer = run(*asked, *day, "--json", "--workspace", str(OFFICE), cwd=folder)
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
    assert envelope["command"] == KINDS.get(question, question.split()[0])
    assert _faults(OUTPUT, envelope) == []
    assert _faults(_strict(OUTPUT), envelope) == []


def test_every_command_is_asked() -> None:
    """The questions above leave out no command that answers in JSON."""
    asked = {question.split()[0] for question in QUESTIONS}
    silent = {"init", "log", "report", "site", "template", "schema", "completion", "cache", "help"}
    answers = set(OUTPUT["properties"]["command"]["enum"])
    assert asked == set(COMMANDS) - silent == answers - {"programme", "negative"}


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


@pytest.mark.parametrize(
    "path",
    sorted(path for at in (DOCS, ROOT) for path in at.glob("examples/*/ledger/**/*.yaml")),
    ids=lambda p: p.name,
)
def test_editors_accept_ledgers(path: Path) -> None:
    """The ledgers of the examples are valid by the schema for editors."""
    written = parse(read_source(path)).value
    assert _faults(LEDGER, _typed(written)) == []


def test_editors_accept_schemes() -> None:
    """The scheme of the examples is valid by the schema for editors, and a misspelt key is not."""
    written = _typed(parse(read_source(ILLUSTRATION)).value)
    assert _faults(SCHEME, written) == []
    assert _faults(SCHEME, {**written, "deduction": []}) != []


def test_editors_see_a_faulty_entry() -> None:
    """The schema for editors refuses two kinds in one entry, and an entry of no kind."""
    assert _faults(LEDGER, [{"date": "2020-05-28", "done": "M1"}]) == []
    assert _faults(LEDGER, [{"date": "2020-05-28", "done": "M1", "started": "M1"}]) != []
    assert _faults(LEDGER, [{"date": "2020-05-28"}]) != []


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


def test_the_example_ledger_uses_every_key() -> None:
    """The invented ledger of the examples has every key of the format."""
    used = _used(parse(read_source(OFFICE / "ledger" / "qingxi.yaml")).value)
    assert sorted(_keys(LEDGER) - used) == []


@pytest.mark.parametrize(
    ("schema", "page"), [(CITY, "data-format"), (SCHEME, "data-format"), (LEDGER, "ledger")]
)
def test_format_pages_name_every_key(schema: Any, page: str) -> None:
    """data-format.md has every key of city file and scheme, ledger.md every key of a ledger."""
    told = read(f"docs/{page}.md")
    assert [key for key in sorted(_keys(schema)) if f"{key}:" not in told] == []


def _used(tree: Any) -> set[str]:
    if isinstance(tree, list):
        return {key for inner in tree for key in _used(inner)}
    if not isinstance(tree, dict):
        return set()
    return set(tree).union(*map(_used, tree.values()))
