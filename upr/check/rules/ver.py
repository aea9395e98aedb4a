"""VER: verification: is what the text says borne out by what it cites?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from upr.check.rule import Context, Hit, Rule, rule
from upr.models.corpus import Cited, Corpus
from upr.models.dates import earliest
from upr.models.evidence import PublicRecord, Record
from upr.models.finding import Severity
from upr.models.project import Entry
from upr.text.location import Location

W = Severity.WARNING


@rule("VER001", "source-after-as-of", W)
def source_after_as_of(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports a citation of a record that was published, or tells of an event, after the writing date.
    Why it matters: the submission says that it was written on `as_of`; it cannot know what came later, and one wrong
    date throws doubt on all others.
    Example: `published: 2023-10-13` in a record that a text with `as_of: 2023-10-10` cites.
    Instead: `published: 2023-10-03`, if the date was wrong; otherwise leave the source out, or move `as_of` if the
    text was truly finished later.
    References: OHCHR's rule CON-5 (period of the review).
    """
    for use in corpus.cited:
        record = None if use.item.recommendation else corpus.records.get(use.item.id)
        if record and (key := _late(record, context)):
            text = f"the cited record '{record.id}' has a '{key}' after the writing date of the submission"
            yield Hit(use.location, text, "leave the source out, or correct the date or as_of")


def _late(record: Entry[Record], context: Context) -> str | None:
    published = record.model.published if isinstance(record.model, PublicRecord) else None
    for key, value in (("published", published), ("event_date", record.model.event_date)):
        if value and earliest(value) > context.as_of:
            return key
    return None


@rule("VER002", "doubtful-sole-support", W)
def doubtful_sole_support(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports a paragraph or recommendation all of whose sources are doubtful: not seen, known at second
    hand, read on a test host, a listing page or an altered copy.
    Why it matters: the State needs to shake only that one source.
    Example: `doubts: [listing-page]` in the only record that a paragraph cites.
    Instead: add a source that was read where its issuer published it, or word it as reported and say why.
    References: OHCHR's rules CON-1 and CON-6 (credible and reliable, second-hand only beside first-hand).
    """
    del context
    remedy = "add a source without doubts, or take the statement out"
    paragraphs: dict[Location, list[Cited]] = {}
    for use in corpus.cited:  # in a table or heading each bracket stands for itself
        place = use.section.at(use.paragraph.place) if use.paragraph else use.location
        paragraphs.setdefault(place, []).append(use)
    for uses in paragraphs.values():
        found = [corpus.records.get(use.item.id) for use in uses if not use.item.recommendation]
        if found and all(record is not None and record.model.doubtful for record in found):
            yield Hit(uses[0].location, "every record that this paragraph cites is doubtful", remedy)
    for entry in corpus.recommendations.values():
        records = [corpus.records.get(record_id) for record_id in entry.model.evidence]
        if records and all(record is not None and record.model.doubtful for record in records):
            text = f"{entry.id}: every record in 'evidence' is doubtful"
            yield Hit(entry.locate(("evidence",)), text, remedy)


RULES: tuple[Rule[Any], ...] = (source_after_as_of, doubtful_sole_support)
