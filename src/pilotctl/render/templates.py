"""Jinja: sandboxed, strict about names, escaping for HTML; a fault is shown at its line."""

import base64
import hashlib
import re
import traceback
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import ChoiceLoader, FileSystemLoader, StrictUndefined, TemplateNotFound
from jinja2.exceptions import SecurityError, TemplateSyntaxError, UndefinedError
from jinja2.runtime import LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from pilotctl.diagnostics import templates as rules
from pilotctl.diagnostics.finding import Diagnostic, Finding, Place
from pilotctl.errors import DataRefusal
from pilotctl.messages import Translate, msg
from pilotctl.model.ranges import Period
from pilotctl.render.cells import shown
from pilotctl.render.markdown import escaped
from pilotctl.render.svg.draw import to_svg
from pilotctl.render.views import table_view


class FaultyTemplate(DataRefusal):
    """A template cannot be used; carries the finding."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(msg("cannot build the report with this template"))
        self.findings = (finding,)


class _Sandbox(ImmutableSandboxedEnvironment):
    """The sandbox, quicker at what templates read most and what is always allowed."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        """A field of a plain value, or the place in a loop; all else is looked at closely."""
        if attribute in getattr(type(obj), "_fields", ()):
            return getattr(obj, attribute)
        if type(obj) is LoopContext and attribute in _PLACES:
            return getattr(obj, attribute)
        return super().getattr(obj, attribute)


_PLACES = {"first", "last", "index", "index0"}


class Templates:
    """The templates of some folders, earlier ones first, in one language."""

    def __init__(self, folders: Sequence[Path], translate: Translate) -> None:
        self._environment = _Sandbox(
            loader=ChoiceLoader([FileSystemLoader(folder) for folder in folders]),
            undefined=StrictUndefined,
            autoescape=_is_escaped,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
        self._environment.filters |= _filters(translate)

    def render(self, name: str, values: Mapping[str, Any]) -> str:
        """The template filled with the values; raises FaultyTemplate."""
        try:
            return self._environment.get_template(name).render(values)
        except Exception as error:  # a template can fail in any way, and the fault is its own
            raise FaultyTemplate(self._finding(error, name)) from None

    def _finding(self, error: Exception, name: str) -> Finding:
        place = _syntax_place(error) if isinstance(error, TemplateSyntaxError) else None
        return Finding(place or self._place(error, name), self._diagnostic(error))

    def _diagnostic(self, error: Exception) -> Diagnostic:
        if isinstance(error, TemplateNotFound):
            names = tuple(self._environment.list_templates(extensions=["j2"]))
            args = {"name": error.name or "", "names": names}
            return Diagnostic.of(rules.TEMPLATE_MISSING, (), **args)
        rule = next((rule for kind, rule in _RULES if isinstance(error, kind)), None)
        said = _OUR_MODULES.sub("", str(error)) or type(error).__name__
        problem = msg("{problem}", problem=said)  # a message, so that it is never shortened
        return Diagnostic.of(rule or rules.TEMPLATE_FAILED, (), problem=problem)

    def _place(self, error: Exception, name: str) -> Place:
        """The innermost line of a template on the way to the error."""
        frames = traceback.extract_tb(error.__traceback__)
        loaded = {template.filename for template in (self._environment.cache or {}).values()}
        inside = [frame for frame in frames if frame.filename in loaded]
        if not inside:
            return Place(name)
        file, line = inside[-1].filename, inside[-1].lineno or 1
        return _place_in(file, line, Path(file).read_text("utf-8").splitlines())


_OUR_MODULES = re.compile(r"\bpilotctl(\.\w+)*\.(?=\w+ object)")
_RULES = (
    (SecurityError, rules.TEMPLATE_FORBIDDEN),
    (UndefinedError, rules.TEMPLATE_UNDEFINED),
    (TemplateSyntaxError, rules.TEMPLATE_SYNTAX),
)
_UNESCAPED = (".md.j2", ".md", ".css", ".css.j2", ".js", ".js.j2", ".txt", ".txt.j2")


def _is_escaped(name: str | None) -> bool:
    """Everything but plain text and style: what cannot be told is taken for HTML."""
    return not (name or "").lower().endswith(_UNESCAPED)


def _filters(translate: Translate) -> dict[str, Any]:
    """What templates can do with a value."""
    return {
        "text": partial(_text, translate),
        "view": lambda table: table_view(table, translate),
        "svg": lambda chart: Markup(to_svg(chart, translate)),  # noqa: S704 - built as XML
        "md": lambda value: escaped(str(value)),
        "csp_hash": _csp_hash,
    }


def _text(translate: Translate, value: Any) -> str:
    """A message, a cell or a plain value in the reader's language."""
    return str(value) if isinstance(value, Period) else shown(value, translate)


def _csp_hash(text: str) -> str:
    """How a content-security-policy names an inline style or script."""
    digest = hashlib.sha256(str(text).encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def _syntax_place(error: TemplateSyntaxError) -> Place:
    lines = (error.source or "").splitlines()
    return _place_in(error.filename or error.name or "", error.lineno, lines)


def _place_in(file: str, line: int, lines: Sequence[str]) -> Place:
    source = lines[line - 1] if 0 < line <= len(lines) else ""
    indent = len(source) - len(source.lstrip())
    return Place(file, line, indent + 1, max(len(source.strip()), 1), source)
