"""Where notes' marks stand: beside punctuation as the language wants it, never in links."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import takewhile, zip_longest

from upr.compose.typography import join_mark
from upr.languages.keys import Language
from upr.text.nodes import Break, Citation, Inline, Link, Text


def with_marks(inlines: Iterable[Inline], language: Language) -> list[Inline]:
    """Put each note mark where the language wants it, beside the punctuation that follows it.

    Brackets that follow one another are one row of marks.
    """
    parts: list[Inline] = []
    rest = deque(_marks_outside_links(inlines))
    while rest:
        if not isinstance(rest[0], Citation):
            parts.append(rest.popleft())
            continue
        row = _row(rest)
        before, after = _around(parts, rest)
        left, right = join_mark(before.text, after.text, language)
        parts += [_reworded(before, left), *row, _reworded(after, right)]
    return parts


def _marks_outside_links(inlines: Iterable[Inline]) -> Iterator[Inline]:
    """Brackets inside a link stand behind it: a mark leads to its note, and cannot lead to two places."""
    for inline in inlines:
        if isinstance(inline, Link):
            yield replace(inline, children=tuple(_without_marks(inline.children)))
            yield from (part for part in inline.children if isinstance(part, Citation))
        else:
            yield inline


def _without_marks(inlines: tuple[Inline, ...]) -> Iterator[Inline]:
    """Without the space before a bracket, as if its mark stood there."""
    for part, following in zip_longest(inlines, inlines[1:]):
        if isinstance(part, Text) and isinstance(following, Citation):
            yield _reworded(part, part.text.rstrip())
        elif not isinstance(part, Citation):
            yield part


def _row(rest: deque[Inline]) -> list[Inline]:
    """Take the brackets that stand at the front, and what separates them, which is white space at most."""
    row: list[Inline] = [rest.popleft()]
    while True:
        blanks = len(list(takewhile(_blank, rest)))
        if blanks == len(rest) or not isinstance(rest[blanks], Citation):
            return row
        for _ in range(blanks):
            rest.popleft()
        row.append(rest.popleft())


def _around(parts: list[Inline], rest: deque[Inline]) -> tuple[Text, Text]:
    """Take the texts before and after a mark; where there is none it is empty."""
    if parts and isinstance(parts[-1], Break) and not parts[-1].hard:  # the bracket was wrapped to the next line
        parts.pop()
    before = parts[-1] if parts else None
    after = rest[0] if rest else None
    if isinstance(before, Text):
        parts.pop()
    if isinstance(after, Text):
        rest.popleft()
    return _text(before), _text(after)


def _text(inline: Inline | None) -> Text:
    return inline if isinstance(inline, Text) else Text("")


def _reworded(node: Text, text: str) -> Text:
    """The node with another text. (`dataclasses.replace` would take longer than all the rest here.)"""
    return Text(text, node.bold, node.italic, node.code)


def _blank(inline: Inline) -> bool:
    return not inline.text.strip() if isinstance(inline, Text) else isinstance(inline, Break) and not inline.hard
