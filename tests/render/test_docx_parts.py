"""What stands in the parts of our Word file."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree
from rich_document import key, rich_document, text, variants

from upr.models.document import (
    Block,
    Document,
    LinkRun,
    ListItem,
    Note,
    NoteRun,
    Paragraph,
    Quotation,
    Runs,
    Table,
    TextRun,
)
from upr.models.words import count_words
from upr.ooxml.names import DC, DCTERMS, PART_KINDS, W
from upr.ooxml.package import content_hash, open_package
from upr.render.docx import render_docx
from upr.render.docx.links import uri
from upr.render.docx.measures import TEXT_WIDTH
from upr.render.docx.table import column_widths
from upr.render.docx.xml import escape

RICH = open_package(render_docx(rich_document(12)))


def parts_of(document: Document) -> dict[str, bytes]:
    return open_package(render_docx(document))


def with_blocks(*blocks: Block) -> Document:
    return replace(rich_document(12), blocks=blocks, notes=())


def run_properties(*runs: TextRun) -> list[str]:
    """The inner XML of each run's properties, with the prefix `w:`."""
    document = parts_of(with_blocks(Paragraph(key("p"), 1, runs)))["word/document.xml"].decode()
    body = document[document.index('w:name="b') :]
    return [properties.replace('"', "'") for properties in re.findall(r"<w:r>(?:<w:rPr>(.*?)</w:rPr>)?<w:t", body)]


def texts(part: bytes) -> list[str]:
    return [element.text or "" for element in etree.fromstring(part).iter(f"{{{W}}}t")]


SCRIPT = """
import sys
sys.path.insert(0, sys.argv[1])
from rich_document import variants
from upr.render.docx import render_docx
import hashlib
print(*[hashlib.sha256(render_docx(document)).hexdigest() for document in variants().values()])
"""


def test_two_processes_write_the_same_bytes() -> None:
    folder = str(Path(__file__).parents[1])
    root = Path(__file__).parents[2]
    environments = [os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(root)} for seed in ("1", "2")]
    found = {
        subprocess.run([sys.executable, "-c", SCRIPT, folder], env=env, capture_output=True, check=True).stdout
        for env in environments
    }
    assert len(found) == 1
    assert len(set(found.pop().split())) == len(variants())


def test_every_part_that_is_declared_is_there_and_no_other() -> None:
    overrides = re.findall(r'PartName="/([^"]*)"', RICH["[Content_Types].xml"].decode())
    assert sorted(overrides) == sorted(set(RICH) & set(PART_KINDS))


def test_notes_are_endnotes_or_footnotes_never_both() -> None:
    footnotes = parts_of(replace(rich_document(12), notes_as="footnotes"))
    assert "word/endnotes.xml" in RICH
    assert "word/footnotes.xml" not in RICH
    assert "word/footnotes.xml" in footnotes
    assert "word/endnotes.xml" not in footnotes


@pytest.mark.parametrize(
    ("language", "tag", "page"),
    [("en", "en-GB", ["Page ", "1", " of ", "1"]), ("fr", "fr-FR", ["Page ", "1", " sur ", "1"])],
)
def test_the_language_of_the_document_is_set_everywhere(language: str, tag: str, page: list[str]) -> None:
    parts = parts_of(replace(rich_document(12), language=language))
    assert f'<w:lang w:val="{tag}"'.encode() in parts["word/styles.xml"]
    assert etree.fromstring(parts["docProps/core.xml"]).findtext(f"{{{DC}}}language") == tag
    assert texts(parts["word/footer1.xml"]) == page


def test_a_draft_says_so_in_the_header_of_each_page() -> None:
    parts = parts_of(variants()["draft"])
    assert texts(parts["word/header1.xml"]) == ["DRAFT"]
    assert b"<w:headerReference" in parts["word/document.xml"]
    assert "word/header1.xml" not in RICH
    assert b"<w:headerReference" not in RICH["word/document.xml"]


def test_the_front_lines_stand_first_in_their_own_styles() -> None:
    document = variants()["draft"]
    styles = re.findall(rb'w:pStyle w:val="(\w+)"', parts_of(document)["word/document.xml"])
    assert styles[: len(document.front)] == [
        b"FrontNotice", b"FrontReview", b"FrontLine", b"FrontLine", b"Title", b"FrontHeading", b"FrontOrganisation",
        b"FrontOrganisation", b"FrontKeyWords",
    ]  # fmt: skip


def test_core_properties_are_the_writing_date_and_the_submitters() -> None:
    core = etree.fromstring(RICH["docProps/core.xml"])
    assert core.findtext(f"{{{DC}}}creator") == "ABC; DEF"
    assert core.findtext(f"{{{DCTERMS}}}created") == core.findtext(f"{{{DCTERMS}}}modified") == "2023-10-01T00:00:00Z"


def test_a_document_without_a_date_has_no_date() -> None:
    assert b"dcterms:created" not in parts_of(replace(rich_document(12), date=""))["docProps/core.xml"]


def test_the_word_count_is_that_of_the_main_part() -> None:
    expected = count_words(rich_document(12)).strict
    assert f"<Words>{expected}</Words>".encode() in RICH["docProps/app.xml"]


def test_every_block_has_its_bookmark_and_every_reference_a_target() -> None:
    document = RICH["word/document.xml"].decode()
    names = re.findall(r'w:bookmarkStart w:id="(\d+)" w:name="(\w+)"', document)
    assert [name for _, name in names] == [block.key for block in rich_document(12).blocks]
    assert [number for number, _ in names] == re.findall(r'w:bookmarkEnd w:id="(\d+)"', document)
    assert set(re.findall(r" REF (\w+) ", document)) <= {name for _, name in names}


def test_scripts_get_their_fonts_and_languages() -> None:
    assert run_properties(
        TextRun("plain"),
        TextRun("gras", bold=True, language="fr-FR"),
        TextRun("សិទ្ធិ", bold=True, italic=True, script="complex", language="km-KH"),
        TextRun("حقوق", script="complex", language="ar"),
        TextRun("नमस्ते", script="complex"),
        TextRun("人权", script="east-asian", language="zh-CN"),
        TextRun("人権", script="east-asian", language="ja"),
    ) == [
        "",
        "<w:b/><w:bCs/><w:lang w:val='fr-FR'/>",
        "<w:rFonts w:cs='Khmer OS Battambang'/><w:b/><w:bCs/><w:i/><w:iCs/><w:cs/><w:lang w:bidi='km-KH'/>",
        "<w:rFonts w:cs='Times New Roman'/><w:rtl/><w:lang w:bidi='ar'/>",
        "<w:rFonts w:cs='Times New Roman'/><w:cs/>",
        "<w:rFonts w:hint='eastAsia' w:eastAsia='SimSun'/><w:lang w:eastAsia='zh-CN'/>",
        "<w:rFonts w:hint='eastAsia' w:eastAsia='MS Mincho'/><w:lang w:eastAsia='ja'/>",
    ]


def test_a_list_restarts_on_the_levels_that_it_uses() -> None:
    numbering = etree.fromstring(RICH["word/numbering.xml"])
    restarts = {
        num.get(f"{{{W}}}numId"): [override.get(f"{{{W}}}ilvl") for override in num.iter(f"{{{W}}}lvlOverride")]
        for num in numbering.iter(f"{{{W}}}num")
    }
    assert restarts == {"1": [], "2": [], "3": [], "4": ["0", "1", "2"], "5": ["0"]}


def test_a_further_paragraph_of_an_item_is_indented_and_not_numbered() -> None:
    items = (ListItem(key("1"), 1, 1, "(i)", text("x")), ListItem(key("2"), 1, 1, "", text("y")))
    document = parts_of(with_blocks(*items))["word/document.xml"].decode()
    assert document.count("<w:numPr>") == 1
    assert re.findall(r'<w:ind w:left="(\d+)"/>', document) == ["1814"]


def test_nested_quotations_are_indented_further() -> None:
    quotations = (
        Quotation(key("1"), text("x")),
        Quotation(key("2"), text("y"), 1),
        Quotation(key("3"), text("z"), 2),
    )
    document = parts_of(with_blocks(*quotations))["word/document.xml"].decode()
    assert re.findall(r'<w:ind w:left="(\d+)"/>', document) == ["1814", "2381"]


def test_an_address_that_comes_twice_has_one_relationship() -> None:
    link = LinkRun("https://example.org/", text("here"))
    parts = parts_of(with_blocks(Paragraph(key("1"), 1, (link, link))))
    assert parts["word/_rels/document.xml.rels"].count(b"External") == 1
    assert parts["word/document.xml"].count(b'r:id="rId101"') == 2


def test_links_of_notes_are_relationships_of_the_notes() -> None:
    note = Note(1, (LinkRun("https://example.org/", text("here")),))
    document = replace(with_blocks(Paragraph(key("1"), 1, (NoteRun(1),))), notes=(note,))
    parts = parts_of(document)
    assert b"example.org" in parts["word/_rels/endnotes.xml.rels"]
    assert b"example.org" not in parts["word/_rels/document.xml.rels"]


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://example.org/a?b=1&c=2#d", "https://example.org/a?b=1&c=2#d"),
        ("https://example.org/é ñ|{x}", "https://example.org/%C3%A9%20%C3%B1%7C%7Bx%7D"),
        ("https://example.org/%C3%A9", "https://example.org/%C3%A9"),
        ("https://exämple.org/ក", "https://xn--exmple-cua.org/%E1%9E%80"),
        ("https://example.org/?q=ក#ខ", "https://example.org/?q=%E1%9E%80#%E1%9E%81"),
        ("mailto:office@example.org", "mailto:office@example.org"),
    ],
)
def test_addresses_are_written_in_ascii(url: str, expected: str) -> None:
    assert uri(url) == uri(expected) == expected


@pytest.mark.parametrize("shares", [(1.0,), (1 / 3, 1 / 3, 1 / 3), (0.1,) * 7 + (0.3,), (0.999, 0.001)])
def test_column_widths_add_up_to_the_text_width(shares: tuple[float, ...]) -> None:
    widths = column_widths(shares)
    assert sum(widths) == TEXT_WIDTH
    assert len(widths) == len(shares)
    assert all(abs(width - share * TEXT_WIDTH) <= 1 for width, share in zip(widths, shares, strict=True))


def test_a_table_has_a_repeated_header_row_and_a_gap_behind_it() -> None:
    cell: Runs = text("x")
    table = Table(key("t"), (cell, cell), ((cell, cell),), ("left", "right"), (0.5, 0.5))
    document = parts_of(with_blocks(table))["word/document.xml"].decode()
    assert document.count("<w:tblHeader/>") == 1
    assert document.count("<w:cantSplit/>") == 2
    assert '</w:tbl><w:p><w:pPr><w:pStyle w:val="TableGap"/></w:pPr></w:p><w:sectPr>' in document


def test_a_deep_quotation_stays_on_the_page() -> None:
    document = parts_of(with_blocks(Quotation(key("1"), text("x"), 19)))["word/document.xml"].decode()
    (indent,) = re.findall(r'<w:ind w:left="([0-9]+)"/>', document)
    assert int(indent) < TEXT_WIDTH * 2 / 3


def test_escaping_keeps_text_and_replaces_what_xml_forbids() -> None:
    assert escape("a < b & \"c\" > 'd'") == "a &lt; b &amp; &quot;c&quot; &gt; &#x27;d&#x27;"
    assert escape("a\x00b\x1bc\ud800d\ufffee\x85f") == "a\ufffdb\ufffdc\ufffdd\ufffde\ufffdf"
    assert escape("a\tb\nc\r") == "a b c "
    assert escape("សិទ្ធិ\u200b 😀") == "សិទ្ធិ\u200b 😀"


def test_forbidden_characters_make_no_broken_file() -> None:
    render_docx(with_blocks(Paragraph(key("1"), 1, text("a\x00\x0b\ud800\uffff\x7fz"))))


def test_markup_in_texts_stays_text() -> None:
    words = '<w:p/>&amp;"]]><!-- '
    parts = parts_of(
        replace(with_blocks(Paragraph(key("1"), 1, text(words))), title=words, creator=words, subject=words)
    )
    assert texts(parts["word/document.xml"])[-1] == words


def test_the_content_hash_follows_the_content() -> None:
    document = rich_document(12)
    assert content_hash(render_docx(document)) == content_hash(render_docx(document))
    assert content_hash(render_docx(document)) != content_hash(render_docx(replace(document, title="Other")))


def test_a_document_without_notes_links_or_lists_can_be_written() -> None:
    parts = parts_of(with_blocks(Paragraph(key("1"), 1, text("Alone."))))
    assert "word/_rels/endnotes.xml.rels" not in parts
    assert parts["word/endnotes.xml"].count(b"<w:endnote ") == 2
