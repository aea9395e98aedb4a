"""The closing list of recommendations: paragraph numbers only, by theme, as live references."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from upr.compose.inlines import PENDING
from upr.compose.outline import Item
from upr.languages.forms import fill_label
from upr.languages.keys import Language
from upr.models.document import ReferenceRun, Run, TextRun

_PARAGRAPHS = "\x00"  # stands for the references while the rest of the line is worded


def closing_list(items: Sequence[Item], numbers: Sequence[int], language: Language) -> tuple[Run, ...]:
    """One paragraph: each theme's title with the numbers of its recommendations."""
    runs: list[Run] = []
    for title, group in _by_section(items, numbers):
        line = fill_label(language.labels.recommendation_list, theme=title, paragraphs=_PARAGRAPHS)
        before, _, after = line.partition(_PARAGRAPHS)
        runs += [TextRun(("; " if runs else "") + before), *_references(group, language), TextRun(after)]
    return (*(run for run in runs if run != TextRun("")), TextRun(".")) if runs else ()


def _by_section(items: Iterable[Item], numbers: Iterable[int]) -> Iterator[tuple[str, list[tuple[str, int]]]]:
    groups: dict[str, list[tuple[str, int]]] = {}
    for item, number in zip(items, numbers, strict=True):
        if item.role == "recommendation":
            front = item.section.front
            groups.setdefault(front.model.title if front else "", []).append((item.anchor, number))
    yield from groups.items()


def _references(group: list[tuple[str, int]], language: Language) -> Iterator[Run]:
    """`paras. 9–12`: a theme's recommendations follow each other, so first and last are enough."""
    many = len(group) > 1
    before, _, after = language.locators["paragraph"][many].partition("{value}")
    yield TextRun(before)
    ends = (group[0], group[-1]) if many else (group[0],)
    for index, (anchor, number) in enumerate(ends):
        if index:
            yield TextRun(language.joiners[2])
        yield ReferenceRun(PENDING + anchor, str(number))
    if after:
        yield TextRun(after)
