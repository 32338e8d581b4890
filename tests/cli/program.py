"""The program as its users meet it: real processes, in a folder and an environment of their own."""

import json
import os
import pty
import re
import resource
import subprocess
import sys
import tempfile
import termios
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from pilotctl.load.builtin import builtin_folder

PILOTCTL = (sys.executable, "-m", "pilotctl")
BUILTIN = tuple(sorted(path.stem for path in builtin_folder("data").glob("*.yaml")))
"""The cities that come with the program."""

LISTS = ("list", "overdue", "due")
COMMANDS = (*LISTS, "tree", "departments", "phases", "indicators", "gaps", "check")
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

    `limits` are the resources that the process may use, such as RLIMIT_AS, in bytes.
    """

    def restrict() -> None:
        for kind, amount in (limits or {}).items():
            resource.setrlimit(kind, (amount, amount))

    done = subprocess.run(
        [*PILOTCTL, *arguments],
        cwd=cwd,
        env=environment(cwd, **(env or {})),
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
    """Many questions, each a command line without quotes, on every processor there is."""
    asked = list(questions)
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        answers = pool.map(lambda line: ask(*line.split(), **env), asked)
        return dict(zip(asked, answers, strict=True))


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
