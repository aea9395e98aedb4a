"""An item of a reference manager in one form, whichever file it came from: CSL-JSON, BibTeX or RIS."""

from __future__ import annotations

from dataclasses import dataclass

from upr.exchange.incoming import Spot
from upr.exchange.loose_dates import NOTHING, LooseDate

MOST_ITEMS = 100_000
LARGEST = 50_000_000
"""Items and bytes of one file: far above any library, few enough for one run."""


@dataclass(frozen=True, slots=True)
class Author:
    """Somebody who wrote it. An institution is no by-line: it may be the issuer."""

    name: str
    institution: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """What an item says, in the words of CSL 1.0.2; text as it stood, but for the escapes of its format.

    `type` is CSL's (`article-journal`, `legal_case`), empty where the file's own word has no counterpart. `note` is
    what the user wrote about it, `abstract` what its publisher wrote; `numbers` may hold a report number or symbol.
    `left` names what the item holds and no record has a place for, such as `attachments`.
    """

    spot: Spot
    type: str
    key: str = ""
    title: str = ""
    short_title: str = ""
    container: str = ""
    publisher: str = ""
    place: str = ""
    authority: str = ""
    authors: tuple[Author, ...] = ()
    issued: LooseDate = NOTHING
    accessed: LooseDate = NOTHING
    url: str = ""
    doi: str = ""
    numbers: tuple[str, ...] = ()
    volume: str = ""
    issue: str = ""
    language: str = ""
    abstract: str = ""
    note: str = ""
    tags: tuple[str, ...] = ()
    archive: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
