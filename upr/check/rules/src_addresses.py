"""SRC: addresses of web pages: those that do not last, those that are not the issuer's, the same one twice."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple
from urllib.parse import SplitResult, parse_qsl, urlsplit

from upr.check.once import once
from upr.check.rule import Context, Hit, Rule, rule
from upr.facts.hosts import ARCHIVES, REPUBLISHERS, SEARCH, SHORTENERS, TEST_LABELS, TRACKING, is_among
from upr.models.corpus import Corpus
from upr.models.evidence import PublicRecord
from upr.models.finding import Severity
from upr.models.project import Entry, KeyPath

W = Severity.WARNING
_LISTING = re.compile(r"/(?:search|tags?|category|categories|topics?|author)(?:/[^/]*)?/?", re.IGNORECASE)


class _Address(NamedTuple):
    """An address of a record, taken apart."""

    entry: Entry[Any]
    path: KeyPath
    parts: SplitResult

    @property
    def host(self) -> str:
        return self.parts.hostname or ""

    def hit(self, fault: str, remedy: str) -> Hit:
        name = ".".join(map(str, self.path))
        return Hit(self.entry.locate(self.path), f"{self.entry.id}: '{name}' {fault}", remedy)


@rule("SRC004", "tracking-in-address", W)
def tracking_in_address(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports an address that carries parameters by which sites follow their readers.
    Why it matters: it is printed, tells how we came by the page, and makes one page look like two.
    Example: `url: https://www.licadho-cambodia.org/articles/20230213/180/index.html?utm_source=newsletter`
    Instead: `url: https://www.licadho-cambodia.org/articles/20230213/180/index.html`
    References: README, formats.
    """
    del context
    for address in _addresses(corpus, ("url", "archived_url", "reproduced_by")):
        if address.parts.query and any(_tracks(key) for key in _keys(address)):
            yield address.hit("carries tracking parameters", "cut them off, and try whether the page still opens")


def _tracks(key: str) -> bool:
    return key in TRACKING or key.startswith("utm_")


def _keys(address: _Address) -> list[str]:
    return [key.lower() for key, _ in parse_qsl(address.parts.query, keep_blank_values=True)]


@rule("SRC005", "address-not-lasting", W)
def address_not_lasting(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports an address that cannot stand in a note: a search, a list or start page, a test host, a short
    link, a number in place of a host. A record whose `doubts` say so is left alone.
    Why it matters: next month it shows something else, or nothing.
    Example: `url: https://www.licadho-cambodia.org/search?q=VOD`
    Instead: `url: https://www.licadho-cambodia.org/articles/20230213/180/index.html`
    References: README, formats.
    """
    del context
    for address in _addresses(corpus, ("url", "reproduced_by")):
        fault, doubt = _passing(address)
        if fault and doubt not in address.entry.model.doubts:
            yield address.hit(
                fault, "give the address of the document itself, or say in 'doubts' and 'limits' why not"
            )


def _passing(address: _Address) -> tuple[str, str]:
    """Why an address does not last, and the doubt by which a record says that its author knows."""
    if is_among(address.host, SHORTENERS):
        return "is a short link", "listing-page"
    if _is_test(address.host):
        return "is on a host that is not meant for the public", "test-host"
    if _LISTING.fullmatch(address.parts.path) or not SEARCH.isdisjoint(_keys(address)):
        return "is a search or a list that changes", "listing-page"
    if address.parts.path in ("", "/") and not address.parts.query and not address.parts.fragment:
        return "is a start page", "listing-page"
    return "", ""


def _is_test(host: str) -> bool:
    labels = host.lower().split(".")
    if not TEST_LABELS.isdisjoint(labels[:-2]) or labels[-1] in ("local", "internal", "test", "localhost"):
        return True
    try:
        return bool(ipaddress.ip_address(host))
    except ValueError:
        return False


@rule("SRC006", "copy-in-place-of-issuer", W)
def copy_in_place_of_issuer(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports a `url` on a site that holds copies of what others issued, or in an archive of pages.
    Why it matters: the note would say that the issuer published there. The State shows that it did not.
    Example: `url: https://www.scribd.com/document/123`
    Instead: `reproduced_by: {publisher: Scribd, url: https://www.scribd.com/document/123}`
    References: README, formats; United Nations Editorial Manual, footnotes.
    """
    del context
    for address in _addresses(corpus, ("url",)):
        if is_among(address.host, ARCHIVES):
            yield address.hit("is an archived copy", "move it to 'archived_url', and give the issuer's own address")
        elif is_among(address.host, REPUBLISHERS):
            remedy = "give the issuer's own address, or move this one to 'reproduced_by'"
            yield address.hit("is on a site that holds copies of what others issued", remedy)


@rule("SRC008", "same-source-twice", W)
def same_source_twice(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports a second cited record of the same paragraph of a document, or of the same page and event.
    Why it matters: one source looks like two, and only one of the two records is corrected later.
    Example: a copy of a record under another name.
    Instead: one record; or another `paragraph`, or what else it is `about`, where it tells of something else.
    References: OHCHR's rule CON-1; README, formats.
    """
    del context
    seen: dict[tuple[str, ...], str] = {}
    for entry in corpus.records.values():
        if not isinstance(entry.model, PublicRecord) or not corpus.is_cited(entry.id):
            continue
        if key := _identity(entry.model):
            first = seen.setdefault(key, entry.id)
            if first != entry.id:
                text = f"{entry.id}: the same source as the record '{first}'"
                yield Hit(
                    entry.location, text, "keep one of the two, or say in 'about' or 'paragraph' how they differ"
                )


def _identity(record: PublicRecord) -> tuple[str, ...] | None:
    where = record.symbol or _plain(record.url or (record.reproduced_by and record.reproduced_by.url) or "")
    what = (getattr(record, key, None) or "" for key in ("paragraph", "about", "event_date", "article"))
    return (where, *what) if where else None


def _plain(url: str) -> str:
    """An address without what makes no other page: scheme, `www.`, the sign at its end, the place in the page."""
    return re.sub(r"^https?://(?:www\.)?|#.*$|/$", "", url)


def _addresses(corpus: Corpus, keys: tuple[str, ...]) -> Iterator[_Address]:
    return (address for address in _all_addresses(corpus) if address.path[0] in keys)


@once
def _all_addresses(corpus: Corpus) -> tuple[_Address, ...]:
    return tuple(_taken_apart(corpus.records.values()))


def _taken_apart(records: Iterable[Entry[Any]]) -> Iterator[_Address]:
    for entry in records:
        if isinstance(entry.model, PublicRecord):
            for key in ("url", "archived_url", "reproduced_by"):
                value = getattr(entry.model, key)
                path: KeyPath = (key,) if isinstance(value, str) else (key, "url")
                url = value if isinstance(value, str) else value and value.url
                if url:
                    yield _Address(entry, path, _split(url))


def _split(url: str) -> SplitResult:
    try:
        return urlsplit(url)
    except ValueError:  # half an IPv6 address: nothing can be told of it
        return SplitResult("", "", "/-", "", "")


RULES: tuple[Rule[Any], ...] = (
    tracking_in_address,
    address_not_lasting,
    copy_in_place_of_issuer,
    same_source_twice,
)
