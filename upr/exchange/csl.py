"""CSL-JSON, as Zotero exports it: a list of items, or one.

The fields are those of the schema of CSL 1.0.2 (`csl-data.json`); what Zotero puts where was read in its translator
`CSL JSON.js`, which writes what its own `itemToCSLJSON` makes. Uncertain: `note` holds Zotero's field Extra, which
people use for all kinds of things, so it is not taken; notes below an item are not exported at all.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from upr.errors import UnreadableError
from upr.exchange.incoming import Reading, Refused, Spot
from upr.exchange.library import reading_of
from upr.exchange.library_item import LARGEST, MOST_ITEMS, Author, Item
from upr.exchange.loose_dates import NOTHING, LooseDate, date_of_parts, read_date
from upr.text.files import read_source
from upr.text.problem import Problem

_EXPORT = "export the library again as CSL JSON"


def read_csl(path: Path) -> Reading:
    """Read a file of CSL-JSON; every item comes in or is refused.

    Raises:
        UnreadableError: the file cannot be read, is no JSON, or holds no list of items.
    """
    source = read_source(path, limit=LARGEST)
    if isinstance(source, Problem):
        raise UnreadableError(f"{path.name}: {source.message}", source.help)
    return reading_of(path, _items(path, _parsed(path, source.text)))


def _parsed(path: Path, text: str) -> list[Any]:
    try:
        data = json.loads(text, parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        message = f"{path.name} is no JSON: it breaks off at line {error.lineno}, column {error.colno}"
        raise UnreadableError(message, _EXPORT) from None
    except (ValueError, RecursionError):
        message = f"{path.name} holds what no library does: numbers or nesting without end"
        raise UnreadableError(message, _EXPORT) from None
    if isinstance(data, dict):
        data = data["items"] if isinstance(data.get("items"), list) else [data]
    if not isinstance(data, list):
        raise UnreadableError(f"{path.name} holds no list of items", _EXPORT)
    if len(data) > MOST_ITEMS:
        raise UnreadableError(f"{path.name} holds more than {MOST_ITEMS:,} items", "export one collection at a time")
    return data


def _no_constant(name: str) -> None:
    raise ValueError(name)  # NaN and Infinity are no JSON (RFC 8259, section 6)


def _items(path: Path, data: list[Any]) -> Iterator[Item | Refused]:
    for number, entry in enumerate(data, 1):
        spot = Spot(path, f"item {number}")
        if not isinstance(entry, dict):
            yield Refused(spot, "it is no item, but a bare value", _EXPORT)
        elif "itemType" in entry and "type" not in entry:
            yield Refused(spot, "it is in Zotero's own JSON, not in CSL JSON", _EXPORT)
        else:
            yield _item(spot, entry)


def _item(spot: Spot, entry: dict[str, Any]) -> Item:
    text = {key: _text(value) for key, value in entry.items()}

    def first(*keys: str) -> str:
        return next((text[key] for key in keys if text.get(key)), "")

    return Item(
        spot,
        type=first("type"),
        key=first("citation-key", "citekey", "id"),
        title=first("title"),
        short_title=first("title-short", "shortTitle"),
        container=first("container-title"),
        publisher=first("publisher"),
        place=first("publisher-place"),
        authority=first("authority"),
        authors=tuple(_authors(entry.get("author"))),
        issued=_date(entry.get("issued")),
        accessed=_date(entry.get("accessed")),
        url=first("URL"),
        doi=first("DOI"),
        numbers=tuple(filter(None, (first("number"), first("call-number")))),
        volume=first("volume"),
        issue=first("issue"),
        language=first("language"),
        abstract=first("abstract"),
        note=first("annote"),
        tags=tuple(tag.strip() for tag in first("keyword").split(",") if tag.strip()),
        archive=tuple(filter(None, (first("archive"), first("archive_location", "archive-place")))),
        left=("the field Extra",) if first("note") else (),
    )


def _text(value: Any) -> str:
    """A value that CSL allows as text; numbers are allowed too (`"volume": 3`)."""
    if isinstance(value, str):
        return value.strip()
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""


def _authors(value: Any) -> Iterator[Author]:
    for name in value if isinstance(value, list) else ():
        if not isinstance(name, dict):
            continue
        if literal := _text(name.get("literal")):
            yield Author(literal, institution=True)
            continue
        parts = ("given", "dropping-particle", "non-dropping-particle", "family", "suffix")
        if person := " ".join(filter(None, (_text(name.get(part)) for part in parts))):
            yield Author(person)


def _date(value: Any) -> LooseDate:
    """A date: `date-parts` of one day or of a span, else `raw` or `literal`; a season or `circa` reduces it."""
    if isinstance(value, str):
        return read_date(value)
    if not isinstance(value, dict):
        return NOTHING
    parts = value.get("date-parts")
    days = (
        [[_text(part) for part in day] for day in parts if isinstance(day, list)] if isinstance(parts, list) else []
    )
    if not days:
        return read_date(_text(value.get("raw")) or _text(value.get("literal")))
    dates = [date_of_parts(day) for day in days]
    date = dates[0] if len(set(dates)) == 1 else _shared([one.value for one in dates])
    unsure = bool(value.get("circa") or value.get("season"))
    return LooseDate(date.value, date.reduced or unsure) if date.value else NOTHING


def _shared(values: list[str]) -> LooseDate:
    """What the first and last day of a span have in common: the month, the year, or nothing."""
    first, last = values[0], values[-1]
    for length in (7, 4):
        if first[:length] == last[:length] and len(first) >= length:
            return LooseDate(first[:length], reduced=True)
    return NOTHING
