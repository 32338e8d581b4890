"""The gallery: one faulty file a code, and the whole text that is said of it."""

from collections.abc import Callable
from pathlib import Path

from pilotctl.cache.folder import NO_CACHE
from pilotctl.diagnostics import ledger, scheme, templates
from pilotctl.diagnostics.catalogue import CATALOGUE
from pilotctl.diagnostics.finding import Finding
from pilotctl.files.builtin import builtin_folder
from pilotctl.files.bytes import MOST_BYTES
from pilotctl.load.scheme import load_scheme
from pilotctl.load.settings import load_config
from pilotctl.parse.tree import MAX_NODES
from pilotctl.render.templates import FaultyTemplate, Templates
from pilotctl.reports.notice.words import variables
from pilotctl.workspace import open_city, open_workspace, stray_ledgers, units_of
from tests.shared.builders import load_city, load_ledger
from tests.shared.notices import notice

GALLERY = Path(__file__).parent
OFFICE = GALLERY / "office"
"""A workspace with a right city: the faulty ledgers of the gallery are about it."""
CODES = tuple(rule.code for rule in CATALOGUE)

_STRAY = ledger.LEDGER_CITY.code
_IGNORED = ledger.LEDGER_IGNORED.code
LEDGERS = {rule.code for rule in ledger.RULES} - {_STRAY, _IGNORED}
"""The codes whose file is a ledger."""
SCHEMES = {rule.code for rule in scheme.RULES}
"""The codes whose file is a scheme."""
TEMPLATES = {rule.code for rule in templates.RULES}
"""The codes whose file is a template."""


def _stray_ledger(path: Path) -> None:
    """A workspace that has only a ledger of a city that it does not have."""
    path.parent.mkdir()
    path.parent.with_name("pilotctl.toml").touch()
    path.write_text("- {date: 2020-05-28, done: M1}\n", "utf-8")


MADE: dict[str, Callable[[Path], object]] = {
    "file-unreadable": lambda path: None,
    "file-too-large": lambda path: path.write_bytes(b"#" * (MOST_BYTES + 300_000)),
    "yaml-too-many": lambda path: path.write_text("- 1\n" * (MAX_NODES + 1), "utf-8"),
    "file-not-text": lambda path: path.write_bytes("city: demo\nname: 演示市\n".encode("gb18030")),
    _STRAY: _stray_ledger,
    _IGNORED: _stray_ledger,
    templates.TEMPLATE_MISSING.code: lambda path: path.with_name("report.html.j2").touch(),
}
"""Files that cannot be kept as such: absent, too large, not text, of no city."""


def folder_of(case: str) -> Path:
    """Where the case's file is checked, and from where it is named."""
    return OFFICE if case in LEDGERS else GALLERY


def file_of(case: str) -> Path:
    """The faulty file of a case, as it is named from its folder."""
    if case == _STRAY:
        return Path("ledger/teiling.yaml")
    if case == _IGNORED:
        return Path("ledger/tieling.yml")
    if case in LEDGERS:
        return Path(f"ledger/demo/{case}.yaml")
    if case in TEMPLATES:
        return Path(f"{case}.html.j2")
    return Path(f"{case}.toml" if case.startswith("config-") else f"{case}.yaml")


def findings_of(case: str) -> tuple[Finding, ...]:
    """Everything that is wrong with the file of the case, in the folder where we are."""
    file = file_of(case)
    if case in (_STRAY, _IGNORED):
        return stray_ledgers(open_workspace(Path()))
    if case in LEDGERS:
        return _ledger_findings(file)
    if case in SCHEMES:
        return _scheme_findings(file)
    if case in TEMPLATES:
        return _template_findings(file)
    return (
        load_config(file, (), NO_CACHE)[1] if file.suffix == ".toml" else load_city(file).findings
    )


def _ledger_findings(file: Path) -> tuple[Finding, ...]:
    """What is said of a ledger that is only that file."""
    workspace = open_workspace(Path())
    loaded = open_city(workspace, "demo", findings=True).loaded
    assert loaded.city and not loaded.findings, "the city of the gallery is right"
    return load_ledger((file,), loaded.city, units_of(workspace, "demo")).findings


def _scheme_findings(file: Path) -> tuple[Finding, ...]:
    """What `score --scheme` says of the file: for baoji, or for tieling, which needs none."""
    id = "tieling" if file.stem == scheme.SCHEME_NEEDLESS.code else "baoji"
    city = load_city(builtin_folder("data") / f"{id}.yaml").city
    assert city, "the built-in cities are right"
    return load_scheme(file, city)[1]


def _template_findings(file: Path) -> tuple[Finding, ...]:
    """What `report --template` says of the file, with the notice of a small city."""
    try:
        Templates([Path()], str).render(file.name, variables(notice(), "en"))
    except FaultyTemplate as fault:
        return fault.findings
    return ()
