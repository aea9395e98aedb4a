"""Whether every page carries its number: a PAGE field in the header or footer of each section."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from upr.word import tags
from upr.word.field_codes import field_codes
from upr.word.opened import WordFile
from upr.word.tags import w

_PAGE = re.compile(r"PAGE\b", re.IGNORECASE)
_REFERENCES = {w("headerReference"): "header", w("footerReference"): "footer"}
_KINDS = ("default", "even", "first")


def pages_numbered(file: WordFile) -> bool:
    """Whether the pages of all sections are numbered. A first section of several may be a cover without a number."""
    settings = file.one("settings")
    odd_and_even = settings is not None and _is_on(settings, "evenAndOddHeaders")
    needed = ("default", "even") if odd_and_even else ("default",)
    sections = [all(numbered.get(kind, False) for kind in needed) for numbered in _sections(file)]
    return bool(sections) and (all(sections) or (len(sections) > 1 and all(sections[1:])))


def _sections(file: WordFile) -> Iterator[dict[str, bool]]:
    """For each section: kind of page -> whether its header or footer holds the field.

    A section takes over what it does not state from the one before (ISO 29500-1, 17.10.1).
    """
    parts = {relation.id: relation.target for relation in file.relations(file.main)}
    used: dict[tuple[str, str], bool] = {}
    known: dict[str, bool] = {}
    for section in file.root(file.main).iter(tags.SECTION):
        parent = section.getparent()
        if parent is not None and parent.tag == w("sectPrChange"):
            continue
        for reference in section.iterchildren(*_REFERENCES):
            kind = reference.get(tags.TYPE, "default")
            if kind not in _KINDS:
                continue
            part = parts.get(reference.get(tags.R_ID, ""), "")
            known.setdefault(part, part in file.parts and _has_page(file, part))
            used[_REFERENCES[reference.tag], kind] = known[part]
        kinds = {kind for _, kind in used}
        yield {kind: used.get(("header", kind), False) or used.get(("footer", kind), False) for kind in kinds}


def _has_page(file: WordFile, part: str) -> bool:
    root = file.root(part)
    return any(_PAGE.match(code) for code in field_codes(root)) or next(root.iter(w("pgNum")), None) is not None


def _is_on(settings: etree._Element, name: str) -> bool:
    element = settings.find(w(name))
    return element is not None and not tags.is_off(element.get(tags.VAL))
