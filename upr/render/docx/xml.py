"""Writing XML as text: escaping, and the frame of a part."""

from __future__ import annotations

import html
import re

from upr.ooxml import names

_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_UNUSUAL = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_REPLACEMENT = "\ufffd"

_WORD = f'xmlns:w="{names.W}"'
_LINKED = f'{_WORD} xmlns:r="{names.R}"'


def escape(text: str) -> str:
    """Text or attribute value, safe in XML.

    Composing has refused control characters, and what else XML 1.0 forbids. Should one come here all the same, U+FFFD
    takes its place: the reader sees that something was there, and Word can open the file. Tabs and line ends become
    spaces.
    """
    return html.escape(_UNUSUAL.sub(_substitute, text))


def _substitute(match: re.Match[str]) -> str:
    return " " if match[0] in "\t\n\r" else _REPLACEMENT


def part(root: str, attributes: str, content: str) -> bytes:
    """A whole part: declaration and one root element."""
    return f"{_DECLARATION}<{root} {attributes}>{content}</{root}>".encode()


def word_part(root: str, content: str, *, linked: bool = False) -> bytes:
    """A part whose root is `w:` + `root`; `linked` if relationships are referred to in it."""
    return part(f"w:{root}", _LINKED if linked else _WORD, content)
