"""The zip container of our own files, written byte by byte.

A zip file has room for things that nobody sees: comments, extra fields, times, the author's system, bytes between
entries. Here every one of them is fixed, and the same function that writes a container lets the check rebuild a
finished one around its contents: any byte that is not ours shows (layout: PKWARE APPNOTE, 4.3).
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_LEVEL = 6
_BELIEVED = 90
"""Unpacked size over packed: Apache POI opens nothing above 100 unless told to, we nothing above 120."""
_VERSION = 20
_DEFLATED = 8
_MIDNIGHT = 0
_1980_01_01 = (1 << 5) | 1
_LOCAL_SIZE = 30


@dataclass(frozen=True, slots=True)
class Entry:
    """One file of a container; `packed` is its content as raw deflate."""

    name: str
    packed: bytes
    crc: int
    size: int


def pack(name: str, content: bytes) -> Entry:
    """Compress one file. The bytes depend on the content and the version of zlib only.

    What repeats itself endlessly is packed less well: readers take it for a bomb otherwise.
    """
    packed = _deflate(content, zlib.Z_DEFAULT_STRATEGY)
    if len(packed) * _BELIEVED < len(content):
        packed = _deflate(content, zlib.Z_HUFFMAN_ONLY)
    return Entry(name, packed, zlib.crc32(content), len(content))


def _deflate(content: bytes, strategy: int) -> bytes:
    deflate = zlib.compressobj(_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS, zlib.DEF_MEM_LEVEL, strategy)
    return deflate.compress(content) + deflate.flush()


def assemble(entries: Iterable[Entry]) -> bytes:
    """Put entries together in the order given: dated 1980-01-01, no system, attributes, extra fields, comments."""
    body, directory, count = bytearray(), bytearray(), 0
    for entry in entries:
        name = entry.name.encode("ascii")
        offset = len(body)
        body += struct.pack("<4s", b"PK\x03\x04") + _common(entry, name) + name + entry.packed
        directory += struct.pack("<4sH", b"PK\x01\x02", _VERSION) + _common(entry, name)
        directory += struct.pack("<HHHII", 0, 0, 0, 0, offset) + name
        count += 1
    end = struct.pack("<4sHHHHIIH", b"PK\x05\x06", 0, 0, count, count, len(directory), len(body), 0)
    return bytes(body + directory + end)


def _common(entry: Entry, name: bytes) -> bytes:
    """The fields that the local header and the directory share, from "version needed" to "extra field length"."""
    numbers = (_VERSION, 0, _DEFLATED, _MIDNIGHT, _1980_01_01)
    return struct.pack("<5H3I2H", *numbers, entry.crc, len(entry.packed), entry.size, len(name), 0)


def unpack(data: bytes, info: zipfile.ZipInfo) -> bytes:
    """One stored or deflated file's content, by the bytes that are really there.

    Inflates at most one byte more than the directory promises, so the caller's limits on promised sizes hold. Raises
    `ValueError` when the content is not exactly what the directory says: longer, shorter, or another.
    """
    start = info.header_offset + _LOCAL_SIZE + sum(struct.unpack_from("<HH", data, info.header_offset + 26))
    packed = data[start : start + info.compress_size]
    content = packed if info.compress_type == zipfile.ZIP_STORED else _inflate(packed, info.file_size)
    if len(content) != info.file_size or zlib.crc32(content) != info.CRC:
        raise ValueError
    return content


def is_canonical(data: bytes) -> bool:
    """Whether a container is, byte for byte, what `assemble` makes of the entries found in it.

    Compressed contents are taken as they are: the same content can be compressed in many ways, and versions of zlib
    differ.

    `data` must be a package that `open_package` has read: contents and sizes are known to be right.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        infos = archive.infolist()
    return all(info.filename.isascii() for info in infos) and _rebuilt(data, infos)


def _rebuilt(data: bytes, infos: Sequence[zipfile.ZipInfo]) -> bool:
    entries = [Entry(info.filename, _packed(data, info), info.CRC, info.file_size) for info in infos]
    return assemble(entries) == data


def _packed(data: bytes, info: zipfile.ZipInfo) -> bytes:
    start = info.header_offset + _LOCAL_SIZE + len(info.filename)
    return data[start : start + info.compress_size]


def _inflate(packed: bytes, size: int) -> bytes:
    """The content of a raw deflate stream; what lies behind the stream's end is as bad as a wrong size."""
    inflate = zlib.decompressobj(-zlib.MAX_WBITS)
    content = inflate.decompress(packed, size + 1)
    if not inflate.eof or inflate.unused_data:
        raise ValueError
    return content
