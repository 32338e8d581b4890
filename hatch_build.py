"""Before each build: compile the message catalogues (.po) into what gettext reads (.mo)."""

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

SHIPPED = ("data", "templates")
LOCALES = Path(__file__).parent / "src" / "pilotctl" / "locale"


def compile_catalogues() -> None:
    """Write a .mo beside every .po of the package."""
    for source in LOCALES.glob("*/LC_MESSAGES/*.po"):
        with source.open("rb") as po, source.with_suffix(".mo").open("wb") as mo:
            write_mo(mo, read_po(po, locale=source.parts[-3]))


class CompileCatalogues(BuildHookInterface):  # type: ignore[type-arg]
    """Runs before each build, for wheels and editable installs alike."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the catalogues; put data and templates beside the modules of a wheel.

        An editable install finds those two folders at the top of the checkout instead.
        """
        compile_catalogues()
        if self.target_name == "wheel" and version == "standard":
            build_data["force_include"] = {
                name: f"pilotctl/{name}" for name in ("data", "templates")
            }
