"""Keep the documents true: `python -m tools.docs` rewrites them, with `--check` it only compares.

Generated whole: docs/errors.md, its Chinese in docs/zh, and city, ledger and scheme.schema.json in
docs/schema.
In README*.md and docs/*.md the outputs in ```console blocks are made anew, from the top of the
page to its end: each line `$ pilotctl …` is carried out, without a terminal, in a folder that holds
what docs/examples holds, and examples/. A ```yaml, ```toml or ```jinja block that
starts with a file's name as a comment is written as that file when its turn comes. Beside pilotctl
there are `$ cd DIR`, which holds for the rest of the page, `$ cat FILE`, `$ grep -E PATTERN FILE`,
`$ cp FILE DIR`, and `$ echo $?` for the exit code of the command before; JSON may go through
`| python -m json.tool --no-ensure-ascii`.
"""

import difflib
import io
import json
import os
import re
import shlex
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from tempfile import TemporaryDirectory

from pilotctl.application.texts import schema_text
from pilotctl.cli.program import run
from pilotctl.diagnostics.catalogue import CATALOGUE
from pilotctl.diagnostics.rule import Rule
from pilotctl.render.language import translator

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
EXAMPLES = ROOT / "examples"
GALLERY = ROOT / "tests" / "errors"

_CONSOLE = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_FILE = re.compile(
    r"^```(?:yaml|toml|jinja)\n((?:# |\{# )(\S+\.(?:yaml|toml|j2))(?: #\})?\n.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
_BLOCK = re.compile(f"{_CONSOLE.pattern}|{_FILE.pattern}", re.MULTILINE | re.DOTALL)
_PROMPT = "$ "
_BUG = 70


def pages() -> list[Path]:
    """The documents whose console blocks are kept true."""
    return [*sorted(ROOT.glob("README*.md")), *sorted(DOCS.glob("*.md"))]


def current() -> dict[Path, str]:
    """What every kept file has to say now."""
    made = {
        DOCS / "errors.md": errors_page(),
        DOCS / "zh" / "errors.md": chinese_errors_page(),
        DOCS / "schema" / "city.schema.json": schema_text("city"),
        DOCS / "schema" / "ledger.schema.json": schema_text("ledger"),
        DOCS / "schema" / "scheme.schema.json": schema_text("scheme"),
    }
    written = [page for page in pages() if page not in made]
    return made | {page: _fresh(page) for page in written}


def _fresh(page: Path) -> str:
    language = "zh" if page.name.endswith(".zh-CN.md") else "en"
    return refreshed(page.read_text("utf-8"), language)


def refreshed(text: str, language: str) -> str:
    """The document with the outputs of its console blocks as they are now."""
    with TemporaryDirectory() as folder, TemporaryDirectory() as cache:
        shutil.copytree(DOCS / "examples", folder, dirs_exist_ok=True)
        shutil.copytree(EXAMPLES, Path(folder, EXAMPLES.name))
        shell = _Shell(Path(folder).resolve(), language, cache)
        return _BLOCK.sub(lambda block: _renewed(block, shell), text)


def _renewed(block: re.Match[str], shell: "_Shell") -> str:
    """A console block with its outputs; a file is written, and stays as it is."""
    commands, content, name = block.groups()
    if commands is not None:
        return f"```console\n{shell.played(commands)}```"
    path = shell.at(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, "utf-8")
    return block[0]


def example_files(text: str) -> Iterator[tuple[str, str]]:
    """The files that a document shows, by name."""
    return ((block[2], block[1]) for block in _FILE.finditer(text))


def commands_of(text: str) -> list[str]:
    """Every command that a document's console blocks run, in order."""
    lines = (line for block in _CONSOLE.finditer(text) for line in block[1].splitlines())
    return [line.removeprefix(_PROMPT) for line in lines if line.startswith(_PROMPT)]


class _Shell:
    """Runs a document's commands one after the other, inside one folder."""

    def __init__(self, root: Path, language: str, cache: str) -> None:
        self.root = self.folder = root
        self.environment = {"PILOTCTL_LANG": language, "PATH": os.environ.get("PATH", "")}
        self.environment["PILOTCTL_CACHE_DIR"] = cache
        self.last_code = 0
        self.beside: dict[str, Callable[..., str]]
        self.beside = {
            "cat": self._cat,
            "cd": self._cd,
            "cp": self._cp,
            "echo": self._echo,
            "grep": self._grep,
        }

    def played(self, block: str) -> str:
        """The block's commands, each with its output."""
        lines = [line for line in block.splitlines() if line.startswith(_PROMPT)]
        return "".join(f"{line}\n{self._output(line.removeprefix(_PROMPT))}" for line in lines)

    def at(self, name: str) -> Path:
        """The path from where the shell stands; a document sees nothing outside its folder."""
        path = (self.folder / name).resolve()
        if not path.is_relative_to(self.root):
            raise SystemExit(f"outside the folder of the examples: {name}")
        return path

    def _output(self, command: str) -> str:
        if command.endswith(_PRETTY):
            return _indented(self._output(command.removesuffix(_PRETTY)))
        program, *arguments = shlex.split(command)
        if program == "pilotctl":
            return self._pilotctl(command, arguments)
        if program not in self.beside:
            raise SystemExit(f"only pilotctl can be run: {command}")
        return self.beside[program](*arguments)

    def _pilotctl(self, command: str, arguments: list[str]) -> str:
        """What the command prints: its answer, then what it says beside it."""
        code, answer, beside = _carried_out(arguments, self.folder, self.environment)
        if code == _BUG:
            raise SystemExit(f"{command}\n{beside}")
        self.last_code = code
        return "\n".join(line.rstrip() for line in (answer + beside).split("\n"))

    def _cat(self, name: str) -> str:
        return self.at(name).read_text("utf-8")

    def _grep(self, option: str, pattern: str, name: str) -> str:
        if option != "-E":
            raise SystemExit(f"only grep -E can be run: {option}")
        lines = self.at(name).read_text("utf-8").splitlines(keepends=True)
        return "".join(line for line in lines if re.search(pattern, line))

    def _cd(self, name: str) -> str:
        self.folder = self.at(name)
        return ""

    def _cp(self, name: str, folder: str) -> str:
        shutil.copy(self.at(name), self.at(folder))
        return ""

    def _echo(self, what: str) -> str:
        if what != "$?":
            raise SystemExit(f"only $? can be shown: {what}")
        return f"{self.last_code}\n"


def _carried_out(
    arguments: list[str], folder: Path, variables: dict[str, str]
) -> tuple[int, str, str]:
    """Exit code, standard output and standard error of the program, in this process.

    A process for each of the documents' hundreds of commands would take ten times as long.
    """
    environment, here = dict(os.environ), Path.cwd()
    answer, beside = io.BytesIO(), io.BytesIO()
    streams = [io.TextIOWrapper(raw, "utf-8", write_through=True) for raw in (answer, beside)]
    try:
        os.chdir(folder)
        os.environ.clear()
        os.environ.update(variables)
        with redirect_stdout(streams[0]), redirect_stderr(streams[1]):
            code = run(arguments)
    except SystemExit as stop:
        code = stop.code if isinstance(stop.code, int) else int(stop.code is not None)
    finally:
        os.chdir(here)
        os.environ.clear()
        os.environ.update(environment)
    return code, answer.getvalue().decode(), beside.getvalue().decode()


_PRETTY = " | python -m json.tool --no-ensure-ascii"


def _indented(answer: str) -> str:
    return json.dumps(json.loads(answer), ensure_ascii=False, indent=4) + "\n"


def errors_page() -> str:
    """docs/errors.md: every code of the catalogue, with its example from the gallery."""
    index = "\n".join(
        f"| [{rule.code}](#{rule.code}) | {rule.severity} | {_prose(rule.message)} |"
        for rule in CATALOGUE
    )
    sections = "\n".join(map(_section, CATALOGUE))
    return f"{_ERRORS_HEAD}{index}\n\n{sections}"


_ERRORS_HEAD = """\
# Diagnostics

Generated by `python -m tools.docs` from the catalogue in `src/pilotctl/diagnostics/` and the
examples in `tests/errors/`; edit those. What a city file, a ledger, a scheme and a workspace's
`pilotctl.toml` are checked for, in the order of the catalogue. An error stops every command that
needs the file; a warning does not. `pilotctl check` shows all of them in one run. A scheme is
checked where it is named: by `pilotctl check FILE`, or by `score --scheme FILE` before it is used.

In Chinese: [zh/errors.md](zh/errors.md).

| code | severity | message |
| --- | --- | --- |
"""


def chinese_errors_page() -> str:
    """docs/zh/errors.md: the same codes in the texts that a Chinese reader is shown."""
    _ = translator("zh")
    index, sections = [], []
    for rule in CATALOGUE:
        severity, message = _(rule.severity), _prose(_(rule.message))
        index.append(f"| [{rule.code}](#{rule.code}) | {severity} | {message} |")
        fix = "按提示中最相近的名称改正" if rule.help == _NEAREST else _prose(_(rule.help))
        sections.append(
            f"## {rule.code}\n\n**{severity}**：{message}\n\n"
            f"原因：{_prose(_(rule.why))}\n\n改法：{fix}。\n"
        )
    return _CHINESE_HEAD + "\n".join(index) + "\n\n" + "\n".join(sections)


_NEAREST = "{suggestion}"
"""The help of rules whose fix is computed: the nearest known names."""

_CHINESE_HEAD = """\
# 检查代码

由 `python -m tools.docs` 据 `src/pilotctl/diagnostics/` 的规则和中文译文生成，请勿直接修改。
列出城市文件、台账、评分方案和工作区 `pilotctl.toml` 的各项检查。
有错误时，须用该文件的命令一律停止；警告不影响使用。`pilotctl check` 一次列出全部问题，
`pilotctl help 代码` 说明其中一项。各项检查的示例见[英文版](../errors.md)。

| 代码 | 级别 | 问题 |
| --- | --- | --- |
"""


def _section(rule: Rule) -> str:
    parts = [f"## {rule.code}", f"**{rule.severity}**: {_prose(rule.message)}"]
    parts.append(f"Why it matters: {_prose(rule.why)}")
    example = GALLERY / f"{rule.code}.txt"
    if example.is_file():
        parts.append(f"```text\n{example.read_text('utf-8').rstrip()}\n```")
    return "\n\n".join([*parts, f"Way out: {_way_out(rule)}"]) + "\n"


def _way_out(rule: Rule) -> str:
    if rule.help == _NEAREST:
        return "the message names the nearest known word, or what else can stand there."
    return f"{_prose(rule.help)}."


def _prose(text: str) -> str:
    """The text as Markdown: fields in braces as code, every other special character as itself.

    Chinese texts have no blank between fields, and two adjacent spans of code need one.
    """
    escaped = _SPECIAL.sub(lambda found: f"`{found[1]}`" if found[1] else f"\\{found[0]}", text)
    return escaped.replace("``", "` `")


_SPECIAL = re.compile(r"(\{\w+\})|[\\`*_<>|\[\]]")


def main(arguments: list[str]) -> int:
    """Write what has changed, or with --check show it and fail."""
    stale = {path: text for path, text in current().items() if _kept(path) != text}
    for path, text in stale.items():
        if "--check" in arguments:
            name = path.relative_to(ROOT).as_posix()
            old, new = (part.splitlines(keepends=True) for part in (_kept(path), text))
            sys.stdout.writelines(difflib.unified_diff(old, new, name, f"{name} (as it should be)"))
        else:
            path.write_text(text, "utf-8")
            print(f"wrote {path.relative_to(ROOT).as_posix()}")
    return int(bool(stale) and "--check" in arguments)


def _kept(path: Path) -> str:
    return path.read_text("utf-8") if path.is_file() else ""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
