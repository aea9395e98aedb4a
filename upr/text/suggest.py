"""`did you mean ...`: the nearest word to a mistyped one."""

from collections.abc import Iterable
from difflib import get_close_matches

_LONGEST = 80  # difflib takes quadratic time; no key, theme or record id that is worth guessing is longer
_CUTOFF = 0.7  # `titel` finds `title`, `EV-0042` finds `EV-0024`; `place` does not find `language`


def nearest(word: str, candidates: Iterable[str]) -> str | None:
    """The candidate most like `word`, capitals aside; None when none is near. Their order makes no difference."""
    by_folded = {name.casefold()[:_LONGEST]: name for name in sorted(candidates, reverse=True)}
    found = get_close_matches(word.casefold()[:_LONGEST], by_folded, n=1, cutoff=_CUTOFF)
    return by_folded[found[0]] if found else None
