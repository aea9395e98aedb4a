"""Acronyms in texts: where they are used, and where they are explained."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from upr.check.own_words import Passage

_FORM = r"(?<![\w/@.&-])([A-Z][A-Z0-9]+(?:-[A-Z]{2,})*)s?"
_ACRONYM = re.compile(rf"{_FORM}(?![\w/&-]|\.[A-Z])")
_LIKELY = re.compile(r"[A-Z][A-Z0-9]")
"""Tells fast that a text holds none."""
_ROMAN = re.compile(r"[IVXLCDM]+")
_SHOUTED = re.compile(r"(?:\b[A-Z]{2,}\b[ ,]*){3,}")
_BRACKETS = re.compile(r"\(([^()]{2,80})\)")
_BEFORE_NAME = re.compile(rf"{_FORM} \((?=[^()]*[A-Z])[^()]* [^()]*[A-Z][^()]*\)")


@dataclass(slots=True)
class Uses:
    """How often an acronym stands in the text, and its first place; `explained` is the place of its explanation."""

    first: Passage
    number: int = 0
    explained: Passage | None = None
    alone: bool = field(default=False)
    """Whether the brackets that explain it hold nothing else."""


def acronyms(passages: Iterable[Passage]) -> Mapping[str, Uses]:
    """Every acronym with its uses, in the order of the text.

    One is explained where it stands in brackets behind its name, or before a name in brackets. Roman numerals and
    text in capitals hold none.
    """
    uses: dict[str, Uses] = {}
    for passage in passages:
        if not _LIKELY.search(passage.text):
            continue
        text = _SHOUTED.sub(" ", passage.text)
        explained = dict(_explained(text))
        for found in _ACRONYM.finditer(text):
            name = found[1]
            if _ROMAN.fullmatch(name) or sum(map(str.isalpha, name)) < 2:
                continue
            use = uses.setdefault(name, Uses(passage))
            use.number += 1
            if name in explained and use.explained is None:
                use.explained, use.alone = passage, explained[name]
    return uses


def _explained(text: str) -> Iterator[tuple[str, bool]]:
    for found in _BRACKETS.finditer(text):
        for inner in _ACRONYM.finditer(found[1]):
            yield inner[1], inner[0] == found[1]
    for found in _BEFORE_NAME.finditer(text):
        yield found[1], False
