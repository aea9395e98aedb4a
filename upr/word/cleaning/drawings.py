"""Charts, diagrams and objects: what they print stays, what lies behind it goes.

A chart is drawn from the values that it keeps itself (`numCache` and `strCache`, ISO 29500-1); the workbook behind it
serves editing alone. An object is shown by its picture until somebody opens it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from upr.word import tags
from upr.word.cleaning.settle import unwrap
from upr.word.tags import all_w, local, w

_CHARTS = ("chartSpace",)
_BEHIND = {"externalData", "pivotSource", "printSettings", "protection", "userInterface"}
"""A workbook, linked or embedded, the name of its pivot table, headers and footers of a sheet."""
_FILTERED = re.compile(
    r"filtered\w+|categoryFilterExceptions?|fullRef|levelRef|formulaRef|uniqueId\w*|datapointuniqueidlist"
)
"""Extensions of charts: series and rows that somebody filtered out, places of cells, numbers of editing."""
_AREA = re.compile(r"\$?[A-Z]{1,3}\$?[0-9]{1,7}(?::\$?[A-Z]{1,3}\$?[0-9]{1,7})?(?=[,)]|$)")
_FIRST_CELL = "$A$1"
_SHEET = "Sheet1!"
_OBJECT = w("object")
_OBJECT_PARTS = all_w("objectEmbed objectLink") | {f"{{{tags.O}}}OLEObject"}
_IMAGE = f"{{{tags.V}}}imagedata"
_OLE_MARK = f"{{{tags.O}}}ole"


def scrub_chart(root: etree._Element) -> None:
    """Take out of a chart what it does not print. Other parts stay as they are."""
    if local(root.tag) not in _CHARTS:
        return
    for element in [one for one in root.iter() if local(one.tag) in _BEHIND]:
        _remove(element)
    for element in [one for one in root.iter() if _FILTERED.fullmatch(local(one.tag))]:
        _remove_with_extension(element)
    for element in root.iter():
        if local(element.tag) in ("f", "nf", "sqref"):
            element.text = neutral(element.text or "")


def neutral(formula: str) -> str:
    """The cells of a formula without the names of workbook and sheet: a chart must say where its values are from."""
    area = _AREA.search(formula.rpartition("!")[2])
    return _SHEET + (area[0] if area else _FIRST_CELL)


def objects_without_picture(root: etree._Element) -> Iterator[etree._Element]:
    """Objects of which nothing would stay."""
    for element in root.iter(_OBJECT, w("pict")):
        needed = sum(1 for _ in element.iter(*_OBJECT_PARTS)) or int(element.tag == _OBJECT)
        pictures = sum(1 for one in element.iter(_IMAGE) if one.get(tags.R_ID))
        if pictures < needed and tags.child(element, w("drawing")) is None:
            yield element


def objects_to_pictures(root: etree._Element) -> None:
    """Leave the picture of each object in its place, as Word does when an object is made a picture.

    Objects that text flows around can stand in a `w:pict`, beside their picture.
    """
    for part in list(root.iter(*_OBJECT_PARTS)):
        around = part.getparent()
        for shape in () if around is None else around.iter():
            shape.attrib.pop(_OLE_MARK, "")
        _remove(part)
    for element in list(root.iter(_OBJECT)):
        if tags.child(element, w("drawing")) is None:
            element.tag = w("pict")
            element.attrib.clear()
        else:
            unwrap(element)


def _remove_with_extension(element: etree._Element) -> None:
    """An extension (`c:ext`) must not be empty, nor their list."""
    while True:
        parent = element.getparent()
        if parent is None:
            return
        parent.remove(element)
        if len(parent) or local(parent.tag) not in ("ext", "extLst"):
            return
        element = parent


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
