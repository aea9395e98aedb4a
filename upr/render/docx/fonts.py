"""Fonts by script.

Times New Roman throughout (FMT-2); it covers Latin, Greek, Cyrillic, Arabic and Hebrew. For scripts that it lacks:

- Khmer: Khmer OS Battambang, the text face that Cambodian offices use and that LibreOffice users have. Word does not
  ship it, so the font table names what Windows and macOS do have; without any, Word picks a font that knows Khmer.
- Chinese, Japanese, Korean: the serif faces that Word itself installs.
"""

from __future__ import annotations

TIMES = "Times New Roman"
EAST_ASIAN = "SimSun"

_BY_LANGUAGE = {"km": "Khmer OS Battambang", "ja": "MS Mincho", "ko": "Batang"}

_TABLE = (
    (TIMES, "", "roman"),
    ("Khmer OS Battambang", "Leelawadee UI,Khmer UI,Khmer MN", "auto"),
    (EAST_ASIAN, "", "auto"),
    ("MS Mincho", "", "modern"),
    ("Batang", "", "roman"),
)


def font_for(language: str, default: str) -> str:
    """The font for a language tag's main language, or `default`."""
    return _BY_LANGUAGE.get(language.partition("-")[0].lower(), default)


def font_table() -> str:
    """The content of the font table: for each font its substitutes and its family (ISO 29500-1, 17.8.3)."""
    return "".join(_font(*row) for row in _TABLE)


def _font(name: str, substitutes: str, family: str) -> str:
    alternatives = f'<w:altName w:val="{substitutes}"/>' if substitutes else ""
    return f'<w:font w:name="{name}">{alternatives}<w:family w:val="{family}"/><w:pitch w:val="variable"/></w:font>'
