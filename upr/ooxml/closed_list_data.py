"""The closed list: every element, attribute and value that may stand in our Word file, part by part.

A table maps an element to its attributes, an attribute to a regular expression that its whole value must match.
What is not here may not be printed, hidden or forgotten in the file: revision ids, authors, dates, comments, hidden
text, tracked changes, frames, pictures, controls, themes. A new feature extends the list in the same change, with a
test. The list is written by hand, not derived from the code that writes: it is the second opinion.
"""

from __future__ import annotations

from collections.abc import Mapping

from upr.ooxml import names
from upr.ooxml.closed_list_text import BASIC_RUN, DOCUMENT, FOOTER, HEADER, notes
from upr.ooxml.closed_list_theme import THEME
from upr.ooxml.closed_list_values import (
    COUNT,
    DATE,
    FIELD,
    FONT,
    LANGUAGE,
    LINE,
    NONE,
    PARAGRAPH_STYLE,
    PROSE,
    SIDE,
    STYLE,
    STYLE_NAME,
    TWIPS,
    Elements,
)

PREFIXES: Mapping[str, str] = {
    "w": names.W,
    "r": names.R,
    "rel": names.RELATIONSHIPS,
    "ct": names.CONTENT_TYPES,
    "cp": names.CORE,
    "dc": names.DC,
    "dcterms": names.DCTERMS,
    "xsi": names.XSI,
    "app": names.APP,
    "a": names.A,
    "xml": names.XML,
}
"""Prefixes used in these tables; the parts may use others."""

_STYLES: Elements = {
    **BASIC_RUN,
    "w:styles": NONE,
    "w:docDefaults": NONE,
    "w:rPrDefault": NONE,
    "w:pPrDefault": NONE,
    "w:style": {
        "w:type": "paragraph|character|table|numbering",
        "w:styleId": STYLE,
        "w:default": "1",
        "w:customStyle": "1",
    },
    "w:name": {"w:val": STYLE_NAME},
    "w:basedOn": {"w:val": STYLE},
    "w:next": {"w:val": PARAGRAPH_STYLE},
    "w:qFormat": NONE,
    "w:pPr": NONE,
    "w:keepNext": NONE,
    "w:keepLines": NONE,
    "w:numPr": NONE,
    "w:ilvl": {"w:val": "[01]"},
    "w:numId": {"w:val": "[12]"},
    "w:pBdr": NONE,
    **dict.fromkeys(("w:insideH", "w:insideV"), LINE),
    **dict.fromkeys(("w:top", "w:left", "w:bottom", "w:right"), SIDE),
    "w:spacing": {"w:before": TWIPS, "w:after": TWIPS, "w:line": TWIPS, "w:lineRule": "auto|exact"},
    "w:ind": {"w:left": TWIPS, "w:right": TWIPS, "w:hanging": TWIPS},
    "w:jc": {"w:val": "center"},
    "w:outlineLvl": {"w:val": "[012]"},
    "w:color": {"w:val": "1F3864"},
    "w:sz": {"w:val": "20|24"},
    "w:szCs": {"w:val": "20|24"},
    "w:u": {"w:val": "single"},
    "w:vertAlign": {"w:val": "superscript"},
    "w:tblPr": NONE,
    "w:tblInd": {"w:w": "0", "w:type": "dxa"},
    "w:tblBorders": NONE,
    "w:tblCellMar": NONE,
}

_NUMBERING: Elements = {
    "w:numbering": NONE,
    "w:abstractNum": {"w:abstractNumId": "[0-3]"},
    "w:multiLevelType": {"w:val": "multilevel"},
    "w:lvl": {"w:ilvl": "[0-8]"},
    "w:start": {"w:val": "1"},
    "w:numFmt": {"w:val": "decimal|lowerLetter|lowerRoman|upperLetter|none"},
    "w:suff": {"w:val": "nothing"},
    "w:pStyle": {"w:val": "Heading[12]|NumberedParagraph"},
    "w:lvlText": {"w:val": r"|%1\.|%1\.%2|\(?%[1-9]\)"},
    "w:lvlJc": {"w:val": "left"},
    "w:pPr": NONE,
    "w:ind": {"w:left": TWIPS, "w:hanging": TWIPS},
    "w:num": {"w:numId": COUNT},
    "w:abstractNumId": {"w:val": "[0-3]"},
    "w:lvlOverride": {"w:ilvl": "[0-8]"},
    "w:startOverride": {"w:val": "1"},
}

_SETTINGS: Elements = {
    "w:settings": NONE,
    "w:zoom": {"w:percent": "100"},
    "w:defaultTabStop": {"w:val": "567"},
    "w:footnotePr": NONE,
    "w:endnotePr": NONE,
    "w:numFmt": {"w:val": "decimal"},
    "w:footnote": {"w:id": "-1|0"},
    "w:endnote": {"w:id": "-1|0"},
    "w:compat": NONE,
    "w:compatSetting": {
        "w:name": "compatibilityMode",
        "w:uri": "http://schemas.microsoft.com/office/word",
        "w:val": "15",
    },
}

_FONTS: Elements = {
    "w:fonts": NONE,
    "w:font": {"w:name": FONT},
    "w:altName": {"w:val": "Leelawadee UI,Khmer UI,Khmer MN"},
    "w:family": {"w:val": "roman|auto|modern"},
    "w:pitch": {"w:val": "variable"},
}

_CORE: Elements = {
    "cp:coreProperties": NONE,
    **dict.fromkeys(("dc:title", "dc:subject", "dc:creator", "dc:language"), NONE),
    **dict.fromkeys(("cp:keywords", "cp:lastModifiedBy", "cp:revision"), NONE),
    "dcterms:created": {"xsi:type": "dcterms:W3CDTF"},
    "dcterms:modified": {"xsi:type": "dcterms:W3CDTF"},
}

_APP: Elements = {"app:Properties": NONE, "app:Words": NONE}

_RELATIONSHIPS: Elements = {
    "rel:Relationships": NONE,
    "rel:Relationship": {"Id": r"rId\d{1,6}", "Type": ".+", "Target": ".+", "TargetMode": "External"},
}
"""Which types and targets belong together is checked in `relations.py`."""

_CONTENT_TYPES: Elements = {
    "ct:Types": NONE,
    "ct:Default": {"Extension": ".+", "ContentType": ".+"},
    "ct:Override": {"PartName": ".+", "ContentType": ".+"},
}

PARTS: Mapping[str, Elements] = {
    "[Content_Types].xml": _CONTENT_TYPES,
    "_rels/.rels": _RELATIONSHIPS,
    "word/document.xml": DOCUMENT,
    "word/_rels/document.xml.rels": _RELATIONSHIPS,
    "word/_rels/endnotes.xml.rels": _RELATIONSHIPS,
    "word/_rels/footnotes.xml.rels": _RELATIONSHIPS,
    "word/endnotes.xml": notes("endnote"),
    "word/footnotes.xml": notes("footnote"),
    "word/footer1.xml": FOOTER,
    "word/header1.xml": HEADER,
    "word/styles.xml": _STYLES,
    "word/numbering.xml": _NUMBERING,
    "word/settings.xml": _SETTINGS,
    "word/fontTable.xml": _FONTS,
    "word/theme/theme1.xml": THEME,
    "docProps/core.xml": _CORE,
    "docProps/app.xml": _APP,
}
"""The closed list of parts, each with its elements."""

ROOTS: Mapping[str, str] = {
    "[Content_Types].xml": "ct:Types",
    "word/document.xml": "w:document",
    "word/endnotes.xml": "w:endnotes",
    "word/footnotes.xml": "w:footnotes",
    "word/footer1.xml": "w:ftr",
    "word/header1.xml": "w:hdr",
    "word/styles.xml": "w:styles",
    "word/numbering.xml": "w:numbering",
    "word/settings.xml": "w:settings",
    "word/fontTable.xml": "w:fonts",
    "word/theme/theme1.xml": "a:theme",
    "docProps/core.xml": "cp:coreProperties",
    "docProps/app.xml": "app:Properties",
}
"""The root element of a part; every other part is a list of relationships."""

TEXTS: Mapping[str, str] = {
    "w:t": PROSE,
    "w:instrText": FIELD,
    "dc:title": PROSE,
    "dc:subject": PROSE,
    "dc:creator": PROSE,
    "dc:language": LANGUAGE,
    "cp:keywords": PROSE,
    "cp:lastModifiedBy": PROSE,
    "cp:revision": "1",
    "dcterms:created": DATE,
    "dcterms:modified": DATE,
    "app:Words": r"\d{1,7}",
}
"""The only elements that may hold text, and what it must be. Nowhere else may even a space stand."""

REQUIRED = (
    "[Content_Types].xml",
    "_rels/.rels",
    "word/document.xml",
    "word/_rels/document.xml.rels",
    "word/styles.xml",
    "word/numbering.xml",
    "word/settings.xml",
    "word/footer1.xml",
    "docProps/core.xml",
    "docProps/app.xml",
)
"""Parts that are never missing."""
