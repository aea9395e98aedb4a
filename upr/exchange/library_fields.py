"""The fields of a record from an item of a reference manager, and what had to be left out or changed on the way."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field

from upr.exchange.clean_text import one_line, paragraphs
from upr.exchange.languages import language_tag
from upr.exchange.library_item import Item
from upr.exchange.library_kinds import Kind, issuers
from upr.exchange.loose_dates import LooseDate
from upr.exchange.web_addresses import Addresses, doi_address, is_address, taken_apart
from upr.facts.symbols import Symbol
from upr.facts.themes import is_group, is_theme
from upr.models.plain import Plain

ABSTRACT = "an abstract was taken as summary: say in your own words what the source says"
GUESSED = "the kind follows from the type of item alone: look whether it names the document that was read"
NO_LANGUAGE = "no language that can be read: the record will say English unless you set it"
REDUCED = "a date was uncertain or a span, and only its certain part was taken"
NOT_ACCESSED = "a date of access that is no whole day was left out"
NO_ADDRESS = "an address that is none of the web was left out"
DOI_FIRST = "the address of the DOI was taken in the place of the one in the item"
NO_THEMES = "tags that are none of OHCHR's themes or groups were left out"
LEFT = "left out, since a record has no place for it: {}"

_FIRST_OF = {
    "news-report": ("container", "issuer"),
    "academic-work": ("publisher", "container", "issuer"),
    "legislation": ("authority", "issuer", "container"),
    "court-decision": ("authority", "issuer"),
    "treaty": ("issuer", "container"),
}
_OTHERS = ("issuer", "authority", "container")
"""Where the issuer of a document stands, by kind: of a newspaper article it is the newspaper."""


@dataclass(slots=True)
class Taken:
    """What came of an item: values by field, which of the five needs are `missing`, and `remarks` for the reader.

    `inferred` are fields that the item does not state itself.
    """

    id: str
    values: dict[str, Plain] = field(default_factory=dict)
    missing: set[str] = field(default_factory=set)
    remarks: tuple[str, ...] = ()
    inferred: frozenset[str] = frozenset({"kind"})


def record_of(item: Item, kind: Kind, symbol: Symbol | None) -> Taken:
    """The record of an item whose kind is known. Nothing in it has been validated."""
    addresses, about_addresses = _addresses(item, kind)
    tag, publisher = language_tag(item.language), _publisher(item, kind)
    texts = {
        "title": one_line(item.title),
        "short_title": one_line(item.short_title),
        "publisher": publisher,
        "author": "; ".join(name for author in item.authors if (name := one_line(author.name)) != publisher),
        "published": item.issued.value,
        "url": addresses.url,
        "archived_url": addresses.archived,
        "held_at": _held_at(item, addresses, symbol),
        "accessed": item.accessed.value if len(item.accessed.value) == 10 else "",
        "language": tag,
        "symbol": symbol.text if symbol else "",
        "summary": paragraphs(item.note) or paragraphs(item.abstract),
    }
    themes = [one_line(tag) for tag in item.tags if is_theme(one_line(tag))]
    groups = [one_line(tag) for tag in item.tags if is_group(one_line(tag)) and not is_theme(one_line(tag))]
    values: dict[str, Plain] = {"kind": kind.name}
    values |= {key: text for key, text in (texts | _of_kind(item, kind, publisher)).items() if text}
    values |= {key: tuple(dict.fromkeys(found)) for key, found in (("themes", themes), ("groups", groups)) if found}
    missing = {key for key in ("title", "publisher", "published", "summary") if not texts[key]}
    missing |= set() if any(texts[key] for key in ("url", "archived_url", "held_at", "symbol")) else {"where"}
    remarks = (*_remarks(item, kind, tag, len(themes) + len(groups)), *about_addresses)
    inferred = frozenset({"kind"} if paragraphs(item.note) else {"kind", "summary"})
    return Taken(record_id(item.key), values, missing, remarks, inferred)


def _publisher(item: Item, kind: Kind) -> str:
    named = {"container": item.container, "authority": item.authority, "publisher": item.publisher}
    where = named | {"issuer": next(iter(issuers(item)), "")}
    return one_line(next(filter(None, (where[name] for name in _FIRST_OF.get(kind.name, _OTHERS))), ""))


def _of_kind(item: Item, kind: Kind, publisher: str) -> dict[str, str]:
    """The fields that only some kinds have."""
    number = one_line(next(iter(item.numbers), ""))
    match kind.name:
        case "academic-work":
            volume = ", ".join([f"vol. {item.volume}"] * bool(item.volume) + [f"No. {item.issue}"] * bool(item.issue))
            container = ", ".join(filter(None, (item.container, volume if item.container else "")))
            return {"city": one_line(item.place), "container": one_line(container)}
        case "ngo-report":
            return {"city": one_line(item.place)}
        case "legislation":
            return {"number": number}
        case "court-decision":
            return {"court": publisher, "case_number": number}
        case _:
            return {}


def _addresses(item: Item, kind: Kind) -> tuple[Addresses, list[str]]:
    """The address and the archived one. Of a scholarly work the DOI comes first: a library's own does not last."""
    remarks = []
    found = taken_apart(item.url)
    if item.url and not (found.url or found.archived):
        remarks.append(NO_ADDRESS)
    doi = doi_address(item.doi)
    if doi and found.url and found.url != doi and kind.name == "academic-work":
        remarks.append(DOI_FIRST)
    url = doi if doi and (kind.name == "academic-work" or not found.url) else found.url
    kept = next((text for text in item.archive if is_address(text)), "")
    return Addresses(url, found.archived or kept), remarks


def _held_at(item: Item, addresses: Addresses, symbol: Symbol | None) -> str:
    if addresses.url or addresses.archived or symbol:
        return ""
    return one_line(", ".join(text for text in item.archive if text and "://" not in text))


def _remarks(item: Item, kind: Kind, tag: str, known_tags: int) -> Iterator[str]:
    if kind.guessed:
        yield GUESSED
    if item.abstract.strip() and not paragraphs(item.note):
        yield ABSTRACT
    if not tag:
        yield NO_LANGUAGE
    if item.issued.reduced:
        yield REDUCED
    if item.accessed != LooseDate("") and len(item.accessed.value) != 10:
        yield NOT_ACCESSED
    if len(item.tags) > known_tags:
        yield NO_THEMES
    yield from (LEFT.format(name) for name in sorted(set(item.left)))


_NOT_ID = re.compile(r"[^a-z0-9]+")


def record_id(key: str) -> str:
    """A record's id from a citation key: `noauthor_Élections_2023` -> `elections-2023`; empty where none can be made.

    A key that is only a number, an address or a hash of Zotero's tells nothing and would not last.
    """
    if "/" in key or not re.search(r"[A-Za-z]{3}", key) or re.fullmatch(r"[A-Z0-9]{8}", key):
        return ""
    plain = unicodedata.normalize("NFKD", key).encode("ascii", "ignore").decode().casefold()
    return _NOT_ID.sub("-", plain).strip("-").removeprefix("noauthor-")[:100].rstrip("-")
