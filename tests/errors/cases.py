"""The gallery: one faulty file a code, and the whole text that is said of it."""

from collections.abc import Callable
from pathlib import Path

from pilotctl.diagnostics.catalogue import CATALOGUE
from pilotctl.diagnostics.finding import Finding
from pilotctl.load.city import load_city
from pilotctl.load.config import load_config
from pilotctl.load.source import MAX_BYTES
from pilotctl.load.yaml_tree import MAX_NODES

GALLERY = Path(__file__).parent
CODES = tuple(rule.code for rule in CATALOGUE)

MADE: dict[str, Callable[[Path], object]] = {
    "file-unreadable": lambda path: None,
    "file-too-large": lambda path: path.write_bytes(b"#" * (MAX_BYTES + 300_000)),
    "yaml-too-many": lambda path: path.write_text("- 1\n" * (MAX_NODES + 1), "utf-8"),
    "file-not-text": lambda path: path.write_bytes("city: demo\nname: 演示市\n".encode("gb18030")),
}
"""Files that cannot be kept as such: absent, too large, not text."""


def file_of(case: str) -> Path:
    """The faulty file of a case, by its name alone."""
    return Path(f"{case}.toml" if case.startswith("config-") else f"{case}.yaml")


def findings_of(file: Path) -> tuple[Finding, ...]:
    """Everything that is wrong with the file."""
    return load_config(file)[1] if file.suffix == ".toml" else load_city(file).findings
