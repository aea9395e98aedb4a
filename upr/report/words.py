"""Small wordings that the parts of the page share."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from pathlib import Path

from upr.languages.keys import Language
from upr.languages.report_keys import ReportLabels
from upr.models.corpus import Corpus
from upr.models.report import Line
from upr.models.trace import Claim

_ACTOR = re.compile(r"\bA-[A-Z0-9]+(?:-[A-Z0-9]+)*\b")
"""The id of somebody who works on a base, as in `upr.models.shared.ActorId`."""


def without_actors(text: str) -> str:
    """The text without ids of actors: the page may be mailed, and names nobody who works on the submission."""
    return _ACTOR.sub("A-…", text)


def anchor_of(claim: Claim) -> str:
    """Where a claim stands on the page: `p12`, or its block's key where it has no number."""
    return f"p{claim.number}" if claim.number else claim.keys[0]


def numbers_of(claims: Iterable[Claim]) -> tuple[Line, ...]:
    """Links to numbered paragraphs."""
    return tuple(Line(str(claim.number), anchor=anchor_of(claim)) for claim in claims if claim.number)


def relative(path: Path, root: Path) -> str:
    """A path as the submission's folder sees it; never one of this machine."""
    try:
        return Path(os.path.relpath(path, root)).as_posix()
    except ValueError:  # another drive on Windows: the name is enough, and reveals no more
        return path.name


def other_language(tag: str, language: Language) -> str:
    """The tag of a passage, empty where it is the page's own language."""
    return "" if tag.partition("-")[0] == language.code else tag


def unread_records(corpus: Corpus) -> frozenset[str]:
    """Ids of records that could not be read, so that nobody knows whether they may be published."""
    bases = {base.folder for base in corpus.project.bases}
    paths = {problem.location.path for problem in corpus.project.problems}
    stems = {path.stem for path in paths if path.suffix == ".yaml" and bases & set(path.parents)}
    return frozenset(stems - corpus.records.keys() - {"base"})


def kind_name(kind: str, labels: ReportLabels) -> str:
    """The kind of a record in words."""
    return labels.kinds.get(kind, kind)
