"""What a note says of a record from a public source, field by field of its form (`upr.languages.forms`)."""

from __future__ import annotations

import re

from upr.compose.addresses import printed_address
from upr.compose.dates import print_date
from upr.compose.locators import print_own
from upr.compose.typography import inside_quotation
from upr.languages import MODULES, language_for
from upr.languages.keys import Language
from upr.models.evidence import PublicRecord

OPTIONAL = ("agency", "container", "court", "case_number", "number", "treaty_series")
"""Fields that only some kinds of record have."""

_ISSUE = re.compile(r", ((?:vol|no|n°|\d).*)", re.IGNORECASE)
"""Where a journal's name ends, which alone is in italics: `Journal, vol. 12, No. 3`."""

_NUMBER_SIGN = re.compile(r"\b(?:No\.|no\.|n[ºo°])\s?(?=\d)")


def public_values(record: PublicRecord, language: Language) -> dict[str, str]:
    """All that a note form may ask of a record; what it does not have is empty."""
    held = vars(record)  # asking a record for a field that its kind does not have takes long
    values = {name: printed_name(held.get(name) or "", language) for name in OPTIONAL}
    # A wire service that publishes its own report is named once.
    publisher = "" if held.get("agency") == record.publisher else record.publisher
    values |= _names(record, printed_name(publisher, language))
    values |= _titles(record, publisher, language)
    values |= _dates(record, language)
    values["court"] = values["court"] or values["publisher"]
    values |= {name: _with_number_sign(values[name], language) for name in ("number", "treaty_series")}
    if issue := _ISSUE.search(values["container"]):
        issued = _with_number_sign(issue[1], language)
        values |= {"container": values["container"][: issue.start()], "issue": issued}
    # A symbol or the treaty series finds the document better than any address.
    return values if record.symbol or values["treaty_series"] else values | _address(record, language)


def printed_name(name: str, language: Language) -> str:
    """The name of a body as the language prints it; one that it does not know stays as it is.

    Republishers are written with their article: `the European Parliament`.
    """
    return language.names.get(name) or language.names.get(name.removeprefix("the "), name)


def _with_number_sign(text: str, language: Language) -> str:
    return _NUMBER_SIGN.sub(f"{language.number_sign} ", text)


def _names(record: PublicRecord, publisher: str) -> dict[str, str]:
    return {
        "author": record.author or "",
        "publisher": publisher,
        "issuer": "" if record.author else publisher,
        "symbol": record.symbol or "",
    }


def _titles(record: PublicRecord, publisher: str, language: Language) -> dict[str, str]:
    short = record.short_title or record.title
    return {
        "title": record.title,
        "quoted_title": inside_quotation(record.title, language),
        "titled_by": "" if record.title.startswith(publisher) else publisher,
        "short": short,
        "quoted_short": inside_quotation(short, language),
        "short_by": "" if short.startswith(publisher) else publisher,
        "original_title": record.original_title or "",
    }


def _dates(record: PublicRecord, language: Language) -> dict[str, str]:
    """The date, alone or with the place and house of a book: `(Phnom Penh, 2021)`."""
    published = print_date(record.published, language)
    imprint = [vars(record).get("city"), record.publisher if record.author else None]
    known = [part for part in imprint if part]
    return {
        "published": published,
        "dated": "" if _tells_date(record, language) else published,
        "imprint": ", ".join((*known, published)) if known else "",
        "bare_date": "" if known else published,
    }


def _tells_date(record: PublicRecord, language: Language) -> bool:
    """Whether the title gives the date already, in the submission's language or in its own."""
    own = (record.title_language or record.language).partition("-")[0]
    languages = [language, *([language_for(own)] if own in MODULES else [])]
    dates = {print_date(record.published, each) for each in languages}
    # `11 March 2023` does not tell of 1 March.
    return any(re.search(rf"(?<!\d){re.escape(date)}(?!\d)", record.title) for date in dates if date in record.title)


def _address(record: PublicRecord, language: Language) -> dict[str, str]:
    """Where it was read. An archived copy does not change: it stands in place of the day of access."""
    copy = record.reproduced_by
    url, archived = record.url or record.archived_url or "", record.archived_url if record.url else ""
    copy_url = copy.url if copy and copy.url else ""
    accessed = print_date(record.accessed, language) if record.accessed else ""
    return {
        "url": printed_address(url),
        "archived_url": printed_address(archived or ""),
        "accessed": "" if copy or record.archived_url or not url else accessed,
        "copy_publisher": printed_name(copy.publisher, language) if copy else "",
        "copy_url": printed_address(copy_url),
        "copy_accessed": accessed,
        "held_at": printed_name(record.held_at, language) if record.held_at and not url and not copy_url else "",
    }


def own_locator(record: PublicRecord, language: Language) -> str:
    """The article and the paragraph that the record names, for a citation that names none."""
    article = print_own("article", vars(record).get("article") or "", language)
    paragraph = print_own("paragraph", record.paragraph or "", language)
    return ", ".join(filter(None, (article, paragraph)))
