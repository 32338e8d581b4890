"""`pilotctl init`: makes a workspace, and never harms one."""

import os
import resource
import tomllib
from pathlib import Path

import pytest

from tests.shared.cities import DEMO
from tests.shared.program import Answer, run


def test_init_makes_a_workspace_that_works(tmp_path: Path) -> None:
    """A folder with a data folder and commented settings: every setting stands at its default."""
    assert run("init", "office", cwd=tmp_path) == Answer(0, "", "Created workspace office\n")
    config = (tmp_path / "office" / "pilotctl.toml").read_text("utf-8")
    assert tomllib.loads(config) == {}
    assert "# warn_days = 30" in config
    (tmp_path / "office" / "data" / "demo.yaml").write_text(DEMO, encoding="utf-8")
    assert run("list", "demo", "--json", cwd=tmp_path / "office").ids == ["demo/R1", "demo/R2"]


def test_every_setting_of_the_template_is_known(tmp_path: Path) -> None:
    """The settings that the template shows as comments can be switched on."""
    run("init", "office", cwd=tmp_path)
    config = tmp_path / "office" / "pilotctl.toml"
    config.write_text(config.read_text("utf-8").replace("# warn_days", "warn_days"), "utf-8")
    assert tomllib.loads(config.read_text("utf-8")) == {"warn_days": 30}
    assert run("check", "baoji", cwd=tmp_path / "office").code == 0


def test_init_makes_the_folders_above(tmp_path: Path) -> None:
    """A folder in a folder that is not there yet."""
    assert run("init", "offices/2021/office", cwd=tmp_path).code == 0
    assert (tmp_path / "offices" / "2021" / "office" / "data").is_dir()


def test_init_makes_it_here_by_default(tmp_path: Path) -> None:
    """Without a folder the current one becomes the workspace."""
    assert run("init", cwd=tmp_path).code == 0
    found = sorted(path.name for path in tmp_path.iterdir())
    assert found == [".gitignore", "data", "pilotctl.toml"]


def test_init_keeps_the_lock_out_of_git(tmp_path: Path) -> None:
    """The new .gitignore names the lock of the ledger; one that is there stays as it is."""
    assert run("init", "new", cwd=tmp_path).code == 0
    assert "ledger/.lock" in (tmp_path / "new" / ".gitignore").read_text("utf-8").splitlines()
    (tmp_path / "old").mkdir()
    (tmp_path / "old" / ".gitignore").write_text("*.bak\n")
    assert run("init", "old", cwd=tmp_path).code == 0
    assert (tmp_path / "old" / ".gitignore").read_text() == "*.bak\n"


def test_init_in_a_folder_with_files_keeps_them(tmp_path: Path) -> None:
    """What is there already stays as it is."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "demo.yaml").write_text(DEMO, encoding="utf-8")
    assert run("init", ".", cwd=tmp_path).code == 0
    assert (tmp_path / "data" / "demo.yaml").read_text("utf-8") == DEMO


def test_init_refuses_to_overwrite(tmp_path: Path) -> None:
    """A pilotctl.toml that is there stays byte for byte; nothing else is made."""
    (tmp_path / "pilotctl.toml").write_text("warn_days = 7\n")
    assert run("init", ".", cwd=tmp_path) == Answer(
        2,
        "",
        "error: pilotctl.toml already exists; nothing was written\n"
        "  help: choose another folder, or edit that file\n",
    )
    assert [path.name for path in tmp_path.iterdir()] == ["pilotctl.toml"]
    assert (tmp_path / "pilotctl.toml").read_text() == "warn_days = 7\n"


def test_init_refuses_a_dangling_link_in_its_place(tmp_path: Path) -> None:
    """A link that leads nowhere is something that is there: it is not written through."""
    (tmp_path / "pilotctl.toml").symlink_to("elsewhere.toml")
    assert run("init", ".", cwd=tmp_path).code == 2
    assert not (tmp_path / "elsewhere.toml").exists()


def test_init_where_a_file_stands_is_refused(tmp_path: Path) -> None:
    """A file cannot become a folder: exit 3, and the file stays."""
    (tmp_path / "office").write_text("old")
    answer = run("init", "office", cwd=tmp_path)
    assert (answer.code, answer.out) == (3, "")
    assert answer.err.startswith("error: cannot write office/data: ")
    assert answer.err.count("\n") == 2
    assert (tmp_path / "office").read_text() == "old"


@pytest.mark.skipif(os.geteuid() == 0, reason="root writes everywhere")
def test_init_without_rights_is_refused(tmp_path: Path) -> None:
    """A folder that cannot be written to: exit 3 and one message."""
    tmp_path.chmod(0o500)
    try:
        answer = run("init", "office", cwd=tmp_path)
    finally:
        tmp_path.chmod(0o700)
    assert answer.code == 3
    assert answer.err.startswith("error: cannot write office/data: Permission denied\n")


def test_init_on_a_full_disk_leaves_no_half_written_settings(tmp_path: Path) -> None:
    """A write that fails is said, and no pilotctl.toml is left behind."""
    answer = run("init", "office", cwd=tmp_path, limits={resource.RLIMIT_FSIZE: 10})
    assert (answer.code, answer.out) == (3, "")
    assert answer.err.startswith("error: cannot write office/pilotctl.toml: ")
    assert [path.name for path in (tmp_path / "office").iterdir()] == ["data"]
