"""From a project to a corpus: indexes by id, and every link of the narrative, both ways."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from upr.models.corpus import Cited, Corpus, Labelled, Placed, Referred
from upr.models.project import Entry, Project, Section
from upr.models.recommendation import Recommendation
from upr.models.shared import Model
from upr.resolve.standings import standings
from upr.resolve.walk import Found, walk
from upr.text.nodes import Citation, CrossReference, Directive, Heading, Paragraph

M = TypeVar("M", bound=Model)
K = TypeVar("K")
V = TypeVar("V")


def resolve(project: Project) -> Corpus | None:
    """Resolve a project; None when its manifest does not parse, for nothing can be made without one."""
    if project.manifest is None:
        return None
    found = [(section, item) for section in project.sections for item in walk(section.blocks)]
    cited = tuple(_cited(found))
    return Corpus(
        project=project,
        manifest=project.manifest,
        records=_by_id(record for base in project.bases for record in base.records),
        recommendations=_by_id(project.recommendations),
        earlier=_by_id(project.earlier),
        cited=cited,
        referred=tuple(Referred(f.node, s) for s, f in found if isinstance(f.node, CrossReference)),
        placed=tuple(Placed(f.node, s) for s, f in found if isinstance(f.node, Directive)),
        labelled=tuple(_labelled(found)),
        by_record=_grouped((use.item.id, use) for use in cited if not use.item.recommendation),
        by_earlier=_grouped((use.item.id, use) for use in cited if use.item.recommendation),
        asked_by=_grouped(_supports(project.recommendations)),
        standings=standings(project.bases),
    )


def _cited(found: Iterable[tuple[Section, Found]]) -> Iterator[Cited]:
    for section, item in found:
        if isinstance(item.node, Citation):
            for source in item.node.items:
                yield Cited(source, section, item.paragraph)


def _labelled(found: Iterable[tuple[Section, Found]]) -> Iterator[Labelled]:
    for section, item in found:
        if isinstance(item.node, Paragraph | Heading) and item.node.label:
            yield Labelled(item.node.label, item.node, section)


def _supports(recommendations: Iterable[Entry[Recommendation]]) -> Iterator[tuple[str, Entry[Recommendation]]]:
    return ((record, entry) for entry in recommendations for record in entry.model.evidence)


def _by_id(entries: Iterable[Entry[M]]) -> dict[str, Entry[M]]:
    index: dict[str, Entry[M]] = {}
    for entry in entries:
        index.setdefault(entry.id, entry)
    return index


def _grouped(pairs: Iterable[tuple[K, V]]) -> dict[K, tuple[V, ...]]:
    groups: dict[K, list[V]] = {}
    for key, value in pairs:
        groups.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in groups.items()}
