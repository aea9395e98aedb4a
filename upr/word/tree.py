"""One part of somebody's Word file as a tree: hostile XML refused, dialects made one.

What the file says is left as it is but for two things: Strict namespaces become those of Transitional, and of
alternatives (`mc:AlternateContent`) the one that Word shows is kept, so that nothing counts twice.
"""

from __future__ import annotations

import codecs
import re
from typing import Any

from lxml import etree

from upr.errors import UnreadableError
from upr.word import tags

MOST_MARKS = 350_000
"""`<` and `=` in all XML of a file: a bound on elements and attributes, hence on time. A submission has 50,000; the
fullest of 1,900 files from the tests of other readers has 310,000."""
MOST_XML = 12 * 2**20
"""Bytes of all XML of a file; a submission has below one million."""
MOST_PARAGRAPHS = 25_000
"""Paragraphs of a part, and of all that is printed, cells of tables too: a thousand pages."""

_STRICT = b"http://purl.oclc.org/ooxml/"
_PAIRS = tuple((new.encode(), old.encode()) for new, old in tags.strict_pairs())
_DECLARATION = re.compile(r"^\ufeff?<\?xml[^>]*\?>")
_KNOWN = {
    *("wps", "wpg", "wpc", "wpi", "wp14", "w14", "w15", "w16", "w16se", "w16cid"),
    *("a14", "v", "o", "aink", "am3d", "cx", "cx1", "cx2", "cx4", "c14"),
}
"""Prefixes of extensions that Word 2016 and later understand: it then shows the `Choice`."""
_HELP = "Open it in Word, save it under a new name, and try again."


def marks(content: bytes) -> int:
    """How many elements and attributes a part can hold at most."""
    return content.count(b"<") + content.count(b"=")


def parse(content: bytes, *, choose: bool = True) -> etree._Element:
    """The root element of a part; with all alternatives in it when `choose` is false.

    Raises:
        UnreadableError: it is no XML, too deep, or has a document type (and with it entities).
    """
    text = _utf8(content)
    if b"<!DOCTYPE" in text or b"<!ENTITY" in text:
        raise UnreadableError("it holds a document type, which no Word file does", _HELP)
    if _STRICT in text:
        for new, old in _PAIRS:
            text = text.replace(new, old)
    try:
        root = etree.fromstring(text, _parser())
    except (etree.XMLSyntaxError, ValueError):
        raise UnreadableError("a part of it is damaged: it is not well-formed XML", _HELP) from None
    if choose:
        choose_alternatives(root)
    if sum(1 for _ in root.iter(tags.P)) > MOST_PARAGRAPHS:
        raise UnreadableError("it is far longer than a submission can be", "Inspect a part of it.")
    return root


def _parser() -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        encoding="utf-8",
    )


def _utf8(content: bytes) -> bytes:
    """The part in UTF-8. UTF-16 is allowed too (ISO 29500-2, 8.1.4); another encoding is taken for what it says."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _DECLARATION.sub("", content.decode("utf-16", "replace")).encode()
    named = re.match(rb"[\xef\xbb\xbf]{0,3}<\?xml[^>]*encoding=[\"']([A-Za-z0-9._-]{1,40})[\"']", content[:200])
    if named is None or named[1].lower() in (b"utf-8", b"utf8", b"us-ascii"):
        return content.removeprefix(codecs.BOM_UTF8)
    try:
        return _DECLARATION.sub("", content.decode(named[1].decode())).encode()
    except (LookupError, ValueError):
        raise UnreadableError("a part of it is damaged: its characters cannot be read", _HELP) from None


def choose_alternatives(root: etree._Element) -> None:
    """Put the alternative that Word shows in the place of each `mc:AlternateContent`."""
    for alternate in list(root.iter(tags.ALTERNATE)):
        parent = alternate.getparent()
        if parent is not None:
            for child in list(_chosen(alternate)):
                alternate.addprevious(child)
            parent.remove(alternate)


def _chosen(alternate: etree._Element) -> Any:
    for choice in alternate.iterchildren(tags.CHOICE):
        if set(choice.get("Requires", "").split()) <= _KNOWN:
            return choice
    fallback = alternate.find(tags.FALLBACK)
    return () if fallback is None else fallback
