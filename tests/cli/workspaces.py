"""Small workspaces for the program to run in."""

from pathlib import Path

DEMO = """\
city: demo
name: 演示市
departments:
  - name: 市甲局
    aliases: [甲局]
  - name: 市乙局
areas:
  - id: I-1
    title: 头等大事
    key_tasks:
      - id: II-1
        title: 一件大事
        subtasks:
          - id: III-1
            title: 一件小事
            requirements:
              - no: 1
                text: 办好第一件事。
                departments: [市甲局]
                support: [市乙局]
                deadline: 2020-12
              - no: 2
                text: 办好第二件事。
                departments: [市乙局]
                deadline: 长期推进
"""
"""A whole programme: one task with a deadline, one standing duty."""


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
