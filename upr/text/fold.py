"""Texts made alike for searching: without capitals, accents, or the many kinds of quotation mark and hyphen."""

from __future__ import annotations

import re
import unicodedata

_ACCENTS = re.compile("[\u0300-\u036f\u200b-\u200d\u00ad]")
"""Accents of Latin, Greek and Cyrillic letters (the signs of other scripts are letters), and what nobody sees."""

_ALIKE = str.maketrans(dict.fromkeys("’‘ʼ′", "'") | dict.fromkeys("“”„«»", '"') | dict.fromkeys("‐‑‒–—−", "-"))


def fold(text: str) -> str:
    """The form in which two texts are compared; white space of any kind is one space."""
    if text.isascii():
        return " ".join(text.casefold().split())
    bare = _ACCENTS.sub("", unicodedata.normalize("NFKD", text.translate(_ALIKE)).casefold())
    return " ".join(unicodedata.normalize("NFC", bare).split())
