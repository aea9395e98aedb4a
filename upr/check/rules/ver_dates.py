"""VER: is a statement of the time under review, does it say as of when, and does the State have its say?"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from upr.check.rule import Context, Hit, Rule, rule
from upr.check.sentences import passages, place_of, records_of, text_of
from upr.check.unread import unread
from upr.facts.reviews import previous_review
from upr.languages import language_for
from upr.languages.claims import CLAIMS, pattern
from upr.models.corpus import Cited, Corpus
from upr.models.dates import latest
from upr.models.evidence import (
    NewsReport,
    NgoReport,
    NgoStatement,
    OfficialStatement,
    PublicRecord,
    Record,
    StateResponse,
)
from upr.models.finding import Severity

W, INFO = Severity.WARNING, Severity.INFO
OF_EVENTS = (NewsReport, NgoReport, NgoStatement, OfficialStatement)
"""Kinds of record that tell of what happened; a law or treaty of any age may still be in force."""
RECENT = timedelta(days=30)


@rule("VER009", "events-not-in-review-period", W, form_rule="CON-5")
def events_not_in_review_period(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports a paragraph all of whose sources tell of events before the previous review, and that takes
    up no earlier recommendation.
    Why it matters: the review looks at what happened since the last one.
    Example: a paragraph on an arrest of 2012 alone, in a submission for the fourth cycle.
    Instead: what became of it since; or one clause of context in a paragraph on the present.
    References: OHCHR's rule CON-5.
    """
    before = previous_review(context.manifest.state, context.manifest.cycle)
    if before is None or date.fromisoformat(before.date) > context.as_of:
        return
    older = {entry.id for entry in corpus.records.values() if _is_older(entry.model, before.date)}
    for passage in passages(corpus, older):
        records = records_of(passage)
        follows_up = any(item.recommendation for sentence in passage for item in sentence.items)
        if older.issuperset(records) and not follows_up:
            text = f"all that this paragraph cites tells of events before the review of {before.date}"
            yield Hit(place_of(passage), text, "say what became of it since, or leave it out")


def _is_older(record: Record, day: str) -> bool:
    when = record.event_date
    return isinstance(record, OF_EVENTS) and when is not None and latest(when) < date.fromisoformat(day)


@rule("VER011", "status-not-dated", INFO)
def status_not_dated(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports a case whose situation was last known more than 30 days before the writing date, when no
    paragraph that cites it gives the month of that day, tells of a later one, or says that nothing newer was found.
    Why it matters: a prisoner may be free, or dead, when the text is read.
    Example: `status_as_of: 2023-03-03` for a text with `as_of: 2023-10-10` that says he is under house arrest.
    Instead: ask anew; or write that he was under house arrest in March 2023.
    References: OHCHR's rule CON-1.
    """
    if context.language not in CLAIMS or unread(corpus).sections:
        return
    stale = {
        entry.id
        for entry in corpus.records.values()
        if entry.id in corpus.by_record and _is_stale(entry.model, context.as_of)
    }
    for record in sorted(stale.difference(_dated(corpus, stale, context.language))):
        text = f"the situation told by '{record}' was last known more than 30 days before the writing date"
        yield Hit(corpus.by_record[record][0].location, text, "ask anew, or say in the text as of when it is")


def _is_stale(record: Record, as_of: date) -> bool:
    return record.status_as_of is not None and date.fromisoformat(record.status_as_of) < as_of - RECENT


def _dated(corpus: Corpus, stale: Collection[str], language: str) -> Iterator[str]:
    """The records of which some paragraph says as of when they speak."""
    searched, months = pattern(language, "searched"), language_for(language).months
    for passage in passages(corpus, stale):
        text = text_of(passage)
        days = {record: day for sentence in passage for record in sentence.records if (day := _day(corpus, record))}
        newest = max(days.values(), default="")
        nothing_found = searched.search(text)
        for record, day in days.items():
            if nothing_found or day < newest or _says_when(text, day, months):
                yield record


def _day(corpus: Corpus, record: str) -> str | None:
    entry = corpus.records.get(record)
    return entry.model.status_as_of if entry else None


def _says_when(text: str, day: str, months: tuple[str, ...]) -> bool:
    """Whether a text names the month and the year of the day on which the situation was known."""
    year, month, _ = day.split("-")
    return year in text and months[int(month) - 1] in text


@rule("VER012", "reply-not-mentioned", INFO)
def reply_not_mentioned(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports a reply of the State that lies in the base and is not cited, when the text cites other
    records with the same `about`, or the very document that the reply is `about`, by its title or symbol.
    Why it matters: a text that gives the State's answer is harder to dismiss, and the State will bring it anyway.
    Example: a record of kind state-response about the law that a paragraph criticizes, cited nowhere.
    Instead: one sentence: what the State holds, and why it does not settle the matter.
    References: OHCHR's rule CON-1.
    """
    del context
    if unread(corpus).sections:
        return
    replies = [
        entry
        for entry in corpus.records.values()
        if isinstance(entry.model, StateResponse) and not corpus.is_cited(entry.id)
    ]
    named = _first_uses(corpus) if replies else {}
    for reply in replies:
        if use := named.get(_about(reply.model)):
            text = f"the reply of the State in '{reply.id}' is about the same thing, and is not mentioned"
            yield Hit(use.location, text, "say what the State holds, and cite it")


def _first_uses(corpus: Corpus) -> Mapping[str, Cited]:
    """What cited records are, and what they tell of -> where one of them is first cited.

    A reply may be about the same law or judgment, or about the cited document itself, by its title or symbol. The
    State's own words are not meant.
    """
    found: dict[str, Cited] = {}
    for use in corpus.cited:
        entry = None if use.item.recommendation else corpus.records.get(use.item.id)
        if entry and isinstance(entry.model, PublicRecord) and not isinstance(entry.model, StateResponse):
            for name in (_about(entry.model), entry.model.title.casefold(), (entry.model.symbol or "").casefold()):
                if name:
                    found.setdefault(name, use)
    return found


def _about(record: Record) -> str:
    return (record.about or "").casefold() if isinstance(record, PublicRecord) else ""


RULES: tuple[Rule[Any], ...] = (events_not_in_review_period, status_not_dated, reply_not_mentioned)
