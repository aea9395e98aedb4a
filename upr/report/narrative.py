"""The text as printed, each claim with the evidence that it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain

from upr.languages.forms import fill_label
from upr.languages.report_keys import ReportLabels
from upr.models.document import Block, Heading, Note, NoteRun, Paragraph, Run, Runs, TextRun
from upr.models.report import ClaimView, HeadingView, Line, Remark
from upr.models.trace import Claim, Trace
from upr.models.words import paragraphs_of
from upr.report.evidence import CardWriter
from upr.report.words import anchor_of, numbers_of
from upr.resolve.threads import thread_of_claim


def narrative(
    trace: Trace, cards: CardWriter, labels: ReportLabels, remarks: Mapping[str, tuple[Remark, ...]]
) -> Iterator[HeadingView | ClaimView]:
    """Headings and claims in the order of the text; `remarks` are those on each claim, by its first key."""
    composed = trace.composed
    claims = {claim.keys[0]: claim for claim in trace.claims}
    blocks = {block.key: block for block in composed.document.blocks}
    for block in composed.document.blocks:
        if claim := claims.get(block.key):
            view = _claim(trace, claim, tuple(blocks[key] for key in claim.keys), cards, labels)
            yield replace(view, remarks=remarks.get(block.key, ()))
        elif isinstance(block, Heading):
            yield HeadingView(block.level, block.key, (block,))


def _claim(
    trace: Trace, claim: Claim, blocks: tuple[Block, ...], cards: CardWriter, labels: ReportLabels
) -> ClaimView:
    facts = trace.composed.sections[claim.section].part == "facts"
    return ClaimView(
        anchor=anchor_of(claim),
        number=claim.number,
        blocks=blocks,
        notes=tuple(_notes(trace, blocks, cards.unread)),
        strength=claim.strength,
        is_gap=claim.strength != "several" and (claim.strength != "none" or facts) and not _is_list(blocks, claim),
        cards=tuple(cards.record(record) for record in claim.records),
        earlier=tuple(cards.earlier(earlier) for earlier in claim.earlier),
        related=_related(trace, claim, labels),
    )


def _is_list(blocks: Iterable[Block], claim: Claim) -> bool:
    """Whether it carries no number of its own, so that nothing is said of what it rests on."""
    return not claim.number or not any(isinstance(block, Paragraph) for block in blocks)


def _notes(trace: Trace, blocks: Iterable[Block], unread: frozenset[str]) -> Iterator[Note]:
    """The notes of a claim. A note of a draft names what it does not find: not so an unreadable record here."""
    notes = trace.composed.document.notes
    for runs in chain.from_iterable(map(paragraphs_of, blocks)):
        yield from (_without(notes[number - 1], unread) for number in _marks(runs))


def _without(note: Note, ids: frozenset[str]) -> Note:
    return replace(note, runs=tuple(_hidden(run, ids) for run in note.runs)) if ids else note


def _hidden(run: Run, ids: frozenset[str]) -> Run:
    if not isinstance(run, TextRun):
        return run
    text = run.text
    for each in ids:
        text = text.replace(each, "…")
    return replace(run, text=text)


def _marks(runs: Runs) -> Iterator[int]:
    return (run.number for run in runs if isinstance(run, NoteRun))


def _related(trace: Trace, claim: Claim, labels: ReportLabels) -> tuple[str, tuple[Line, ...]]:
    """From a paragraph to our recommendations on the same evidence, and from these to the paragraphs."""
    thread = thread_of_claim(trace, claim)
    if claim.recommendation:
        numbers = numbers_of(thread.claims)
        form = labels.rests
    else:
        asked = (trace.by_recommendation.get(each) for each in thread.recommendations)
        numbers = numbers_of(each for each in asked if each)
        form = labels.asks[len(numbers) != 1]
    return (fill_label(form, numbers="").strip(), numbers) if numbers else ("", ())
