"""Templates: what they can do, what they may not, and how their faults are shown."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from pilotctl.messages import msg
from pilotctl.render.diagnostics import render_findings
from pilotctl.render.language import translator
from pilotctl.render.templates import FaultyTemplate, Templates


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Templates are named from the folder in which people are."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "templates").mkdir()


def filled(text: str, name: str = "x.md.j2", language: str = "en", **values: Any) -> str:
    """The text as a template of that name, filled with those values."""
    Path("templates", name).write_text(text, encoding="utf-8")
    return Templates([Path("templates")], translator(language)).render(name, values)


def fault(text: str, name: str = "x.md.j2", **values: Any) -> str:
    """What is said of the template."""
    with pytest.raises(FaultyTemplate) as raised:
        filled(text, name, **values)
    assert raised.value.exit_code == 3
    return render_findings(raised.value.findings, str)


def test_text_is_in_the_reader_s_language() -> None:
    """Messages are translated and filled; other values are shown as in any table."""
    due = msg("Nothing falls due from {first} to {last}.", first=1, last=2)
    assert filled("{{ a | text }}|{{ b | text }}", "x.md.j2", a=due, b=("甲", "乙")) == (
        "Nothing falls due from 1 to 2.|甲、乙"
    )
    assert filled("{{ a | text }}", language="zh", a=msg("Overdue")) == "逾期"


@pytest.mark.parametrize("value", ["甲\n\n# 乙\u202e", msg("{a}", a="甲\n\n# 乙\u202e")])
def test_text_is_one_printable_line(value: object) -> None:
    """Nothing from the data begins a new line or turns the direction, in a message as in a cell."""
    assert filled("{{ a | text }}", a=value) == "甲  # 乙\\u202e"


def test_html_is_escaped() -> None:
    """In a template for HTML whatever is put in is text; Markdown has its own filter."""
    assert filled("{{ a }}", "x.html.j2", a="<b>&'\"") == "&lt;b&gt;&amp;&#39;&#34;"
    assert filled("{{ a | md }}", a="<b>|`*") == r"\<b\>\|\`\*"


@pytest.mark.parametrize("name", ["x.md.j2", "x.MD.J2", "x.Css", "x.js.j2", "x.TXT"])
def test_plain_text_is_not_escaped_for_html(name: str) -> None:
    """Markdown, style, script and text keep their signs, however the ending is written."""
    assert filled("{{ a }}", name, a="<b>") == "<b>"


@pytest.mark.parametrize("name", ["x.html", "x.htm", "x.HTML.j2"])
def test_html_is_escaped_by_any_of_its_names(name: str) -> None:
    """A template of one's own may be called otherwise: its HTML is as safe."""
    assert filled("{{ a }}", name, a="<b>") == "&lt;b&gt;"


def test_values_are_no_templates() -> None:
    """Template signs in the data come out as they are."""
    text = "{{ 7 * 7 }}{% raw %}{# x #}"
    assert filled("{{ a }}", a=text) == text
    assert filled("{{ a | text }}", "x.html.j2", a=text) == text


def test_earlier_folders_go_first() -> None:
    """A template of the first folder stands before one of the same name; parts mix freely."""
    for folder, name, text in [
        ("own", "part.j2", "own part"),
        ("templates", "part.j2", "part"),
        ("templates", "x.md.j2", '{% include "part.j2" %}'),
    ]:
        Path(folder).mkdir(exist_ok=True)
        Path(folder, name).write_text(text, encoding="utf-8")
    made = Templates([Path("own"), Path("templates")], str)
    assert made.render("x.md.j2", {}) == "own part"


def test_an_unknown_name_is_shown_at_its_line() -> None:
    """No silent hole: the template's file, the line and the line itself."""
    assert fault("甲\n  {{ notice.titel }}\n", notice={"title": "x"}) == (
        "templates/x.md.j2:2:3: error[template-undefined] undefined in the template: "
        "'dict object' has no attribute 'titel'\n"
        "  2 |   {{ notice.titel }}\n"
        "    |   ^^^^^^^^^^^^^^^^^^\n"
        "  help: docs/templates.md lists what a template can use\n"
    )


def test_a_fault_in_a_part_is_shown_there() -> None:
    """The innermost template is the one to look at."""
    Path("templates/part.j2").write_text("{% macro m(a) %}\n{{ a.b }}\n{% endmacro %}", "utf-8")
    said = fault('{% from "part.j2" import m %}\n\n{{ m(1) }}')
    assert said.startswith("templates/part.j2:2:1: error[template-undefined] ")


@pytest.mark.parametrize("name", ["part.css", "part.txt"])
def test_a_fault_in_a_part_of_any_name_is_shown_there(name: str) -> None:
    """A style sheet is a part as well: its own line is shown, not the one that includes it."""
    Path("templates", name).write_text("a {}\n{{ nothing }}\n", "utf-8")
    said = fault(f'{{% include "{name}" %}}')
    assert said.startswith(f"templates/{name}:2:1: error[template-undefined] ")


def test_a_syntax_fault_is_shown_at_its_line() -> None:
    """invalid Where the template, with the line."""
    assert fault("甲\n  {{ a b }}\n") == (
        "templates/x.md.j2:2:3: error[template-syntax] cannot parse the template: "
        "expected token 'end of print statement', got 'b'\n"
        "  2 |   {{ a b }}\n"
        "    |   ^^^^^^^^^\n"
        "  help: check the braces and tags of this line and the ones before\n"
    )


@pytest.mark.parametrize(
    "text",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ msg.__init__.__globals__ }}",
        "{{ rows | attr('__class__') }}",
        "{{ msg._values }}",
        "{{ msg._set(text='') }}",
        "{% for row in [1] %}{{ loop._iterator }}{% endfor %}",
        "{{ '{0.__class__.__mro__}'.format(1) }}",
        "{{ rows.append(1) }}",
    ],
)
def test_a_template_does_not_reach_the_machine(text: str) -> None:
    """Inner attributes and changes to values are forbidden, and it is said so."""
    said = fault(f"\n{text}", msg=msg("x"), rows=[])
    assert said.startswith("templates/x.md.j2:2:1: error[template-forbidden] ")


@pytest.mark.parametrize("name", ["../secret.txt", "/etc/hostname"])
def test_a_template_reads_no_other_file(name: str) -> None:
    """Nothing outside the folders of templates can be included."""
    Path("secret.txt").write_text("geheim", "utf-8")
    assert "error[template-missing]" in fault(f'{{% include "{name}" %}}')


def test_a_missing_part_is_shown_where_it_is_asked_for() -> None:
    """The line that asks for a part that is not there."""
    said = fault('甲\n{% include "part.j2" %}\n')
    assert said.startswith("templates/x.md.j2:2:1: error[template-missing] ")
    assert '  2 | {% include "part.j2" %}\n' in said


BROKEN: Mapping[str, str] = {
    "a division by zero": "{{ 1 / 0 }}",
    "adding a word to a number": "{{ 1 + 'a' }}",
    "a filter on a wrong value": "{{ 1 | svg }}",
    "a call of what is none": "{{ 1() }}",
    "a macro that calls itself": "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "a part that includes itself": '{% include "x.md.j2" %}',
    "an endless range": "{{ range(10 ** 9) | list }}",
    "too few values": "{% for a, b in [(1, 2, 3)] %}{% endfor %}",
}


@pytest.mark.parametrize("text", BROKEN.values(), ids=BROKEN.keys())
def test_whatever_fails_in_a_template_is_its_fault(text: str) -> None:
    """Not our bug: a finding with the template's line, whatever the error is."""
    said = fault(f"甲\n{text}\n")
    assert said.startswith("templates/x.md.j2:2:1: error[template-")


def test_a_template_that_is_no_text_is_its_fault() -> None:
    """A template in another encoding is named."""
    Path("templates/x.md.j2").write_bytes("演示".encode("gb18030"))
    with pytest.raises(FaultyTemplate):
        Templates([Path("templates")], str).render("x.md.j2", {})


def test_only_templates_are_shown(tmp_path: Path) -> None:
    """Where the program itself lies below the folder of templates, its lines are not shown."""
    file = tmp_path / "x.md.j2"
    file.write_text("甲\n{{ 1 | svg }}\n", encoding="utf-8")
    root = Path(file.anchor)
    with pytest.raises(FaultyTemplate) as raised:
        Templates([root], str).render(file.relative_to(root).as_posix(), {})
    (finding,) = raised.value.findings
    assert (finding.place.file, finding.place.line) == (str(file), 2)
