"""OHC: what OHCHR asks of the text: length, recommendations, follow-up, notes, annexes, contact details."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from upr.check.patterns import ANNEX, holds_contact
from upr.check.rule import Context, Hit, Rule, rule
from upr.check.unread import unread
from upr.facts.limits import NEAR_LIMIT, NOTE_WORDS
from upr.models.composed import Composed
from upr.models.corpus import Corpus
from upr.models.document import Heading, Paragraph
from upr.models.finding import Severity
from upr.models.words import count_text, plain

E, W = Severity.ERROR, Severity.WARNING


@rule("OHC001", "too-many-words", E, form_rule="LEN-3")
def too_many_words(composed: Composed, context: Context) -> Iterator[Hit]:
    """
    What it does: reports a body that is longer than the limit: introduction to last recommendation, with headings
    and tables, without the opening part and the notes.
    Why it matters: a submission over the limit is, in principle, not considered.
    Example: 5,700 words in a joint submission.
    Instead: at most 5,630 words in a joint and 2,815 in an individual submission.
    References: OHCHR's rules LEN-1, LEN-2, LEN-3 and LEN-5. That the limits hold in the fourth cycle was not
    read in its guidelines.
    """
    if composed.words.body > context.word_limit:
        text = f"the text has {composed.words.body} words, the limit is {context.word_limit}"
        remedy = "shorten it; 'upr status' shows the words of each section"
        yield Hit(composed.corpus.manifest.locate(("kind",)), text, remedy)


@rule("OHC002", "words-near-limit", W, form_rule="LEN-7")
def words_near_limit(composed: Composed, context: Context) -> Iterator[Hit]:
    """
    What it does: reports a text of more than 97 per cent of the limit, and one that is over it only when the opening
    part is counted.
    Why it matters: programs count dashes, slashes and addresses differently, and no source says whether the opening
    part counts.
    Example: 5,600 words in a joint submission.
    Instead: stay below 5,461 words, opening part included.
    References: OHCHR's rule LEN-7 (unknown); method in README, counting words.
    """
    words = composed.words
    if words.body <= context.word_limit < words.strict:
        text = f"with the opening part the text has {words.strict} words, the limit is {context.word_limit}"
        yield Hit(
            composed.corpus.manifest.locate(("kind",)), text, "it is safe only if the opening part is not counted"
        )
    elif words.strict > context.word_limit * NEAR_LIMIT and words.body <= context.word_limit:
        text = f"the text has {words.strict} words with the opening part, the limit is {context.word_limit}"
        yield Hit(
            composed.corpus.manifest.locate(("kind",)), text, "keep 3 per cent in reserve: programs count differently"
        )


@rule("OHC012", "no-recommendations", W, form_rule="CON-4")
def no_recommendations(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports a submission without recommendations.
    Why it matters: delegations take over good wording; without it there is nothing to take over.
    Example: no recommendations.yaml.
    Instead: one to three recommendations for each theme, one action each.
    References: OHCHR's rule CON-4.
    """
    del context
    if not corpus.recommendations and not unread(corpus).recommendations:
        text = "the submission makes no recommendations"
        yield Hit(corpus.manifest.locate(), text, "write recommendations.yaml and place each theme in a section")


@rule("OHC013", "no-follow-up", W, form_rule="CON-2")
def no_follow_up(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports a text that cites no earlier recommendation.
    Why it matters: from the second cycle on, the review is about what was done with the earlier ones.
    Example: sections on facts only.
    Instead: `The State noted the call to undo the closing of media [@rec:upr3-uk-1]; another outlet was closed in
    2023 [@vod-closed-2023].`
    References: OHCHR's rules CON-2 and CON-3.
    """
    if context.manifest.cycle > 1 and not corpus.by_earlier and not unread(corpus).sections:
        text = "the text does not say what was done with earlier recommendations"
        yield Hit(corpus.manifest.locate(), text, "list them in earlier.yaml and cite them as [@rec:ID]")


@rule("OHC014", "long-note", W, form_rule="CON-7")
def long_note(composed: Composed, context: Context) -> Iterator[Hit]:
    """
    What it does: reports a note of more than 60 words.
    Why it matters: notes give references only; a long one looks like an argument, or hides text from the limit.
    Example: a bracket with eight sources, or a long suffix.
    Instead: cite the two or three best sources; move what is said to the text.
    References: OHCHR's rule CON-7. The number is ours.
    """
    del context
    for note, place in zip(composed.document.notes, composed.note_origins, strict=True):
        words = count_text(plain(note.runs))
        if words > NOTE_WORDS:
            text = f"note {note.number} has {words} words"
            yield Hit(place, text, "cite fewer sources in one bracket; move what is said to the text")


@rule("OHC015", "annex-in-text", W, form_rule="LEN-6")
def annex_in_text(composed: Composed, context: Context) -> Iterator[Hit]:
    """
    What it does: reports a heading that begins with the word annex or appendix.
    Why it matters: annexes are files of their own and do not count; inside the text their words do.
    Example: a last section `Annex: list of cases`.
    Instead: make it a file of its own and upload it beside the text.
    References: OHCHR's rules LEN-6 and SUB-11.
    """
    del context
    for block in composed.document.blocks:
        if isinstance(block, Heading) and ANNEX.match(plain(block.runs)):
            place = composed.origins[block.key].location
            yield Hit(place, "an annex stands in the main text", "make it a file of its own; here its words count")


@rule("OHC016", "contact-details-printed", W, form_rule="OPEN-3")
def contact_details_printed(composed: Composed, context: Context) -> Iterator[Hit]:
    """
    What it does: reports what looks like an e-mail address or a telephone number in the text.
    Why it matters: the file becomes public; the contact person belongs into OHCHR's online form.
    Example: `Contact: name@example.org`
    Instead: leave it out of the text.
    References: OHCHR's rule OPEN-3.
    """
    del context
    remedy = "give contact details in OHCHR's online form only"
    if any(holds_contact(plain(line.runs)) for line in composed.document.front):
        place = composed.corpus.manifest.location
        yield Hit(place, "the opening part seems to hold an e-mail address or telephone number", remedy)
    for block in composed.document.blocks:
        if isinstance(block, Paragraph) and holds_contact(plain(block.runs)):
            place = composed.origins[block.key].location
            yield Hit(place, f"paragraph {block.number} seems to hold an e-mail address or telephone number", remedy)


RULES: tuple[Rule[Any], ...] = (
    too_many_words,
    words_near_limit,
    no_recommendations,
    no_follow_up,
    long_note,
    annex_in_text,
    contact_details_printed,
)
