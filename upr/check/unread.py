"""What is there and could not be read: whatever hangs on it is not reported a second time.

A citation of a record whose file has a fault is not dangling: the fault itself is reported, once and in its place,
and stops the build as well.
"""

from __future__ import annotations

from dataclasses import dataclass

from upr.models.corpus import Corpus
from upr.text.problem import Problem

_HARMLESS = frozenset({"REC016", "REC018", "REC020"})
"""Bidirectional characters, stray files, ids that stand twice: nothing is left unread because of them."""

_LOST_TEXT = frozenset({"NAR002", "NAR008"})
"""A narrative that is too large, and a directive that swallows what follows."""


@dataclass(frozen=True, slots=True)
class Unread:
    """What rules about missing things must not count as missing."""

    bases: bool = False
    """Whether a folder of evidence is not there: then any record may be in it."""
    records: frozenset[str] = frozenset()
    """Ids of records whose files are there."""
    sections: bool = False
    """Whether a part of the narrative is not there: labels, citations and blocks may stand in it."""
    recommendations: bool = False
    earlier: bool = False
    glossary: bool = False
    endorsements: bool = False

    def hides_record(self, record_id: str) -> bool:
        """Whether the record may well exist."""
        return self.bases or record_id in self.records


def unread(corpus: Corpus) -> Unread:
    """What loading found and could not make into records, sections and recommendations."""
    project, manifest = corpus.project, corpus.manifest
    problems = [problem for problem in project.problems if problem.code not in _HARMLESS]
    if not problems:
        return Unread()
    folders = {manifest.locate(("evidence", index)) for index in range(len(manifest.model.evidence))}
    files = {problem.location.path for problem in problems}
    return Unread(
        bases=any(problem.location in folders for problem in problems),
        records=frozenset(_ids(corpus, problems) - set(corpus.records)),
        sections=_lost_sections(corpus) or any(problem.code in _LOST_TEXT for problem in problems),
        recommendations=project.root / "recommendations.yaml" in files,
        earlier=project.root / "earlier.yaml" in files,
        glossary=project.root / "glossary.yaml" in files,
        endorsements=project.root / "endorsements.yaml" in files,
    )


def _ids(corpus: Corpus, problems: list[Problem]) -> set[str]:
    folders = {base.folder for base in corpus.project.bases}
    paths = (problem.location.path for problem in problems)
    return {path.stem for path in paths if not folders.isdisjoint(path.parents)}


def _lost_sections(corpus: Corpus) -> bool:
    read = {section.path for section in corpus.project.sections}
    return any(corpus.project.root / name not in read for name in corpus.manifest.model.sections)
