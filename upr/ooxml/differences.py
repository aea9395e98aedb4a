"""Whether two Word files say the same, and where they first differ, by the paragraph numbers of ours."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from upr.ooxml.reading import WordText

NUMBERED_STYLES = frozenset({"NumberedParagraph", "Recommendation"})
"""The styles of our template that carry a paragraph number (`upr.render.docx.styles`)."""

_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")


@dataclass(frozen=True, slots=True)
class Differences:
    """Where another file differs from ours.

    `paragraphs` are the numbers of our numbered paragraphs, 0 for the opening part, under which something stands that
    the other file does not have. `added` counts paragraphs of the other file that ours does not have; `notes` and
    `notes_added` are the same for notes. A paragraph that was changed counts in both.
    """

    paragraphs: tuple[int, ...]
    added: int
    notes: int
    notes_added: int

    @property
    def none(self) -> bool:
        """Whether both say the same."""
        return not (self.paragraphs or self.added or self.notes or self.notes_added)


def differences(ours: WordText, theirs: WordText) -> Differences:
    """Compare two texts paragraph by paragraph; their order, white space and invisible characters do not count."""
    left = Counter(_plain(paragraph.text) for paragraph in theirs.paragraphs)
    numbers: dict[int, None] = {}
    number = 0
    for paragraph in ours.paragraphs:
        number += paragraph.style in NUMBERED_STYLES
        text = _plain(paragraph.text)
        if left[text]:
            left[text] -= 1
        else:
            numbers[number] = None
    notes, notes_added = _lacking(ours.notes, theirs.notes), _lacking(theirs.notes, ours.notes)
    return Differences(tuple(numbers), left.total(), notes, notes_added)


def _lacking(some: Iterable[str], others: Iterable[str]) -> int:
    """How many of `some` are not among `others`."""
    return (Counter(map(_plain, some)) - Counter(map(_plain, others))).total()


def _plain(text: str) -> str:
    return " ".join(_INVISIBLE.sub("", unicodedata.normalize("NFC", text)).split())
