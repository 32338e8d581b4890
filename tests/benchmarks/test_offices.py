"""An office to measure in: made once, and cold when it has to be."""

from pathlib import Path

from benchmarks.offices import CITY, Office
from benchmarks.timing import spoken


def test_a_workspace_is_written_once(tmp_path: Path) -> None:
    """What stands there is taken as it is; other sizes are another workspace."""
    office = Office.made(tmp_path, 20)
    (office.folder / "pilotctl.toml").write_text("warn_days = 1\n")
    assert Office.made(tmp_path, 20) == office
    assert (office.folder / "pilotctl.toml").read_text() == "warn_days = 1\n"
    assert Office.made(tmp_path, 20, entries=30).folder != office.folder


def test_a_cold_job_empties_its_own_cache_only(tmp_path: Path) -> None:
    """So that warm jobs of the same office stay warm."""
    office = Office.made(tmp_path, 20)
    cold, warm = office.cold("list", CITY), office.warm("list", CITY)
    kept = [Path(job.env["PILOTCTL_CACHE_DIR"], "note") for job in (cold, warm)]
    for note in kept:
        note.parent.mkdir(exist_ok=True)
        note.touch()
    warm.before()
    assert [note.exists() for note in kept] == [True, True]
    cold.before()
    assert [note.exists() for note in kept] == [False, True]


def test_both_ask_the_workspace(tmp_path: Path) -> None:
    """Every task of it is listed, cold and warm."""
    office = Office.made(tmp_path, 20)
    words = ("list", CITY, "--columns", "id", "--format", "csv")
    answers = [spoken(job).splitlines() for job in (office.cold(*words), office.warm(*words))]
    assert [len(lines) for lines in answers] == [21, 21]


def test_late_tasks_are_counted_in_words(tmp_path: Path) -> None:
    """Those of the made-up cities alone: the built-in ones are asked, too."""
    told = Office.made(tmp_path, 100, cities=2).late("2030-01-01")
    assert told.startswith("On 2030-01-01 ")
    assert " of 200 tasks are late (" in told
    assert 100 < int(told.split()[2]) < 150
