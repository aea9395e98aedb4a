"""Packages (ISO 29500-2): written the same way every time, opened under limits, fingerprinted by content."""

from __future__ import annotations

import hashlib
import io
import re
import struct
import unicodedata
import zipfile
import zlib
from collections.abc import Iterable, Mapping

from upr.errors import UnreadableError
from upr.ooxml.container import assemble, pack, unpack
from upr.ooxml.names import CONTENT_TYPES_PART, DOCUMENT_PART, PACKAGE_RELATIONSHIPS

MAX_ENTRIES = 2_000
MAX_ENTRY = 64 * 2**20
MAX_TOTAL = 200 * 2**20
MAX_RATIO = 120
"""Highest ratio of unpacked to packed size; a Word file's is about 32."""
RATIO_FROM = 2**20
"""Ratios are looked at from this unpacked size on: small files of blanks pack well and do no harm."""

_FIRST = (CONTENT_TYPES_PART, PACKAGE_RELATIONSHIPS, DOCUMENT_PART)
_DIRECTORY_ENTRY = b"PK\x01\x02"
_STORED_OR_DEFLATED = (0, 8)
_ENCRYPTED = 0x1
_UNSAFE_NAME = re.compile(r"^[/~]|[\\:\0]|(?:^|/)\.\.(?:/|$)")
_ARCHIVES = (b"PK\x03\x04", b"PK\x05\x06", b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"\xfd7zXZ", b"BZh")
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    OSError,
    ValueError,
)
_HELP = "Ask for the file again, or open it in the program that made it and save it under a new name."


def write_package(parts: Mapping[str, bytes]) -> bytes:
    """A package with the given parts. The same parts make the same bytes, whatever their order was."""
    return assemble(pack(name, parts[name]) for name in in_order(parts))


def in_order(names: Iterable[str]) -> list[str]:
    """Part names in the order of our packages: content types, package relationships, document, then by name."""
    return sorted(names, key=lambda name: (name not in _FIRST, _FIRST.index(name) if name in _FIRST else 0, name))


def open_package(data: bytes, *, nested: bool = False) -> dict[str, bytes]:
    """The parts of a zip-based file by name, in the order of its directory.

    An archive inside is refused, unless `nested`: a Word file of somebody else may hold a workbook, which is then
    named and never opened.

    Limits are held by what the directory says, before anything is unpacked; then each entry must be exactly as long
    as the directory says. Raises `UnreadableError` for anything else than a plain, modest, honest zip file; its
    message never shows a name from inside.
    """
    _expect(len(data) <= MAX_TOTAL, "is larger than 200 MB")
    _expect(data.count(_DIRECTORY_ENTRY) <= MAX_ENTRIES, "holds more than 2,000 entries")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = archive.infolist()
            _check_directory(infos)
            return {info.filename: _read(data, archive, info, nested) for info in infos if not info.is_dir()}
    except _BROKEN:
        raise UnreadableError("The file is damaged or is not what its name says.", _HELP) from None


def content_hash(data: bytes) -> str:
    """`sha256:` and the SHA-256 over a package's parts, unpacked and sorted by name.

    Fed to the hash for each part: length of the name in UTF-8, the name, length of the content, the content; lengths
    as eight bytes, big-endian. How a package was zipped makes no difference, and no word processor is needed.
    """
    digest = hashlib.sha256()
    for name, content in sorted(open_package(data).items()):
        for field in (name.encode(), content):
            digest.update(len(field).to_bytes(8, "big"))
            digest.update(field)
    return f"sha256:{digest.hexdigest()}"


def _expect(holds: bool, fault: str) -> None:
    if not holds:
        raise UnreadableError(f"The file {fault}.", _HELP)


def _check_directory(infos: list[zipfile.ZipInfo]) -> None:
    """Refuse by what the zip directory says, before anything is unpacked."""
    _expect(len(infos) <= MAX_ENTRIES, "holds more than 2,000 entries")
    _expect(not any(_UNSAFE_NAME.search(info.orig_filename) for info in infos), "holds an entry with an unsafe name")
    _expect(not any(info.is_dir() and info.file_size for info in infos), "holds a folder with contents")
    folded = {unicodedata.normalize("NFC", info.filename).casefold() for info in infos}
    _expect(len(folded) == len(infos), "holds two entries of the same name")
    _expect(not any(info.flag_bits & _ENCRYPTED for info in infos), "is encrypted")
    known = all(info.compress_type in _STORED_OR_DEFLATED for info in infos)
    _expect(known, "is compressed in a way that Word does not use")
    for info in infos:
        _check_size(info.file_size, info.compress_size)
    _expect(sum(info.file_size for info in infos) <= MAX_TOTAL, "unpacks to more than 200 MB")


def _check_size(size: int, packed: int) -> None:
    _expect(size <= MAX_ENTRY, "holds an entry of more than 64 MB")
    _expect(size <= RATIO_FROM or size <= packed * MAX_RATIO, "is compressed beyond what text can be")


def _read(data: bytes, archive: zipfile.ZipFile, info: zipfile.ZipInfo, nested: bool) -> bytes:
    """One entry's content, counted by the bytes that come out."""
    archive.open(info).close()  # compares the entry's own header with the directory
    content = unpack(data, info)
    _expect(nested or not content.startswith(_ARCHIVES), "holds another archive")
    return content
