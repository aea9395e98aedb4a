"""Runs: text in three kinds of script, line breaks, links, references and note marks (ISO 29500-1, 17.3.2).

Run properties stand in the order of Word's own schema; the ISO schema does not check it, Word does.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from functools import lru_cache
from typing import TypeAlias

from upr.models.document import BreakRun, LinkRun, NoteRun, ReferenceRun, Run, Runs, Script, TextRun
from upr.render.docx.fonts import EAST_ASIAN, TIMES, font_for
from upr.render.docx.links import Links
from upr.render.docx.xml import escape

WriteRuns: TypeAlias = Callable[[Runs], str]
"""Writes the runs of one paragraph."""

_BREAK = "<w:r><w:br/></w:r>"


def run_writer(links: Links, note: str) -> WriteRuns:
    """A writer for one part: its addresses go to `links`; `note` is what a mark stands for, endnote or footnote."""
    return lambda runs: "".join([_run(run, links, note) for run in runs])


def bookmarked(name: str, number: int, content: str) -> str:
    """Content of a paragraph inside a bookmark; `number` is unique in the document (17.13.6)."""
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{content}<w:bookmarkEnd w:id="{number}"/>'


def field(instruction: str, result: str) -> str:
    """A complex field with the result that is shown until a word processor refreshes it (17.16.18)."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f"{text_xml(TextRun(result))}"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def text_xml(run: TextRun, style: str = "") -> str:
    """A run of text, with a character style if one is named."""
    rtl = run.script == "complex" and _is_right_to_left(run.text)
    properties = _properties(style, run.bold, run.italic, run.script, rtl, run.language)
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(run.text)}</w:t></w:r>'


def _run(run: Run, links: Links, note: str) -> str:
    match run:
        case TextRun():
            return text_xml(run)
        case NoteRun(number=number):
            return _note_mark(number, note)
        case LinkRun(url=url, runs=inner):
            shown = "".join([text_xml(part, "Hyperlink") for part in inner])
            return f'<w:hyperlink r:id="{links.id_of(url)}" w:history="1">{shown}</w:hyperlink>'
        case ReferenceRun(target=target, text=text):
            return _reference(target, text)
        case BreakRun():
            return _BREAK


def _reference(target: str, text: str) -> str:
    r"""The number of a bookmarked paragraph.

    `\r` gives the number without the full stop that closes it in the margin, so the text stays right when Word
    refreshes it; `\h` makes it a link (17.16.5.51).
    """
    return field(rf"REF {target} \r \h", text)


def _note_mark(number: int, note: str) -> str:
    style = f"{note.capitalize()}Reference"
    return f'<w:r><w:rPr><w:rStyle w:val="{style}"/></w:rPr><w:{note}Reference w:id="{number}"/></w:r>'


@lru_cache(maxsize=256)
def _properties(style: str, bold: bool, italic: bool, script: Script, rtl: bool, language: str) -> str:
    script_font, direction = _script(script, rtl, language)
    properties = "".join(
        (
            f'<w:rStyle w:val="{style}"/>' if style else "",
            script_font,
            "<w:b/><w:bCs/>" if bold else "",
            "<w:i/><w:iCs/>" if italic else "",
            direction,
            _language(script, language),
        )
    )
    return f"<w:rPr>{properties}</w:rPr>" if properties else ""


def _script(script: Script, rtl: bool, language: str) -> tuple[str, str]:
    """Font and direction. Without `cs` or `rtl`, Word may take font and size of the Latin side for complex script."""
    if script == "complex":
        return f'<w:rFonts w:cs="{font_for(language, TIMES)}"/>', "<w:rtl/>" if rtl else "<w:cs/>"
    if script == "east-asian":
        # The hint gives quotation marks and other characters of both worlds to the East Asian font.
        return f'<w:rFonts w:hint="eastAsia" w:eastAsia="{font_for(language, EAST_ASIAN)}"/>', ""
    return "", ""


def _language(script: Script, language: str) -> str:
    attribute = {"latin": "val", "complex": "bidi", "east-asian": "eastAsia"}[script]
    return f'<w:lang w:{attribute}="{escape(language)}"/>' if language else ""


def _is_right_to_left(text: str) -> bool:
    return any(unicodedata.bidirectional(character) in ("R", "AL") for character in text)
