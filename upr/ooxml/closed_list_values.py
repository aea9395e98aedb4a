"""Values that may stand in our Word file, as regular expressions that a whole value must match."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

Attributes: TypeAlias = Mapping[str, str]
"""Attribute -> what its value must match."""
Elements: TypeAlias = Mapping[str, Attributes]
"""Element -> its attributes."""

BOOKMARK = r"b[a-z2-7]{16}(?:_[1-9]\d{0,5})?"
FIELD = rf" (?:PAGE|NUMPAGES|REF {BOOKMARK} \\r \\h) "
PROSE = r"[^\x00-\x1f\x7f-\x9f\ufffe\uffff]*"
DATE = r"\d{4}-\d\d-\d\dT00:00:00Z"

TWIPS = r"\d{1,5}"
COUNT = r"\d{1,6}"
LANGUAGE = r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}"
LATIN_FONT = "Times New Roman"
COMPLEX_FONT = "Times New Roman|Khmer OS Battambang"
EAST_ASIAN_FONT = "SimSun|MS Mincho|Batang"
FONT = f"{COMPLEX_FONT}|{EAST_ASIAN_FONT}"
PARAGRAPH_STYLE = (
    "Normal|Title|Heading[123]|NumberedParagraph|Recommendation|ListItem|Quote|TableText|TableHeading|TableGap"
    "|Front(?:Notice|Review|Line|Heading|Organisation|KeyWords)|Header|Footer|EndnoteText|FootnoteText"
)
CHARACTER_STYLE = "DefaultParagraphFont|EndnoteReference|FootnoteReference|Hyperlink"
TABLE_STYLE = "TableNormal|TableGrid"
STYLE = f"{PARAGRAPH_STYLE}|{CHARACTER_STYLE}|{TABLE_STYLE}|NoList"
STYLE_NAME = (
    "Normal|Title|heading [123]|Numbered Paragraph|Recommendation|List Item|Quote|Table (?:Text|Heading|Gap|Grid)"
    "|Front (?:Notice|Review|Line|Heading|Organisation|Key Words)|header|footer|(?:end|foot)note (?:text|reference)"
    "|Hyperlink|Default Paragraph Font|Normal Table|No List"
)
LINE = {"w:val": "single", "w:sz": "4|12", "w:space": "[046]", "w:color": "000000"}
WIDTH = {"w:w": TWIPS, "w:type": "dxa"}
SIDE = {**LINE, **WIDTH}
NONE: Attributes = {}
