"""BibTeX and BibLaTeX, as Zotero and others export them.

bibtexparser splits the text into entries and fields with their lines, and goes on after a broken entry; what the
values mean is worked out here, under limits. Which field holds what was read in Zotero's translator `BibTeX.js`: the
type of a web page, a law or a case is lost in it (`@misc`), BibLaTeX keeps it (`@online`, `@legislation`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from upr.errors import UnreadableError
from upr.exchange.bibtex_values import Strings, names_in, tags_in, value_of
from upr.exchange.incoming import Noticed, Reading, Refused, Spot
from upr.exchange.latex import UndecodedError, address, decoded, silence
from upr.exchange.library import reading_of
from upr.exchange.library_item import LARGEST, MOST_ITEMS, Item
from upr.exchange.loose_dates import LooseDate, date_of_parts, read_date
from upr.text.files import read_source
from upr.text.problem import Problem

if TYPE_CHECKING:
    from bibtexparser.library import Library
    from bibtexparser.model import Entry

TYPES = {
    "article": "article-journal",
    "book": "book",
    "booklet": "book",
    "bill": "bill",
    "collection": "book",
    "conference": "paper-conference",
    "dataset": "dataset",
    "inbook": "chapter",
    "incollection": "chapter",
    "inproceedings": "paper-conference",
    "jurisdiction": "legal_case",
    "legadminmaterial": "document",
    "legislation": "legislation",
    "legmaterial": "document",
    "letter": "personal_communication",
    "manual": "report",
    "mastersthesis": "thesis",
    "mvbook": "book",
    "online": "webpage",
    "electronic": "webpage",
    "www": "webpage",
    "periodical": "article-journal",
    "phdthesis": "thesis",
    "proceedings": "book",
    "report": "report",
    "techreport": "report",
    "thesis": "thesis",
}
"""Entry type -> type of CSL. `@misc` is decided by what the entry holds, see `_type`."""

_SUBTYPES = {"newspaper": "article-newspaper", "magazine": "article-magazine"}
_LEFT = {"file": "attachments", "note": "the field Extra", "isbn": "ISBN or ISSN", "issn": "ISBN or ISSN"}


def read_bibtex(path: Path) -> Reading:
    """Read a file of BibTeX or BibLaTeX; every entry comes in or is refused, broken ones too.

    Raises:
        UnreadableError: the file cannot be read, or holds no entry at all.
    """
    source = read_source(path, limit=LARGEST)
    if isinstance(source, Problem):
        raise UnreadableError(f"{path.name}: {source.message}", source.help)
    library = _split(source.text)
    if len(library.blocks) > MOST_ITEMS:
        raise UnreadableError(
            f"{path.name} holds more than {MOST_ITEMS:,} entries", "export one collection at a time"
        )
    items = list(_items(path, library))
    if not items:
        remedy = "export the library again as BibTeX; each entry begins with a word such as '@report{'"
        raise UnreadableError(f"{path.name} holds no entry of BibTeX", remedy)
    return reading_of(path, items, _noticed(path, library))


def _split(text: str) -> Library:
    """Entries as they stand, whatever is wrong with some of them."""
    from bibtexparser.entrypoint import parse_string

    silence("bibtexparser")
    return parse_string(text, parse_stack=[])


def _noticed(path: Path, library: Library) -> Iterator[Noticed]:
    for comment in library.comments:
        if re.search(r"@\w+\s*[{(]", comment.comment):
            spot = Spot(path, f"line {(comment.start_line or 0) + 1}")
            yield Noticed(spot, "a comment here holds what looks like an entry; it was not read")


def _items(path: Path, library: Library) -> Iterator[Item | Refused]:
    from bibtexparser import model

    strings = Strings({block.key: block.value for block in library.blocks if isinstance(block, model.String)})
    for block in library.blocks:
        spot = Spot(path, f"line {(block.start_line or 0) + 1}")
        if isinstance(block, model.DuplicateBlockKeyBlock):
            block = block.ignore_error_block or block  # doubles are refused with the records
        if isinstance(block, model.DuplicateFieldKeyBlock):
            remedy = "take one of the two fields out, and read the file again"
            yield Refused(spot, "a field stands twice in this entry", remedy)
        elif isinstance(block, model.ParsingFailedBlock):
            remedy = "look for a brace or quotation mark that is not closed, or a comma that is missing"
            yield Refused(spot, "the entry is broken: it does not end, or a field has no value", remedy)
        elif isinstance(block, model.Entry):
            yield _entry(spot, block, strings)


def _entry(spot: Spot, entry: Entry, strings: Strings) -> Item | Refused:
    values: dict[str, str] = {}
    for field in entry.fields:
        value = value_of(str(field.value), strings)
        if value is None:
            remedy = "shorten it, or take the field out, and read the file again"
            return Refused(spot, "a field is longer or nested deeper than anything that is meant to be read", remedy)
        values[field.key.casefold()] = value
    try:
        return _item(spot, entry.key, entry.entry_type.casefold(), values)
    except UndecodedError:
        return Refused(
            spot, "a field holds LaTeX that cannot be read", "write it without commands: BibTeX may be UTF-8"
        )


def _item(spot: Spot, key: str, entry_type: str, values: Mapping[str, str]) -> Item:
    def first(*keys: str) -> str:
        return next((text for key in keys if (text := decoded(values.get(key, "")).strip())), "")

    def exact(*keys: str) -> str:
        return next((text for key in keys if (text := address(values.get(key, "")))), "")

    kind = _type(entry_type, values)
    return Item(
        spot,
        type=kind,
        key=key,
        title=": ".join(filter(None, (first("title"), first("subtitle")))),
        short_title=first("shorttitle"),
        container=first("journaltitle", "journal", "booktitle", "maintitle"),
        publisher=first("institution", "school", "publisher", "organization", "howpublished"),
        place=first("location", "address"),
        authority=first("court", "institution") if kind == "legal_case" else "",
        authors=tuple(names_in(values.get("author", ""))),
        issued=_issued(values),
        accessed=read_date(exact("urldate")),
        url=exact("url") or _address_in(exact("howpublished")),
        doi=exact("doi"),
        numbers=tuple(filter(None, (exact("number"), exact("reportnumber"), exact("lccn")))),
        volume=first("volume"),
        issue=first("issue") or first("number"),
        language=first("language", "langid"),
        abstract=first("abstract"),
        note=first("annote", "annotation"),
        tags=tuple(tags_in(values.get("keywords", ""))),
        left=tuple(name for field, name in _LEFT.items() if values.get(field)),
    )


def _type(entry_type: str, values: Mapping[str, str]) -> str:
    """`@misc` with an address is a web page, which is what Zotero writes for one; without, it says nothing.

    `@article` stands for journals, magazines and newspapers; only a journal has a volume, a number or a DOI.
    """
    if subtype := _SUBTYPES.get(values.get("entrysubtype", "").casefold()):
        return subtype
    if entry_type in {"misc", "unpublished"}:
        return "webpage" if "url" in values or _address_in(values.get("howpublished", "")) else "document"
    if entry_type == "article" and not any(values.get(field) for field in ("volume", "number", "doi")):
        return "article-magazine"
    return TYPES.get(entry_type, "")


def _address_in(text: str) -> str:
    found = re.search(r"https?://[^\s{}]+", text)
    return found[0] if found else ""


def _issued(values: Mapping[str, str]) -> LooseDate:
    """BibLaTeX's `date`; else year, month and day, the month in figures, in words or by BibTeX's short forms."""
    if date := address(values.get("date", "")):
        first, slash, last = date.partition("/")
        return read_date(first) if slash and first == last else read_date(date)
    year, month, day = (address(values.get(key, "")) for key in ("year", "month", "day"))
    return date_of_parts([year, month, day]) if len(year) == 4 and year.isdecimal() and month else read_date(year)
