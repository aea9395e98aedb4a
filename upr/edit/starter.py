"""What a new submission starts with: it builds at once, passes `check`, and says in each place what belongs there.

The one record that it brings is real: the Council's decision with the general guidelines for the review.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from upr.edit.starter_text import TEXTS, StarterText
from upr.languages import language_for
from upr.models.manifest import Organisation

SCHEMA_LINE = "# yaml-language-server: $schema={}schemas/{}.schema.json\n"


@dataclass(frozen=True, slots=True)
class Start:
    """What `upr new` knows: codes and texts, already checked."""

    state: str
    session: int
    cycle: int
    language: str
    title: str
    as_of: str
    organisations: tuple[Organisation, ...]

    @property
    def kind(self) -> str:
        """Joint as soon as there are two organisations (JNT-5)."""
        return "joint" if len(self.organisations) > 1 else "individual"


def starter_files(start: Start) -> Mapping[str, str]:
    """The files of a new submission by path."""
    text = TEXTS[start.language]
    sections = dict(_sections(start, text))
    return {
        "submission.yaml": _manifest(start, list(sections)),
        **sections,
        "recommendations.yaml": _recommendations(text),
        "earlier.yaml": SCHEMA_LINE.format("", "earlier") + f"# {text.earlier}\nrecommendations: []\n",
        "evidence/base.yaml": SCHEMA_LINE.format("../", "base")
        + f"id: {start.state.lower()}\nabout: {_quoted(text.about)}\n",
        "evidence/un/hrc-decision-17-119.yaml": _record(),
    }


def _quoted(text: str) -> str:
    """A YAML double-quoted scalar: JSON's form of a string is one."""
    return json.dumps(text, ensure_ascii=False)


def _manifest(start: Start, sections: list[str]) -> str:
    lines = [
        f"state: {start.state}",
        f"session: {start.session}",
        f"cycle: {start.cycle}",
        f"kind: {start.kind}",
        f"language: {start.language}",
        f"title: {_quoted(start.title)}",
        f"key_words: [{', '.join(map(_quoted, TEXTS[start.language].key_words))}]",
        f"as_of: {start.as_of}",
        "organisations:",
        *(line for organisation in start.organisations for line in _organisation(organisation)),
        "evidence: [evidence]",
        "sections:",
        *(f"  - {name}" for name in sections),
        "notes: endnotes",
    ]
    return SCHEMA_LINE.format("", "submission") + "\n".join(lines) + "\n"


def _organisation(organisation: Organisation) -> Iterator[str]:
    values = organisation.model_dump(exclude_defaults=True)
    for index, (key, value) in enumerate(values.items()):
        yield f"  {'-' if index == 0 else ' '} {key}: {_quoted(value) if isinstance(value, str) else value}"


def _sections(start: Start, text: StarterText) -> Iterator[tuple[str, str]]:
    headings = language_for(start.language).headings
    yield "sections/01-introduction.md", _section({"title": text.introduction, "part": "introduction"}, text.intro)
    yield "sections/02-scope.md", _section({"title": headings["scope"]}, text.scope)
    yield "sections/03-framework.md", _section({"title": headings["framework"]}, text.framework)
    yield "sections/04-promotion.md", _section({"title": headings["promotion"]}, "")
    theme = {"title": headings["freedoms"], "level": "2", "theme": "freedoms"}
    yield "sections/05-freedoms.md", _section(theme, text.theme + "\n\n:::{recommendations} freedoms\n:::")
    closing = {"title": text.closing, "part": "closing"}
    yield "sections/06-recommendations.md", _section(closing, ":::{recommendation-list}\n:::")


def _section(front: Mapping[str, str], body: str) -> str:
    keys = "".join(f"{key}: {_quoted(value) if key == 'title' else value}\n" for key, value in front.items())
    return f"---\n{keys}---\n" + (f"\n{body}\n" if body else "")


def _recommendations(text: StarterText) -> str:
    return SCHEMA_LINE.format("", "recommendations") + (
        f"recommendations:\n  - id: first\n    theme: freedoms\n    text: {_quoted(text.recommendation)}\n"
        "    evidence: [hrc-decision-17-119]\n"
    )


def _record() -> str:
    return SCHEMA_LINE.format("../../", "evidence") + (
        "kind: resolution\n"
        "title: Follow-up to resolution 16/21 with regard to the universal periodic review\n"
        "publisher: Human Rights Council\n"
        "published: 2011\n"
        'number: "17/119"\n'
        "symbol: A/HRC/DEC/17/119\n"
        "summary: >-\n"
        "  The decision that sets out the general guidelines for the information prepared for the review, and the\n"
        "  order in which States are reviewed.\n"
    )
