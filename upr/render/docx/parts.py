"""All parts of the Word file, by name."""

from __future__ import annotations

from upr.languages import language_for
from upr.languages.keys import Language
from upr.models.document import Document
from upr.ooxml import names
from upr.render.docx.body import body_xml
from upr.render.docx.fonts import font_table
from upr.render.docx.front import front_xml
from upr.render.docx.links import Links
from upr.render.docx.notes import NoteName, notes_part
from upr.render.docx.numbering import numbering_part
from upr.render.docx.page import footer_part, header_part, section_xml
from upr.render.docx.properties import app_part, core_part
from upr.render.docx.relations import content_types, document_relationships, package_relationships, relationships
from upr.render.docx.runs import run_writer
from upr.render.docx.settings import settings_part
from upr.render.docx.styles import styles_part
from upr.render.docx.theme import theme_part
from upr.render.docx.xml import word_part


def build_parts(document: Document) -> dict[str, bytes]:
    """Every part of the package, relationships and content types included."""
    language = language_for(document.language)
    note: NoteName = "endnote" if document.notes_as == "endnotes" else "footnote"
    links, note_links = Links(), Links()
    parts = {
        names.DOCUMENT_PART: _document(document, links, note),
        f"word/{note}s.xml": notes_part(document.notes, note, run_writer(note_links, note)),
        "word/numbering.xml": numbering_part(document.blocks, language),
        "word/settings.xml": settings_part(note),
        **_constant(language),
        **_properties(document, language),
    }
    if document.draft:
        parts["word/header1.xml"] = header_part(language.labels.draft)
    return parts | _relations(parts, links) | _note_relations(f"word/{note}s.xml", note_links)


def _document(document: Document, links: Links, note: NoteName) -> bytes:
    write = run_writer(links, note)
    content = front_xml(document.front, write) + body_xml(document.blocks, write) + section_xml(document.draft, note)
    return word_part("document", f"<w:body>{content}</w:body>", linked=True)


def _constant(language: Language) -> dict[str, bytes]:
    """Parts that depend on the language only."""
    return {
        "word/styles.xml": styles_part(language.tag),
        "word/fontTable.xml": word_part("fonts", font_table()),
        "word/theme/theme1.xml": theme_part(),
        "word/footer1.xml": footer_part(language.labels.page),
    }


def _properties(document: Document, language: Language) -> dict[str, bytes]:
    return {"docProps/core.xml": core_part(document, language.tag), "docProps/app.xml": app_part(document)}


def _relations(parts: dict[str, bytes], links: Links) -> dict[str, bytes]:
    return {
        names.CONTENT_TYPES_PART: content_types(parts),
        names.PACKAGE_RELATIONSHIPS: package_relationships(),
        names.relationships_of(names.DOCUMENT_PART): document_relationships(parts, links.relationships()),
    }


def _note_relations(part: str, links: Links) -> dict[str, bytes]:
    """A note's links are relationships of the notes' part, not of the document; none, and there is no such part."""
    found = links.relationships()
    return {names.relationships_of(part): relationships(found)} if found else {}
