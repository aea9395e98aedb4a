"""Document properties: a fixed, neutral set. No application, company, template, editing time or host."""

from __future__ import annotations

from upr.models.document import Document
from upr.models.words import count_words
from upr.ooxml import names
from upr.render.docx.xml import escape, part

_CORE = f'xmlns:cp="{names.CORE}" xmlns:dc="{names.DC}" xmlns:dcterms="{names.DCTERMS}" xmlns:xsi="{names.XSI}"'


def core_part(document: Document, language: str) -> bytes:
    """Core properties (ISO 29500-2, 10). Both dates are the writing date; who changed last is who submits."""
    creator = escape(document.creator)
    return part(
        "cp:coreProperties",
        _CORE,
        f"<dc:title>{escape(document.title)}</dc:title><dc:subject>{escape(document.subject)}</dc:subject>"
        f"<dc:creator>{creator}</dc:creator><cp:keywords>{escape(', '.join(document.key_words))}</cp:keywords>"
        f"<cp:lastModifiedBy>{creator}</cp:lastModifiedBy><cp:revision>1</cp:revision>"
        f"{_date('created', document.date)}{_date('modified', document.date)}<dc:language>{language}</dc:language>",
    )


def app_part(document: Document) -> bytes:
    """Our own count of the main part, so that what Word shows before counting is right."""
    return part("Properties", f'xmlns="{names.APP}"', f"<Words>{count_words(document).strict}</Words>")


def _date(name: str, date: str) -> str:
    """A date, or nothing for a document without one."""
    return f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{date}T00:00:00Z</dcterms:{name}>' if date else ""
