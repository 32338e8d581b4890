"""Texts for people, as values: written in English, put into the reader's language when shown."""

from collections.abc import Callable
from typing import NamedTuple

Translate = Callable[[str], str]
"""From an English text of the code to the reader's language."""


def N_(text: str) -> str:  # noqa: N802 - gettext's own name for "extract, do not translate here"
    """Mark a text for extraction; it is translated where it is shown."""
    return text


class Message(NamedTuple):
    """A text with its arguments, not yet in any language."""

    text: str
    args: tuple[tuple[str, object], ...] = ()

    def render(self, translate: Translate) -> str:
        """The text in the reader's language; arguments that are messages are translated too.

        A tuple is listed, with the language's own comma.
        """
        filled = {name: _shown(value, translate) for name, value in self.args}
        return translate(self.text).format_map(filled)


def msg(text: str, /, **args: object) -> Message:
    """A message; `text` is a literal, so that the extraction finds it."""
    return Message(text, tuple(args.items()))


def _shown(value: object, translate: Translate) -> object:
    if isinstance(value, Message):
        return value.render(translate)
    if type(value) is tuple:
        return translate(_BETWEEN).join(str(_shown(one, translate)) for one in value)
    return value


_BETWEEN = N_(", ")
