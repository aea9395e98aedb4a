"""Fields that show what is taken out of a file: they become what they show.

Word refreshes fields when it prints. One that reads a property, a variable or the name of the file would then show
an error, or what nobody has seen before. So would the field around an object of which only the picture stays.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from upr.word import tags
from upr.word.cleaning.settle import unwrap
from upr.word.tags import w

_SHOWS_WHAT_GOES = {
    *("AUTHOR", "COMMENTS", "CREATEDATE", "EDITTIME", "INFO", "KEYWORDS", "LASTSAVEDBY", "PRINTDATE", "REVNUM"),
    *("SAVEDATE", "SUBJECT", "TEMPLATE", "DOCPROPERTY", "DOCVARIABLE", "FILENAME", "FILESIZE", "MERGEFIELD"),
    *("USERADDRESS", "USERINITIALS", "USERNAME", "EMBED"),
}


@dataclass(slots=True)
class _Field:
    """An open field: the marks and code that would go, and whether its result has begun."""

    parts: list[etree._Element] = field(default_factory=list)
    code: list[str] = field(default_factory=list)
    shown: bool = False
    simple: bool = True
    """Whether its code holds no other field."""


def freeze(root: etree._Element) -> None:
    """Turn such fields of a part into what they show."""
    for element in [one for one in root.iter(tags.SIMPLE_FIELD) if _reads(one.get(w("instr"), ""))]:
        unwrap(element)
    for part in _marks_of_complex_fields(root):
        parent = part.getparent()
        if parent is not None:
            parent.remove(part)


def _marks_of_complex_fields(root: etree._Element) -> list[etree._Element]:
    found: list[etree._Element] = []
    opened: list[_Field] = []
    for element in root.iter(tags.FIELD_CHAR, tags.FIELD_CODE):
        kind = element.get(w("fldCharType"))
        if kind == "begin":
            if opened and not opened[-1].shown:
                opened[-1].simple = False
            opened.append(_Field())
        if not opened:
            continue
        last = opened[-1]
        last.parts.append(element)
        last.code += [element.text or ""] if element.tag == tags.FIELD_CODE else []
        last.shown = last.shown or kind == "separate"
        if kind == "end":
            opened.pop()
            found += last.parts if last.simple and _reads("".join(last.code)) else []
    return found


def _reads(code: str) -> bool:
    return not _SHOWS_WHAT_GOES.isdisjoint(code.upper().split()[:1])
