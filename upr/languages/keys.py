"""What a language must say. One module of data a language, all with the same keys.

A term that no native reader or public source has confirmed is listed in `uncertain` by its key.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from upr.languages.forms import NoteForm

NOTE_KINDS = (
    "un-document",
    "symbol",  # a document of the United Nations that has a symbol
    "treaty",
    "resolution",
    "un-resolution",  # a resolution of the United Nations, with its number
    "legislation",
    "court-decision",
    "court-case",  # a court decision known by the names of the parties: X v. Y
    "official-statement",
    "state-response",
    "ngo-report",
    "ngo-statement",
    "news-report",
    "academic-work",
    "academic-article",  # an academic work that stands in a journal or book
    "dataset",
    "testimony",
    "incident",
    "media-file",
    "earlier",  # a recommendation of an earlier review
    "earlier-unnumbered",  # the same, its paragraph number not known
)
"""The keys of `Language.note_forms`: the kinds of record, and the cases in which a kind has a form of its own."""

HEADING_LEVELS: Mapping[str, int] = {
    "scope": 1,
    "framework": 1,
    "legislation": 2,
    "institutions": 2,
    "promotion": 1,
    "obligations": 2,
    "equality": 3,
    "liberty": 3,
    "humanitarian-law": 3,
    "justice": 3,
    "freedoms": 3,
    "privacy": 3,
    "family": 3,
    "slavery": 3,
    "work": 3,
    "social-security": 3,
    "living": 3,
    "health": 3,
    "education": 3,
    "culture": 3,
    "development": 3,
    "groups": 2,
    "women": 3,
    "children": 3,
    "older-persons": 3,
    "disabilities": 3,
    "indigenous": 3,
    "lgbti": 3,
    "migrants": 3,
    "displaced": 3,
    "stateless": 3,
}
"""The keys of `Language.headings` in the order of OHCHR's summaries (4th cycle), each with its level."""


@dataclass(frozen=True, slots=True)
class Labels:
    """Words that are printed. Each is a form (`upr.languages.forms`): fill it with `fill_label`, not `str.format`."""

    state_under_review: str
    """`Universal Periodic Review of {state}`"""
    session: str
    """`{ordinal} session of the UPR Working Group[, {dates}]; {cycle} cycle`; `cycle` is an ordinal too."""
    individual: str
    """`Individual submission`"""
    joint: str
    """`Joint submission`"""
    submitted_by: str
    """Heading before the organisations of a joint submission."""
    organisation: str
    """`{name} ({acronym}), {city}, {country}[, founded in {founded}][, {url}][. {activities}]`"""
    key_words: str
    """`Key words: {words}`"""
    recommendations: str
    """Heading over the recommendations that close a theme."""
    recommendation_list: str
    """`{theme}: {paragraphs}`: one line of the closing list."""
    draft: str
    page: str
    """`Page {page} of {pages}`"""
    note_separator: str
    """Between the sources of one note: `; `."""
    missing: str
    """Printed in a draft for a source or label that does not exist: `[missing: ID]`."""


@dataclass(frozen=True, slots=True)
class Language:
    """All that printing in one language needs."""

    code: str
    tag: str
    """BCP 47 tag written into the Word file: en-GB, fr-FR."""
    labels: Labels
    ordinals: Mapping[int, str]
    """Sessions and cycles, 1 to 99: 4 -> `fourth`, 46 -> `46th`."""
    months: tuple[str, ...]
    """Twelve, as written inside a date."""
    dates: Mapping[Literal["year", "month", "day", "first-day"], str]
    """Forms with `{day} {month} {year}`; `first-day` for the first of a month."""
    joiners: tuple[str, str, str]
    """Between items of a series, before the last one, and between the ends of a range: `, `, ` and `, `–`."""
    number_sign: str
    """Before the number of a volume's issue, a treaty or a case: `No.`"""
    list_label: str
    """`({number})`: the label of a list item, of a letter or a small roman numeral."""
    locators: Mapping[str, tuple[str, str]]
    """Locator kind -> singular and plural form with `{value}`: `para. {value}`, `paras. {value}`."""
    positions: Mapping[str, str]
    """Position of the State on an earlier recommendation: supported, noted, mixed, unknown."""
    note_forms: Mapping[str, tuple[NoteForm, NoteForm]]
    """A key of `NOTE_KINDS` -> full form, and short form for every later mention. No form ends in a full stop."""
    quotation_marks: tuple[str, str]
    inner_quotation_marks: tuple[str, str]
    """Inside the others: a quoted title that holds a quotation."""
    note_mark: Literal["after-punctuation", "before-punctuation"]
    """Whether a note's mark stands behind or before the full stop or comma that follows it."""
    typography: tuple[tuple[str, str], ...]
    """Ordered substitutions (pattern, replacement) on printed text; idempotent; they change existing spaces only."""
    headings: Mapping[str, str]
    """OHCHR's headings by the keys of `HEADING_LEVELS`, in their order, for `upr new`."""
    names: Mapping[str, str]
    """Names of bodies as records in English give them -> as this language prints them."""
    verbs: Mapping[str, int]
    """Opening words of a recommendation, in lower case -> McMahon's category of action, 1 to 5 (specific)."""
    uncertain: frozenset[str]
    """Keys (`labels.joint`, `headings.freedoms`, `typography`) whose wording a native reader has still to confirm."""

    @property
    def ranges_in_words(self) -> bool:
        """Whether a range is written with a word, as `4 à 7`: then two neighbours are a list, `4 et 5`."""
        return self.joiners[2].strip().isalpha()
