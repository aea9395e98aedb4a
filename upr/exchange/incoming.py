"""What a file of others says, before it is a record: one form for spreadsheets, bibliographies and exports.

Every reader of `exchange` gives a `Reading`, in which each row or item of the file is either incoming or refused, so
that every one of them can be accounted for. What is wrong is a value here too; a reader raises only where the file
as a whole cannot be read (`UnreadableError`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from upr.models.plain import Fields


@dataclass(frozen=True, slots=True)
class Spot:
    """Where something stands in a file of others, as its reader sees it: `sheet Evidence, cell C12`, `item 3`."""

    file: Path
    where: str = ""


@dataclass(frozen=True, slots=True)
class Incoming:
    """One row or item that tells of a record. Nothing of it has been validated.

    `id` is empty when the file gives none. `emptied` are fields whose cell was emptied in a register of ours, which
    asks for the field to be taken out; an empty cell of any other file says nothing. `spots` leads from a field to
    the cell that it came from.
    """

    spot: Spot
    values: Fields
    id: str = ""
    emptied: frozenset[str] = frozenset()
    spots: Mapping[str, Spot] = field(default_factory=dict)

    def spot_of(self, name: str) -> Spot:
        """Where a field came from; the row, where no cell is known."""
        return self.spots.get(name, self.spot)


@dataclass(frozen=True, slots=True)
class Refused:
    """A row or item that cannot become a record, or a cell that cannot become a value: where, why, what to do.

    `reason` never holds a value of the file.
    """

    spot: Spot
    reason: str
    help: str = ""


@dataclass(frozen=True, slots=True)
class Noticed:
    """Something that a careful person would want to know and that refuses nothing: a hidden row, an unread column."""

    spot: Spot
    text: str


@dataclass(frozen=True, slots=True)
class Reading:
    """A whole file: what came in, what was refused, what was noticed; each in the order of the file."""

    incoming: tuple[Incoming, ...] = ()
    refused: tuple[Refused, ...] = ()
    noticed: tuple[Noticed, ...] = ()
