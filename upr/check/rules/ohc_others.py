"""OHC: what hangs on further submissions of the same organisations, and long quotations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from upr.check.paragraphs import plain_text
from upr.check.patterns import QUOTED
from upr.check.rule import Context, Hit, Rule, rule
from upr.models.corpus import Corpus
from upr.models.finding import Severity
from upr.models.manifest import Organisation
from upr.models.others import OtherSubmission
from upr.models.project import Entry, Section
from upr.models.words import count_text
from upr.text.nodes import Block, Inline, ListBlock, Paragraph, Place, Quotation, Text

E, W, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO
LONG_QUOTATION = 60
"""Words, as for a long note. The number is ours."""
_MARKS = re.compile('[“«">]')


@rule("OHC017", "several-individual-texts", E, form_rule="JNT-3")
def several_individual_texts(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports a second individual submission of one of our organisations to the same review, as
    others.yaml lists it. An entry with the title of this submission is this submission.
    Why it matters: an organisation sends one individual submission on a State; of two, one is not considered.
    Example: `kind: individual` in an entry of others.yaml, with our acronym, beside our own individual submission.
    Instead: `kind: joint`, if it is one; otherwise make one submission of the two.
    References: OHCHR's rule JNT-3 (recalled, not read). It is an error in spite of its grade, as the word limits are:
    what is at stake is the submission.
    """
    for number, organisation in enumerate(context.manifest.organisations, start=1):
        entries = [entry for entry in _further(corpus, organisation) if entry.model.kind == "individual"]
        if context.manifest.kind == "joint":
            entries = entries[1:]
        for entry in entries:
            text = f"others.yaml: a second individual submission of 'organisations[{number}]' to this review"
            yield Hit(entry.locate(("kind",)), text, "send one, or make them one joint submission with others")


@rule("OHC018", "several-joint-texts", INFO, form_rule="JNT-3")
def several_joint_texts(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports a further joint submission that one of our organisations takes part in, as others.yaml lists
    it, when this one is joint too.
    Why it matters: guides differ on how many an organisation may sign; no text that was read says a number.
    Example: a joint entry of others.yaml with our acronym, beside our own joint submission.
    Instead: nothing has to change; ask OHCHR, and see that the texts do not repeat each other.
    References: OHCHR's rules JNT-3 and JNT-4.
    """
    ours = context.manifest.organisations if context.manifest.kind == "joint" else ()
    for number, organisation in enumerate(ours, start=1):
        for entry in _further(corpus, organisation):
            if entry.model.kind == "joint":
                text = f"others.yaml: a further joint submission of 'organisations[{number}]' to this review"
                yield Hit(
                    entry.locate(("kind",)), text, "see that the texts do not repeat each other; if unsure, ask OHCHR"
                )


def _further(corpus: Corpus, organisation: Organisation) -> Iterator[Entry[OtherSubmission]]:
    """Other submissions of an organisation to the same review."""
    manifest = corpus.manifest.model
    ours = {organisation.acronym.casefold(), organisation.name.casefold()}
    for entry in corpus.project.others:
        other = entry.model
        same_review = (other.state, other.session) == (manifest.state, manifest.session)
        if same_review and other.title != manifest.title and ours & {name.casefold() for name in other.organisations}:
            yield entry


@rule("OHC019", "long-quotation", W, form_rule="CON-8")
def long_quotation(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports a quotation of more than 60 words, in a block or between quotation marks.
    Why it matters: OHCHR has its own files on what treaty bodies and special procedures said, and asks not to copy it
    out; here each word counts.
    Example: a concluding observation, copied out whole.
    Instead: one sentence on what was asked and whether it was done, with the paragraph in the citation.
    References: OHCHR's rule CON-8. The number is ours.
    """
    del context
    for section in corpus.project.sections:
        for place, text in _quotations(section.blocks) if _MARKS.search(section.text) else ():
            if (number := count_text(text)) > LONG_QUOTATION:
                yield _long(section, place, number)


def _long(section: Section, place: Place, number: int) -> Hit:
    return Hit(
        section.at(place), f"a quotation has {number} words", "say in a sentence what it asks for, and cite it"
    )


def _quotations(blocks: tuple[Block, ...]) -> Iterator[tuple[Place, str]]:
    for block in blocks:
        match block:
            case Quotation(blocks=inner, place=place):
                yield place, " ".join(plain_text(b.inlines) for b in inner if isinstance(b, Paragraph))
            case Paragraph(inlines=inlines, place=place) if _quotes(inlines):
                yield from ((place, found[1:-1]) for found in QUOTED.findall(plain_text(inlines)))
            case ListBlock(items=items):
                for item in items:
                    yield from _quotations(item)
            case _:
                pass


def _quotes(inlines: tuple[Inline, ...]) -> bool:
    return any(isinstance(inline, Text) and _MARKS.search(inline.text) for inline in inlines)


RULES: tuple[Rule[Any], ...] = (
    several_individual_texts,
    several_joint_texts,
    long_quotation,
)
