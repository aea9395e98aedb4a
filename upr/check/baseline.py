"""Comparing findings with a baseline: by rule, file and message, never by line, so that text may move.

A message may hold a count, which changes with every edit: numbers are not compared. In the narrative many paragraphs
share one message: there the text of the line tells which of them is known, as long as it was not edited.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from upr.models.baseline import KnownFinding
from upr.models.finding import Finding
from upr.models.project import Project

_NUMBER = re.compile(r"\d+")


class Compared(NamedTuple):
    """Findings that no baseline knows, and known ones that are found no more."""

    new: list[Finding]
    gone: list[KnownFinding]


def known_of(findings: Iterable[Finding], project: Project) -> Iterator[KnownFinding]:
    """The findings as a baseline holds them, in their order."""
    texts = {section.path: section.text.split("\n") for section in project.sections}
    for finding in findings:
        here = finding.location
        lines = texts.get(here.path, [])
        text = _hash(lines[here.line - 1]) if here.line <= len(lines) else None
        path = Path(os.path.relpath(here.path, project.root)).as_posix()
        yield KnownFinding(code=finding.code, path=path, message=finding.message, text=text)


def compare(findings: Sequence[Finding], known: Sequence[KnownFinding], project: Project) -> Compared:
    """Take the known findings away, each as often as the baseline has it."""
    now = list(zip(findings, known_of(findings, project), strict=True))
    gone = list(known)
    for key in (_exact, _loose):  # a line that was edited meets its old self only when nothing else does
        now, gone = _without_pairs(now, gone, key)
    return Compared([finding for finding, _ in now], gone)


Pairs = list[tuple[Finding, KnownFinding]]
Key = Callable[[KnownFinding], Hashable]


def _without_pairs(now: Pairs, known: list[KnownFinding], key: Key) -> tuple[Pairs, list[KnownFinding]]:
    """What is left on both sides when equals are paired off."""
    pairs = Counter(key(entry) for _, entry in now) & Counter(map(key, known))
    left, rest = pairs.copy(), pairs.copy()
    return [each for each in now if not _taken(left, key(each[1]))], [
        entry for entry in known if not _taken(rest, key(entry))
    ]


def _taken(left: Counter[Hashable], key: Hashable) -> bool:
    left[key] -= 1
    return left[key] >= 0


def _exact(known: KnownFinding) -> tuple[str, ...]:
    return (*_loose(known), known.text or "")


def _loose(known: KnownFinding) -> tuple[str, ...]:
    return (known.code, known.path, _NUMBER.sub("#", known.message))


def _hash(line: str) -> str:
    return hashlib.sha256(line.strip().encode("utf-8")).hexdigest()[:12]
