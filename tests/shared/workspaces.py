"""Small workspaces for the program to run in."""

from pathlib import Path

from tests.shared.cities import DEMO


def city(id: str, name: str = "演示市") -> str:
    """The demonstration programme under another id and name."""
    return DEMO.replace("city: demo", f"city: {id}").replace("演示市", name)


def workspace(folder: Path, config: str = "", **cities: str) -> Path:
    """A workspace in that folder with those settings and city files, by their names."""
    (folder / "data").mkdir(parents=True)
    (folder / "pilotctl.toml").write_text(config, encoding="utf-8")
    for name, text in cities.items():
        (folder / "data" / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder
