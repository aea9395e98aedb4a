"""Where in a source: `paras. 12 and 14–16`, `art. 19 (3)`, `p. 5`."""

from __future__ import annotations

import re
from collections.abc import Iterable

from upr.languages.forms import fill_label
from upr.languages.keys import Language
from upr.text.nodes import Locator, LocatorKind

# A record's own locator may come from a base in another language than the submission's.
_JOINER = re.compile(r"\s+(?:and|et|&)\s+")
_RANGE = re.compile(r"(?<![\d/-])([\d.]*\d[a-z]?)\s?[-–]\s?(?=(\d[\d.]*[a-z]?)(?![\w/-]))")
_ROMAN_RANGE = re.compile(r"\b([IVXLC]+)\s?[-–]\s?(?=[IVXLC]+\b)")
_SEVERAL = re.compile(r"(?:,|;|–| and | et | à )\s*(?:\d|[IVXLC]+\b)")


def print_locators(locators: Iterable[Locator], language: Language) -> str:
    """The locators of one citation, joined by commas; empty for none."""
    return ", ".join(print_locator(locator, language) for locator in locators)


def print_locator(locator: Locator, language: Language) -> str:
    """One locator: the plural for a list or a range of numbers, else the singular.

    A list is joined by the language's own word, a range by its dash or word (UN Editorial Manual: an en dash). The
    numbers themselves stay as they are: `110.10` and `19 (3)` are one place each.
    """
    _, last_joiner, dash = language.joiners
    value = _JOINER.sub(last_joiner, locator.value)
    value = _RANGE.sub(lambda found: found[1] + (last_joiner if _neighbours(found, language) else dash), value)
    value = _ROMAN_RANGE.sub(rf"\1{dash}", value)
    singular, plural = language.locators[locator.kind]
    return fill_label(plural if _SEVERAL.search(value) else singular, value=value)


def _neighbours(found: re.Match[str], language: Language) -> bool:
    """Whether the ends of a range follow each other, in a language that then writes them as a list."""
    first, last = found[1], found[2]
    return language.ranges_in_words and first.isdigit() and last.isdigit() and int(last) == int(first) + 1


def print_own(kind: LocatorKind, value: str, language: Language) -> str:
    """A locator that a record holds: `12` or `4-5` is counted in `kind`, words (`art. 25`, `annex`) stay as typed."""
    return print_locator(Locator(kind, value), language) if value[:1].isdigit() else value
