"""`did you mean ...`: the nearest word to a mistyped one."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches

MOST_GUESSES = 20
"""A word is compared with every candidate: in a large folder more than a few guesses would take minutes."""

_LONGEST = 80  # difflib takes quadratic time; no key, theme or record id that is worth guessing is longer
_CUTOFF = 0.7  # `titel` finds `title`, `EV-0042` finds `EV-0024`; `place` does not find `language`


def nearest(word: str, candidates: Iterable[str]) -> str | None:
    """The candidate most like `word`, capitals aside; None when none is near. Their order makes no difference."""
    return _nearest(word, _by_folded(candidates))


class Guesses:
    """`nearest` for many words against the same candidates: for the first `MOST_GUESSES` of them, then None."""

    def __init__(self, candidates: Iterable[str]) -> None:
        self._candidates = candidates
        self._by_folded: Mapping[str, str] | None = None  # most runs guess nothing
        self._made: dict[str, str | None] = {}

    def nearest(self, word: str) -> str | None:
        """The candidate most like `word`; None when none is near, or when enough has been guessed."""
        if self._by_folded is None:
            self._by_folded = _by_folded(self._candidates)
        if word not in self._made and len(self._made) < MOST_GUESSES:
            self._made[word] = _nearest(word, self._by_folded)
        return self._made.get(word)


def _by_folded(candidates: Iterable[str]) -> dict[str, str]:
    return {name.casefold()[:_LONGEST]: name for name in sorted(candidates, reverse=True)}


def _nearest(word: str, by_folded: Mapping[str, str]) -> str | None:
    found = get_close_matches(word.casefold()[:_LONGEST], by_folded, n=1, cutoff=_CUTOFF)
    return by_folded[found[0]] if found else None
