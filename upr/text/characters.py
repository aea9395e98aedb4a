"""Characters that are not what they seem: those no text may hold, and those that turn the direction of reading."""

import re

_FORBIDDEN = (
    r"\x00-\x08\x0b-\x1f\x7f-\x9f"  # Cc, but for tab and line feed
    r"\u2028\u2029"  # YAML 1.1 takes them for line ends, editors do not: what is seen would not be what is read
    r"\ud800-\udfff\ufeff\ufffe\uffff"  # lone surrogates, a byte order mark inside a text, non-characters
)
_DIRECTIONAL = (
    r"\u202a-\u202e\u2066-\u2069"  # explicit formatting (UAX #9, 2.1 to 2.5): embeddings, overrides, isolates
    r"\U000e0000-\U000e007f"  # tag characters: invisible copies of ASCII
)
_MARKS = r"\u061c\u200e\u200f"
"""Implicit marks (UAX #9, 2.6): they stand where a letter could and turn no other; Arabic and Hebrew use them."""

FORBIDDEN = re.compile(f"[{_FORBIDDEN}]")
"""Control characters and their like: refused in every text."""

DIRECTIONAL = re.compile(f"[{_DIRECTIONAL}]")
"""Characters that turn the direction of text, and tag characters: doubtful in running text."""

SUSPECT = re.compile(f"[{_FORBIDDEN}{_DIRECTIONAL}]")
"""Both of the above: one quick look at a text that usually holds neither."""

INVISIBLE = re.compile(f"[{_FORBIDDEN}{_DIRECTIONAL}{_MARKS}]")
"""All of them, and the directional marks that a title may hold: refused in the names of files."""


def code_point(character: str) -> str:
    """`U+202E`: the only way in which such a character may be shown."""
    return f"U+{ord(character):04X}"
