"""Word's own numbering: headings, paragraphs, lists (ISO 29500-1, 17.9).

Headings and paragraphs are tied to their styles, so each has one series through the document. Each list is an
instance of one definition, and starts again.
"""

from __future__ import annotations

from collections.abc import Iterable

from upr.languages.forms import fill_label
from upr.languages.keys import Language
from upr.models.document import Block, ListItem
from upr.render.docx.measures import NUMBER, STEP, list_indent
from upr.render.docx.xml import word_part

HEADINGS = 1
PARAGRAPHS = 2
UNNUMBERED = 3
"""For a heading without a letter. The number 0 would say the same, but validators look for its definition."""
_FIRST_LIST = 4

_LEVELS = 9
_LIST_FORMATS = ("lowerLetter", "lowerRoman", "upperLetter")
_WITHOUT_NUMBER = (
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="none"/><w:suff w:val="nothing"/><w:lvlText w:val=""/>'
    '<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:hanging="0"/></w:pPr></w:lvl>'
)


def list_number(list_id: int) -> int:
    """The instance of numbering for a list; `list_id` counts from 1."""
    return _FIRST_LIST - 1 + list_id


def numbering_part(blocks: Iterable[Block], language: Language) -> bytes:
    """All definitions, then all instances: the schema wants them in this order."""
    levels = (_heading_levels(), _paragraph_level(), _WITHOUT_NUMBER, _list_levels(language))
    definitions = [_definition(number, content) for number, content in enumerate(levels)]
    instances = [_instance(HEADINGS, 0), _instance(PARAGRAPHS, 1), _instance(UNNUMBERED, 2)]
    for list_id, used in sorted(_levels_of_lists(blocks).items()):
        instances.append(_instance(list_number(list_id), 3, sorted(used)))
    return word_part("numbering", "".join(definitions + instances))


def _levels_of_lists(blocks: Iterable[Block]) -> dict[int, set[int]]:
    levels: dict[int, set[int]] = {}
    for block in blocks:
        if isinstance(block, ListItem):
            levels.setdefault(block.list_id, set()).add(block.level)
    return levels


def _definition(number: int, levels: str) -> str:
    return f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'


def _instance(number: int, definition: int, restarts: Iterable[int] = ()) -> str:
    """Instances of one definition go on counting where the last one stopped, unless told to restart."""
    overrides = "".join(
        f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="1"/></w:lvlOverride>' for level in restarts
    )
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{definition}"/>{overrides}</w:num>'


def _heading_levels() -> str:
    """`A.`, and `A.1` below it; headings of level 3 are not numbered."""
    first = _level(0, "upperLetter", "%1.", NUMBER, NUMBER, "Heading1")
    return first + _level(1, "decimal", "%1.%2", NUMBER, NUMBER, "Heading2")


def _paragraph_level() -> str:
    return _level(0, "decimal", "%1.", NUMBER, NUMBER, "NumberedParagraph")


def _list_levels(language: Language) -> str:
    """`(a)`, `(i)`, `(A)` as the language writes them; deeper down the three forms come round again."""
    return "".join(
        _level(level, _LIST_FORMATS[level % 3], _list_text(level, language), list_indent(level), STEP)
        for level in range(_LEVELS)
    )


def _list_text(level: int, language: Language) -> str:
    return fill_label(language.list_label, number=f"%{level + 1}")


def _level(level: int, shape: str, text: str, left: int, hanging: int, style: str = "") -> str:
    tied = f'<w:pStyle w:val="{style}"/>' if style else ""
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{shape}"/>{tied}'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{left}" w:hanging="{hanging}"/></w:pPr></w:lvl>'
    )
