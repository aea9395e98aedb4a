"""Where a text speaks of itself: on what it rests, and what could not be verified."""

from __future__ import annotations

from collections.abc import Iterator

from upr.check.once import once
from upr.check.paragraphs import all_units, part_of
from upr.languages.prose import Prose
from upr.models.corpus import Corpus
from upr.models.evidence import NewsReport, NgoReport, NgoStatement

UNOFFICIAL = (NewsReport, NgoReport, NgoStatement)
"""Kinds of record that tell what others did, and are no act of an authority or body themselves."""
SEVERAL = 5
"""From so many cited records on, a text as a whole can be said to rest on one sort of source."""


def of_itself(corpus: Corpus, prose: Prose) -> Iterator[str]:
    """Paragraphs in which the text speaks of itself, and those of the first section, whatever its part."""
    first = corpus.project.sections[0] if corpus.project.sections else None
    for unit in all_units(corpus):
        own = unit.section is first or part_of(unit.section) != "facts"
        if own or prose.method_heading.search(unit.heading):
            yield unit.whole_text


def tells_method(corpus: Corpus, prose: Prose) -> bool:
    """Whether it says how its information was come by: said once, that holds for the whole text."""
    return any(map(prose.method.search, of_itself(corpus, prose)))


@once
def is_second_hand(corpus: Corpus) -> bool:
    """Whether all its sources, and there are several, are reports of the press and of organisations."""
    cited = [corpus.records[record].model for record in corpus.by_record if record in corpus.records]
    return len(cited) >= SEVERAL and all(isinstance(record, UNOFFICIAL) for record in cited)
