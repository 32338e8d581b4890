"""Who owns and who answers: departments, leaders, and the one registry of their names."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from pilotctl.model.doubt import Doubt
from pilotctl.text import fold


class Party(NamedTuple):
    """A department or a leader: one canonical name, and the other spellings of the documents."""

    name: str
    aliases: tuple[str, ...] = ()
    group: bool = False
    """Whether the name stands for many bodies, such as 各县区."""
    doubts: tuple[Doubt, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The canonical name, then the aliases."""
        return (self.name, *self.aliases)


class Registry:
    """All parties of one kind in one city, found by any of their names."""

    def __init__(self, parties: Iterable[Party]) -> None:
        self.parties = tuple(parties)

    @cached_property
    def by_name(self) -> dict[str, Party]:
        """Each name as it is compared; one claimed twice is the first's (a check reports it)."""
        by_name: dict[str, Party] = {}
        for party in self.parties:
            for name in party.names:
                by_name.setdefault(fold(name), party)
        return by_name

    @cached_property
    def _as_spelt(self) -> dict[str, Party]:
        """Whom each name stands for, as the registry itself spells it: most are asked for so."""
        return {name: self.by_name[fold(name)] for name in self.names()}

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Registry) and self.parties == other.parties

    def __repr__(self) -> str:
        return f"Registry({self.parties!r})"

    def __hash__(self) -> int:
        return hash(self.parties)

    def find(self, name: str) -> Party | None:
        """The party of that exact name or alias; case and width do not matter."""
        return self._as_spelt.get(name) or self.by_name.get(fold(name))

    def canonical(self, name: str) -> str:
        """The canonical name, or the name itself where the registry does not know it."""
        party = self.find(name)
        return party.name if party else name

    def containing(self, part: str) -> tuple[Party, ...]:
        """The parties of which a name contains the part."""
        wanted = fold(part)
        found = (p for name, p in self.by_name.items() if wanted and wanted in name)
        return tuple(dict.fromkeys(found))

    def names(self) -> Iterator[str]:
        """Every name and alias, in the registry's order."""
        for party in self.parties:
            yield from party.names
