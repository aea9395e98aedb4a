"""Languages as reference managers name them, as BCP 47 tags."""

from __future__ import annotations

import re

_TAG = re.compile(r"([A-Za-z]{2,3})((?:[-_][A-Za-z0-9]{2,8}){0,3})")
_NAMES = {
    name: tag
    for tag, names in {
        "ar": "ara arabic arabe",
        "de": "deu ger german deutsch allemand",
        "en": "eng english anglais british american canadian ukenglish usenglish",
        "es": "spa spanish español espagnol",
        "fr": "fra fre french français",
        "ja": "jpn japanese japonais",
        "km": "khm khmer cambodian",
        "lo": "lao",
        "my": "mya bur burmese birman",
        "pt": "por portuguese português portugais",
        "ru": "rus russian russe",
        "th": "tha thai thaï",
        "vi": "vie vietnamese vietnamien",
        "zh": "zho chi chinese chinois",
    }.items()
    for name in names.split()
}
"""Names and three-letter codes (ISO 639-2), and the names that BibTeX's babel uses."""


def language_tag(text: str) -> str:
    """The tag of a language: `en_US` -> `en-US`, `French` -> `fr`, `eng` -> `en`; empty where it cannot be read."""
    first = re.split(r"[;,|]", text, maxsplit=1)[0].strip()
    if named := _NAMES.get(first.casefold()):
        return named
    match = _TAG.fullmatch(first)
    if match is None or (first.isupper() and len(first) == 3):
        return ""
    return _NAMES.get(match[1].lower(), match[1].lower()) + match[2].replace("_", "-")
