"""What the script of a text says of its language, where it is a script of one language only."""

from __future__ import annotations

import re

_OF_ONE_LANGUAGE = (
    ("km", "\u1780-\u17ff\u19e0-\u19ff"),
    ("lo", "\u0e80-\u0eff"),
    ("th", "\u0e00-\u0e7f"),
    ("ka", "\u10a0-\u10ff\u1c90-\u1cbf"),
    ("hy", "\u0530-\u058f"),
    ("el", "\u0370-\u03ff"),
    ("si", "\u0d80-\u0dff"),
    ("ta", "\u0b80-\u0bff"),
    ("ko", "\u1100-\u11ff\uac00-\ud7ff"),
    ("ja", "\u3040-\u30ff"),
)
_PATTERNS = tuple((language, re.compile(f"[{ranges}]")) for language, ranges in _OF_ONE_LANGUAGE)


def language_of(text: str) -> str:
    """The language of a text of which most letters are of such a script; empty where that is not certain."""
    letters = sum(map(str.isalpha, text))
    for language, pattern in _PATTERNS:
        found = sum(1 for sign in pattern.findall(text) if sign.isalpha())
        if found * 2 > letters:
            return language
    return ""
