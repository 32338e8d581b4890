"""What holds for one run of the program: the reader's language."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypeVar

from pilotctl.cli.progress_bar import watch
from pilotctl.messages import Message, Translate
from pilotctl.render.language import translator

T = TypeVar("T")


class Session(NamedTuple):
    """One run: every command gets it, and hands it on to what shows something."""

    language: str

    @property
    def translate(self) -> Translate:
        """Into the reader's language."""
        return translator(self.language)

    def watch(self, items: Iterable[T], total: int, doing: Message) -> Iterator[T]:
        """The items as they come, with a bar on the terminal where that takes a while."""
        return watch(items, total, doing, self.translate)
