"""Which record a row speaks of: by its id, then its UN symbol, then its address. No record is ever doubled."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from upr.compose.same_source import address_key
from upr.models.plain import Fields

_TELLS_APART = ("title", "paragraph", "article", "published")
"""Fields that tell records of one document apart, the surest first."""


class Known(NamedTuple):
    """A record that a row may speak of: its id and its plain fields."""

    id: str
    values: Fields


class Match(NamedTuple):
    """The id of the record that a row speaks of, or those of several among which nobody can choose."""

    id: str = ""
    several: tuple[str, ...] = ()


class Index:
    """Records by what identifies them. More can be added: the new ones of the same file."""

    def __init__(self, records: Iterable[Known]) -> None:
        self._values: dict[str, Fields] = {}
        self._by_key: defaultdict[str, list[str]] = defaultdict(list)
        for record in records:
            self.add(record)

    def add(self, record: Known) -> None:
        """Let a record be found."""
        self._values[record.id] = record.values
        for key in dict.fromkeys(_keys(record.values)):
            self._by_key[key].append(record.id)

    def find(self, record_id: str, values: Fields) -> Match:
        """The record with this id; else the one with the symbol; else the one with the address."""
        if record_id in self._values:
            return Match(record_id)
        for key in _keys(values):
            found = self._by_key.get(key, [])
            if found:
                return self._nearest(found, values)
        return Match()

    def _nearest(self, found: list[str], values: Fields) -> Match:
        """Of several records of one document the one that agrees in what tells them apart."""
        for name in _TELLS_APART:
            if len(found) > 1 and values.get(name):
                agreeing = [record for record in found if self._values[record].get(name) == values[name]]
                found = agreeing or found
        return Match(found[0]) if len(found) == 1 else Match(several=tuple(found))


def _keys(values: Fields) -> Iterator[str]:
    """The symbol, then the issuer's address, the copy's, and the archive's."""
    symbol = values.get("symbol")
    if isinstance(symbol, str) and symbol:
        yield "symbol " + "".join(symbol.split()).casefold()
    copy = values.get("reproduced_by")
    inner = copy.get("url") if isinstance(copy, Mapping) else None
    for url in (values.get("url"), inner, values.get("archived_url")):
        key = address_key(url) if isinstance(url, str) else ""
        if key:
            yield "address " + key
