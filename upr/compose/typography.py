"""The last touch on printed text: no-break spaces, and where a note's mark stands.

Applied to text only, never to an address. Only spaces that are there are changed: whoever searches the printed
text for words of the narrative finds them.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TypeAlias

from upr.languages.keys import Language

_BEHIND = re.compile(r"[.,;:!?…]+[\"'”’»]*")
"""Punctuation that goes before the mark in English, with the quotation marks that close behind it."""

_BEFORE = re.compile(r"\s*(?:(?<!\.)(?<!etc)\.|,|[;:!?]+)$")
"""Punctuation that goes behind the mark in French; the dots of an ellipsis or of "etc." belong to their word."""

_QUOTATION = re.compile(r"[“\"«]\s?([^“”\"«»]*?)\s?[”\"»]")
"""A quotation in double marks of any kind, the spaces inside French ones apart."""


Typography: TypeAlias = tuple[tuple[str, str], ...]
"""A language's substitutions: `Language.typography`."""


@cache
def _substitutions(typography: Typography) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(pattern), replacement) for pattern, replacement in typography)


def finish(text: str, language: Language) -> str:
    """Apply a language's substitutions, in their order. Applying them twice changes nothing more."""
    return touch_up(text, language.typography)


def touch_up(text: str, typography: Typography) -> str:
    """The same with the substitutions alone."""
    for pattern, replacement in _substitutions(typography):
        text = pattern.sub(replacement, text)
    return text


def finish_before_number(text: str, language: Language) -> str:
    """Finish a text behind which the number of a reference follows in a run of its own: `paragraph `, `paras. `."""
    return finish(text + "1", language)[:-1]


def inside_quotation(text: str, language: Language) -> str:
    """The text as it stands inside quotation marks: the quotations that it holds get the inner marks."""
    opening, closing = language.inner_quotation_marks
    return _QUOTATION.sub(lambda found: opening + found[1] + closing, text)


def join_mark(text_before: str, text_after: str, language: Language) -> tuple[str, str]:
    """The texts before and after a citation bracket, as they are to stand around the note's mark.

    The space before the mark goes. In English closing punctuation comes before the mark (`word.¹ Next`), in
    French behind it (`mot¹. Suite`), wherever the author put the bracket. Nothing else changes.
    """
    before = text_before.rstrip()
    if language.note_mark == "after-punctuation":
        found = _BEHIND.match(text_after)
        cut = found.end() if found else 0
        return before + text_after[:cut], text_after[cut:]
    found = _BEFORE.search(before)
    cut = found.start() if found else len(before)
    return before[:cut], before[cut:] + text_after
