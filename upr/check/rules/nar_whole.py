"""NAR: what a text as a whole owes its reader: fairness, and a word on how it was made."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate
from typing import Any

from upr.check.method import is_second_hand, of_itself, tells_method
from upr.check.paragraphs import all_units, part_of, units
from upr.check.rule import Context, Hit, Rule, rule
from upr.check.unread import unread
from upr.languages import MODULES
from upr.languages.prose import prose_for
from upr.models.corpus import Corpus
from upr.models.finding import Severity
from upr.models.words import count_text

W, INFO = Severity.WARNING, Severity.INFO
SHORT_THEME = 3
"""Paragraphs: in fewer there is room for one matter only."""
SHORT_TEXT = 500
"""Words: a text of a page or so need not speak of its method."""


@rule("NAR024", "no-positive-step", INFO)
def no_positive_step(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports a theme of three paragraphs or more in which no word tells of a step for the better, taken
    or promised (adopted, released, welcomed, and many others), nor that none was found. A demand is no step.
    Why it matters: the general guidelines ask for achievements too. A text that grants what was done is believed.
    Example: a section that tells of closings only.
    Instead: one sentence on what was done, even if it was undone later.
    References: Human Rights Council decision 17/119, general guidelines, part E (achievements and challenges).
    """
    if context.language not in MODULES:
        return
    positive = prose_for(context.language).positive
    for section in corpus.project.sections:
        if section.front and section.front.model.theme and part_of(section) == "facts":
            texts = [unit.whole_text for unit in units(section)]
            if len(texts) >= SHORT_THEME and not any(map(positive.search, texts)):
                text = "no step for the better is told of in this theme"
                yield Hit(section.at_top(), text, "say what was done or promised, or that nothing was found")


@rule("NAR025", "no-method-or-limits", W)
def no_method_or_limits(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports a text of 500 words or more whose introduction, closing part or part on method says nothing
    on how the information was collected, or nothing on what could not be verified.
    Why it matters: the general guidelines ask for the method; who names its limits is believed in the rest.
    Example: an introduction that begins with the first violation.
    Instead: `The text rests on twelve interviews and on public sources; court files could not be read.`
    References: Human Rights Council decision 17/119, general guidelines, part A (methodology).
    """
    sections = corpus.project.sections
    if context.language not in MODULES or not sections or unread(corpus).sections:
        return
    prose = prose_for(context.language)
    if _is_short(corpus):
        return
    if not is_second_hand(corpus) and not tells_method(corpus, prose):  # of second-hand texts VER007 says so
        remedy = "say in the introduction on what the text rests: interviews, own monitoring, public sources"
        yield Hit(sections[0].at_top(), "nothing is said on how the information was collected", remedy)
    if not any(map(prose.limits.search, of_itself(corpus, prose))):
        remedy = "say in the introduction what could not be verified or read"
        yield Hit(sections[0].at_top(), "nothing is said on what could not be verified", remedy)


def _is_short(corpus: Corpus) -> bool:
    counts = accumulate(count_text(unit.whole_text) for unit in all_units(corpus))
    return not any(count >= SHORT_TEXT for count in counts)


RULES: tuple[Rule[Any], ...] = (no_positive_step, no_method_or_limits)
