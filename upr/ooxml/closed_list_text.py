"""The closed list for the parts that hold text: document, notes, header and footer."""

from __future__ import annotations

from upr.ooxml.closed_list_values import (
    BOOKMARK,
    COMPLEX_FONT,
    COUNT,
    EAST_ASIAN_FONT,
    LANGUAGE,
    LATIN_FONT,
    NONE,
    PARAGRAPH_STYLE,
    TWIPS,
    WIDTH,
    Elements,
)

BASIC_RUN: Elements = {
    "w:rPr": NONE,
    "w:rFonts": {
        "w:hint": "eastAsia",
        "w:ascii": LATIN_FONT,
        "w:hAnsi": LATIN_FONT,
        "w:cs": COMPLEX_FONT,
        "w:eastAsia": EAST_ASIAN_FONT,
    },
    "w:b": NONE,
    "w:bCs": NONE,
    "w:i": NONE,
    "w:iCs": NONE,
    "w:lang": {"w:val": LANGUAGE, "w:eastAsia": LANGUAGE, "w:bidi": LANGUAGE},
}

_RUN: Elements = {
    **BASIC_RUN,
    "w:r": NONE,
    "w:rStyle": {"w:val": "EndnoteReference|FootnoteReference|Hyperlink"},
    "w:rtl": NONE,
    "w:cs": NONE,
    "w:t": {"xml:space": "preserve"},
    "w:br": NONE,
    "w:fldChar": {"w:fldCharType": "begin|separate|end"},
    "w:instrText": {"xml:space": "preserve"},
}

_LINK: Elements = {"w:hyperlink": {"r:id": r"rId\d{1,6}", "w:history": "1"}}

_PARAGRAPH: Elements = {
    **_RUN,
    "w:p": NONE,
    "w:pPr": NONE,
    "w:pStyle": {"w:val": PARAGRAPH_STYLE},
}

DOCUMENT: Elements = {
    **_PARAGRAPH,
    **_LINK,
    "w:document": NONE,
    "w:body": NONE,
    "w:bookmarkStart": {"w:id": COUNT, "w:name": BOOKMARK},
    "w:bookmarkEnd": {"w:id": COUNT},
    "w:endnoteReference": {"w:id": r"[1-9]\d{0,5}"},
    "w:footnoteReference": {"w:id": r"[1-9]\d{0,5}"},
    "w:numPr": NONE,
    "w:ilvl": {"w:val": "[0-8]"},
    "w:numId": {"w:val": COUNT},
    "w:ind": {"w:left": TWIPS},
    "w:jc": {"w:val": "center|right"},
    "w:tbl": NONE,
    "w:tblPr": NONE,
    "w:tblStyle": {"w:val": "TableGrid"},
    "w:tblW": WIDTH,
    "w:tblLayout": {"w:type": "fixed"},
    "w:tblLook": {
        "w:val": "0020",
        "w:firstRow": "1",
        "w:lastRow": "0",
        "w:firstColumn": "0",
        "w:lastColumn": "0",
        "w:noHBand": "1",
        "w:noVBand": "1",
    },
    "w:tblGrid": NONE,
    "w:gridCol": {"w:w": TWIPS},
    "w:tr": NONE,
    "w:trPr": NONE,
    "w:cantSplit": NONE,
    "w:tblHeader": NONE,
    "w:tc": NONE,
    "w:tcPr": NONE,
    "w:tcW": WIDTH,
    "w:shd": {"w:val": "clear", "w:color": "auto", "w:fill": "EDEDED"},
    "w:sectPr": NONE,
    "w:footnotePr": NONE,
    "w:endnotePr": NONE,
    "w:numFmt": {"w:val": "decimal"},
    "w:headerReference": {"w:type": "default", "r:id": r"rId\d"},
    "w:footerReference": {"w:type": "default", "r:id": r"rId\d"},
    "w:pgSz": {"w:w": "11906", "w:h": "16838"},
    "w:pgMar": {
        **dict.fromkeys(("w:top", "w:right", "w:bottom", "w:left"), "1440"),
        **dict.fromkeys(("w:header", "w:footer"), "708"),
        "w:gutter": "0",
    },
}


def notes(name: str) -> Elements:
    """The part with notes; `name` is `endnote` or `footnote`."""
    return {
        **_PARAGRAPH,
        **_LINK,
        f"w:{name}s": NONE,
        f"w:{name}": {"w:id": r"-1|0|[1-9]\d{0,5}", "w:type": "separator|continuationSeparator"},
        f"w:{name}Ref": NONE,
        "w:separator": NONE,
        "w:continuationSeparator": NONE,
        "w:spacing": {"w:before": "0", "w:after": "0", "w:line": "240", "w:lineRule": "auto"},
    }


HEADER: Elements = {**_PARAGRAPH, "w:hdr": NONE}
FOOTER: Elements = {**_PARAGRAPH, "w:ftr": NONE}
