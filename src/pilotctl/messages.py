"""Texts for people, as values: written in English, put into the reader's language when shown."""

from collections.abc import Callable
from enum import StrEnum

Translate = Callable[[str], str]
"""From an English text of the code to the reader's language."""


def N_(text: str) -> str:  # noqa: N802 - gettext's own name for "extract, do not translate here"
    """Mark a text for extraction; it is translated where it is shown."""
    return text


class _Value:
    """An immutable value, equal by what it holds.

    Not a named tuple: a text is no list of cells, and would be taken for one wherever a tuple is.
    Not a dataclass: importing `dataclasses` costs every start several milliseconds.
    """

    __slots__: tuple[str, ...] = ()

    def __setattr__(self, name: str, value: object, /) -> None:
        raise AttributeError(f"{type(self).__name__} is immutable")

    def __delattr__(self, name: str, /) -> None:
        raise AttributeError(f"{type(self).__name__} is immutable")

    def _set(self, **values: object) -> None:
        for name, value in values.items():
            object.__setattr__(self, name, value)

    def _values(self) -> tuple[object, ...]:
        return tuple(getattr(self, name) for name in self.__slots__)

    def __eq__(self, other: object) -> bool:
        return self._values() == other._values() if isinstance(other, type(self)) else False

    def __hash__(self) -> int:
        return hash(self._values())

    def __repr__(self) -> str:
        return f"{type(self).__name__}{self._values()!r}"


class Message(_Value):
    """A text with its arguments, not yet in any language.

    `context` tells apart senses that English has one word for (gettext's msgctxt).
    """

    __slots__ = ("args", "context", "text")

    text: str
    args: tuple[tuple[str, object], ...]
    context: str | None

    def __init__(
        self, text: str, args: tuple[tuple[str, object], ...] = (), context: str | None = None
    ) -> None:
        self._set(text=text, args=args, context=context)

    # Findings cross from one process to another, and a copy would be made by setting attributes.
    def __reduce__(self) -> tuple[object, ...]:
        return Message, (self.text, self.args, self.context)

    def render(self, translate: Translate) -> str:
        """The text in the reader's language; arguments that are messages are translated too.

        A tuple is listed, with the language's own comma.
        """
        filled = {name: _shown(value, translate) for name, value in self.args}
        return _translated(self, translate).format_map(filled)


class Tone(StrEnum):
    """How a term is to be understood at a glance; never shown by colour alone."""

    BAD = "bad"
    SOON = "soon"
    GOOD = "good"
    QUIET = "quiet"


class Term(_Value):
    """A value with a word for people: `overdue` for scripts, 逾期 in a Chinese table."""

    __slots__ = ("label", "sign", "tone", "value")

    value: str
    label: Message
    tone: Tone | None
    sign: str

    def __init__(
        self, value: str, label: Message, tone: Tone | None = None, sign: str = ""
    ) -> None:
        self._set(value=value, label=label, tone=tone, sign=sign)

    def __reduce__(self) -> tuple[object, ...]:
        return Term, (self.value, self.label, self.tone, self.sign)


def msg(text: str, /, **args: object) -> Message:
    """A message; `text` is a literal, so that the extraction finds it."""
    return Message(text, tuple(args.items()))


def pmsg(context: str, text: str, /, **args: object) -> Message:
    """A message in one of its senses; both texts are literals, as in gettext's `pgettext`."""
    return Message(text, tuple(args.items()), context)


def _translated(message: Message, translate: Translate) -> str:
    if message.context is None:
        return translate(message.text)
    # As gettext keys them in a catalogue; where it has no such key, the key comes back.
    key = f"{message.context}\x04{message.text}"
    found = translate(key)
    return message.text if found == key else found


def _shown(value: object, translate: Translate) -> object:
    if isinstance(value, Message):
        return value.render(translate)
    # An id or a deadline is a named tuple of the model, which writes itself.
    if type(value) is tuple:
        return translate(_BETWEEN).join(str(_shown(one, translate)) for one in value)
    return value


_BETWEEN = N_(", ")
