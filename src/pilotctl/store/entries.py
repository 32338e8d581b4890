"""New entries at the end of a ledger's text: every byte that is there stays (0017).

What the text means together with the new entries is not known here: whoever appends parses the
whole again before writing.
"""

import io
from collections.abc import Mapping, Sequence
from textwrap import indent
from typing import Any

from pilotctl.text import needs_quotes

Written = Mapping[str, object]
"""An entry as YAML holds it: days, numbers, texts, lists."""


class Bare(str):
    """A number, a day or a period as it was typed: written without quotes."""

    __slots__ = ()


def appended(content: bytes, entries: Sequence[Written], margin: int = 0) -> bytes:
    """The content with the entries after it, in its own line ends; `margin` blanks before each -.

    Whether the last line ends with a line end stays as it is; a new file ends with one.
    """
    end = b"\r\n" if b"\r\n" in content else b"\n"
    new = indent(_yaml(entries), " " * margin).encode().replace(b"\n", end)
    # A byte order mark alone is an empty file: an end of line after it would be a blank first line.
    if content.strip(b"\xef\xbb\xbf") and not content.endswith(b"\n"):
        return content + end + new.removesuffix(end)
    return content + new


def _yaml(entries: Sequence[Written]) -> str:
    """The entries as a list in block style, short lists inside them in one line."""
    from ruamel.yaml import YAML  # heavy: only where something is written

    yaml = YAML()
    yaml.width = 4096  # one thought, one line
    yaml.allow_unicode = True
    yaml.brace_single_entry_mapping_in_flow_sequence = True
    yaml.Representer = _representer()
    text = io.StringIO()
    yaml.dump([{key: _cell(value) for key, value in entry.items()} for entry in entries], text)
    return text.getvalue()


def _representer() -> Any:
    """What writes a bare word plainly: as whatever YAML itself would read it as."""
    from ruamel.yaml.nodes import ScalarNode
    from ruamel.yaml.representer import RoundTripRepresenter
    from ruamel.yaml.resolver import VersionedResolver

    class Representer(RoundTripRepresenter):
        def ignore_aliases(self, data: Any) -> bool:
            return True  # a value that two entries share is written twice

    def plain(representer: Any, word: str) -> Any:
        tag = VersionedResolver().resolve(ScalarNode, str(word), (True, False))
        return representer.represent_scalar(tag, str(word))

    Representer.add_representer(Bare, plain)
    return Representer


_INDICATORS = frozenset("?:,[]{}#&*!|>'\"%@`")


def _cell(value: object, *, in_line: bool = False) -> object:
    """A value as it is to be written: in quotes where some YAML reader could misread it.

    `in_line`: it stands in a list or mapping on one line, where more signs mean something.
    """
    from ruamel.yaml.comments import CommentedMap, CommentedSeq
    from ruamel.yaml.scalarstring import DoubleQuotedScalarString

    if type(value) is str:
        risky = in_line and (not _INDICATORS.isdisjoint(value) or value.startswith("-"))
        if risky or needs_quotes(value) or not value.isprintable():
            return DoubleQuotedScalarString(value)
    if isinstance(value, list):
        listed = CommentedSeq(_cell(inner, in_line=True) for inner in value)
        listed.fa.set_flow_style()
        return listed
    if isinstance(value, dict):
        mapped = CommentedMap({k: _cell(inner, in_line=True) for k, inner in value.items()})
        mapped.fa.set_flow_style()
        return mapped
    return value
