"""NAR: each paragraph for itself: OHCHR lifts single ones out, and cites them by their number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from upr.check.paragraphs import all_units, part_of
from upr.check.rule import Context, Hit, Rule, rule
from upr.check.sentences import ends
from upr.languages import MODULES
from upr.languages.prose import Prose, prose_for
from upr.models.corpus import Corpus
from upr.models.finding import Severity
from upr.models.words import count_text

W, INFO = Severity.WARNING, Severity.INFO
LONG_PARAGRAPH = 150
"""Words. The number is ours, as is that of a long sentence: no guideline gives any."""


_PLACEHOLDER = re.compile(r"\s*\[[^\]]*\]\s*")
"""What `upr new` writes for the drafter to replace."""


def _prose(context: Context) -> Prose | None:
    return prose_for(context.language) if context.language in MODULES else None


@rule("NAR017", "uncited-paragraph", W, form_rule="CON-1")
def uncited_paragraph(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports a paragraph in a section of facts without a citation. A list, quotation or table below it
    belongs to it. Sections of other parts, a heading on method, and paragraphs that refer to another one are left
    alone.
    Why it matters: a statement without a source is the first that the State disputes, and OHCHR cannot use it.
    Example: `Three stations were closed in 2023.`
    Instead: `Three stations were closed in 2023 [@vod-closed-2023].`
    References: OHCHR's rule CON-1 (credible and reliable information).
    """
    prose = _prose(context)
    for unit in all_units(corpus):
        of_itself = prose is not None and prose.method_heading.search(unit.heading)
        exempt = of_itself or _PLACEHOLDER.fullmatch(unit.text)
        if part_of(unit.section) == "facts" and not (exempt or unit.cites() or unit.refers()):
            remedy = "cite what it rests on, or refer to the paragraph that does: [](#label)"
            yield Hit(unit.location, "this paragraph cites nothing", remedy)


@rule("NAR018", "not-standing-alone", W)
def not_standing_alone(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports a paragraph in a section of facts that begins with a word for something that stands in the
    paragraph before it, such as This, They, It or However.
    Why it matters: OHCHR takes single paragraphs over; lifted out, this one says nothing.
    Example: `However, they were closed in 2023 [@vod-closed-2023].`
    Instead: `Three stations were closed in 2023 [@vod-closed-2023].`
    References: OHCHR, summaries of stakeholders' submissions, which cite by paragraph.
    """
    prose = _prose(context)
    for unit in all_units(corpus) if prose else ():
        text = unit.text.lstrip()
        found = prose.leaning.match(text) if prose else None
        if found and prose and part_of(unit.section) == "facts" and not prose.standing.match(text):
            message = f"this paragraph leans on the one before it ('{found[0]}')"
            yield Hit(unit.location, message, "name who or what is meant, so that it stands alone")


@rule("NAR019", "long-paragraph", INFO)
def long_paragraph(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports a paragraph of more than 150 words.
    Why it matters: a number is the address of what is said; behind a long paragraph's number nobody finds it.
    Example: a paragraph that tells arrest, trial, judgment and appeal.
    Instead: one fact or one demand a paragraph.
    References: good practice; the number is ours.
    """
    del context
    for unit in all_units(corpus):
        if (number := count_text(unit.text)) > LONG_PARAGRAPH:
            yield Hit(unit.location, f"this paragraph has {number} words", "make two paragraphs of it")


@rule("NAR020", "long-sentence", INFO)
def long_sentence(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports a sentence of more than 50 words, in French of more than 60.
    Why it matters: many readers at the review read a second or third language, and interpreters read it aloud.
    Example: a sentence with three clauses that each begin with which.
    Instead: two sentences.
    References: good practice; the number is ours.
    """
    prose = _prose(context)
    for unit in all_units(corpus) if prose else ():
        if prose and (longest := _longest(unit.text, prose.long_sentence)):
            yield Hit(unit.location, f"a sentence of this paragraph has {longest} words", "make two sentences of it")


def _longest(text: str, limit: int) -> int:
    """The words of the longest sentence; 0 when none has more than `limit`."""
    if count_text(text) <= limit:
        return 0
    longest = max(count_text(text[start:end]) for start, end in pairwise((0, *ends(text))))
    return longest if longest > limit else 0


RULES: tuple[Rule[Any], ...] = (uncited_paragraph, not_standing_alone, long_paragraph, long_sentence)
