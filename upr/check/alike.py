"""Texts that are nearly the same, found without comparing each with each."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from math import ceil

ALIKE = 0.8
"""Share of common words (Jaccard) from which on two texts are nearly the same."""

_WORD = re.compile(r"\w+")


def pairs_alike(texts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Indexes of an earlier and a later text that are nearly the same; each later one once.

    Names and numbers must be the same: two requests that differ only in the article are two requests. Texts can be
    alike only if they share one of their rarest words, so only those are compared (prefix filtering, Chaudhuri and
    others, 2006).
    """
    bags = [frozenset(_WORD.findall(text.casefold())) for text in texts]
    marks = [_marks(text) for text in texts]
    often = Counter(word for bag in bags for word in bag)
    by_word: defaultdict[str, list[int]] = defaultdict(list)
    for index, bag in enumerate(bags):
        rarest = sorted(bag, key=lambda word: (often[word], word))[: len(bag) - ceil(ALIKE * len(bag)) + 1]
        candidates = sorted({other for word in rarest for other in by_word[word]})
        match = next((o for o in candidates if marks[o] == marks[index] and _share(bags[o], bag) >= ALIKE), None)
        if match is not None:
            yield match, index
        else:  # what repeats an earlier one need not be found again
            for word in rarest:
                by_word[word].append(index)


def _marks(text: str) -> frozenset[str]:
    """Numbers, and words with a capital but for the first."""
    found = _WORD.findall(text)
    return frozenset(word for place, word in enumerate(found) if word[0].isdigit() or (place and word[0].isupper()))


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other) if one or other else 1.0
