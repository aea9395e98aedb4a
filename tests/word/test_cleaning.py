"""Clean copies: what goes, what stays, and that a copy which would differ is never made."""

from __future__ import annotations

import re
import struct
import zlib
from dataclasses import replace
from pathlib import Path
from typing import Literal

import pytest
from clients import run as run_client
from clients import soffice
from foreign_word import SECTION, deleted, inserted, mark, notes, num, p, run, word_parts, zipped
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from openxml_audit import FileFormat, OpenXmlValidator
from rich_document import rich_document

from upr.ooxml.names import W
from upr.ooxml.package import open_package
from upr.render.docx import render_docx
from upr.word.cleaning import clean as module
from upr.word.cleaning.clean import NotCleanedError, clean, hidden_text
from upr.word.cleaning.pictures import stripped
from upr.word.opened import open_bytes
from upr.word.reading import read
from upr.word.traces import traces_of
from upr.word.walk import View

SECRET = "SECRETWORD"
GONE, NEW = "<w:rPr><w:del w:id='8'/></w:rPr>", "<w:rPr><w:ins w:id='9'/></w:rPr>"


def chunk(kind: bytes, content: bytes) -> bytes:
    crc = zlib.crc32(kind + content)
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", crc)


PNG_HEAD = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0))
PNG_PIXELS = chunk(b"IDAT", zlib.compress(b"\0\xff\0\0")) + chunk(b"IEND", b"")
PNG_CLEAN = PNG_HEAD + PNG_PIXELS
PNG = PNG_HEAD + chunk(b"tEXt", b"Author\0" + SECRET.encode()) + PNG_PIXELS + SECRET.encode()


def segment(marker: int, content: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(content) + 2) + content


def exif(turned: int) -> bytes:
    """Exif with the orientation, in the other byte order than ours, and a secret."""
    return b"Exif\0\0II*\0\x08\0\0\0\x01\0" + struct.pack("<HHIHH", 0x0112, 3, 1, turned, 0) + SECRET.encode()


JFIF = b"JFIF\0\x01\x01\0\0\x01\0\x01"
TABLES = segment(0xDB, bytes(65))
SCAN = segment(0xDA, bytes(6)) + b"pixels\xff\0more\xff\xd0last"


def jpeg(turned: int) -> bytes:
    extra = (
        segment(0xE1, exif(turned))
        + segment(0xFE, SECRET.encode())
        + segment(0xE1, b"http://ns.adobe" + SECRET.encode())
    )
    return b"\xff\xd8" + segment(0xE0, JFIF + b"\x01\x01abc") + extra + TABLES + SCAN + b"\xff\xd9" + SECRET.encode()


COMMENTED = '<w:r><w:commentReference w:id="0"/></w:r>'
BODY = (
    p(run("The law ") + inserted("was adopted") + deleted(f"{SECRET} was not"), "Num")
    + p(run("Two") + mark("footnote", 2) + run(" sources") + run(SECRET, "<w:vanish/>") + COMMENTED, "Num")
    + p("Runs on ", "", GONE)
    + p("into this.", "Num")
    + p(inserted("Wholly new."), "", NEW)
    + p(deleted(SECRET) + deleted("x").replace("</w:del>", f"{mark('footnote', 3)}</w:del>"), "", num(1, 1))
    + f"<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>{p('a')}</w:tc></w:tr><w:tr><w:tc>{p('b')}</w:tc></w:tr></w:tbl>"
    + '<w:p w:rsidR="00AB12CD" w14:paraId="12345678"><w:bookmarkStart w:id="5" w:name="_GoBack"/>'
    + '<w:bookmarkEnd w:id="5"/><w:proofErr w:type="spellStart"/>'
    + run("End", "<w:rPrChange w:author='Example Author'><w:rPr><w:b/></w:rPr></w:rPrChange>")
    + f'<w:r><w:drawing><a:blip r:embed="pic"/></w:drawing></w:r></w:p>{SECTION}'
)  # fmt: skip
TRACKED = '<w:trackRevisions/><w:rsids><w:rsid w:val="00AB12CD"/></w:rsids>'
PARTS = word_parts(
    BODY,
    footnotes=notes("footnote", {2: "Example Post, 2023.", 3: SECRET, 4: SECRET}),
    comments=f'<w:comment w:id="0" w:author="Example Author"><w:p>{run(SECRET)}</w:p></w:comment>',
    people=f'<w15:person w15:author="{SECRET}"/>',
    settings=f'{TRACKED}<w:docVars><w:docVar w:name="a" w:val="{SECRET}"/></w:docVars>',
    core=f"<dc:title>Title</dc:title><dc:creator>{SECRET}</dc:creator><cp:lastModifiedBy>{SECRET}</cp:lastModifiedBy>",
    app=f"<Company>{SECRET}</Company><TotalTime>9</TotalTime>",
    relations=[
        ("pic", "image", f"/word/media/{SECRET}.png", False),
        ("xml", "customXml", "/customXml/item1.xml", False),
        ("prn", "printerSettings", "/word/printer.bin", False),
    ],
    extra={
        f"word/media/{SECRET}.png": PNG,
        "customXml/item1.xml": f"<a>{SECRET}</a>".encode(),
        "word/printer.bin": SECRET.encode(),
        "word/stray.xml": f"<a>{SECRET}</a>".encode(),
    },
)  # fmt: skip
FILE = zipped(PARTS)
ACCEPTED = ["1. The law was adopted", "2. Two sources", "3. Runs on into this.", " Wholly new.", "(a) ", " b", " End"]
REJECTED = [
    "1. The law SECRETWORD was not",
    "2. Two sources",
    " Runs on ",
    "3. into this.",
    f"(a) {SECRET}x",
    " a",
    " b",
    " End",
]


def lines(data: bytes) -> list[str]:
    return [f"{one.label.text if one.label else ''} {one.text}" for one in read(open_bytes(data)).main]


def test_accepted() -> None:
    copy = clean(open_bytes(FILE), "accepted").data
    assert lines(copy) == ACCEPTED
    assert traces_of(open_bytes(copy)).keys() == {"pictures"}
    for name, content in open_package(copy).items():
        assert SECRET not in name
        assert SECRET.encode() not in content, name
        assert b"Example Author" not in content, name
        assert not re.search(b"_GoBack|rsid|paraId|proofErr|trackRevisions", content), name


def test_rejected() -> None:
    copy = clean(open_bytes(FILE), "rejected").data
    assert lines(copy) == REJECTED
    assert len(read(open_bytes(copy)).notes) == 2
    assert traces_of(open_bytes(copy)).keys() == {"pictures"}


@pytest.mark.parametrize("view", ["accepted", "rejected"])
def test_again_is_the_same(view: View) -> None:
    copy = clean(open_bytes(FILE), view).data
    assert clean(open_bytes(FILE), view).data == copy
    assert clean(open_bytes(copy), view).data == copy


def test_the_title_stays_and_pictures_have_plain_names() -> None:
    parts = open_package(clean(open_bytes(FILE), "accepted").data)
    assert b"<dc:title>Title</dc:title>" in parts["docProps/core.xml"]
    assert parts["word/media/image1.png"] == PNG_CLEAN
    assert not [name for name in parts if "custom" in name or "comment" in name or "app.xml" in name]


def test_hidden_text_is_listed_first() -> None:
    assert hidden_text(open_bytes(FILE), "accepted") == [SECRET]


@pytest.mark.parametrize(
    ("kind", "external", "said"),
    [("vbaProject", False, "programs"), ("aFChunk", False, "chunks"), ("image", True, "fetched from elsewhere")],
)
def test_what_cannot_be_cleaned_is_refused(kind: str, external: bool, said: str) -> None:
    parts = word_parts(p("a"), relations=[("x", kind, "/word/x.bin", external)], extra={"word/x.bin": b"x"})
    with pytest.raises(NotCleanedError, match=said):
        clean(open_bytes(zipped(parts)), "accepted")


def test_an_attached_template_goes() -> None:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"
    row = f'<Relationship Id="t" Type="{kind}" Target="file:///a" TargetMode="External"/>'
    rels = (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{row}</Relationships>'
    )
    parts = word_parts(
        p("a"), settings='<w:attachedTemplate r:id="t"/>', extra={"word/_rels/settings.xml.rels": rels.encode()}
    )
    copy = open_package(clean(open_bytes(zipped(parts)), "accepted").data)
    assert b"ttachedTemplate" not in b"".join(copy.values())


@pytest.mark.parametrize(
    ("faulty", "tag", "said"),
    [
        ("settle", "t", "its text or its numbers"),
        ("scrub", "numPr", "its text or its numbers"),
        ("scrub", "footnote", "its notes"),
        ("scrub", "footnoteReference", "its notes"),
        ("scrub", "fldSimple", "its headers or footers"),
        ("scrub", "tbl", "its text or its numbers"),
        ("scrub", "drawing", "its tables, pictures or charts"),
    ],
)
def test_a_copy_that_would_differ_is_not_made(
    faulty: str, tag: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The proof reads the finished bytes: whatever the work loses is missed."""
    real = getattr(module, faulty)

    def losing(root: etree._Element, more: object) -> None:
        real(root, more)
        for element in list(root.iter(f"{{{W}}}{tag}")):
            parent = element.getparent()
            if parent is not None and element.get(f"{{{W}}}type") is None:
                parent.remove(element)

    monkeypatch.setattr(module, faulty, losing)
    with pytest.raises(NotCleanedError, match=f"nothing was written: the copy would differ in {said}"):
        clean(open_bytes(FILE), "accepted")


def test_what_was_not_taken_out_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "scrub", lambda root, styles: None)
    with pytest.raises(NotCleanedError, match=r"hidden.* could not be taken out"):
        clean(open_bytes(zipped(word_parts(p(run("seen") + run("unseen", "<w:vanish/>"))))), "accepted")


def test_png_keeps_every_chunk_that_is_seen() -> None:
    assert stripped(PNG) == PNG_CLEAN
    assert stripped(PNG[:-30]) is None
    assert stripped(PNG_CLEAN.replace(b"IDAT", b"IDAU")) is None


@pytest.mark.parametrize("turned", [0, 1, 3, 6, 8])
def test_jpeg_keeps_pixels_and_how_it_is_turned(turned: int) -> None:
    found = stripped(jpeg(turned))
    assert found is not None
    assert SECRET.encode() not in found
    assert b"abc" not in found, "the thumbnail of JFIF"
    assert found.endswith(TABLES + SCAN + b"\xff\xd9")
    assert (b"Exif" in found) == (turned > 1)
    assert turned <= 1 or found.count(struct.pack(">HHIH", 0x0112, 3, 1, turned)) == 1
    assert stripped(found) == found


@given(st.binary(max_size=80), st.sampled_from([b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b""]))
@settings(deadline=None, max_examples=300)
def test_arbitrary_pictures(content: bytes, beginning: bytes) -> None:
    found = stripped(beginning + content)
    assert found is None or stripped(found) == found


_RUNS = st.sampled_from(
    [run("one "), inserted("two "), deleted("three "), run("x", "<w:vanish/>"), f"<w:ins>{deleted('four')}</w:ins>",
     f"<w:moveFrom>{run('five')}</w:moveFrom>", f"<w:moveTo>{run('five')}</w:moveTo>", mark("footnote", 2),
     f"<w:smartTag w:element='a'>{run('six')}</w:smartTag>", "<w:bookmarkStart w:id='1' w:name='_GoBack'/>"]
)  # fmt: skip
_ENDS = st.sampled_from(
    [
        "",
        GONE,
        NEW,
        num(1),
        num(1, 1),
        "<w:pPrChange><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:pPrChange>",
    ]
)
_PARAGRAPHS = st.builds(
    lambda runs, style, end: p("".join(runs), style, end),
    st.lists(_RUNS, max_size=4),
    st.sampled_from(["", "Num"]),
    _ENDS,
)
_ROWS = st.sampled_from(["", "<w:trPr><w:ins/></w:trPr>", "<w:trPr><w:del/></w:trPr>"])
_TABLES = st.builds(
    lambda rows: "<w:tbl>" + "".join(f"<w:tr>{mark_}<w:tc>{cell}</w:tc></w:tr>" for mark_, cell in rows) + "</w:tbl>",
    st.lists(st.tuples(_ROWS, _PARAGRAPHS), min_size=1, max_size=3),
)  # fmt: skip


@given(st.lists(st.one_of(_PARAGRAPHS, _TABLES), max_size=6), st.sampled_from(["accepted", "rejected"]))
@settings(deadline=None, max_examples=150)
def test_arbitrary_changes_settle_as_they_read(blocks: list[str], view: View) -> None:
    """What is settled reads as the reader, who knows nothing of settling, says that it will."""
    body = "".join(blocks) + p("Last.") + SECTION
    data = zipped(word_parts(body, footnotes=notes("footnote", {2: "Note."})))
    copy = clean(open_bytes(data), view).data
    assert not traces_of(open_bytes(copy)).keys() & {"changes", "hidden", "comments", "names", "orphans"}


@pytest.mark.client
@pytest.mark.parametrize("view", ["accepted", "rejected"])
def test_others_read_the_copy_like_us(view: View, tmp_path: Path) -> None:
    path = tmp_path / "copy.docx"
    path.write_bytes(clean(open_bytes(FILE), view).data)
    soffice("txt:Text", [path], tmp_path)
    shown = re.sub(r"[\W\d]+", " ", (tmp_path / "copy.txt").read_text("utf-8-sig"))
    for text in (one.text for one in read(open_bytes(path.read_bytes())).main):
        assert re.sub(r"[\W\d]+", " ", text) in shown
    assert run_client("pandoc", "-f", "docx", "-t", "json", str(path)).count('"Note"') == (
        1 if view == "accepted" else 2
    )


@pytest.mark.parametrize("notes_as", ["endnotes", "footnotes"])
def test_a_clean_copy_of_our_own_build_is_valid(notes_as: Literal["endnotes", "footnotes"], tmp_path: Path) -> None:
    path = tmp_path / "copy.docx"
    path.write_bytes(clean(open_bytes(render_docx(replace(rich_document(), notes_as=notes_as))), "accepted").data)
    result = OpenXmlValidator(file_format=FileFormat.OFFICE_2019).validate(str(path))
    assert result.is_valid, list(result.errors)
