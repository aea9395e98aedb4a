"""A page in which every text is hostile, and a submission made of the same texts."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

from submissions import MANIFEST, facts, submission

from upr.models import document as d
from upr.models.report import (
    Card,
    ClaimView,
    CoverLine,
    EarlierCard,
    FindingGroup,
    FindingLine,
    HeadingView,
    Line,
    MatrixLine,
    PointGroup,
    PointLine,
    Remark,
    Report,
    Span,
)
from upr.text.characters import SUSPECT


def hostile_report(texts: tuple[str, ...], language: str = "en") -> Report:
    """Every text in every place that a text can take, each at least once in a paragraph."""
    turn = cycle(texts)

    def t() -> str:
        return next(turn)

    def line() -> Line:
        return Line(t(), url=t(), anchor=t(), language=t())

    def card() -> Card:
        return Card(t(), t(), (t(),), ((t(), (line(), Line(t(), url=t()), Line(t(), language=t()))),))

    views: list[HeadingView | ClaimView] = []
    for number, text in enumerate(texts, 1):
        heading = d.Heading(t(), 1 + number % 3, t(), (d.TextRun(t(), language=t()),))
        views.append(HeadingView(heading.level, t(), (heading,)))
        views.append(
            ClaimView(
                anchor=t(),
                number=number,
                blocks=tuple(_blocks(text, number, t)),
                notes=(d.Note(number, (d.TextRun(t(), italic=True), d.LinkRun(t(), (d.TextRun(t()),)))),),
                strength="one",
                is_gap=True,
                cards=(card(),),
                earlier=(EarlierCard(t(), t(), (t(),), ((t(), t()),)),),
                related=(t(), (line(),)),
                remarks=(Remark("error", line()),),
            )
        )
    return Report(
        language=language,
        tag=t(),
        title=t(),
        as_of=t(),
        size=t(),
        front=tuple(d.FrontLine("organisation", (d.TextRun(text),)) for text in texts),
        can_be_sent=True,
        readiness=tuple(PointGroup(key, (PointLine(line(), (line(),), 3),)) for key in ("blocks", "look", "left")),
        narrative=tuple(views),
        matrix=tuple(MatrixLine(line(), (("several", 1), ("none", 2)), 1, 1, False) for _ in texts),
        window=t(),
        spans=tuple(Span(t(), "inside", 1, 1, (line(),)) for _ in texts),
        findings=(("error", (FindingGroup(t(), t(), t(), t(), (FindingLine(t(), line(), t(), t()),)),)),),
        coverage=tuple(CoverLine(t(), 1, 1, (t(), t())) for _ in texts),
        sign_offs=(t(), t()),
        checklist=(("before", (t(), t())), ("confirmed", (t(),))),
    )


def _blocks(text: str, number: int, t: object) -> Iterator[d.Block]:
    assert callable(t)
    yield d.Paragraph(t(), number, (d.TextRun(text), d.NoteRun(number), d.ReferenceRun(t(), t()), d.BreakRun()))
    yield d.ListItem(t(), 1, 0, t(), (d.LinkRun(t(), (d.TextRun(t(), bold=True),)),))
    yield d.Quotation(t(), (d.TextRun(t()),))
    cells = ((d.TextRun(t()),), (d.TextRun(t()),))
    yield d.Table(t(), cells, (cells,), ("left", "right"), (0.5, 0.5))


def hostile_submission(folder: Path, texts: tuple[str, ...], language: str = "en") -> Path:
    """A submission whose records, recommendations and narrative hold the texts that their readers let in."""
    plain = [" ".join(text.split()) for text in texts if not SUSPECT.search(text) and text.strip()]
    plain = [text for text in plain if len(text) < 900 and text.isprintable()]
    changes: dict[str, str | bytes | None] = {
        "submission.yaml": MANIFEST.replace("language: en", f"language: {language}").replace(
            "title: Rights in a small example", f"title: {json.dumps(plain[0])}"
        )
    }
    for number, text in enumerate(plain):
        said = json.dumps(text, ensure_ascii=False)
        changes[f"evidence/r-{number}.yaml"] = (
            f"kind: news-report\ntitle: {said}\npublisher: {said}\nauthor: {said}\npublished: 2023-03-03\n"
            f"url: https://example.org/{number}\nsummary: {said}\nlimits: {said}\ndoubts: [second-hand]\n"
            f"original_title: {said}\nheld_at: {said}\nplace: {said}\n"
        )
    paragraphs = [f"`{text.replace('`', '')} x` [@r-{number}]." for number, text in enumerate(plain)]
    changes |= facts("\n\n".join([*paragraphs, ":::{recommendations} freedoms\n:::"]))
    asked = [
        f"  - {{id: ask-{number}, theme: freedoms, text: {json.dumps(text)}, evidence: [r-{number}]}}\n"
        for number, text in enumerate(plain)
    ]
    changes["recommendations.yaml"] = "recommendations:\n" + "".join(asked)
    return submission(folder, changes)
