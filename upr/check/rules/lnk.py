"""LNK: what points at something that is not there, or stands in no place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from upr.check.rule import Context, Hit, Rule, declared, rule
from upr.check.unread import unread
from upr.models.corpus import Corpus
from upr.models.finding import Severity
from upr.models.project import Entry
from upr.resolve.walk import walk
from upr.text.location import Location
from upr.text.nodes import Link, Paragraph
from upr.text.safe import safe_text
from upr.text.suggest import Guesses

E, W = Severity.ERROR, Severity.WARNING
_LIKE_AN_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.:-]{0,59}")
"""What has not even the form of an id is a text, and not repeated."""


@rule("LNK001", "dangling-citation", E)
def dangling_citation(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports a citation of a record or earlier recommendation that does not exist.
    Why it matters: the statement has no source, and the note cannot be written.
    Example: `The station was closed [@vod-closed].`
    Instead: `The station was closed [@vod-closed-2023].`
    References: README, the narrative.
    """
    del context
    gaps = unread(corpus)
    records, earlier = Guesses(corpus.records), Guesses(corpus.earlier)
    for use in corpus.cited:
        wanted = use.item.id
        if use.item.recommendation and wanted not in corpus.earlier and not gaps.earlier:
            yield _no_such(use.location, "the narrative cites", "earlier recommendation", wanted, earlier)
        if not use.item.recommendation and wanted not in corpus.records and not gaps.hides_record(wanted):
            yield _no_such(use.location, "the narrative cites", "record", wanted, records)


@rule("LNK002", "dangling-reference", E)
def dangling_reference(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports a reference to a label that no paragraph and no recommendation carries.
    Why it matters: a number cannot be printed.
    Example: `see paragraph [](#vdo)`
    Instead: `see paragraph [](#vod)`, with `{#vod}` at the end of that paragraph
    References: README, the narrative.
    """
    del context
    gaps = unread(corpus)
    if gaps.sections or gaps.recommendations:
        return
    known = {item.label for item in corpus.labelled} | set(corpus.recommendations)
    guesses = Guesses(known)
    for use in corpus.referred:
        if use.reference.label not in known:
            yield _no_such(use.location, "the narrative refers to", "label", use.reference.label, guesses)


@rule("LNK003", "duplicate-label", E)
def duplicate_label(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports a label that stands twice, or that is also the id of a recommendation.
    Why it matters: a reference would have two meanings.
    Example: `{#media}` at the end of two paragraphs.
    Instead: `{#media-closed}` and `{#media-blocked}`
    References: README, the narrative.
    """
    del context
    seen = set(corpus.recommendations)
    for item in corpus.labelled:
        if item.label in seen:
            label = safe_text(item.label, 60)
            yield Hit(item.location, f"the label '{label}' stands twice", "give one of the two another label")
        seen.add(item.label)


LINK_LEAVES_SUBMISSION = declared(
    "LNK004",
    "link-leaves-submission",
    E,
    """
    What it does: reports links that are not web or mail addresses: to files, folders, scripts.
    Why it matters: on the reader's computer they lead nowhere, or somewhere they must not.
    Example: `[the ruling](../private/ruling.pdf)`
    Instead: cite a record, or link to a public address with https.
    References: CWE-601; README, the narrative.
    """,
)


@rule("LNK005", "unencrypted-link", W)
def unencrypted_link(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports links in the text that begin with http:// instead of https://.
    Why it matters: whoever sits on the line sees which page a reader opens, and can change it.
    Example: `[the results](http://example.org)`
    Instead: `[the results](https://example.org)`, once that address was tried
    References: RFC 9110, section 4.2.2.
    """
    del context
    for section in corpus.project.sections:
        for found in walk(section.blocks):
            if isinstance(found.node, Link) and found.node.url.lower().startswith("http:"):
                text = "the link is not encrypted"
                yield Hit(section.at(found.node.place), text, "use the https address of the page, if it has one")


@rule("LNK006", "unknown-theme", E)
def unknown_theme(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports a `:::{recommendations}` block for a theme that no recommendation has.
    Why it matters: nothing is printed in its place.
    Example: `:::{recommendations} medias`
    Instead: `:::{recommendations} media`
    References: README, the narrative.
    """
    del context
    known = {entry.model.theme for entry in corpus.recommendations.values()}
    guesses = Guesses(known)
    if not unread(corpus).recommendations:
        for use in corpus.placed:
            if use.directive.name == "recommendations" and use.theme not in known:
                yield _no_such(use.location, "the block places", "theme of recommendations", use.theme, guesses)


@rule("LNK007", "unplaced-recommendation", E)
def unplaced_recommendation(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports one of our recommendations whose theme is placed nowhere in the narrative.
    Why it matters: it is not printed, and nobody can take it up.
    Example: `theme: elections` in a recommendation, and no block for this theme in any section.
    Instead: `:::{recommendations} elections` at the end of a section.
    References: README, the narrative.
    """
    del context
    if unread(corpus).sections:
        return
    placed = _meant(corpus)
    for entry in corpus.recommendations.values():
        if entry.model.theme not in placed:
            text = f"the recommendation '{entry.id}' is not placed in the narrative"
            yield Hit(
                entry.locate(("theme",)), text, f"add ':::{{recommendations}} {entry.model.theme}' to a section"
            )


def _meant(corpus: Corpus) -> set[str]:
    """Themes that are placed, or would be but for a slip in the block that another rule reports."""
    themes = {entry.model.theme for entry in corpus.recommendations.values()}
    placed = {use.theme for use in corpus.placed if use.directive.name != "recommendation-list"}
    guesses = Guesses(themes)
    return placed | {theme for theme in map(guesses.nearest, sorted(placed - themes)) if theme}


@rule("LNK008", "theme-placed-twice", E)
def theme_placed_twice(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports a theme whose recommendations are placed a second time.
    Why it matters: each recommendation is printed once; the second place stays empty.
    Example: `:::{recommendations} media` in two sections.
    Instead: refer to it: `see paragraph [](#restore-licence)`
    References: README, the narrative.
    """
    del context
    seen: set[str] = set()
    for use in corpus.placed:
        if use.directive.name != "recommendations":
            continue
        if use.theme in seen:
            text = "the recommendations of this theme are placed a second time"
            yield Hit(use.location, text, "remove one of the two blocks")
        seen.add(use.theme)


@rule("LNK009", "dangling-support", E)
def dangling_support(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports a recommendation or an assessment that rests on a record which does not exist.
    Why it matters: what it asks for, or says of the State, has no evidence.
    Example: `evidence: [vod-closed]`
    Instead: `evidence: [vod-closed-2023]`
    References: README, formats.
    """
    del context
    gaps, guesses = unread(corpus), Guesses(corpus.records)
    for entry, path, ids in _supports(corpus):
        for index, wanted in enumerate(ids):
            if wanted not in corpus.records and not gaps.hides_record(wanted):
                yield _no_such(
                    entry.locate((*path, index)), f"{entry.id}: '{path[-1]}' names", "record", wanted, guesses
                )


def _supports(corpus: Corpus) -> Iterator[tuple[Entry[Any], tuple[str | int, ...], tuple[str, ...]]]:
    """Every list of records that something rests on, with its place."""
    for entry in corpus.recommendations.values():
        yield entry, ("evidence",), entry.model.evidence
    for earlier in corpus.earlier.values():
        if earlier.model.assessment:
            yield earlier, ("assessment", "evidence"), earlier.model.assessment.evidence
        for index, clause in enumerate(earlier.model.clauses):
            yield earlier, ("clauses", index, "assessment", "evidence"), clause.assessment.evidence


@rule("LNK010", "dangling-follow-up", E)
def dangling_follow_up(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports a recommendation that takes up an earlier one which is not in earlier.yaml.
    Why it matters: the link to the previous review is broken.
    Example: `follows: [upr3-uk]`
    Instead: `follows: [upr3-uk-1]`
    References: README, formats.
    """
    del context
    if unread(corpus).earlier:
        return
    what, guesses = "earlier recommendation", Guesses(corpus.earlier)
    for entry in corpus.recommendations.values():
        for index, wanted in enumerate(entry.model.follows):
            if wanted not in corpus.earlier:
                yield _no_such(
                    entry.locate(("follows", index)), f"{entry.id}: 'follows' names", what, wanted, guesses
                )


@rule("LNK011", "reference-without-number", E)
def reference_without_number(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports a reference to something that carries no paragraph number: a heading, an item of a list.
    Why it matters: there is no number to print.
    Example: `{#media}` at the end of a heading, and `see paragraph [](#media)`
    Instead: put the label at the end of the paragraph that is meant.
    References: README, the narrative.
    """
    del context
    top = {
        id(block) for section in corpus.project.sections for block in section.blocks if isinstance(block, Paragraph)
    }
    numbered = {item.label for item in corpus.labelled if id(item.node) in top} | set(corpus.recommendations)
    labels = {item.label for item in corpus.labelled}
    for use in corpus.referred:
        if use.reference.label in labels - numbered:
            text = "the reference points at something without a paragraph number"
            yield Hit(use.location, text, "put the label at the end of a paragraph")


def _no_such(place: Location, who: str, what: str, wanted: str, guesses: Guesses) -> Hit:
    near = guesses.nearest(wanted)
    remedy = f"did you mean '{near}'?" if near else f"add the {what}, or correct the id"
    named = f"the {what} '{wanted}', which" if _LIKE_AN_ID.fullmatch(wanted) else f"a {what} that"
    return Hit(place, f"{who} {named} does not exist", remedy)


RULES: tuple[Rule[Any], ...] = (
    dangling_citation,
    dangling_reference,
    duplicate_label,
    LINK_LEAVES_SUBMISSION,
    unencrypted_link,
    unknown_theme,
    unplaced_recommendation,
    theme_placed_twice,
    dangling_support,
    dangling_follow_up,
    reference_without_number,
)
