"""Whether two records tell of one source: the same symbol, or the same address in another spelling."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import urlsplit

from upr.compose.addresses import printed_address
from upr.models.evidence import PublicRecord, Record
from upr.models.project import Entry

ADDRESSES = ("url", "archived_url")


def address_key(url: str) -> str:
    """An address without scheme, `www.`, tracking parameters, fragment and slash at the end: equal for one page.

    The order of the query's parts does not count; capitals do, but for the host.
    """
    without_scheme = printed_address(url).partition("://")[2].partition("#")[0]
    page, _, query = without_scheme.partition("?")
    host, slash, path = page.partition("/")
    host = host.lower().removeprefix("www.").removesuffix(":443").removesuffix(":80")
    parts = sorted(filter(None, query.split("&")))
    return (host + slash + path).rstrip("/") + ("?" + "&".join(parts) if parts else "")


def host_of(url: str) -> str:
    """The host of an address, without `www.`; empty where there is none."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:  # a bracket that is no IPv6 address
        return ""


def same_source(records: Iterable[Entry[Record]], values: Mapping[str, object]) -> list[Entry[Record]]:
    """The records with the symbol or an address of some values."""
    symbol = values.get("symbol")
    keys = {address_key(url) for name in ADDRESSES if isinstance(url := values.get(name), str)}
    return [entry for entry in records if _has(entry.model, symbol, keys)]


def _has(record: Record, symbol: object, keys: set[str]) -> bool:
    if not isinstance(record, PublicRecord):
        return False
    return (symbol is not None and record.symbol == symbol) or any(
        address_key(url) in keys for url in _addresses(record)
    )


def _addresses(record: PublicRecord) -> Iterator[str]:
    copy = record.reproduced_by
    yield from filter(None, (record.url, record.archived_url, copy.url if copy else None))


def publishers_of(records: Iterable[Entry[Record]], url: str) -> list[str]:
    """Who published the records whose own address has the same host, each once, in the order of the alphabet."""
    host = host_of(url)
    found = (entry.model for entry in records if isinstance(entry.model, PublicRecord) and entry.model.url)
    return sorted({record.publisher for record in found if host and host_of(record.url or "") == host})
