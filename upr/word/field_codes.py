"""The instructions of fields: what Word works out anew when it opens or prints a file."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from upr.word import tags
from upr.word.tags import w


def field_codes(root: etree._Element) -> Iterator[str]:
    """The instructions of all fields of a part, however they are split into runs."""
    opened: list[list[str]] = []
    for element in root.iter(tags.SIMPLE_FIELD, tags.FIELD_CHAR, tags.FIELD_CODE):
        if element.tag == tags.SIMPLE_FIELD:
            yield element.get(w("instr"), "").strip()
        elif element.tag == tags.FIELD_CODE:
            if opened:
                opened[-1].append(element.text or "")
        elif element.get(w("fldCharType")) == "begin":
            opened.append([])
        elif element.get(w("fldCharType")) == "end" and opened:
            yield "".join(opened.pop()).strip()
    yield from ("".join(code).strip() for code in opened)
