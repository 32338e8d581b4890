"""The program as its users meet it: command lines, in a folder and an environment of their own.

Most of them are carried out in the process of the tests; those in which a terminal, a limit of the
system or a process as such matters, by a process of their own.
"""

import io
import json
import os
import pty
import re
import resource
import subprocess
import sys
import tempfile
import termios
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import redirect_stderr, redirect_stdout, suppress
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any, NamedTuple, cast

from pilotctl.cli import program
from pilotctl.files.builtin import builtin_folder

PILOTCTL = (sys.executable, "-m", "pilotctl")
BUILTIN = tuple(sorted(path.stem for path in builtin_folder("data").glob("*.yaml")))
"""The cities that come with the program."""

LISTS = ("list", "overdue", "due")
COMMANDS = (*LISTS, "tree", "departments", "indicators", "gaps", "check")
"""The commands that take cities; lists of tasks take filters as well."""

_COLOUR = re.compile(r"\x1b\[[0-9;]*m")


class Answer(NamedTuple):
    """What a process said, and how it ended."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        """The lines of standard output."""
        return self.out.splitlines()

    @property
    def json(self) -> Any:
        """The envelope."""
        return json.loads(self.out)

    @property
    def ids(self) -> list[str]:
        """The ids of the envelope's items."""
        return [item["id"] for item in self.json["items"]]


_KEPT = tempfile.TemporaryDirectory(prefix="pilotctl-")
"""The cache of the whole test run: what one test has read is kept for the others."""


def environment(home: Path, **changes: str) -> dict[str, str]:
    """Nothing of the machine's own but the search path; English, so that texts can be compared."""
    clean = {"HOME": str(home), "LANG": "C.UTF-8", "PILOTCTL_LANG": "en", "TERM": "xterm"}
    clean["PILOTCTL_CACHE_DIR"] = _KEPT.name
    changed = {**clean, "PATH": os.environ.get("PATH", os.defpath), **changes}
    return {name: value for name, value in changed.items() if value}


def run(
    *arguments: str,
    cwd: Path,
    env: Mapping[str, str] | None = None,
    limits: Mapping[int, int] | None = None,
) -> Answer:
    """One command line in that folder; an empty value takes a variable away.

    `limits` are the resources that a process of its own may use, such as RLIMIT_AS, in bytes.
    """
    if limits:
        return process(*arguments, cwd=cwd, env=env, limits=limits)
    with _ALONE:
        return _here(arguments, cwd, environment(cwd, **(env or {})))


_ALONE = Lock()
"""The folder, the environment and the streams belong to the whole process."""


def _here(arguments: Sequence[str], cwd: Path, variables: Mapping[str, str]) -> Answer:
    """The command line carried out in this process, with the world as a new one would find it."""
    before, folder = dict(os.environ), Path.cwd()
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _stream in range(2))
    try:
        os.chdir(cwd)
        os.environ.clear()
        os.environ.update({**variables, "COLUMNS": "80"})
        with redirect_stdout(out), redirect_stderr(err):
            code = _code_of(arguments)
    finally:
        os.chdir(folder)
        os.environ.clear()
        os.environ.update(before)
    return Answer(code, _written(out), _written(err))


def _code_of(arguments: Sequence[str]) -> int:
    try:
        return program.run(arguments)
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else int(stop.code is not None)


def _written(stream: io.TextIOWrapper) -> str:
    stream.flush()
    return cast(io.BytesIO, stream.buffer).getvalue().decode()


def process(
    *arguments: str,
    cwd: Path,
    env: Mapping[str, str] | None = None,
    limits: Mapping[int, int] | None = None,
) -> Answer:
    """The same by a process of its own."""

    variables = environment(cwd, **(env or {}))
    if limits:  # a file of compiled code that is cut short would spoil the runs after this one
        variables["PYTHONDONTWRITEBYTECODE"] = "1"

    def restrict() -> None:
        for kind, amount in (limits or {}).items():
            resource.setrlimit(kind, (amount, amount))

    done = subprocess.run(
        [*PILOTCTL, *arguments],
        cwd=cwd,
        env=variables,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=60,
        preexec_fn=restrict if limits else None,
    )
    return Answer(done.returncode, done.stdout.decode(), done.stderr.decode())


@cache
def ask(*arguments: str, **env: str) -> Answer:
    """A question to the built-in data, from an empty folder; each is asked once in a test run."""
    with tempfile.TemporaryDirectory() as folder:
        return run(*arguments, cwd=Path(folder), env=env)


def ask_all(questions: Iterable[str], **env: str) -> dict[str, Answer]:
    """Many questions, each a command line without quotes."""
    return {line: ask(*line.split(), **env) for line in questions}


def in_terminal(line: str, columns: int, cwd: Path, **env: str) -> Answer:
    """A command line in a terminal of that width; what it shows is one stream."""
    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (50, columns))
    with subprocess.Popen(
        [*PILOTCTL, *line.split()],
        cwd=cwd,
        env=environment(cwd, **env),
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
    ) as process:
        os.close(theirs)
        shown = b"".join(_shown(ours))
    os.close(ours)
    return Answer(process.returncode, shown.decode().replace("\r\n", "\n"), "")


def _shown(terminal: int) -> Iterator[bytes]:
    """What comes until the process closes its end, which Linux calls an input error."""
    with suppress(OSError):
        while part := os.read(terminal, 65536):
            yield part


@cache
def look(line: str, columns: int, **env: str) -> Answer:
    """What a question to the built-in data shows in a terminal; asked once in a test run."""
    with tempfile.TemporaryDirectory() as folder:
        return in_terminal(line, columns, Path(folder), **env)


def look_all(screens: Iterable[tuple[str, int]]) -> None:
    """Many looks, on every processor there is: `look` then remembers them."""
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(lambda screen: look(*screen), screens))


def plain(text: str) -> str:
    """The text without colours."""
    return _COLOUR.sub("", text)
