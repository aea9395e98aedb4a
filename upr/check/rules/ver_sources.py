"""VER: how well a statement is borne out: by whom, by how many, and whether anybody contradicts."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

from upr.check.method import UNOFFICIAL, is_second_hand, tells_method
from upr.check.rule import Context, Hit, Rule, rule
from upr.check.sentences import Sentence, passages, place_of, records_of, text_of
from upr.check.unread import unread
from upr.languages import MODULES
from upr.languages.claims import CLAIMS, pattern
from upr.languages.prose import prose_for
from upr.models.corpus import Corpus
from upr.models.dates import earliest
from upr.models.evidence import NewsReport, Record
from upr.models.finding import Severity
from upr.models.standing import Status

E, W = Severity.ERROR, Severity.WARNING
ONE_REPORT = timedelta(days=3)
"""Texts of one agency that lie further apart are reports on different things."""


@rule("VER003", "cited-after-rejection", E, acceptable=False)
def cited_after_rejection(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports what rests on a record that a reviewer has rejected as it stands.
    Why it matters: somebody looked, and it does not hold. One refuted sentence costs the whole text its credit.
    Example: a sign-off with the decision rejected, of a record that the text cites.
    Instead: leave the source out; or mend the record and let the reviewer look at it again.
    References: Berkeley Protocol, chapter on verification; README, sign-off.
    """
    del context
    remedy = "leave it out, or mend the record and let a reviewer look again"
    yield from _uses(corpus, "rejected", "a reviewer has rejected", remedy)


@rule("VER004", "dispute-not-answered", W)
def dispute_not_answered(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports what rests on a record that a reviewer disputes as it stands; and a paragraph that states as
    a fact, without saying who says so, what a record with the doubt `disputed` tells.
    Why it matters: a contradiction that the text passes over will be raised by the State.
    Example: a sign-off with the decision disputed, of a record that the text cites.
    Instead: mend the record, or say in the text who says so and who contradicts.
    References: OHCHR's rule CON-1; README, sign-off.
    """
    remedy = "settle it with the reviewer: mend the record, or leave it out"
    yield from _uses(corpus, "disputed", "a reviewer disputes", remedy)
    said = pattern(context.language, "attributed")
    disputed = _cited(corpus, lambda record: "disputed" in record.doubts and context.language in CLAIMS)
    for passage in passages(corpus, disputed):
        if not said.search(text_of(passage)):
            sentence = next(sentence for sentence in passage if not disputed.isdisjoint(sentence.records))
            text = "other sources contradict a record cited here, and the paragraph does not say who says so"
            yield Hit(sentence.location, text, "say who says so, and who contradicts")


def _uses(corpus: Corpus, status: Status, fault: str, remedy: str) -> Iterator[Hit]:
    """Everything that rests on records of this standing; recommendations too."""
    for record, standing in corpus.standings.items():
        if standing.status == status:
            for use in corpus.by_record.get(record, ()):
                yield Hit(use.location, f"{fault} the cited record '{record}'", remedy)
            for entry in corpus.asked_by.get(record, ()):
                place = entry.locate(("evidence", entry.model.evidence.index(record)))
                yield Hit(place, f"{entry.id}: {fault} the record '{record}'", remedy)


@rule("VER005", "claim-without-second-source", W)
def claim_without_second_source(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports a paragraph of a section of facts that tells of killing, torture, disappearance or the like
    as a fact, on one report of the press or of a non-governmental organisation alone.
    Why it matters: the graver the claim, the more the State will look for the weak point: one source is one.
    Example: `Two workers were tortured [@vod-closed-2023].`
    Instead: `Two workers were tortured, according to LICADHO [@vod-closed-2023].`
    References: OHCHR's rule CON-1; Berkeley Protocol, chapter on verification.
    """
    said, grave = (pattern(context.language, name) for name in ("attributed", "grave"))
    sections = {section.path for section in corpus.project.sections if grave.search(section.text)}
    for passage in passages(corpus, _unofficial_in(corpus, sections)):
        text = text_of(passage)
        alone = len(records_of(passage)) == 1 and _is_of_facts(passage)
        if alone and grave.search(text) and not said.search(text):
            fault = "a grave claim is stated as a fact on one unofficial source"
            yield Hit(place_of(passage), fault, "add a second, independent source, or say who says so")


@rule("VER006", "wire-report-counted-twice", W)
def wire_report_counted_twice(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports a paragraph whose sources, two or more, are texts of one agency from the same days.
    Why it matters: ten newspapers that print one report are one source.
    Example: two newspapers of 3 March with a text of one agency as the only sources of a paragraph.
    Instead: cite one of them, and a source of another origin beside it.
    References: Berkeley Protocol, chapter on verification: independence of sources.
    """
    del context
    wired = _cited(corpus, lambda record: isinstance(record, NewsReport) and record.agency is not None)
    for passage in passages(corpus, wired):
        records = records_of(passage)
        if len(records) > 1 and _is_one_report(corpus, records, wired):
            text = f"the {len(records)} sources of this paragraph are texts of one wire service from the same days"
            yield Hit(place_of(passage), text, "count them as one: add a source of another origin")


def _is_one_report(corpus: Corpus, records: list[str], wired: frozenset[str]) -> bool:
    if not wired.issuperset(records):
        return False
    reports = [report for record in records if isinstance(report := corpus.records[record].model, NewsReport)]
    days = [earliest(report.event_date or report.published) for report in reports]
    agencies = {(report.agency or "").casefold() for report in reports}
    return len(agencies) == 1 and max(days) - min(days) <= ONE_REPORT


@rule("VER007", "second-hand-without-method", W, form_rule="CON-6")
def second_hand_without_method(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports a text all of whose sources, five or more, are reports of the press and of non-governmental
    organisations, and that does not say how its information was come by: in its first section, outside the sections
    of facts, or under a heading on method. Said once, that holds for the whole text.
    Why it matters: second-hand information is taken where it supports first-hand. A text without any must say so.
    Example: thirty press reports, and no word on sources, interviews or method.
    Instead: one honest sentence in the introduction: which sources, up to which day, and whom nobody could ask.
    References: OHCHR's rules CON-1 and CON-6.
    """
    if context.language not in MODULES or not corpus.project.sections or unread(corpus).sections:
        return
    if is_second_hand(corpus) and not tells_method(corpus, prose_for(context.language)):
        text = "all sources are second-hand, and the text does not say how the information was come by"
        yield Hit(
            corpus.project.sections[0].at_top(),
            text,
            "say in the introduction which sources were used, and which not",
        )


def _unofficial_in(corpus: Corpus, sections: Collection[Path]) -> frozenset[str]:
    """The unofficial records that some sections cite."""
    cited = {use.item.id for use in corpus.cited if use.section.path in sections}
    return _cited(corpus, lambda record: isinstance(record, UNOFFICIAL)) & cited


def _cited(corpus: Corpus, is_meant: Callable[[Record], bool]) -> frozenset[str]:
    """The records that the narrative cites and that are meant."""
    there = (corpus.records[record] for record in corpus.by_record if record in corpus.records)
    return frozenset(entry.id for entry in there if is_meant(entry.model))


def _is_of_facts(passage: tuple[Sentence, ...]) -> bool:
    front = passage[0].section.front
    return front is None or front.model.part == "facts"


RULES: tuple[Rule[Any], ...] = (
    cited_after_rejection,
    dispute_not_answered,
    claim_without_second_source,
    wire_report_counted_twice,
    second_hand_without_method,
)
