"""The cells of the files: how a written scalar becomes a value, and what is said when it does not.

Scalars arrive as written: the loader coerces nothing, and marks as `Plain` the unquoted words that
YAML readers take for something else than text.
"""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Annotated, Any, ClassVar, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, WithJsonSchema
from pydantic_core import PydanticCustomError

from pilotctl.messages import Message, msg
from pilotctl.model.deadline import Deadline
from pilotctl.model.doubt import Confidence
from pilotctl.model.ids import Kind, Reference
from pilotctl.model.ranges import MOST_NUMBERS, Period, Run
from pilotctl.model.targets import Comparison
from pilotctl.text import Plain, fold

T = TypeVar("T")


class Unread:
    """Stands for a wrong value that has been reported, so that the rest can be checked."""


UNREAD = Unread()


class Entry(BaseModel):
    """A mapping in a file: unknown keys are errors, and nothing is changed after reading.

    `builds` is the plain value that it becomes; its fields have the same names.
    """

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        arbitrary_types_allowed=True,
        defer_build=True,  # only what is read is compiled, and what is inside it with it
    )
    builds: ClassVar[Callable[..., Any]]

    def to_model(self) -> Any:
        """The plain value, with every entry inside turned into its own."""
        return type(self).builds(**self.parts())

    def parts(self) -> dict[str, Any]:
        """The fields of the plain value."""
        return {name: _plain(value) for name, value in vars(self).items()}


def _plain(value: Any) -> object:
    if type(value) is tuple:
        return tuple(map(_plain, value))
    return value.to_model() if hasattr(value, "to_model") else value


def wrong_type(expected: Message) -> PydanticCustomError:
    """The value is of another kind than the field takes."""
    return PydanticCustomError("wrong-type", "unexpected", {"expected": expected})


def bad_value(expected: Message) -> PydanticCustomError:
    """The value is of the right kind but outside what the field can mean."""
    return PydanticCustomError("bad-value", "unexpected", {"expected": expected})


def _cell(read: Callable[[str], T], expected: Message, blank: object) -> BeforeValidator:
    """A validator that reads written text; `blank` stands for a value already reported as wrong."""

    def validate(value: object) -> object:
        if value is UNREAD:
            return blank
        if not isinstance(value, str):
            raise wrong_type(expected)
        try:
            return read(value)
        except ValueError:
            raise bad_value(expected) from None

    return BeforeValidator(validate)


def _json(pattern: str | None = None, **schema: Any) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "pattern": pattern} if pattern else schema)


TEXT = msg("a text")
NUMBER = msg("a whole number of at least 1")
MONTH = msg("a month from 1 to 12")
AMOUNT = msg("a number such as 10 or 0.65")
PERCENT = msg("a number from 0 to 100")
PERIOD = msg("a period such as 2020, 2020Q4 or 2020-12")
DATE = msg("a day such as 2020-04-17")
FLAG = msg("true or false")
RUN = msg("numbers such as 36-45 or 7")
REFERENCE = msg("an id such as R7, M22, S1.1.3 or N4.1")
LIST = msg("a list such as [a, b]")
FIELD = msg("the name of a key")
SLUG = msg("a short name of a-z, 0-9 and -, a letter first")


def _text(value: object) -> object:
    if value is UNREAD:
        return ""
    if isinstance(value, Plain):
        raise PydanticCustomError("ambiguous-text", "quote it")
    if not isinstance(value, str):
        raise wrong_type(TEXT)
    if not value.strip():
        raise bad_value(TEXT)
    return value


def _number(text: str) -> int:
    folded = fold(text)
    if not (
        folded.isascii()
        and folded.isdigit()
        and len(folded) < 10
        and 0 < int(folded) <= MOST_NUMBERS
    ):
        raise ValueError(text)
    return int(folded)


def _month(text: str) -> int:
    month = _number(text)
    if month > 12:
        raise ValueError(text)
    return month


def _amount(text: str) -> Decimal:
    try:
        amount = Decimal(fold(text))
    except InvalidOperation:
        raise ValueError(text) from None
    if not amount.is_finite() or not 0 <= amount < 10**9 or amount != round(amount, 9):
        raise ValueError(text)
    return Decimal(f"{amount:f}")  # 1e2 is 100


def _percent(text: str) -> Decimal:
    percent = _amount(fold(text).removesuffix("%"))
    if percent > 100:
        raise ValueError(text)
    return percent


def _date(text: str) -> date:
    return date.fromisoformat(fold(text))


def _flag(text: str) -> bool:
    if text not in ("true", "false"):
        raise ValueError(text)
    return text == "true"


def _slug(text: str) -> str:
    if not _SLUG.fullmatch(text):
        raise ValueError(text)
    return text


_SLUG = re.compile("[a-z][a-z0-9-]*")


def _field_name(text: str) -> str:
    if not _FIELD.fullmatch(text):
        raise ValueError(text)
    return text


_FIELD = re.compile("[a-z][a-z_]*")


def _deadline(value: object) -> object:
    if value is UNREAD or value is None:
        return None
    try:
        return Deadline.parse(str(value))
    except ValueError:
        raise PydanticCustomError("bad-deadline", "not a deadline") from None


def _dated(value: object) -> object:
    deadline = _deadline(value)
    if isinstance(deadline, Deadline) and deadline.is_ongoing:
        raise bad_value(msg("a month such as 2020-12, or a day"))
    return deadline


def _until(value: object) -> object:
    if value is None:
        raise wrong_type(msg("a month such as 2020-12, or a day"))
    return _dated(value)


def choice(kind: type[StrEnum], blank: StrEnum) -> BeforeValidator:
    """A cell that takes one of a few words; `blank` stands for one already reported as wrong."""
    choices = tuple(choice.value for choice in kind)
    return _cell(kind, msg("one of: {choices}", choices=choices), blank)


def one_of(kind: type[StrEnum]) -> WithJsonSchema:
    """The same for editors."""
    return _json(enum=[choice.value for choice in kind])


Text = Annotated[str, BeforeValidator(_text), _json(type="string", minLength=1)]
Slug = Annotated[str, _cell(_slug, SLUG, ""), _json("^[a-z][a-z0-9-]*$")]
FieldName = Annotated[str, _cell(_field_name, FIELD, ""), _json("^[a-z][a-z_]*$")]
Number = Annotated[int, _cell(_number, NUMBER, 0), _json(type="integer", minimum=1)]
Month = Annotated[int, _cell(_month, MONTH, 1), _json(type="integer", minimum=1, maximum=12)]
Amount = Annotated[Decimal, _cell(_amount, AMOUNT, Decimal(0)), _json(type="number", minimum=0)]
Day = Annotated[date, _cell(_date, DATE, date.min), _json(type="string", format="date")]
Flag = Annotated[bool, _cell(_flag, FLAG, False), _json(type="boolean")]
Written = Annotated[
    Deadline | None,
    BeforeValidator(_deadline),
    _json(type=["string", "null"], examples=["2020-12", "2020-12-30", "ongoing"]),
]
Dated = Annotated[
    Deadline | None,
    BeforeValidator(_dated),
    _json(type=["string", "null"], examples=["2020-12", "2020-12-30"]),
]
Until = Annotated[
    Deadline | None,
    BeforeValidator(_until),
    _json(type="string", examples=["2020-12", "2020-12-30"]),
]
Span = Annotated[
    Period,
    _cell(Period.parse, PERIOD, Period(None, None)),
    _json(type=["string", "integer"], examples=["2020", "2020Q4", "2020-12"]),
]
Percent = Annotated[
    Decimal, _cell(_percent, PERCENT, Decimal(0)), _json(type="number", minimum=0, maximum=100)
]
Numbers = Annotated[Run, _cell(Run.parse, RUN, Run(0, 0)), _json(type=["integer", "string"])]
REFERENCE_PATTERN = "^[RMSN][0-9]+([.][0-9]+){0,2}$"
_REFERENCE = _json(REFERENCE_PATTERN)
Home = Annotated[Reference | None, _cell(Reference.parse, REFERENCE, None), _REFERENCE]
Named = Annotated[
    Reference, _cell(Reference.parse, REFERENCE, Reference(Kind.MEASURE, (0,))), _REFERENCE
]
Sureness = Annotated[Confidence, choice(Confidence, Confidence.LOW), one_of(Confidence)]
Compares = Annotated[Comparison, choice(Comparison, Comparison.NEVER), one_of(Comparison)]


def heading_id(stem: str) -> BeforeValidator:
    """A cell for ids such as I-1, II-17, III-40."""

    def read(text: str) -> str:
        written, dash, number = "".join(fold(text).split()).upper().partition("-")
        if written != stem or not dash:
            raise ValueError(text)
        return f"{stem}-{_number(number)}"

    return _cell(read, msg("an id such as {id}", id=f"{stem}-1"), "")
