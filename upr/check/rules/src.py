"""SRC: what each kind of record needs so that a reader finds the document again, beyond what its model asks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from upr.check.rule import Context, Hit, Rule, rule
from upr.check.unread import unread
from upr.check.wording import named
from upr.facts.states import state_for
from upr.facts.symbols import parse_symbol
from upr.languages.claims import CLAIMS, pattern
from upr.models.corpus import Corpus
from upr.models.evidence import (
    CourtDecision,
    Dataset,
    Legislation,
    NewsReport,
    PublicRecord,
    Record,
    Resolution,
    Treaty,
    UnDocument,
)
from upr.models.finding import Severity
from upr.models.project import Entry

W, INFO = Severity.WARNING, Severity.INFO
MANY = 5
"""A few pages can be opened again before sending; many cannot."""
_ARTICLE = re.compile(r"\barticles? \d", re.IGNORECASE)
_OTHER_SCRIPTS = frozenset(
    {
        *("am", "ar", "be", "bg", "bn", "el", "fa", "gu", "he", "hi", "hy", "ja", "ka", "kk", "km", "kn", "ko", "ky"),
        *("lo", "mk", "ml", "mn", "mr", "my", "ne", "pa", "ps", "ru", "si", "ta", "te", "tg", "th", "ti", "ug", "uk"),
        *("ur", "zh"),
    }
)
"""Languages that are not written in Latin letters."""


@rule("SRC001", "missing-source-detail", W)
def missing_source_detail(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports a record without what its kind needs: court and case number of a decision, number of a law,
    the article of a law where the summary names one, number or symbol of a resolution, method and units of a dataset,
    unit of a share, the month of a news report. An article may stand in the citation: `[@law, art. 3]`.
    Why it matters: without it a reader cannot find the document, and a figure cannot be compared.
    Example: `kind: dataset`
    Instead: `kind: ngo-statement`, if that is what was read; otherwise add `method`
    References: OHCHR's rule CON-1; README, formats.
    """
    del context
    for entry in corpus.records.values():
        if missing := [*_missing(entry.model), *_missing_article(entry, corpus)]:
            text = f"{entry.id}: this kind of record needs {', '.join(missing)}"
            yield Hit(entry.location, text, "add it from the document; if it has none, accept this and say so")


def _missing(record: Record) -> Iterator[str]:
    match record:
        case CourtDecision(court=court, case_number=number):
            yield from (key for key, value in (("'court'", court), ("'case_number'", number)) if not value)
        case Legislation(number=None):
            yield "'number'"
        case Resolution(number=None, symbol=None):
            yield "'number' or 'symbol'"
        case Dataset(method=None):
            yield "'method'"
        case NewsReport() if max(len(record.published), len(record.event_date or "")) == 4:
            yield "the day or month in 'published'"
        case _:
            pass
    for index, figure in enumerate(record.figures, 1):
        if not figure.unit and (isinstance(record, Dataset) or not _is_whole(figure.value)):
            yield f"'figures[{index}].unit'"


def _missing_article(entry: Entry[Record], corpus: Corpus) -> Iterator[str]:
    """Of a cited law whose summary speaks of an article that neither the record nor any citation names."""
    record, uses = entry.model, corpus.by_record.get(entry.id, ())
    named = any(use.item.locators or use.item.suffix for use in uses)
    if not uses or named or not isinstance(record, Legislation) or record.article:
        return
    if _ARTICLE.search(record.summary):
        yield "'article', or the article in the citation"


def _is_whole(value: str) -> bool:
    """Whether a figure is a count, of which `of` says all: `158`, `4,000,000`; `84.59` is a share of something."""
    return re.fullmatch(r"\d{1,3}(?:[,.\s]\d{3})+|\d+", value) is not None


@rule("SRC002", "symbol-not-of-this-state", W)
def symbol_not_of_this_state(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports a cited record whose symbol is that of a document on another State.
    Why it matters: a slip of three letters leads the reader to another country's file.
    Example: `symbol: CCPR/C/LAO/CO/1`
    Instead: `symbol: CCPR/C/KHM/CO/3`
    References: United Nations Editorial Manual, document symbols.
    """
    for entry in corpus.records.values():
        symbol = entry.model.symbol if isinstance(entry.model, PublicRecord) else None
        parsed = parse_symbol(symbol) if symbol and corpus.is_cited(entry.id) else None
        if parsed and parsed.state and parsed.state != context.manifest.state and state_for(context.manifest.state):
            text = f"{entry.id}: 'symbol' belongs to a document on another State"
            yield Hit(entry.locate(("symbol",)), text, "compare it with the head of the document")


@rule("SRC003", "missing-original-title", INFO)
def missing_original_title(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports a record that was read in a language with letters of its own, and whose title stands in
    Latin letters without the original beside it.
    Why it matters: a translated title is found by no search; the printed one is.
    Example: `language: km`
    Instead: `original_title: ច្បាប់`, the title in the letters in which it is printed
    References: United Nations Editorial Manual, footnotes: titles in other languages.
    """
    del context
    for entry in corpus.records.values():
        record = entry.model
        if isinstance(record, PublicRecord) and _is_transcribed(record):
            text = f"{entry.id}: 'original_title' is missing, and 'title' is not in the letters of 'language'"
            yield Hit(entry.locate(("title",)), text, "add the title as it is printed")


def _is_transcribed(record: PublicRecord) -> bool:
    if record.original_title or isinstance(record, UnDocument | Treaty | Resolution):
        return False  # these are issued in several languages, each with a title of its own
    foreign = record.language.partition("-")[0] in _OTHER_SCRIPTS and "Latn" not in record.language
    return foreign and record.title.isascii()


@rule("SRC007", "missing-access-or-archive", INFO)
def missing_access_or_archive(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports once, for each base, the cited web sources with neither a day of access nor an archived
    copy, when there are five or more and the text does not say up to which day its sources were read.
    Why it matters: pages change and vanish. Only a dated or archived copy shows what was read.
    Example: eighty pages of newspapers, none with a day.
    Instead: `archived_url: https://web.archive.org/web/20230401/https://example.org/law`, or `accessed: 2023-04-01`
    References: Berkeley Protocol, chapter on preservation.
    """
    read = pattern(context.language, "read")
    told = any(read.search(section.text) for section in corpus.project.sections)
    if told or context.language not in CLAIMS or unread(corpus).sections:
        return
    for base in corpus.project.bases:
        web = [entry for entry in base.records if _is_web(entry.model) and corpus.is_cited(entry.id)]
        undated = [entry.id for entry in web if not _public(entry).accessed and not _public(entry).archived_url]
        if len(undated) >= MANY and base.base:
            text = f"{len(undated)} of {len(web)} cited web sources have neither a day of access nor an archived copy"
            remedy = "add 'archived_url' or 'accessed', or say in the text up to which day they were read"
            yield Hit(base.base.location, f"{text}: {named(undated)}", remedy)


def _is_web(record: Record) -> bool:
    if not isinstance(record, PublicRecord) or record.symbol:
        return False  # a symbol is found for good
    return bool(record.url or (record.reproduced_by and record.reproduced_by.url))


def _public(entry: Entry[Any]) -> PublicRecord:
    record: PublicRecord = entry.model
    return record


RULES: tuple[Rule[Any], ...] = (
    missing_source_detail,
    symbol_not_of_this_state,
    missing_original_title,
    missing_access_or_archive,
)
