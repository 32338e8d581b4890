"""The program as its users meet it: real processes, in a folder and an environment of their own."""

import json
import os
import re
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pexpect

PILOTCTL = (sys.executable, "-m", "pilotctl")
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


def environment(home: Path, **changes: str) -> dict[str, str]:
    """Nothing of the machine's own but the search path; English, so that texts can be compared."""
    clean = {"HOME": str(home), "LANG": "C.UTF-8", "PILOTCTL_LANG": "en", "TERM": "xterm"}
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
    child: pexpect.spawn[str] = pexpect.spawn(
        PILOTCTL[0],
        [*PILOTCTL[1:], *line.split()],
        cwd=str(cwd),
        env=environment(cwd, **env),
        dimensions=(50, columns),
        encoding="utf-8",
        timeout=60,
    )
    child.expect(pexpect.EOF)
    child.close()
    shown = (child.before or "").replace("\r\n", "\n")
    return Answer(child.exitstatus if child.exitstatus is not None else -1, shown, "")


@cache
def look(line: str, columns: int, **env: str) -> Answer:
    """What a question to the built-in data shows in a terminal; asked once in a test run."""
    with tempfile.TemporaryDirectory() as folder:
        return in_terminal(line, columns, Path(folder), **env)


def plain(text: str) -> str:
    """The text without colours."""
    return _COLOUR.sub("", text)
