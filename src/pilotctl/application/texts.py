"""Texts that come with the program, by their names: templates, and schemas of files."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from pilotctl.errors import UsageRefusal, did_you_mean
from pilotctl.files.builtin import builtin_folder
from pilotctl.messages import msg
from pilotctl.text import nearest
from pilotctl.workspace import Workspace


def template_folders(workspace: Workspace) -> tuple[Path, ...]:
    """The workspace's own folder of templates before the built-in one."""
    own = (workspace.root / "templates",) if workspace.root else ()
    return (*own, builtin_folder("templates"))


def template_names(workspace: Workspace) -> dict[str, bool]:
    """Every template by its name, in order, with whether it is the workspace's own."""
    builtin = builtin_folder("templates")
    return {name: not path.is_relative_to(builtin) for name, path in _templates(workspace).items()}


def template_text(workspace: Workspace, name: str) -> str:
    """The text of a template, the workspace's own before the built-in one of that name.

    Raises UsageRefusal, with the nearest names, for one that is not there.
    """
    templates = _templates(workspace)
    if name not in templates:
        near = nearest(name, templates) or tuple(templates)
        raise UsageRefusal(msg("no template named {name}", name=name), did_you_mean(near))
    return templates[name].read_text("utf-8")


def _templates(workspace: Workspace) -> dict[str, Path]:
    found: dict[str, Path] = {}
    # The last one wins in the mapping: built-in templates first, so that the workspace's own
    # replace them.
    for folder in reversed(template_folders(workspace)):
        for path in sorted([*folder.rglob("*.j2"), *folder.rglob("*.css")]):
            found[path.relative_to(folder).as_posix()] = path
    return dict(sorted(found.items()))


def _city() -> dict[str, Any]:
    from pilotctl.schema.city import CityFile  # pydantic: only where it is asked for

    return CityFile.model_json_schema()


def _ledger() -> dict[str, Any]:
    from pilotctl.schema.ledger import json_schema

    return json_schema()


def _scheme() -> dict[str, Any]:
    from pilotctl.schema.scheme import SchemeFile

    return SchemeFile.model_json_schema()


SCHEMAS: dict[str, Callable[[], dict[str, Any]]] = {
    "city": _city,
    "ledger": _ledger,
    "scheme": _scheme,
}
"""The shapes of the files that people write, by name."""

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema_text(name: str) -> str:
    """A JSON Schema as its file has it; raises UsageRefusal for a name that is not there."""
    if name not in SCHEMAS:
        near = nearest(name, SCHEMAS) or tuple(SCHEMAS)
        raise UsageRefusal(msg("no schema named {name}", name=name), did_you_mean(near))
    shape = {"$schema": _DIALECT, **SCHEMAS[name]()}
    return json.dumps(shape, ensure_ascii=False, indent=2) + "\n"
