"""What a note says of a source: the form that it takes, and the values that fill it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from upr.compose.addresses import printed_address
from upr.compose.dates import print_date
from upr.compose.locators import print_own
from upr.compose.published import own_locator, printed_name, public_values
from upr.compose.typography import inside_quotation
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

IDENTITY = (
    "author",
    "publisher",
    "title",
    "quoted_title",
    "published",
    "symbol",
    "number",
    "court",
    "case_number",
    "container",
    "url",
    "copy_url",
    "report",
    "states",
)
"""Two records that agree in all of these tell of one document."""


@dataclass(frozen=True, eq=False)
class Source:
    """A source, ready to fill its forms, and equal only to itself.

    `language` tags its title, and `original` its title in the document's own language, where that is not the
    submission's.
    """

    full: NoteForm
    short: NoteForm
    values: Mapping[str, str]
    locator: str = ""
    language: str = ""
    original: str = ""

    @cached_property
    def identity(self) -> tuple[str, ...]:
        """Equal for two sources that are the same document."""
        return tuple([self.values.get(name, "") for name in IDENTITY])

    @cached_property
    def short_forms(self) -> tuple[tuple[str, Mapping[str, str]], ...]:
        """The text of the short form without and with the date, each with the values that fill it."""
        undated = {**self.values, "published": ""}
        return tuple((self.short.text(values), values) for values in (undated, self.values))


def source_of_record(record: Record, language: Language) -> Source:
    """A record as a source. Of first-hand material neither title nor place is printed."""
    full, short = language.note_forms[_form_of(record)]
    if isinstance(record, PublicRecord):
        title = _foreign(record.title_language or record.language, language)
        original = _foreign(record.language, language) if record.title_language else ""
        return Source(full, short, public_values(record, language), own_locator(record, language), title, original)
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
    tag = ""
    if source := earlier.source:
        tag = _foreign(source.language, language)
        values["publisher"] = printed_name(source.publisher, language)
        values["quoted_title"] = inside_quotation(source.title, language)
        values["published"] = print_date(source.published, language) if source.published else ""
        values["url"] = printed_address(source.url or "")
    return Source(full, short, values, print_own("paragraph", earlier.number or "", language), tag)


def _foreign(tag: str, language: Language) -> str:
    """The tag of a language that is not the submission's, else nothing."""
    return tag if tag.partition("-")[0] != language.code else ""


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
