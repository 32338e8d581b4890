"""The cache as its user meets it: answers are always those of the files, whatever is kept."""

import os
import resource
import subprocess
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.shared.cities import DEMO
from tests.shared.office import YEAR, office
from tests.shared.program import PILOTCTL, Answer, environment, run
from tests.shared.workspaces import workspace

LIST = "list demo --columns id,deadline,status,units --as-of 2020-07-15"
DAY = "--as-of 2020-07-15"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A workspace with a ledger of every kind of entry."""
    return office(tmp_path / "w", YEAR)


def kept(folder: Path) -> Path:
    """The cache of that workspace, beside it."""
    return folder.parent / "kept"


def ask(folder: Path, line: str, **env: str) -> Answer:
    """The answer to a command line, with a cache of its own."""
    where = {"PILOTCTL_CACHE_DIR": str(kept(folder)), **env}
    return run(*line.split(), cwd=folder, env=where)


def fresh(folder: Path, line: str) -> Answer:
    """The answer of the files, without any cache."""
    answer = ask(folder, f"{line} --no-cache")
    assert (answer.code, answer.err) == (0, "")
    return answer


@cache
def usual() -> Answer:
    """What LIST answers in an untouched workspace."""
    with TemporaryDirectory() as folder:
        return fresh(office(Path(folder) / "w", YEAR), LIST)


def entries(cache: Path) -> list[Path]:
    """The files of the cache."""
    return sorted(path for path in cache.rglob("*") if path.is_file()) if cache.is_dir() else []


def edit(path: Path, before: str, after: str) -> None:
    """Replace a piece of the file."""
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after), encoding="utf-8")


def test_the_next_answer_after_an_edit_is_new(folder: Path) -> None:
    """An edited date, an edited ledger and other units show at once, and so does taking it back."""
    first = ask(folder, LIST)
    assert "demo/M1" in first.out
    assert first == usual() == ask(folder, LIST)
    for path, before, after in (
        (folder / "data" / "demo.yaml", "deadline: 2020-09", "deadline: 2020-11"),
        (folder / "ledger" / "demo.yaml", "done: R1", "cancelled: R1\n  reason: 不办"),
        (folder / "pilotctl.toml", ', "西丰县"', ""),
    ):
        text = path.read_text("utf-8")
        edit(path, before, after)
        answer = ask(folder, LIST)
        assert answer == fresh(folder, LIST)
        assert answer.out != first.out
        path.write_text(text, encoding="utf-8")
    assert ask(folder, LIST) == first


SPOIL: dict[str, Callable[[bytes], bytes]] = {
    "cut": lambda content: content[: len(content) // 2],
    "empty": lambda content: b"",
    "noise": lambda content: os.urandom(len(content)),
    "one byte": lambda content: content[:-9] + bytes([content[-9] ^ 1]) + content[-8:],
    "head only": lambda content: content[:128],
}


@pytest.mark.parametrize("kind", SPOIL)
def test_spoilt_entries_change_no_answer(folder: Path, kind: str) -> None:
    """Whatever has become of the files of the cache: the same answer, and they are made anew."""
    first = ask(folder, LIST)
    sound = [path.read_bytes() for path in entries(kept(folder))]
    assert len(sound) == 3
    for path in entries(kept(folder)):
        path.write_bytes(SPOIL[kind](path.read_bytes()))
    assert ask(folder, LIST) == first
    assert [path.read_bytes() for path in entries(kept(folder))] == sound


def test_exchanged_entries_change_no_answer(folder: Path) -> None:
    """Entries that were copied over each other are not taken for what they are called."""
    first = ask(folder, LIST)
    paths = entries(kept(folder))
    contents = [path.read_bytes() for path in paths]
    for path, content in zip(paths, contents[1:] + contents[:1], strict=True):
        path.write_bytes(content)
    assert ask(folder, LIST) == first


@pytest.mark.parametrize("line", [LIST, "show demo/R1 --as-of 2020-07-15"])
def test_an_error_is_said_each_time(folder: Path, line: str) -> None:
    """A faulty file answers with its error, before and after it was right and in the cache."""
    file = folder / "data" / "demo.yaml"
    right = ask(folder, line)
    assert right.code == 0
    edit(file, "deadline: 2020-06", "deadline: soon")
    wrong = ask(folder, line)
    assert (wrong.code, wrong.out, "bad-deadline" in wrong.err) == (3, "", True)
    assert ask(folder, line) == wrong
    edit(file, "deadline: soon", "deadline: 2020-06")
    assert ask(folder, line) == right
    edit(folder / "ledger" / "demo.yaml", "done: R1", "done: R9")
    wrong = ask(folder, line)
    assert (wrong.code, wrong.out, "ledger-unknown-id" in wrong.err) == (3, "", True)
    assert ask(folder, line) == wrong


def test_the_same_bytes_under_another_name_are_an_error(folder: Path) -> None:
    """A copy of a city file under another name is refused, though its bytes are in the cache."""
    assert ask(folder, LIST).code == 0
    file = folder / "data" / "demo.yaml"
    (folder / "data" / "copy.yaml").write_bytes(file.read_bytes())
    answer = ask(folder, "list copy")
    assert (answer.code, answer.out) == (3, "")
    assert answer.err.startswith("data/copy.yaml:1:7: error[city-file-name] ")
    assert ask(folder, LIST).code == 0


def _file(path: Path) -> dict[str, str]:
    path.write_text("mine", "utf-8")
    return {"PILOTCTL_CACHE_DIR": str(path)}


def _home_that_is_a_file(path: Path) -> dict[str, str]:
    path.write_text("mine", "utf-8")
    return {"PILOTCTL_CACHE_DIR": "", "HOME": str(path)}


UNUSABLE: dict[str, Callable[[Path], dict[str, str]]] = {
    "a file": _file,
    "below a file": lambda path: {"PILOTCTL_CACHE_DIR": f"{_file(path)['PILOTCTL_CACHE_DIR']}/c"},
    "a device": lambda path: {"PILOTCTL_CACHE_DIR": os.devnull},
    "a home that is a file": _home_that_is_a_file,
    "a home in the kernel": lambda path: {"PILOTCTL_CACHE_DIR": "", "HOME": "/proc"},
    "a name too long": lambda path: {"PILOTCTL_CACHE_DIR": str(path / ("x" * 300))},
    "a home of nobody": lambda path: {"PILOTCTL_CACHE_DIR": "~nobody-has-this-name/cache"},
}


def _answers(folder: Path, kind: str) -> list[Answer]:
    """What is said there, in a workspace of its own."""
    made = office(folder / kind / "w", YEAR)
    env = UNUSABLE[kind](made.parent / "place")
    return [ask(made, line, **env) for line in (LIST, LIST, "cache info", "cache clear")]


@pytest.fixture(scope="module")
def unusable(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Answer]]:
    """The answers of each kind, on every processor there is."""
    folder = tmp_path_factory.mktemp("unusable")
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        said = pool.map(lambda kind: _answers(folder, kind), UNUSABLE)
        answers = dict(zip(UNUSABLE, said, strict=True))
    files = [path for kind in UNUSABLE for path in (folder / kind).iterdir() if path.is_file()]
    assert {path.read_text("utf-8") for path in files} == {"mine"}
    return answers


@pytest.mark.parametrize("kind", UNUSABLE)
def test_where_nothing_can_be_kept_answers_are_the_same(
    unusable: dict[str, list[Answer]], kind: str
) -> None:
    """A cache folder that cannot be: the same answer, exit 0, nothing on standard error."""
    first, second, info, clear = unusable[kind]
    assert first == second == usual()
    assert (info.code, info.err, info.lines[1]) == (0, "", "entries: 0")
    assert clear == Answer(0, "removed: 0 entries, 0.0 MB\n", "")


def test_a_pipe_in_an_entrys_place_keeps_nobody_waiting(folder: Path) -> None:
    """What is no file is passed over: nobody may ever write to a pipe."""
    assert ask(folder, LIST) == usual()
    for entry in entries(kept(folder)):
        entry.unlink()
        os.mkfifo(entry)
    assert ask(folder, LIST) == usual()


@pytest.mark.parametrize("most", [0, 200])
def test_a_full_disk_changes_no_answer(folder: Path, most: int) -> None:
    """Where nothing can be written: the same answer, exit 0, no word, and no half file."""
    env = {"PILOTCTL_CACHE_DIR": str(kept(folder))}
    limits = {resource.RLIMIT_FSIZE: most}
    answer = run(*LIST.split(), cwd=folder, env=env, limits=limits)
    assert answer == fresh(folder, LIST)
    assert [
        path.stat().st_size for path in entries(kept(folder)) if path.stat().st_size > most
    ] == []
    assert ask(folder, LIST) == answer


def test_no_cache_writes_nothing(folder: Path) -> None:
    """--no-cache leaves no trace, and neither reads nor mends what is there."""
    for line in (LIST, f"score demo {DAY}", f"check demo {DAY}"):
        assert ask(folder, f"{line} --no-cache").code == 0
    assert not kept(folder).exists()
    ask(folder, LIST)
    for path in entries(kept(folder)):
        path.write_bytes(b"spoilt")
    fresh(folder, LIST)
    assert {path.read_bytes() for path in entries(kept(folder))} == {b"spoilt"}


def test_eight_at_once_on_a_cold_cache(folder: Path) -> None:
    """Processes that all find nothing give the same answer, and leave what one would leave."""
    env = environment(folder, PILOTCTL_CACHE_DIR=str(kept(folder)))
    command = [*PILOTCTL, *LIST.split()]
    running = [
        subprocess.Popen(
            command, cwd=folder, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        for _ in range(8)
    ]
    said = [process.communicate(timeout=60) for process in running]
    assert {process.returncode for process in running} == {0}
    assert set(said) == {(usual().out.encode(), b"")}
    assert len(entries(kept(folder))) == 3
    assert ask(folder, LIST).out.encode() == said[0][0]


NAMES = {
    "in the folder that is named": ({"PILOTCTL_CACHE_DIR": "here"}, "here"),
    "below a home that is named": ({"PILOTCTL_CACHE_DIR": "~/mine"}, "mine"),
    "below HOME": ({}, ".cache/pilotctl"),
    "where XDG_CACHE_HOME says": ({"XDG_CACHE_HOME": "{home}/xdg"}, "xdg/pilotctl"),
}


@pytest.mark.parametrize("kind", NAMES)
def test_where_it_is_kept(tmp_path: Path, kind: str) -> None:
    """PILOTCTL_CACHE_DIR goes before XDG_CACHE_HOME, which goes before ~/.cache."""
    folder = workspace(tmp_path / "w", demo=DEMO)
    changes, place = NAMES[kind]
    env = {name: value.format(home=folder) for name, value in changes.items()}
    env.setdefault("PILOTCTL_CACHE_DIR", "")
    assert run("list", "demo", cwd=folder, env=env).code == 0
    assert entries(folder / place)
    assert oct((folder / place).stat().st_mode)[-3:] == "700"
    info = run("cache", "info", cwd=folder, env=env).lines
    assert info[0] == f"folder: {folder / place}"


ENGLISH = "folder: {folder}\nentries: {entries}\nsize: 0.0 MB, of at most 512.0 MB\n"
CHINESE = "文件夹：{folder}\n条目：{entries}\n大小：0.0 MB，上限512.0 MB\n"


@pytest.mark.parametrize(
    ("lang", "info", "cleared"),
    [
        ("en", ENGLISH, "removed: {entries} entries, 0.0 MB\n"),
        ("zh", CHINESE, "已清除：{entries}个条目，0.0 MB\n"),
    ],
)
def test_it_is_told_and_cleared(folder: Path, lang: str, info: str, cleared: str) -> None:
    """`cache info` says where it is and how much it holds, `cache clear` how much was removed."""
    place = str(kept(folder))
    for count in (0, 3):
        assert ask(folder, "cache info", PILOTCTL_LANG=lang) == Answer(
            0, info.format(folder=place, entries=count), ""
        )
        said = Answer(0, cleared.format(entries=count), "")
        assert ask(folder, "cache clear", PILOTCTL_LANG=lang) == said
        assert entries(kept(folder)) == []
        assert ask(folder, LIST).code == 0


@pytest.mark.parametrize("place", ["data", "ledger/demo"])
def test_a_name_that_is_no_text(folder: Path, place: str) -> None:
    """A file whose name is no text in UTF-8 is answered as without a cache, and is no bug."""
    (folder / place).mkdir(exist_ok=True)
    text = DEMO if place == "data" else "- date: 2020-07-02\n  started: M2\n"
    (folder / place / "\udcff.yaml").write_text(text, encoding="utf-8")
    answers = [ask(folder, line) for line in (LIST, LIST, f"{LIST} --no-cache")]
    assert answers[0] == answers[1] == answers[2]
    assert (answers[0].code, answers[0].err) == (0, "")
    (row,) = (line for line in answers[0].lines if line.startswith("demo/M2"))
    assert ("active" in row) == (place != "data")
