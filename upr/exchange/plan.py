"""What an import will do, before anything is written: new, changed, same or refused, each row exactly once."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from upr.exchange.columns import BY_NAME, PERSONS
from upr.exchange.incoming import Incoming, Noticed, Reading, Refused, Spot
from upr.exchange.matching import Index, Known
from upr.exchange.register import plain_fields
from upr.exchange.verdicts import judge
from upr.models.evidence import Record
from upr.models.plain import Fields, Plain
from upr.models.project import Entry
from upr.models.shared import RECORD_ID_PATTERN
from upr.protect.gate import refusal
from upr.text.safe import safe_text

MakeId: TypeAlias = Callable[[Fields, Collection[str]], str]
"""Makes an id for new values that is none of those taken."""

_RECORD_ID = re.compile(RECORD_ID_PATTERN)


@dataclass(frozen=True, slots=True)
class Change:
    """A field of a record before and after; None where there is none."""

    name: str
    before: Plain | None
    after: Plain | None


@dataclass(frozen=True, slots=True)
class New:
    """A row that becomes a record."""

    spot: Spot
    id: str
    values: Fields


@dataclass(frozen=True, slots=True)
class Changed:
    """A row that changes a record, field by field."""

    spot: Spot
    entry: Entry[Record]
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Same:
    """A row that says what its record says already."""

    spot: Spot
    id: str


@dataclass(frozen=True, slots=True)
class Plan:
    """The whole import. Every row of the reading stands in exactly one of the first four."""

    new: tuple[New, ...] = ()
    changed: tuple[Changed, ...] = ()
    same: tuple[Same, ...] = ()
    refused: tuple[Refused, ...] = ()
    noticed: tuple[Noticed, ...] = field(default=())

    @property
    def writes(self) -> bool:
        """Whether there is anything to write."""
        return bool(self.new or self.changed)


def plan(
    existing: Iterable[Entry[Record]], reading: Reading, make_id: MakeId, *, taken: Collection[str] = ()
) -> Plan:
    """Compare what a file says with the records that there are.

    `taken` are further ids that new records cannot have: those of files that could not be read, for one.
    """
    claimed = {row.id: row.spot for row in reversed(reading.incoming) if row.id}
    planner = _Planner(existing, make_id, frozenset(taken), claimed)
    results = [planner.place(row) for row in reading.incoming]
    return Plan(
        new=tuple(result for result in results if isinstance(result, New)),
        changed=tuple(result for result in results if isinstance(result, Changed)),
        same=tuple(result for result in results if isinstance(result, Same)),
        refused=tuple(sorted((*reading.refused, *(r for r in results if isinstance(r, Refused))), key=_in_file)),
        noticed=reading.noticed,
    )


def _in_file(refused: Refused) -> int:
    """The number of the row or item, which is the last number of its place."""
    numbers = re.findall(r"\d+", refused.spot.where)
    return int(numbers[-1]) if numbers else 0


class _Planner:
    """Places one row after the other, and remembers which record each has spoken of."""

    def __init__(
        self,
        existing: Iterable[Entry[Record]],
        make_id: MakeId,
        unreadable: frozenset[str],
        claimed: Mapping[str, Spot],
    ) -> None:
        self._entries = {entry.id: entry for entry in existing}
        self._values = {entry.id: plain_fields(entry.model) for entry in self._entries.values()}
        self._index = Index(Known(*item) for item in self._values.items())
        self._make_id = make_id
        self._unreadable = unreadable
        self._claimed = claimed
        self._taken = {*unreadable, *self._entries, *claimed}
        self._spoken: dict[str, Spot] = {}

    def place(self, row: Incoming) -> New | Changed | Same | Refused:
        """What becomes of a row."""
        if refused := _not_a_row_of_ours(row):
            return refused
        match = self._index.find(row.id, row.values)
        if match.id == row.id != "":
            return self._known(row.id, row)
        if row.id:  # an id that is not there yet: another record of the same document may have a row of its own
            found = [name for name in (match.id, *match.several) if name and name not in self._claimed]
            return self._known(found[0], row) if len(found) == 1 else self._new(row)
        if match.several:
            reason = f"several records are of this document: {safe_text(', '.join(match.several), 200)}"
            return Refused(row.spot, reason, "say which of them is meant, in a column of ids")
        if match.id in self._claimed:
            return _double(row, self._claimed[match.id])
        return self._known(match.id, row) if match.id else self._new(row)

    def _known(self, record_id: str, row: Incoming) -> Changed | Same | Refused:
        """A row that speaks of a record that is there, or that an earlier row has made."""
        if record_id in self._spoken:
            return _double(row, self._spoken[record_id])
        entry = self._entries[record_id]
        if why := refusal(entry.model):
            return Refused(row.spot, f"the record '{record_id}' {why}", "change it in its own file")
        before = self._values[record_id]
        changes = tuple(changes_between(before, row))
        if not changes:
            self._spoken[record_id] = row.spot
            return Same(row.spot, record_id)
        after = {**before, **{change.name: change.after for change in changes if change.after is not None}}
        for change in changes:
            if change.after is None:
                del after[change.name]
        refused = judge(after, row)
        if refused is None:
            self._spoken[record_id] = row.spot
        return refused or Changed(row.spot, entry, changes)

    def _new(self, row: Incoming) -> New | Refused:
        refused = judge(row.values, row)
        if refused is not None:
            return refused
        if row.id in self._unreadable:
            reason = f"there is a file of the record '{row.id}' that cannot be read"
            return Refused(row.spot, reason, "put the file right first: 'upr check' says what is wrong")
        record_id = row.id or self._make_id(row.values, self._taken)
        self._taken.add(record_id)
        self._spoken[record_id] = row.spot
        self._index.add(Known(record_id, row.values))
        return New(row.spot, record_id, _in_order(row.values))


def _not_a_row_of_ours(row: Incoming) -> Refused | None:
    if row.id and not (_RECORD_ID.fullmatch(row.id) and len(row.id) <= 100):
        return Refused(row.spot_of("id"), "its id is not an id of a record", "leave the cell empty: upr makes the id")
    if PERSONS in row.values:
        remedy = "people do not belong in a spreadsheet: take the field out"
        return Refused(row.spot_of(PERSONS), "it speaks of persons", remedy)
    return None


def _double(row: Incoming, other: Spot) -> Refused:
    return Refused(row.spot, f"it speaks of the same record as {other.where}", "put both into one row")


def changes_between(before: Fields, row: Incoming) -> Iterable[Change]:
    """What a row changes in a record; spelling of characters and white space at the ends of texts do not count.

    What a mapping says of all rows stands in no cell: it is for new records and changes none.
    """
    for name in BY_NAME:
        if name in row.values and row.spots and name not in row.spots:
            continue
        if name in row.values:
            if normal(row.values[name]) != normal(before.get(name, "")):
                yield Change(name, before.get(name), row.values[name])
        elif name in row.emptied and name in before and not (name == "language" and before[name] == "en"):
            yield Change(name, before[name], None)


def normal(value: Plain) -> object:
    """A value as it is compared: the same as in a fingerprint (`upr.resolve.fingerprint`)."""
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value).strip()
    if isinstance(value, Mapping):
        return {key: normal(inner) for key, inner in value.items()}
    return [normal(inner) for inner in value] if isinstance(value, tuple) else value


def _in_order(values: Fields) -> dict[str, Plain]:
    return {name: values[name] for name in BY_NAME if name in values}
