"""Web addresses from files of others: which a record may hold, which are copies in an archive, what a DOI opens."""

from __future__ import annotations

import re
from dataclasses import dataclass

_ADDRESS = re.compile(r'https?://[^\s/?#@<>"\\]+(?:[/?#][^\s<>"\\]*)?')
_WAYBACK = re.compile(r"https?://web\.archive\.org/web/[0-9]{4,14}[a-z_]{0,4}/(.+)")
_ARCHIVES = re.compile(
    r"https?://(?:web\.archive\.org|archive\.(?:is|ph|today|li|md|fo|vn)|perma\.cc|ghostarchive\.org)/"
)
_DOI = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi:\s*)?(10\.[0-9]{4,9}/[^\s<>\"\\]+)", re.IGNORECASE)
_LONGEST = 2000


@dataclass(frozen=True, slots=True)
class Addresses:
    """The issuer's address and that of a copy in an archive; empty where there is none."""

    url: str = ""
    archived: str = ""


def is_address(text: str) -> bool:
    """Whether a text is a web address that a record may hold: without user information, at most 2,000 characters."""
    return len(text) <= _LONGEST and _ADDRESS.fullmatch(text) is not None


def taken_apart(text: str) -> Addresses:
    """An address, or a copy in an archive and the address that it is a copy of, where its own address tells it."""
    text = text.strip()
    if not is_address(text):
        return Addresses()
    if not _ARCHIVES.match(text):
        return Addresses(url=text)
    copied = _WAYBACK.fullmatch(text)
    original = copied[1] if copied else ""
    return Addresses(url=original if is_address(original) else "", archived=text)


def doi_address(text: str) -> str:
    """The address that a DOI opens, from the bare DOI, `doi:...` or an address; empty where it is none."""
    match = _DOI.fullmatch(text.strip())
    address = f"https://doi.org/{match[1]}" if match else ""
    return address if is_address(address) else ""
