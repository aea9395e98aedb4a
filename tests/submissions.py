"""Small submissions on disk: right as they stand, and changed by a test one file at a time."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from upr.compose.document import compose_document
from upr.load.project import load_project
from upr.models.composed import Composed
from upr.models.corpus import Corpus
from upr.models.document import BreakRun, LinkRun, NoteRun, ReferenceRun, Run, Runs, TextRun
from upr.resolve.corpus import resolve

MANIFEST = """\
state: KHM
session: 46
cycle: 4
kind: individual
language: en
title: Rights in a small example
key_words: [rights]
as_of: 2023-10-10
organisations:
  - name: "[Example organisation]"
    acronym: EO
    city: "[city]"
    country: "[country]"
    activities: Placeholder in a test.
sections: [sections/01-introduction.md, sections/02-facts.md]
"""
INTRODUCTION = "---\ntitle: Introduction\npart: introduction\n---\n\nWe write about one law [@law-2023].\n"
FACTS = """\
---
title: Freedoms
theme: freedoms
---

A law was adopted [@law-2023]. {#adopted}

What paragraph [](#adopted) tells stands [@rec:r-1].

:::{recommendations} freedoms
:::
"""
BASE = "id: example\nabout: One law.\n"
RECORD = """\
kind: news-report
title: Law adopted
publisher: Example Post
published: 2023-03-03
url: https://example.org/law
accessed: 2023-04-01
summary: A law was adopted.
"""
TESTIMONY = """\
kind: testimony
title: Talk with a farmer
recorded: 2023-03-03
summary: SECRETWORD was told.
"""
RECOMMENDATIONS = """\
recommendations:
  - id: repeal
    theme: freedoms
    text: Repeal the law by 2025.
    evidence: [law-2023]
    themes: [Rule of law & impunity]
"""
EARLIER = """\
recommendations:
  - id: r-1
    cycle: 3
    session: 32
    report: A/HRC/41/17
    number: "110.10"
    states: [FRA]
    position: noted
    text: Repeal the law.
"""
FILES: Mapping[str, str] = {
    "submission.yaml": MANIFEST,
    "sections/01-introduction.md": INTRODUCTION,
    "sections/02-facts.md": FACTS,
    "recommendations.yaml": RECOMMENDATIONS,
    "earlier.yaml": EARLIER,
    "evidence/base.yaml": BASE,
    "evidence/law-2023.yaml": RECORD,
}


def write_files(folder: Path, files: Mapping[str, str | bytes | None]) -> Path:
    """Write files by path below a folder; None takes one away."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if content is None:
            path.unlink()
        else:
            path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def submission(folder: Path, changes: Mapping[str, str | bytes | None] | None = None) -> Path:
    """Write the small submission with some files changed, and return its folder."""
    return write_files(write_files(folder, FILES), changes or {})


def facts(body: str, front: str = "title: Freedoms\ntheme: freedoms\n") -> dict[str, str | bytes | None]:
    """The change that gives the second section another text."""
    return {"sections/02-facts.md": f"---\n{front}---\n\n{body}\n"}


def corpus_of(root: Path) -> Corpus:
    """The resolved submission in a folder; its manifest must be right."""
    corpus = resolve(load_project(root))
    assert corpus is not None
    return corpus


def composed_of(root: Path) -> Composed:
    """The composed submission in a folder."""
    return compose_document(corpus_of(root))


def printed(runs: Runs) -> str:
    """Runs as one text: `^2` the mark of note 2, `{2}` a reference that shows 2, `<URL|text>` a link, `/` a break."""
    return "".join(map(_printed, runs))


def _printed(run: Run) -> str:
    match run:
        case TextRun(text=text, bold=bold, italic=italic):
            marks = "**" * bold + "*" * italic
            return marks + text + marks[::-1]
        case NoteRun(number=number):
            return f"^{number}"
        case ReferenceRun(text=text):
            return f"{{{text}}}"
        case LinkRun(url=url, runs=inner):
            return f"<{url}|{printed(inner)}>"
        case BreakRun():
            return "/"
