"""What a note says of a source: the form that it takes, and the values that fill it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from upr.compose.addresses import printed_address
from upr.compose.dates import print_date
from upr.compose.locators import print_own
from upr.languages import MODULES, language_for
from upr.languages.forms import NoteForm
from upr.languages.keys import Language
from upr.models.earlier import EarlierRecommendation
from upr.models.evidence import (
    AcademicWork,
    CourtDecision,
    FirstHandRecord,
    Kinds,
    PublicRecord,
    Record,
    Resolution,
    UnDocument,
)

KIND_OF = {model: name for name, model in Kinds.BY_NAME.items()}

OPTIONAL = ("agency", "city", "container", "court", "case_number", "number", "treaty_series")
"""Fields that only some kinds of record have."""

_ISSUE = re.compile(r", ((?:vol|no|n°|\d).*)", re.IGNORECASE)
"""Where a journal's name ends, which alone is in italics: `Journal, vol. 12, No. 3`."""

IDENTITY = ("author", "publisher", "title", "published", "symbol", "number", "url", "copy_url", "report", "states")
"""Two records that agree in all of these tell of one document."""


@dataclass(frozen=True, slots=True)
class Source:
    """A source, ready to fill its forms. `language` tags its title where that is not the submission's."""

    full: NoteForm
    short: NoteForm
    values: Mapping[str, str]
    locator: str = ""
    language: str = ""

    @property
    def identity(self) -> tuple[str, ...]:
        """Equal for two sources that are the same document."""
        return tuple(self.values.get(name, "") for name in IDENTITY)

    @property
    def undated(self) -> Mapping[str, str]:
        """The values for a short form that need not give the date."""
        return {**self.values, "published": ""}


def source_of_record(record: Record, language: Language) -> Source:
    """A record as a source. Of first-hand material neither title nor place is printed."""
    full, short = language.note_forms[_form_of(record)]
    if isinstance(record, PublicRecord):
        other = record.language.partition("-")[0] != language.code
        values = _public_values(record, language)
        return Source(full, short, values, _own_locator(record, language), record.language if other else "")
    values = {"interview_with": getattr(record, "interview_with", None) or ""}
    if isinstance(record, FirstHandRecord):
        values["recorded"] = print_date(record.recorded, language)
    return Source(full, short, values)


def source_of_earlier(earlier: EarlierRecommendation, language: Language, state_name: Callable[[str], str]) -> Source:
    """An earlier recommendation as a source. Without a number the note says so, and gives where it was read."""
    full, short = language.note_forms["earlier" if earlier.number else "earlier-unnumbered"]
    between, last, _ = language.joiners
    names = [state_name(code) for code in earlier.states]
    values = {
        "report": earlier.report or "",
        "states": last.join(filter(None, (between.join(names[:-1]), *names[-1:]))),
        "position": "" if earlier.position == "unknown" else language.positions[earlier.position],
        "session": language.ordinals[earlier.session] if earlier.session else "",
    }
    if source := earlier.source:
        values |= {"publisher": source.publisher, "title": source.title}
        values["published"] = print_date(source.published, language) if source.published else ""
        values["url"] = printed_address(source.url or "")
    return Source(full, short, values, print_own("paragraph", earlier.number or "", language))


def _form_of(record: Record) -> str:
    """The key of the note form: the kind, unless a kind has several forms."""
    match record:
        case Resolution(symbol=str(symbol), number=str()) if "/RES/" in symbol:
            return "un-resolution"
        case UnDocument(symbol=str()) | Resolution(symbol=str()):
            return "symbol"
        case CourtDecision(title=title) if " v. " in title or " c. " in title:
            return "court-case"
        case AcademicWork(container=str()):
            return "academic-article"
        case _:
            return KIND_OF[type(record)]


def _public_values(record: PublicRecord, language: Language) -> dict[str, str]:
    values = {name: getattr(record, name, None) or "" for name in OPTIONAL}
    published = print_date(record.published, language)
    # A wire service that publishes its own report is named once.
    publisher = "" if values["agency"] == record.publisher else record.publisher
    values |= {
        "author": record.author or "",
        "publisher": publisher,
        "issuer": "" if record.author else publisher,
        "house": publisher if record.author else "",
        "title": record.title,
        "short": record.short_title or record.title,
        "original_title": record.original_title or "",
        "published": published,
        "dated": "" if _tells_date(record, language) else published,
        "symbol": record.symbol or "",
        "court": values["court"] or record.publisher,
    }
    if issue := _ISSUE.search(values["container"]):
        values |= {"container": values["container"][: issue.start()], "issue": issue[1]}
    # A symbol or the treaty series finds the document better than any address.
    return values if record.symbol or values["treaty_series"] else values | _address(record, language)


def _tells_date(record: PublicRecord, language: Language) -> bool:
    """Whether the title gives the date already, in the submission's language or in its own."""
    own = record.language.partition("-")[0]
    languages = [language, *([language_for(own)] if own in MODULES else [])]
    return any(print_date(record.published, each) in record.title for each in languages)


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
        "copy_publisher": copy.publisher if copy else "",
        "copy_url": printed_address(copy_url),
        "copy_accessed": accessed,
        "held_at": record.held_at if record.held_at and not url and not copy_url else "",
    }


def _own_locator(record: PublicRecord, language: Language) -> str:
    """The article and the paragraph that the record names, for a citation that names none."""
    article = print_own("article", getattr(record, "article", None) or "", language)
    paragraph = print_own("paragraph", record.paragraph or "", language)
    return ", ".join(filter(None, (article, paragraph)))
