"""What rests on a record, and on which records something rests: the links, followed both ways."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from upr.models.corpus import Cited, Corpus
from upr.models.earlier import Assessment, EarlierRecommendation
from upr.models.project import Entry, KeyPath
from upr.text.location import Location


@dataclass(frozen=True, slots=True)
class Resting:
    """Something that rests on records: a paragraph, one of our recommendations, an assessment of an earlier one."""

    kind: Literal["paragraph", "recommendation", "assessment"]
    id: str
    """A paragraph's label, empty without one; else the id of the recommendation."""
    location: Location
    records: tuple[str, ...]
    """Those of the records asked about that it rests on, each once, in its own order."""


def resting_on(corpus: Corpus, records: Collection[str]) -> tuple[Resting, ...]:
    """Everything that rests on at least one of the records, in the order of the text, then of the files."""
    return (*_paragraphs(corpus, records), *_recommendations(corpus, records), *_assessments(corpus, records))


def _paragraphs(corpus: Corpus, records: Collection[str]) -> Iterator[Resting]:
    """In a table or heading each bracket stands for itself."""
    groups: dict[Location, list[Cited]] = {}
    uses = (use for use in corpus.cited if not use.item.recommendation and use.item.id in records)
    for use in uses:
        place = use.section.at(use.paragraph.place) if use.paragraph else use.location
        groups.setdefault(place, []).append(use)
    for place, found in groups.items():
        label = found[0].paragraph.label if found[0].paragraph else ""
        yield Resting("paragraph", label, place, _each_once(use.item.id for use in found))


def _recommendations(corpus: Corpus, records: Collection[str]) -> Iterator[Resting]:
    for entry in corpus.recommendations.values():
        found = _each_once(record for record in entry.model.evidence if record in records)
        if found:
            yield Resting("recommendation", entry.id, entry.location, found)


def _assessments(corpus: Corpus, records: Collection[str]) -> Iterator[Resting]:
    for entry in corpus.earlier.values():
        for path, assessment in _assessed(entry):
            found = _each_once(record for record in assessment.evidence if record in records)
            if found:
                yield Resting("assessment", entry.id, entry.locate(path), found)


def _assessed(entry: Entry[EarlierRecommendation]) -> Iterator[tuple[KeyPath, Assessment]]:
    if entry.model.assessment:
        yield ("assessment",), entry.model.assessment
    for index, clause in enumerate(entry.model.clauses):
        yield ("clauses", index, "assessment"), clause.assessment


def _each_once(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids))
