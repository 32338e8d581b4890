"""Entries that several files share."""

from typing import Annotated

from pilotctl.model.doubt import Doubt
from pilotctl.model.parties import Party
from pilotctl.schema.cells import Entry, FieldName, Flag, Sureness, Text
from pilotctl.schema.lists import Many, OneOrMore, one_or_list

Texts = Annotated[tuple[Text, ...], Many]
OneOrMoreTexts = Annotated[
    tuple[Text, ...], OneOrMore, one_or_list({"type": "string", "minLength": 1})
]


class DoubtEntry(Entry):
    """A cell that was read with doubt, or not at all, and why."""

    builds = Doubt

    field: FieldName
    confidence: Sureness
    why: Text


Doubts = Annotated[tuple[DoubtEntry, ...], Many]


class PartyEntry(Entry):
    """A department or a leader of the registry."""

    builds = Party

    name: Text
    aliases: Texts = ()
    group: Flag = False
    doubts: Doubts = ()


Parties = Annotated[tuple[PartyEntry, ...], Many]
