"""Packages: the same bytes each time, and nothing hostile gets in."""

from __future__ import annotations

import hashlib
import io
import zipfile
import zlib
from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from upr.errors import UnreadableError
from upr.ooxml.container import Entry, assemble, is_canonical, pack
from upr.ooxml.package import MAX_ENTRIES, MAX_ENTRY, content_hash, open_package, write_package

PARTS = {
    "word/document.xml": b"<a/>",
    "[Content_Types].xml": b"<b/>",
    "_rels/.rels": b"<c/>",
    "docProps/app.xml": b"",
}


def zipped(*entries: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip file as other programs write it."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, content in entries:
            archive.writestr(name, content)
    return buffer.getvalue()


def test_parts_come_back_in_the_order_of_our_packages() -> None:
    parts = open_package(write_package(PARTS))
    assert parts == PARTS
    assert list(parts) == ["[Content_Types].xml", "_rels/.rels", "word/document.xml", "docProps/app.xml"]


def test_a_text_that_repeats_itself_endlessly_is_not_taken_for_a_bomb() -> None:
    parts = {"word/document.xml": b"The same sentence. " * 200_000}
    data = write_package(parts)
    assert len(data) * 90 > len(parts["word/document.xml"])
    assert open_package(data) == parts


def test_the_order_of_the_mapping_makes_no_difference() -> None:
    assert write_package(PARTS) == write_package(dict(reversed(PARTS.items())))


def test_others_read_our_container_and_find_nothing_but_the_parts() -> None:
    with zipfile.ZipFile(io.BytesIO(write_package(PARTS))) as archive:
        assert archive.testzip() is None
        assert archive.comment == b""
        for info in archive.infolist():
            assert (info.date_time, info.create_system, info.external_attr) == ((1980, 1, 1, 0, 0, 0), 0, 0)
            assert (info.extra, info.comment, info.flag_bits) == (b"", b"", 0)


@settings(max_examples=50, deadline=None)
@given(
    st.dictionaries(
        st.from_regex(r"[a-z]{1,8}(/[a-z]{1,8})?\.xml", fullmatch=True), st.binary(max_size=2000), max_size=5
    )
)
def test_what_is_written_is_read(parts: dict[str, bytes]) -> None:
    parts = {name: b"<" + content for name, content in parts.items()}
    data = write_package(parts)
    assert open_package(data) == parts
    assert is_canonical(data)


@settings(max_examples=200, deadline=None)
@given(st.integers(0, len(write_package(PARTS)) - 1), st.integers(1, 255))
def test_a_changed_byte_of_the_container_is_an_error_or_shows(position: int, change: int) -> None:
    data = bytearray(write_package(PARTS))
    assume(not inside_a_compressed_content(bytes(data), position))  # its last byte has bits that mean nothing
    data[position] ^= change
    try:
        parts = open_package(bytes(data))
    except UnreadableError:
        return
    assert parts != PARTS or not is_canonical(bytes(data))


@pytest.mark.parametrize("name", ["../x", "a/../../x", "/x", "a\\b", "C:x", "~/x", "a/..", "x:stream"])
def test_unsafe_names_are_refused(name: str) -> None:
    refused(assemble([pack(name, b"")]), "unsafe name")


def test_names_that_differ_in_case_only_are_refused() -> None:
    refused(zipped(("word/a.xml", b""), ("word/A.xml", b"")), "same name")


def test_the_same_name_twice_is_refused() -> None:
    refused(assemble([pack("a.xml", b"1"), pack("a.xml", b"2")]), "same name")


def test_too_many_entries_are_refused() -> None:
    entries = [pack(f"{number}.xml", b"") for number in range(MAX_ENTRIES + 1)]
    refused(assemble(entries), "2,000")
    assert len(open_package(assemble(entries[:-1]))) == MAX_ENTRIES


def test_a_large_entry_is_refused_by_the_directory_alone() -> None:
    refused(assemble([replace(pack("a.xml", b""), size=MAX_ENTRY + 1)]), "64 MB")


def test_a_large_total_is_refused_by_the_directory_alone() -> None:
    entries = [Entry(f"{number}.xml", bytes(600_000), 0, 50 * 2**20) for number in range(5)]
    refused(assemble(entries), "200 MB")


def test_ours_never_looks_like_a_bomb() -> None:
    parts = {"a.xml": bytes(2**21), "b.xml": b"<b/>" * 1000}
    data = write_package(parts)
    assert open_package(data) == parts
    assert is_canonical(data)


def test_a_bomb_is_refused() -> None:
    refused(zipped(("a.xml", bytes(2**21))), "beyond what text can be")


def test_a_small_file_of_blanks_is_not_a_bomb() -> None:
    assert open_package(zipped(("a.xml", b" " * 2**20)))


@pytest.mark.parametrize("size", [10, 5_000])
def test_a_directory_that_lies_about_the_size_is_refused(size: int) -> None:
    content = b"<a/>" * 1000
    honest = pack("a.xml", content)
    lying = replace(honest, size=size, crc=zlib.crc32(content[:size]))
    refused(assemble([lying]), "damaged")
    assert open_package(assemble([honest]))


def test_bytes_behind_the_compressed_content_are_refused() -> None:
    entry = pack("a.xml", b"<a/>")
    refused(assemble([replace(entry, packed=entry.packed + b"secret")]), "damaged")


def test_a_wrong_checksum_is_refused() -> None:
    refused(assemble([replace(pack("a.xml", b"<a/>"), crc=1)]), "damaged")


def test_an_encrypted_file_is_refused() -> None:
    data = bytearray(zipped(("a.xml", b"<a/>")))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    refused(bytes(data), "encrypted")


@pytest.mark.parametrize("content", [zipped(("x", b"")), b"\x1f\x8b\x08", b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a\x07"])
def test_an_archive_inside_is_refused(content: bytes) -> None:
    refused(zipped(("word/a.bin", content)), "another archive")


def test_rare_compression_is_refused() -> None:
    refused(zipped(("a.xml", b"<a/>"), method=zipfile.ZIP_BZIP2), "compressed in a way")


def test_a_folder_with_contents_is_refused() -> None:
    refused(assemble([pack("word/", b"secret")]), "folder")
    assert open_package(zipped(("word/", b""), ("word/a.xml", b"<a/>"))) == {"word/a.xml": b"<a/>"}


@pytest.mark.parametrize("data", [b"", b"PK", b"\xd0\xcf\x11\xe0 old Word", write_package(PARTS)[:-10]])
def test_what_is_no_zip_file_is_refused(data: bytes) -> None:
    refused(data, "damaged")


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_refused_in_one_way(data: bytes) -> None:
    with pytest.raises(UnreadableError):
        open_package(b"PK\x03\x04" + data)


def test_content_hash_is_that_of_the_parts_not_of_the_container() -> None:
    ours = content_hash(write_package(PARTS))
    assert ours == content_hash(zipped(*reversed(PARTS.items()), method=zipfile.ZIP_STORED))


def test_content_hash_is_what_its_documentation_says() -> None:
    fed = bytes(7) + b"\x01a" + bytes(7) + b"\x03one" + bytes(7) + b"\x01b" + bytes(8)
    assert content_hash(zipped(("b", b""), ("a", b"one"))) == f"sha256:{hashlib.sha256(fed).hexdigest()}"


def test_content_hash_sees_where_a_name_ends() -> None:
    assert content_hash(zipped(("ab", b"c"))) != content_hash(zipped(("a", b"bc")))


def inside_a_compressed_content(data: bytes, position: int) -> bool:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        starts = [(info.header_offset + 30 + len(info.filename), info.compress_size) for info in archive.infolist()]
    return any(start <= position < start + size for start, size in starts)


def refused(data: bytes, word: str) -> None:
    """The file is refused, with a next step and without a name from inside."""
    with pytest.raises(UnreadableError, match=word) as caught:
        open_package(data)
    assert caught.value.help
    assert ".xml" not in caught.value.message
