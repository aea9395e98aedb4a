"""Text from files of others as plain text: without the mark-up of reference managers, on a line or in paragraphs."""

from __future__ import annotations

import html
import re

from upr.text.characters import FORBIDDEN

_REST = r"(?:\s[^<>]{0,500})?/?>"
_IN_LINE = re.compile("</?(?:i|b|u|em|strong|sub|sup|sc|a|span|font)" + _REST, re.IGNORECASE)
"""What Zotero lets stand in a title, and what its notes hold inside a paragraph."""
_BREAKS = re.compile("</?(?:p|br|div|li|ul|ol|blockquote|h[1-6]|jats:p|jats:title)" + _REST, re.IGNORECASE)


def one_line(text: str) -> str:
    """The text on one line: known tags taken out, entities read once, white space and control characters one space.

    `<` that opens no known tag stays: `fewer than < 5` is text.
    """
    return " ".join(_spoken(_BREAKS.sub(" ", text)).split())


def paragraphs(text: str) -> str:
    """As `one_line`, with an empty line between what were paragraphs or list items."""
    parts = (" ".join(_spoken(part).split()) for part in re.split(r"\n\s*\n", _BREAKS.sub("\n\n", text)))
    return "\n\n".join(part for part in parts if part)


def _spoken(text: str) -> str:
    return FORBIDDEN.sub(" ", html.unescape(_IN_LINE.sub("", text)))
