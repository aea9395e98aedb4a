"""Document settings (17.15): only what Word needs to show the file as it is meant."""

from __future__ import annotations

from upr.render.docx.measures import STEP
from upr.render.docx.notes import SEPARATORS, NoteName
from upr.render.docx.xml import word_part

_COMPATIBILITY = (
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word"'
    ' w:val="15"/></w:compat>'
)


def settings_part(note: NoteName) -> bytes:
    """No revision ids, no template, no automatic refresh of fields: Word would ask the reader about it."""
    return word_part(
        "settings",
        f'<w:zoom w:percent="100"/><w:defaultTabStop w:val="{STEP}"/>{_notes(note)}{_COMPATIBILITY}',
    )


def _notes(note: NoteName) -> str:
    """Decimal numbers; the default of endnotes is lower-case roman. Their default place is the document's end."""
    separators = "".join(f'<w:{note} w:id="{number}"/>' for number in SEPARATORS)
    return f'<w:{note}Pr><w:numFmt w:val="decimal"/>{separators}</w:{note}Pr>'
