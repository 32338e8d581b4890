"""Shell completion, spoken as the shells speak it: live values, and never a failure."""

from pathlib import Path

import pytest

from tests.shared.cities import DEMO
from tests.shared.program import BUILTIN, Answer, run
from tests.shared.workspaces import city, workspace


def bash(words: str, folder: Path, **env: str) -> Answer:
    """What bash is told when the cursor stands at the end of the words."""
    asked = {
        "_PILOTCTL_COMPLETE": "complete_bash",
        "COMP_WORDS": f"pilotctl {words}",
        "COMP_CWORD": str(len(f"pilotctl {words}".split(" ")) - 1),
    }
    return run(cwd=folder, env={**asked, **env})


def offered(words: str, folder: Path, **env: str) -> list[str]:
    """The values that are offered; nothing else is said."""
    answer = bash(words, folder, **env)
    assert (answer.code, answer.err) == (0, "")
    return answer.out.split()


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A workspace with one city of its own, and one file that is broken."""
    return workspace(tmp_path / "w", demo=DEMO, broken="city: [\n")


def test_commands_and_options(tmp_path: Path) -> None:
    """The names of commands and of a command's options."""
    assert offered("ind", tmp_path) == ["indicators"]
    assert offered("list --un", tmp_path) == ["--under"]


def test_cities(office: Path) -> None:
    """Built-in cities and the workspace's own, by what is typed of them."""
    assert offered("list ", office) == [*BUILTIN, "broken", "demo"]
    assert offered("check de", office) == ["demo"]


def test_ids_come_in_two_steps(office: Path) -> None:
    """First the cities, then the ids of the city that is typed."""
    assert offered("show b", office) == ["baoji/", "broken/"]
    assert offered("show demo/", office) == ["demo/R1", "demo/R2"]
    tens = [f"baoji/R{number}" for number in (11, 110, 111, 112)]
    assert offered("show baoji/R11", office) == tens


def test_departments_by_name_and_alias(office: Path) -> None:
    """Names and aliases of the departments, of the typed city or of all."""
    assert offered("list demo --dept ", office) == ["市甲局", "甲局", "市乙局"]
    assert offered("overdue baoji --dept 市国", office) == ["市国安局", "市国家安全局", "市国资委"]


def test_headings(office: Path) -> None:
    """Areas, key tasks and subtasks by their ids."""
    assert offered("list baoji --under I-", office) == ["I-1", "I-2", "I-3"]
    assert offered("list baoji --under II-1", office) == [
        f"II-{number}" for number in (1, *range(10, 18))
    ]
    assert offered("due baoji --under III-4", office) == ["III-4", "III-40"]


def test_columns_after_those_already_typed(tmp_path: Path) -> None:
    """The keys of columns, each after what stands before its comma."""
    assert offered("list --columns te", tmp_path) == ["text"]
    assert offered("list --columns id,de", tmp_path) == ["id,departments", "id,deadline"]


def test_choices(tmp_path: Path) -> None:
    """The values that an option can take."""
    assert offered("list --light g", tmp_path) == ["green", "grey"]
    assert offered("list --format ", tmp_path) == ["table", "json", "csv", "tsv", "md"]


def test_the_workspace_that_is_named_is_asked(tmp_path: Path) -> None:
    """--workspace on the line and PILOTCTL_WORKSPACE are followed."""
    workspace(tmp_path / "w", demo=DEMO)
    assert offered("list --workspace w d", tmp_path) == ["demo"]
    assert offered("list d", tmp_path, PILOTCTL_WORKSPACE="w") == ["demo"]


def test_other_shells_are_answered_too(office: Path) -> None:
    """zsh and fish get the same values in their own forms."""
    zsh = {"_PILOTCTL_COMPLETE": "complete_zsh", "_TYPER_COMPLETE_ARGS": "pilotctl list de"}
    assert run(cwd=office, env=zsh) == Answer(0, "_arguments '*: :((\"demo\"))'\n", "")
    fish = {
        "_PILOTCTL_COMPLETE": "complete_fish",
        "_TYPER_COMPLETE_ARGS": "pilotctl list de",
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
    }
    assert run(cwd=office, env=fish) == Answer(0, "demo\n", "")


@pytest.mark.parametrize(
    "words",
    [
        "show broken/",
        "list broken --dept ",
        "list broken --under ",
        "show nowhere/R",
    ],
)
def test_a_broken_file_completes_to_nothing(office: Path, words: str) -> None:
    """invalid A city that, or is not there, offers nothing and does not fail."""
    assert offered(words, office) == []


def test_a_broken_file_does_not_hide_the_others(office: Path) -> None:
    """The good cities still complete."""
    assert "市甲局" in offered("list --dept 市", office)


def test_broken_settings_do_not_disturb(tmp_path: Path) -> None:
    """A faulty pilotctl.toml is for other commands to report: the cities are still offered."""
    folder = workspace(tmp_path / "w", "nonsense", demo=city("demo"))
    assert offered("list d", folder) == ["demo"]
    assert "demo/R1" in offered("show demo/", folder)
