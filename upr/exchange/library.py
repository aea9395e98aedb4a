"""From items of a reference manager to records: what each says of itself, what it lacks, what was left out.

A record needs who, title, date, where it was read and what it says; an item that does not say one of them is refused
with the fields of Zotero to fill in. What people should look at is noticed once for the whole file, with the places.
What only follows from the item (its kind, an abstract for a summary) has no spot: it is for new records, and never
replaces what somebody has written into one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from upr.exchange.incoming import Incoming, Noticed, Reading, Refused, Spot
from upr.exchange.library_fields import record_of
from upr.exchange.library_item import Item
from upr.exchange.library_kinds import PRIVATE, kind_of, symbol_in

WHAT_TO_FILL_IN = {
    "title": ("a title", "Title"),
    "publisher": ("who issued it", "Publisher, Institution, Publication or Website Title"),
    "published": ("its date", "Date"),
    "where": ("where it was read", "URL, DOI or Archive"),
    "summary": ("what it says", "a note in your own words, or Abstract"),
}
"""What a record needs -> in words, and the fields of Zotero where it is looked for."""

MOST_PLACES = 5


@dataclass(frozen=True, slots=True)
class Outcome:
    """An item, read: a record or a refusal, and what to notice about it."""

    spot: Spot
    result: Incoming | Refused
    remarks: tuple[str, ...] = ()


def reading_of(file: Path, items: Iterable[Item | Refused], noticed: Iterable[Noticed] = ()) -> Reading:
    """The reading of a whole library. A refusal of the format's reader keeps its place among the items."""
    outcomes = list(_without_doubles(_outcome(item) for item in items))
    return Reading(
        incoming=tuple(o.result for o in outcomes if isinstance(o.result, Incoming)),
        refused=tuple(o.result for o in outcomes if isinstance(o.result, Refused)),
        noticed=(*noticed, *_remarks(file, outcomes)),
    )


def _outcome(item: Item | Refused) -> Outcome:
    if isinstance(item, Refused):
        return Outcome(item.spot, item)
    if item.type in PRIVATE:
        reason = "a letter, message or interview was given by a person and does not belong in a public base"
        remedy = "if it was published, change its Item Type to what it was published as, and export again"
        return Outcome(item.spot, Refused(item.spot, reason, remedy))
    symbol = symbol_in(item)
    kind = kind_of(item, symbol)
    if not kind.name:
        remedy = "change its Item Type in the reference manager (Report, Web Page, Statute, ...), and export again"
        return Outcome(item.spot, Refused(item.spot, "its type does not say what kind of document was read", remedy))
    taken = record_of(item, kind, symbol)
    if missing := [key for key in WHAT_TO_FILL_IN if key in taken.missing]:
        return Outcome(item.spot, _lacking(item.spot, missing))
    spots = {name: item.spot for name in taken.values if name not in taken.inferred}
    return Outcome(item.spot, Incoming(item.spot, taken.values, id=taken.id, spots=spots), taken.remarks)


def _lacking(spot: Spot, missing: list[str]) -> Refused:
    words = [WHAT_TO_FILL_IN[key][0] for key in missing]
    reason = f"it does not say {' or '.join(filter(None, (', '.join(words[:-1]), words[-1])))}"
    fields = "; ".join(WHAT_TO_FILL_IN[key][1] for key in missing)
    return Refused(spot, reason, f"fill in, in the reference manager: {fields}; then export again")


def _without_doubles(outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
    """Refuse an item whose key stands in the file already: two items would become one record."""
    seen: set[str] = set()
    for outcome in outcomes:
        key = outcome.result.id if isinstance(outcome.result, Incoming) else ""
        if key and key in seen:
            reason = "its citation key stands earlier in this file, in the same or other signs and capitals"
            remedy = "give one of the two another key; if they are the same source, merge them"
            yield Outcome(outcome.spot, Refused(outcome.spot, reason, remedy))
        else:
            seen.add(key)
            yield outcome


def _remarks(file: Path, outcomes: Iterable[Outcome]) -> Iterator[Noticed]:
    places: dict[str, list[str]] = {}
    for outcome in outcomes:
        for remark in outcome.remarks:
            places.setdefault(remark, []).append(outcome.spot.where)
    for remark, found in sorted(places.items()):
        more = f" and {len(found) - MOST_PLACES} more" if len(found) > MOST_PLACES else ""
        yield Noticed(Spot(file), f"{remark} ({', '.join(found[:MOST_PLACES])}{more})")
