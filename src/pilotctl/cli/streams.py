"""Standard output and standard error: UTF-8, and harmless when nobody listens."""

import contextlib
import io
import os
import sys
from typing import Any, TextIO

_UTF_8: Any = {"encoding": "utf-8", "errors": "backslashreplace"}


def prepare_streams() -> None:
    """UTF-8 everywhere, and no failure over a missing character or a closed stream."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, io.StringIO())
        stream = getattr(sys, name)
        raw = getattr(stream, "buffer", None)
        if isinstance(raw, io.RawIOBase):  # PYTHONUNBUFFERED: what does not fit would be dropped
            setattr(sys, name, io.TextIOWrapper(io.BufferedWriter(raw), **_UTF_8))
        elif hasattr(stream, "reconfigure"):
            stream.reconfigure(**_UTF_8)


def say(text: str) -> None:
    """To standard error; that nobody listens there changes no answer."""
    with contextlib.suppress(OSError):
        sys.stderr.write(text)
        sys.stderr.flush()


def coloured(stream: TextIO) -> bool:
    """Whether colour is welcome: a terminal, without NO_COLOR."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
