"""Which official language a text is written in, by its script and its commonest words; None where it is not clear."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

_COMMON = (
    "en the of and to in that is for on was by with as are it be has were which from",
    "fr le les des et du dans est une sur au aux par pour qui que ont été ces ses cette",
    "es el los las del y una con por para su al se como han fue sus este esta ha lo",
)
_WORDS: Mapping[str, frozenset[str]] = {row[:2]: frozenset(row[3:].split()) for row in _COMMON}
_CLEAR = 0.15
"""Share of words that are among the commonest: English and its sisters have 30 to 45 per cent, others below 10."""
_NONE = 0.05
_FEWEST = 50
"""Words below which nothing is said."""
OTHER = "other"

# Patterns, made when a Word file is looked at: a build has no use for them.
_SCRIPTS: Mapping[str, str] = {
    "ru": "[\u0400-\u04ff]",
    "ar": "[\u0600-\u06ff\u0750-\u077f]",
    "zh": "[\u3400-\u9fff]",
}
_LATIN = "[A-Za-z\u00c0-\u024f]"
_LETTER = r"[^\W\d_]"


def text_language(text: str) -> str | None:
    """`en`, `fr`, `es`, `ru`, `ar` or `zh`; `other` for any other; None when the text is too short or too mixed.

    A script stands for its one official language: Ukrainian passes for Russian, Japanese with few kana for Chinese.
    """
    letters = len(re.findall(_LETTER, text))
    words = re.findall(r"[^\W\d_]+", text.lower())
    if letters < 4 * _FEWEST:
        return None
    script = next((name for name, one in _SCRIPTS.items() if len(re.findall(one, text)) * 2 > letters), None)
    if script:
        return script
    if len(re.findall(_LATIN, text)) * 2 <= letters:
        return OTHER
    return _by_words(words) if len(words) >= _FEWEST else None


def _by_words(words: list[str]) -> str | None:
    counts = Counter(words)
    shares = {
        name: sum(counts[word] for word in common) / len(words) for name, common in _WORDS.items()
    }  # a set of some twenty words each
    best = max(shares, key=lambda name: shares[name])
    if shares[best] >= _CLEAR:
        return best
    return OTHER if shares[best] < _NONE and len(words) >= 2 * _FEWEST else None
