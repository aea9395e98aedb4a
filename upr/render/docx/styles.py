"""Our template: the styles, and nothing else.

Everything in the main part is 12 points, headings, tables and the opening part included: OHCHR's form rule names font
and size (FMT-2), and no other size for headings was found. Notes are 10 points: no size for notes was found either,
they are outside the main part, and the difference keeps the two apart. Headings are told apart by weight and slope,
not by size or colour. Text is set ragged right, which is easier to read for many and leaves long addresses alone.
"""

from __future__ import annotations

from typing import NamedTuple

from upr.render.docx.fonts import EAST_ASIAN, TIMES
from upr.render.docx.measures import HALF_LINE, NUMBER, STEP
from upr.render.docx.numbering import HEADINGS, PARAGRAPHS
from upr.render.docx.xml import word_part

LINK_COLOUR = "1F3864"
"""Dark blue: legible when printed in black, contrast to white above 11 to 1."""

_BOLD = "<w:b/><w:bCs/>"
_ITALIC = "<w:i/><w:iCs/>"
_CENTRED = '<w:jc w:val="center"/>'
_KEEP_NEXT = "<w:keepNext/>"
_SMALL = '<w:sz w:val="20"/><w:szCs w:val="20"/>'
_BOX = "".join(
    f'<w:{side} w:val="single" w:sz="12" w:space="4" w:color="000000"/>'
    for side in ("top", "left", "bottom", "right")
)
_RULES = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="6" w:color="000000"/>' for side in ("top", "bottom"))


class Style(NamedTuple):
    """A paragraph style: `paragraph` and `run` are the contents of pPr and rPr, in the schema's order."""

    id: str
    name: str
    paragraph: str = ""
    run: str = ""
    based_on: str = "Normal"
    following: str = ""
    custom: bool = True


def _spacing(before: int, after: int) -> str:
    return f'<w:spacing w:before="{before}" w:after="{after}"/>'


def _single(after: int) -> str:
    return f'<w:spacing w:before="0" w:after="{after}" w:line="240" w:lineRule="auto"/>'


def _numbered(num: int, level: int = 0) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>'


def _heading(level: int, number: str, before: int, run: str) -> Style:
    paragraph = f'{_KEEP_NEXT}<w:keepLines/>{number}{_spacing(before, HALF_LINE)}<w:outlineLvl w:val="{level - 1}"/>'
    return Style(f"Heading{level}", f"heading {level}", paragraph, run, following="NumberedParagraph", custom=False)


_TEXT = (
    _heading(1, _numbered(HEADINGS), 360, _BOLD),
    _heading(2, _numbered(HEADINGS, 1), 240, _BOLD + _ITALIC),
    _heading(3, "", 180, _ITALIC),
    Style("NumberedParagraph", "Numbered Paragraph", _numbered(PARAGRAPHS)),
    # Based on the style above and with no numbering of its own: that is what keeps the two in one series.
    Style("Recommendation", "Recommendation", "<w:keepLines/>", based_on="NumberedParagraph"),
    Style("ListItem", "List Item"),
    Style("Quote", "Quote", f'<w:ind w:left="{NUMBER + STEP}" w:right="{STEP}"/>', custom=False),
    Style("TableText", "Table Text", _single(40)),
    Style("TableHeading", "Table Heading", _KEEP_NEXT, _BOLD, based_on="TableText"),
    # Word needs a paragraph between two tables and behind a last one; this one is a thin gap.
    Style("TableGap", "Table Gap", '<w:spacing w:before="0" w:after="0" w:line="160" w:lineRule="exact"/>'),
)

_OPENING = (
    Style("Title", "Title", _spacing(240, 240) + _CENTRED, _BOLD, custom=False),
    Style("FrontNotice", "Front Notice", f"<w:pBdr>{_BOX}</w:pBdr>{_spacing(0, 240)}{_CENTRED}", _BOLD),
    Style("FrontReview", "Front Review", _single(40) + _CENTRED, _BOLD),
    Style("FrontLine", "Front Line", _single(40) + _CENTRED),
    Style("FrontHeading", "Front Heading", _KEEP_NEXT + _spacing(120, 60), _BOLD),
    Style("FrontOrganisation", "Front Organisation", f'{_single(60)}<w:ind w:left="{STEP}" w:hanging="{STEP}"/>'),
    Style("FrontKeyWords", "Front Key Words", f"<w:pBdr>{_RULES}</w:pBdr>{_spacing(240, 240)}"),
)

_APPARATUS = (
    Style("Header", "header", _single(0) + _CENTRED, _BOLD, custom=False),
    Style("Footer", "footer", _single(0) + _CENTRED, custom=False),
    Style("EndnoteText", "endnote text", _single(40), _SMALL, custom=False),
    Style("FootnoteText", "footnote text", _single(20), _SMALL, custom=False),
)

_SUPERSCRIPT = '<w:vertAlign w:val="superscript"/>'
_CHARACTER = (
    ("EndnoteReference", "endnote reference", _SUPERSCRIPT),
    ("FootnoteReference", "footnote reference", _SUPERSCRIPT),
    ("Hyperlink", "Hyperlink", f'<w:color w:val="{LINK_COLOUR}"/><w:u w:val="single"/>'),
)

_CELL_MARGINS = (
    '<w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>'
    '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar>'
)
_GRID = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_FIXED = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    f'<w:tblPr><w:tblInd w:w="0" w:type="dxa"/>{_CELL_MARGINS}</w:tblPr></w:style>'
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/></w:style>'
    '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/>'
    f"<w:tblPr><w:tblBorders>{_GRID}</w:tblBorders></w:tblPr></w:style>"
)


def styles_part(language: str) -> bytes:
    """The styles of a document in the given language (BCP 47 tag)."""
    paragraphs = map(_paragraph_style, _TEXT + _OPENING + _APPARATUS)
    characters = (_character_style(*row) for row in _CHARACTER)
    return word_part("styles", _defaults(language) + _FIXED + "".join(paragraphs) + "".join(characters))


def _defaults(language: str) -> str:
    """Document defaults: no theme, so that nothing can override the font names."""
    fonts = f'w:ascii="{TIMES}" w:eastAsia="{EAST_ASIAN}" w:hAnsi="{TIMES}" w:cs="{TIMES}"'
    run = f'<w:rFonts {fonts}/><w:sz w:val="24"/><w:szCs w:val="24"/>{_languages(language)}'
    paragraph = f'<w:spacing w:after="{HALF_LINE}" w:line="259" w:lineRule="auto"/>'
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{run}</w:rPr></w:rPrDefault>"
        f"<w:pPrDefault><w:pPr>{paragraph}</w:pPr></w:pPrDefault></w:docDefaults>"
    )


def _languages(language: str) -> str:
    """Set for all three kinds of script, so that no default of the reader's machine comes in."""
    return f'<w:lang w:val="{language}" w:eastAsia="zh-CN" w:bidi="ar-SA"/>'


def _paragraph_style(style: Style) -> str:
    custom = ' w:customStyle="1"' if style.custom else ""
    following = f'<w:next w:val="{style.following}"/>' if style.following else ""
    paragraph = f"<w:pPr>{style.paragraph}</w:pPr>" if style.paragraph else ""
    run = f"<w:rPr>{style.run}</w:rPr>" if style.run else ""
    return (
        f'<w:style w:type="paragraph"{custom} w:styleId="{style.id}"><w:name w:val="{style.name}"/>'
        f'<w:basedOn w:val="{style.based_on}"/>{following}<w:qFormat/>{paragraph}{run}</w:style>'
    )


def _character_style(style_id: str, name: str, run: str) -> str:
    return (
        f'<w:style w:type="character" w:styleId="{style_id}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="DefaultParagraphFont"/><w:rPr>{run}</w:rPr></w:style>'
    )
