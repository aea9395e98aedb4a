"""Numbers and labels as Word will print them, worked out by our own counter so that they are right at first sight."""

from __future__ import annotations

from collections.abc import Iterable

from upr.compose.outline import NUMBERED, Item
from upr.languages.forms import fill_label

_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"))
_ROMAN_SMALL = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def letters(number: int) -> str:
    """`a` to `z`, then `aa`, `bb`: how Word counts in letters (ISO 29500-1, 17.18.59, lowerLetter)."""
    turns, index = divmod(number - 1, 26)
    return chr(ord("a") + index) * (turns + 1)


def roman(number: int) -> str:
    """Lower-case roman numerals (ISO 29500-1, 17.18.59, lowerRoman)."""
    text = ""
    for value, sign in (*_ROMAN, *_ROMAN_SMALL):
        count, number = divmod(number, value)
        text += sign * count
    return text


def list_label(level: int, ordinal: int, form: str = "({number})") -> str:
    """`(a)` at level 0, `(i)` below it, `(A)` below that, then again; empty for an item's later paragraphs.

    `form` is the language's (`Language.list_label`).
    """
    if not ordinal:
        return ""
    word = (letters, roman, lambda number: letters(number).upper())[level % 3](ordinal)
    return fill_label(form, number=word)


def heading_labels(items: Iterable[Item]) -> list[str]:
    """The label of each item: `A.` and `A.1` for lettered headings, empty for everything else."""
    labels = []
    major = minor = 0
    for item in items:
        label = ""
        if item.role == "heading" and item.lettered and item.level == 1:
            major, minor = major + 1, 0
            label = f"{letters(major).upper()}."
        elif item.role == "heading" and item.lettered and item.level == 2 and major:
            minor += 1
            label = f"{letters(major).upper()}.{minor}"
        labels.append(label)
    return labels


def paragraph_numbers(items: Iterable[Item]) -> list[int]:
    """The number of each item in the one unbroken series from 1; 0 for what carries none."""
    numbers, last = [], 0
    for item in items:
        last += item.role in NUMBERED
        numbers.append(last if item.role in NUMBERED else 0)
    return numbers
