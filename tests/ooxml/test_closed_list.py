"""The closed list: our own files pass, and each thing planted into one is refused."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from dataclasses import replace

import pytest
from rich_document import key, rich_document, text, variants

from upr.errors import ClosedListError
from upr.models.document import LinkRun, Paragraph
from upr.ooxml import closed_list_data
from upr.ooxml.addresses import is_allowed_address
from upr.ooxml.closed_list import check_package
from upr.ooxml.container import assemble, pack
from upr.ooxml.package import open_package, write_package
from upr.render.docx import render_docx
from upr.render.docx.parts import build_parts

OURS = build_parts(rich_document(12))
DOCUMENT = "word/document.xml"
DOCUMENT_RELS = "word/_rels/document.xml.rels"
NOTE_RELS = "word/_rels/endnotes.xml.rels"
CORE = "docProps/core.xml"
SECRET = "Sok-Secret"


def planted(part: str, old: str, new: str) -> bytes:
    """Our package with one text replaced, once, in one part."""
    content = OURS[part].decode()
    assert old in content
    return write_package({**OURS, part: content.replace(old, new, 1).encode()})


def refused(data: bytes, *words: str) -> None:
    """The package is refused; the message holds the words and never a value."""
    with pytest.raises(ClosedListError) as caught:
        check_package(data)
    for word in words:
        assert word in caught.value.message
    assert SECRET not in caught.value.message


@pytest.mark.parametrize("form", variants())
def test_our_files_pass(form: str) -> None:
    check_package(write_package(build_parts(variants()[form])))


def test_every_part_has_a_root_that_is_on_its_list() -> None:
    for part, root in closed_list_data.ROOTS.items():
        assert root in closed_list_data.PARTS[part]


@pytest.mark.parametrize(
    ("new", "words"),
    [
        (f"<!-- {SECRET} --><w:body>", ("comment",)),
        (f"<?note {SECRET}?><w:body>", ("processing instruction",)),
        (f"<![CDATA[{SECRET}]]><w:body>", ("CDATA",)),
        (f"{SECRET}<w:body>", ("w:document", "text")),
        (" <w:body>", ("w:document", "text")),
        (f'<w:body w:rsidR="{SECRET}">', ("w:body", "attribute w:rsidR")),
        (f'<w:body xmlns:x="http://{SECRET}.test">', ("namespace",)),
        ("<w:body note='1'>", ("w:body", "note (no namespace of ours)")),
        ("<w:body><w:vanish/>", ("w:vanish",)),
        ('<w:body><w:p><w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr></w:r></w:p>', ("w:color",)),
        (f'<w:body><w:ins w:id="1" w:author="{SECRET}"/>', ("w:ins",)),
        ("<w:body><w:drawing/>", ("w:drawing",)),
        ("<w:body><w:sdt/>", ("w:sdt",)),
        (f'<w:body><w:altChunk r:id="{SECRET}"/>', ("w:altChunk",)),
        ("<w:body><w:p><w:r/> </w:p>", ("w:r", "behind")),
        ('<w:body><w:bookmarkStart w:id="0" w:name="_GoBack"/>', ("w:bookmarkStart", "w:name", "value")),
        (f'<w:body><w:bookmarkStart w:id="0" w:name="{SECRET}"/>', ("w:bookmarkStart", "w:name", "value")),
        ('<w:body><w:bookmarkStart w:id="१" w:name="baaaaaaaaaaaaaaaa"/>', ("w:id", "value")),
        (f"<w:body><w:instrText> AUTHOR {SECRET} </w:instrText>", ("w:instrText",)),
        ("<w:body><w:instrText> INCLUDETEXT x </w:instrText>", ("w:instrText",)),
        (r"<w:body><w:instrText> REF baaaaaaaaaaaaaaaa \h </w:instrText>", ("w:instrText",)),
        ("<w:body>&#x200;<w:p/>", ("w:body", "text")),
    ],
)  # fmt: skip
def test_what_is_planted_in_the_document_is_refused(new: str, words: tuple[str, ...]) -> None:
    refused(planted(DOCUMENT, "<w:body>", new), DOCUMENT, *words)


@pytest.mark.parametrize(
    ("part", "old", "new", "words"),
    [
        ("word/styles.xml", 'w:val="Quote"/>', f'w:val="{SECRET}"/>', ("w:name", "value")),
        ("word/styles.xml", "<w:qFormat/>", '<w:rsid w:val="00AA11BB"/>', ("w:rsid",)),
        ("word/styles.xml", '<w:sz w:val="20"/>', '<w:sz w:val="2"/>', ("w:sz", "value")),
        ("word/styles.xml", "Times New Roman", SECRET, ("w:rFonts", "value")),
        ("word/settings.xml", "<w:compat>", '<w:rsids><w:rsidRoot w:val="1"/></w:rsids><w:compat>', ("w:rsids",)),
        ("word/settings.xml", "<w:compat>", '<w:attachedTemplate/><w:compat>', ("w:attachedTemplate",)),
        ("word/settings.xml", 'w:val="15"', 'w:val="14"', ("w:compatSetting", "value")),
        ("word/numbering.xml", "<w:start ", '<w:nsid w:val="5F3A1C20"/><w:start ', ("w:nsid",)),
        ("word/fontTable.xml", "Batang", SECRET, ("w:font", "value")),
        ("word/theme/theme1.xml", 'name="Plain"', f'name="{SECRET}"', ("a:theme", "value")),
        ("word/endnotes.xml", 'w:id="1"', 'w:id="1" w:customMarkFollows="1"', ("w:endnote", "w:customMarkFollows")),
        ("word/footer1.xml", " PAGE ", " FILENAME ", ("w:instrText",)),
        (CORE, "<cp:revision>1<", "<cp:revision>7<", ("cp:revision",)),
        (CORE, "T00:00:00Z", "T14:32:07Z", ("dcterms:created",)),
        (CORE, "<cp:lastModifiedBy>ABC", f"<cp:lastModifiedBy>{SECRET}", ("cp:lastModifiedBy",)),
        (CORE, "<cp:revision>", f"<dc:description>{SECRET}</dc:description><cp:revision>", ("dc:description",)),
        (CORE, "<cp:revision>", f"<dc:title>{SECRET}</dc:title><cp:revision>", ("twice",)),
        ("docProps/app.xml", "<Words>", "<Application>LibreOffice</Application><Words>", ("app:Application",)),
        ("docProps/app.xml", "<Words>", f"<Words>{SECRET}", ("app:Words",)),
    ],
)  # fmt: skip
def test_what_is_planted_elsewhere_is_refused(part: str, old: str, new: str, words: tuple[str, ...]) -> None:
    refused(planted(part, old, new), part, *words)


def test_a_doctype_is_refused() -> None:
    doctype = f'<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///{SECRET}">]><w:document '
    refused(planted(DOCUMENT, "<w:document ", doctype), DOCUMENT, "DOCTYPE")


def test_another_encoding_is_refused() -> None:
    content = OURS[DOCUMENT].decode().replace("UTF-8", "UTF-16").encode("utf-16")
    refused(write_package({**OURS, DOCUMENT: content}), DOCUMENT)


def test_what_does_not_parse_is_refused() -> None:
    refused(planted(DOCUMENT, "</w:body>", ""), DOCUMENT, "not well-formed")


def test_another_root_is_refused() -> None:
    refused(write_package({**OURS, "word/settings.xml": OURS["word/styles.xml"]}), "word/settings.xml", "root")


@pytest.mark.parametrize(
    "part", ["docProps/custom.xml", "docProps/thumbnail.jpeg", "customXml/item1.xml", "word/comments.xml",
             "word/people.xml", "word/vbaProject.bin", "word/media/image1.png", "word/webSettings.xml"]
)  # fmt: skip
def test_another_part_is_refused(part: str) -> None:
    refused(write_package({**OURS, part: b"<a/>"}), part, "part is not on the list")


@pytest.mark.parametrize("part", closed_list_data.REQUIRED)
def test_a_missing_part_is_refused(part: str) -> None:
    refused(write_package({name: content for name, content in OURS.items() if name != part}), part, "missing")


HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
TEMPLATE = HYPERLINK.replace("hyperlink", "attachedTemplate")


@pytest.mark.parametrize(
    ("part", "new"),
    [
        (
            DOCUMENT_RELS,
            f'<Relationship Id="rId900" Type="{TEMPLATE}" Target="https://{SECRET}.test" TargetMode="External"/>',
        ),
        (
            DOCUMENT_RELS,
            f'<Relationship Id="rId900" Type="{HYPERLINK}" Target="https://unused.test" TargetMode="External"/>',
        ),
        (DOCUMENT_RELS, f'<Relationship Id="rId900" Type="{HYPERLINK}" Target="https://unused.test"/>'),
        (NOTE_RELS, f'<Relationship Id="rId900" Type="{TEMPLATE}" Target="{SECRET}"/>'),
        ("_rels/.rels", f'<Relationship Id="rId900" Type="{TEMPLATE}" Target="word/document.xml"/>'),
        (
            "_rels/.rels",
            f'<Relationship Id="rId900" Type="{HYPERLINK}" Target="https://unused.test" TargetMode="External"/>',
        ),
    ],
)
def test_another_relationship_is_refused(part: str, new: str) -> None:
    refused(planted(part, "</Relationships>", f"{new}</Relationships>"), part)


def test_a_relationship_inside_another_is_refused() -> None:
    inner = f'<Relationship Id="rId900" Type="{HYPERLINK}" Target="https://unused.test" TargetMode="External"/>'
    refused(planted(NOTE_RELS, '"External"/>', f'"External">{inner}</Relationship>'), NOTE_RELS)


def test_two_relationships_with_one_id_are_refused() -> None:
    refused(planted(DOCUMENT_RELS, 'Id="rId2"', 'Id="rId1"'), "one id")


def test_a_link_without_relationship_is_refused() -> None:
    refused(planted(DOCUMENT, 'r:id="rId101"', 'r:id="rId900"'), "do not match")


def test_links_without_any_relationships_are_refused() -> None:
    parts = {name: content for name, content in OURS.items() if name != NOTE_RELS}
    refused(write_package(parts), NOTE_RELS, "do not match")


def test_relationships_of_a_missing_part_are_refused() -> None:
    extra = {"word/_rels/footnotes.xml.rels": OURS[NOTE_RELS]}
    refused(write_package({**OURS, **extra}), "word/_rels/footnotes.xml.rels", "not there")


@pytest.mark.parametrize("old", ['Extension="xml"', "/word/styles.xml", "settings+xml"])
def test_another_content_type_is_refused(old: str) -> None:
    refused(planted("[Content_Types].xml", old, old.replace("xml", "bin")), "[Content_Types].xml")


@pytest.mark.parametrize(
    ("url", "allowed"),
    [
        ("https://www.ohchr.org/en/a_(b)?x=1&y=2#part", True),
        ("http://example.org:8080/%E1%9E%80", True),
        ("mailto:office@example.org", True),
        ("https://user:word@example.org/", False),
        ("https://user@example.org/", False),
        ("https://example.org/?utm_source=x", False),
        ("https://example.org/?a=1&UTM_medium=x", False),
        ("https://example.org/#utm_source=x", False),
        ("mailto:a@example.org?bcc=b@example.org", False),
        ("javascript:alert(1)", False),
        ("file:///etc/passwd", False),
        ("//host/share", False),
        ("https:///path", False),
        ("https://[::1", False),
        ("https://exa mple.org/", False),
        ("https://example.org/é", False),
    ],
)
def test_addresses(url: str, allowed: bool) -> None:
    assert is_allowed_address(url) is allowed


def with_comment(data: bytes) -> bytes:
    buffer = io.BytesIO(data)
    with zipfile.ZipFile(buffer, "a") as archive:
        archive.comment = SECRET.encode()
    return buffer.getvalue()


def with_times(data: bytes) -> bytes:
    return rezipped(data, lambda info: setattr(info, "date_time", (2024, 5, 1, 10, 0, 0)))


def with_extra_field(data: bytes) -> bytes:
    return rezipped(data, lambda info: setattr(info, "extra", b"UT\x05\x00\x03\x00\x00\x00\x00"))


def with_another_system(data: bytes) -> bytes:
    return rezipped(data, lambda info: setattr(info, "create_system", 3))


def with_bytes_before(data: bytes) -> bytes:
    return SECRET.encode() + data


def with_bytes_behind_the_directory(data: bytes) -> bytes:
    end = data.index(b"PK\x05\x06")
    return data[:end] + SECRET.encode() + data[end:]


def with_times_in_the_local_header_only(data: bytes) -> bytes:
    return data[:10] + b"\x11\x22" + data[12:]


def in_another_order(data: bytes) -> bytes:
    return assemble(pack(name, content) for name, content in sorted(open_package(data).items(), reverse=True))


def rezipped(data: bytes, change: Callable[[zipfile.ZipInfo], None]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in open_package(data).items():
            info = zipfile.ZipInfo(name)
            info.create_system, info.compress_type = 0, zipfile.ZIP_DEFLATED
            change(info)
            archive.writestr(info, content)
            info.external_attr = 0
    return buffer.getvalue()


@pytest.mark.parametrize(
    "spoil",
    [with_comment, with_times, with_extra_field, with_another_system, with_bytes_before,
     with_bytes_behind_the_directory, with_times_in_the_local_header_only, in_another_order],
)  # fmt: skip
def test_what_hides_in_the_container_is_refused(spoil: Callable[[bytes], bytes]) -> None:
    refused(spoil(write_package(OURS)), "")


def test_what_is_no_package_is_refused() -> None:
    refused(b"nothing", "cannot be opened")


def test_the_plain_container_of_another_program_passes() -> None:
    check_package(rezipped(write_package(OURS), lambda _: None))


@pytest.mark.parametrize(
    "url", ["https://user:word@example.org/", "javascript:alert(1)", "https://example.org/?utm_id=1"]
)
def test_a_build_stops_at_an_address_that_may_not_stand_there(url: str) -> None:
    block = Paragraph(key("link"), 1, (LinkRun(url, text("here")),))
    with pytest.raises(ClosedListError, match="allowed link"):
        render_docx(replace(rich_document(12), blocks=(block,)))
