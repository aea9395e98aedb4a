"""The closing list of recommendations: paragraph numbers only, by theme, as live references."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from upr.compose.inlines import PENDING
from upr.compose.outline import Item
from upr.compose.typography import finish, finish_before_number
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
        between = language.labels.note_separator if runs else ""
        runs += [TextRun(finish(between + before, language)), *_references(group, language), TextRun(after)]
    return (*(run for run in runs if run != TextRun("")), TextRun(".")) if runs else ()


def _by_section(items: Iterable[Item], numbers: Iterable[int]) -> Iterator[tuple[str, list[tuple[str, int]]]]:
    groups: dict[str, list[tuple[str, int]]] = {}
    for item, number in zip(items, numbers, strict=True):
        if item.role == "recommendation":
            front = item.section.front
            groups.setdefault(front.model.title if front else "", []).append((item.anchor, number))
    yield from groups.items()


def _references(group: list[tuple[str, int]], language: Language) -> Iterator[Run]:
    """`paras. 9–12 and 15`: first and last of those that follow each other, and no paragraph between them."""
    between, last, dash = language.joiners
    before, _, after = language.locators["paragraph"][len(group) > 1].partition("{value}")
    yield TextRun(finish_before_number(before, language))
    spans = list(_spans(group, pairs=language.ranges_in_words))
    for index, span in enumerate(spans):
        if index:
            yield TextRun(last if index == len(spans) - 1 else between)
        yield _reference(*span[0])
        if len(span) > 1:
            yield TextRun(dash)
            yield _reference(*span[-1])
    if after:
        yield TextRun(after)


def _reference(anchor: str, number: int) -> ReferenceRun:
    return ReferenceRun(PENDING + anchor, str(number))


def _spans(group: list[tuple[str, int]], *, pairs: bool) -> Iterator[list[tuple[str, int]]]:
    """The recommendations cut wherever the number does not follow on the one before.

    `pairs`: two that follow each other are no range (`9 et 10`), so they are cut as well.
    """
    for _, places in groupby(enumerate(group), key=lambda place: place[1][1] - place[0]):
        span = [each for _, each in places]
        yield from ([each] for each in span) if pairs and len(span) == 2 else [span]
