"""Locators of a citation, in English and French: `, paras. 12 and 14-16, annex II` after an id."""

from __future__ import annotations

import re

from upr.text.nodes import Locator, LocatorKind

_LABELS: dict[LocatorKind, str] = {
    "paragraph": r"paragraph(?:e?s?)\b|paras?\b\.?|pars?\b\.?|§§?|¶¶?",
    "page": r"pages?\b|pp?\b\.?",
    "article": r"articles?\b|arts?\b\.?",
    "annex": r"annex(?:e?s?)\b",
    "section": r"sections?\b|sect?s?\b\.?",
    "recommendation": r"recomm[ae]ndations?\b|recs?\b\.?",
}
_BRACKETED = r"(?:\s?\((?:\d{1,4}|[A-Za-z]{1,5})\))*"
_NUMBER = rf"\d+(?:\.\d+)*[a-z]?(?!\w){_BRACKETED}"
_ROMAN = r"(?=[ivxlc])c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})"
_LETTER = rf"(?:{_ROMAN}|{_ROMAN.upper()}|[A-Z])(?!\w){_BRACKETED}"
_BETWEEN = r"(?:\s?[-–—]\s?|,?\s(?:and|et|to|à|&)\s|,\s?)"
_VALUE = rf"(?:{_NUMBER}(?:{_BETWEEN}{_NUMBER})*|{_LETTER}(?:{_BETWEEN}{_LETTER})*)"
_LOCATOR = re.compile(
    r"[\s,]*(?:(?:and|et)\s+)?(?:"
    + "|".join(f"(?P<{kind}>(?i:{label}))" for kind, label in _LABELS.items())
    + rf")\s?(?P<value>{_VALUE})"
)


def read_locators(rest: str) -> tuple[tuple[Locator, ...], str]:
    """The locators at the start of what follows an id, and what is left after them.

    `rest` holds no run of spaces. A value is kept as typed: numbers, ranges and lists (`12 and 14-16`, `110.10`,
    `19 (3)`), or capital letters and Roman numerals (`annex II`).
    """
    locators: list[Locator] = []
    end = 0
    while match := _LOCATOR.match(rest, end):
        kind = next(kind for kind in _LABELS if match[kind])
        locators.append(Locator(kind, match["value"]))
        end = match.end()
    return tuple(locators), rest[end:].strip().removeprefix(",").lstrip()
