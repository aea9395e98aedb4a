"""The order of a text: which series numbers its paragraphs, and where its opening part ends."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from upr.models.word_facts import FileParagraph
from upr.models.words import count_text
from upr.word.styles import Styles
from upr.word.walk import Walked

TYPED = "typed"
_TYPED = re.compile(r"\s*[(\[]?(\d{1,3})[.)\]]\s+\S")
"""A number at the start of a paragraph that somebody typed: `12. The law`, `(12) The law`."""


def file_paragraph(found: Walked, styles: Styles) -> FileParagraph:
    """A paragraph as rules look at it."""
    text, label, heading = found.text, found.label, styles.heading(found.style_id)
    shown = label.text if label is not None and label.is_number else ""
    counted = label is not None and label.is_number and label.form == "decimal" and label.level == 0
    paragraph = FileParagraph(
        text=text,
        words=count_text(text),
        place=found.place,
        style=styles.name(found.style_id),
        heading=heading,
        label=shown,
        number=label.number if label is not None and counted else None,
        series=label.definition if label is not None and counted else "",
        listed=label is not None and (label.is_number or label.form == "bullet"),
        notes=tuple(found.notes),
    )
    typed = None if paragraph.listed or heading else _TYPED.match(text)
    return replace(paragraph, number=int(typed[1]), series=TYPED) if typed else paragraph


def main_series(paragraphs: Sequence[FileParagraph]) -> str:
    """The series that numbers most of the running text; empty when none does."""
    weights: Counter[str] = Counter()
    for one in paragraphs:
        if one.series and one.place == "text" and not one.heading:
            weights[one.series] += one.words
    return weights.most_common(1)[0][0] if weights else ""


def body_start(paragraphs: Sequence[FileParagraph], series: str) -> int:
    """Where the body begins: with paragraph 1 and the headings right above it.

    Where nothing is numbered, with the first heading; where there is none either, at the top.
    """
    numbered = (i for i, one in enumerate(paragraphs) if series and one.series == series and one.place == "text")
    headings = (i for i, one in enumerate(paragraphs) if one.heading)
    start = next(numbered, None)
    if start is None:
        return next(headings, 0)
    while start and paragraphs[start - 1].heading:
        start -= 1
    return start
