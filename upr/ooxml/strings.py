"""Texts of cells: shared or inline, plain or in runs (ISO 29500-1, 18.4)."""

from __future__ import annotations

import re

from lxml import etree

from upr.ooxml.xml_parts import elements, local

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


def shared_strings(data: bytes) -> list[str]:
    """The table of shared strings, by number."""
    found = []
    for element in elements(data, "si"):
        found.append(text_of(element))
        element.clear()
    return found


def text_of(element: etree._Element) -> str:
    """The text of `si` or `is`: all runs, without what helps to pronounce them (`rPh`)."""
    pieces = []
    for child in element:
        if local(child) == "t":
            pieces.append(child.text or "")
        elif local(child) == "r":
            pieces += [inner.text or "" for inner in child if local(inner) == "t"]
    return unescaped("".join(pieces))


def unescaped(text: str) -> str:
    """Text in which `_x000D_` is the character that it stands for (ISO 29500-1, 22.9.2.19, ST_Xstring)."""
    return _ESCAPED.sub(lambda found: chr(int(found.group(1), 16)), text) if "_x" in text else text
