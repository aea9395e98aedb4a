"""Text that may be printed: whatever a hostile file holds, a terminal shows it and obeys nothing.

Escape sequences, bidirectional overrides, lone surrogates and line separators become `\\uXXXX`. Zero-width space,
joiner and non-joiner stay: Khmer and other scripts need them.
"""

import unicodedata
from itertools import accumulate, takewhile

_NEEDED = frozenset("\u200b\u200c\u200d")
_ELLIPSIS = "…"


def safe_text(text: str, limit: int = 400) -> str:
    """`text` on one line of at most `limit` characters, with an ellipsis where it was cut.

    Escaped: the categories Cc, Cf (but U+200B to U+200D), Cs, Co, Cn, Zl and Zp, so tab and line feed too. The
    result can always be encoded in UTF-8, and passing it through again changes nothing. A backslash is left as it
    is: the result is for reading, not for converting back.
    """
    if text.isprintable() and len(text) <= limit:
        return text
    pieces = [_shown(character) for character in text[: limit + 1]]
    lengths = list(accumulate(map(len, pieces)))
    if not lengths or lengths[-1] <= limit:
        return "".join(pieces)
    kept = sum(1 for _ in takewhile(lambda length: length < limit, lengths))
    return "".join(pieces[:kept]) + _ELLIPSIS


def _shown(character: str) -> str:
    # `isprintable` is false for exactly the categories above and for spaces but U+0020 (Zs), which are harmless.
    if character.isprintable() or character in _NEEDED or unicodedata.category(character) == "Zs":
        return character
    number = ord(character)
    return f"\\u{number:04x}" if number <= 0xFFFF else f"\\U{number:08x}"
