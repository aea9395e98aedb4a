"""Pictures without what was written beside their pixels: place, time, camera, maker, comments, a second picture.

Nothing is decoded: segments of JPEG (ITU-T T.81, annex B) and chunks of PNG (ISO 15948, 5.3) are kept or left out
whole, so every pixel stays as it is.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
_PNG_KEPT = frozenset(b"IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT bKGD pHYs acTL fcTL fdAT cICP".split())
_ORIENTATION = 0x0112
_NO_LENGTH = frozenset((0x01, *range(0xD0, 0xD9)))
_SCAN, _END = 0xDA, 0xD9


def stripped(data: bytes) -> bytes | None:
    """The picture without metadata; None when it is of another kind, or damaged."""
    try:
        if data.startswith(_PNG):
            return _PNG + b"".join(_png(data))
        return b"\xff\xd8" + b"".join(_jpeg(data)) if data.startswith(_JPEG) else None
    except (struct.error, IndexError, ValueError):
        return None


def _png(data: bytes) -> Iterator[bytes]:
    at = len(_PNG)
    while True:
        size, kind = struct.unpack_from(">I4s", data, at)
        chunk = data[at : at + 12 + size]
        if len(chunk) != 12 + size or zlib.crc32(chunk[4:-4]) != int.from_bytes(chunk[-4:], "big"):
            raise ValueError
        if kind in _PNG_KEPT:
            yield chunk
        if kind == b"IEND":
            return
        at += len(chunk)


def _jpeg(data: bytes) -> Iterator[bytes]:
    at = 2
    while True:
        if data[at] != 0xFF:
            raise ValueError
        while data[at] == 0xFF:  # any number of them may stand before a marker
            at += 1
        marker = data[at]
        at += 1
        if marker in _NO_LENGTH:
            yield bytes((0xFF, marker))
            continue
        if marker == _END:
            yield b"\xff\xd9"
            return
        (size,) = struct.unpack_from(">H", data, at)
        content = data[at + 2 : at + size]
        if size < 2 or len(content) != size - 2:
            raise ValueError
        at += size
        yield _segment(marker, content)
        if marker == _SCAN:
            end = _scan_end(data, at)
            yield data[at:end]
            at = end


def _scan_end(data: bytes, at: int) -> int:
    """Where coded pixels end: at a marker that is neither a stuffed zero nor a restart."""
    while True:
        at = data.index(b"\xff", at)
        if data[at + 1] and not 0xD0 <= data[at + 1] <= 0xD7:
            return at
        at += 2


def _segment(marker: int, content: bytes) -> bytes:
    """A segment as it stays: empty for what is left out."""
    if marker == 0xE0:
        if not content.startswith(b"JFIF\0"):
            return b""
        content = content[:12] + b"\0\0"  # without its thumbnail
    elif marker == 0xE1:
        turned = _orientation(content)
        if turned in (0, 1):
            return b""
        content = b"Exif\0\0MM\0*\0\0\0\x08\0\x01" + struct.pack(">HHIHHI", _ORIENTATION, 3, 1, turned, 0, 0)
    elif marker == 0xE2:
        if not content.startswith(b"ICC_PROFILE\0"):
            return b""
    elif marker == 0xEE:
        if not content.startswith(b"Adobe"):
            return b""
    elif 0xE0 <= marker <= 0xEF or marker == 0xFE:
        return b""
    return struct.pack(">BBH", 0xFF, marker, len(content) + 2) + content


def _orientation(content: bytes) -> int:
    """How the picture is turned (Exif 2.3, 4.6.4); 0 when it does not say. The one value that a reader sees."""
    if not content.startswith(b"Exif\0\0"):
        return 0
    tiff = content[6:]
    order = {b"II*\0": "<", b"MM\0*": ">"}.get(tiff[:4])
    if order is None:
        return 0
    (start,) = struct.unpack_from(f"{order}I", tiff, 4)
    (count,) = struct.unpack_from(f"{order}H", tiff, start)
    for number in range(count):
        tag, kind, _, turned = struct.unpack_from(f"{order}HHIH", tiff, start + 2 + 12 * number)
        if tag == _ORIENTATION and kind == 3 and 1 <= turned <= 8:
            return int(turned)
    return 0
