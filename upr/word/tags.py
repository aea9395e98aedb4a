"""Names of elements and attributes of WordprocessingML, as lxml writes them."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from upr.ooxml.names import A, R, W

MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
M = "http://schemas.openxmlformats.org/officeDocument/2006/math"
V = "urn:schemas-microsoft-com:vml"
O = "urn:schemas-microsoft-com:office:office"  # noqa: E741 - the prefix that every Word file gives it
VT = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"


def w(name: str) -> str:
    """A name of WordprocessingML's own namespace."""
    return f"{{{W}}}{name}"


def all_w(names: str) -> frozenset[str]:
    """Several names, with spaces between them."""
    return frozenset(map(w, names.split()))


def child(parent: etree._Element, tag: str) -> etree._Element | None:
    """The first child of a name: `find` without its language of paths, which takes longer than the search."""
    return next(parent.iterchildren(tag), None)


def local(tag: object) -> str:
    """A name without its namespace; empty for comments and processing instructions."""
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def is_off(value: str | None) -> bool:
    """Whether a switch such as `<w:vanish w:val="0"/>` is off (ISO 29500-1, 17.17.4: absent means on)."""
    return value in ("0", "false", "off")


def strict_pairs() -> Iterable[tuple[str, str]]:
    """Beginnings of namespaces of ISO 29500 Strict, and those of Transitional, which all else here speaks."""
    old, new = "http://schemas.openxmlformats.org", "http://purl.oclc.org/ooxml"
    yield f"{new}/officeDocument/relationships/metadata/", f"{old}/package/2006/relationships/metadata/"
    yield f"{new}/officeDocument/extendedProperties", f"{old}/officeDocument/2006/extended-properties"
    yield f"{new}/officeDocument/customProperties", f"{old}/officeDocument/2006/custom-properties"
    for family in ("wordprocessingml", "drawingml", "officeDocument", "presentationml", "spreadsheetml"):
        yield f"{new}/{family}/", f"{old}/{family}/2006/"


VAL = w("val")
ID = w("id")
TYPE = w("type")
R_ID = f"{{{R}}}id"
R_EMBED = f"{{{R}}}embed"
R_LINK = f"{{{R}}}link"

P, PPR, RUN, RPR, TEXT = w("p"), w("pPr"), w("r"), w("rPr"), w("t")
TABLE, ROW, CELL = w("tbl"), w("tr"), w("tc")
TABLE_ROW_PR, CELL_PR = w("trPr"), w("tcPr")
BOX = w("txbxContent")
SDT = w("sdt")
SECTION = w("sectPr")
DELETED_TEXT = w("delText")
FIELD_CHAR, FIELD_CODE, SIMPLE_FIELD = w("fldChar"), w("instrText"), w("fldSimple")
DELETED_CODE = w("delInstrText")
FOOTNOTE_MARK, ENDNOTE_MARK, COMMENT_MARK = w("footnoteReference"), w("endnoteReference"), w("commentReference")

INSERTED = all_w("ins moveTo")
DELETED = all_w("del moveFrom")
MATH_TEXT = f"{{{M}}}t"
MATH_RUN = f"{{{M}}}r"
BLIP = f"{{{A}}}blip"
ALTERNATE, CHOICE, FALLBACK = (f"{{{MC}}}{name}" for name in ("AlternateContent", "Choice", "Fallback"))
