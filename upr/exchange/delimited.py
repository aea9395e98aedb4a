"""Tables in text files: .csv and .tsv, with the delimiter and the encoding that they really have."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Iterable, Sequence

from upr.errors import UnreadableError
from upr.exchange.grid import Grid, Row
from upr.exchange.raw_cells import text_cell
from upr.ooxml.cells import MAX_CELLS, MAX_COLUMNS, MAX_ROWS

_SAVE_AS = "save it as 'CSV UTF-8' in Excel, or choose Unicode (UTF-8) in LibreOffice"
_DELIMITERS = ",;\t"
_LOOKED_AT = 20
_END = "upr: the end of the table"
"""Put behind the text: a row of its own, unless a quotation mark is still open."""
_GUARDED = re.compile(r"'(?=\s*[=+\-@＝＋－＠'\t\r])")
_NEEDS_GUARD = re.compile(r"\s*[=+\-@＝＋－＠']|[\t\r]")


def read_delimited(data: bytes, *, delimiter: str = "") -> Grid:
    """The table in a text file. Raises `UnreadableError` for another encoding than UTF-8 or UTF-16 with its mark."""
    text = _decoded(data)
    text, declared = _declared(text)
    delimiter = delimiter or declared or _delimiter(text)
    rows: list[Row] = []
    cells = 0
    try:
        for number, values in enumerate(_reader(f"{text}\n{_END}", delimiter), 1):
            if values == [_END]:
                return Grid("", tuple(rows))
            row = Row(number, {at: text_cell(value) for at, value in enumerate(values, 1) if value.strip()})
            cells += len(row.cells)
            if row.cells:
                _expect(max(row.cells) <= MAX_COLUMNS, f"something beyond column {MAX_COLUMNS}")
                rows.append(row)
            _expect(len(rows) <= MAX_ROWS, f"more than {MAX_ROWS:,} rows")
            _expect(cells <= MAX_CELLS, f"more than {MAX_CELLS:,} filled cells")
    except csv.Error:
        raise UnreadableError("The file holds a cell longer than any spreadsheet's.", _SAVE_AS) from None
    last = rows[-1].number if rows else 1
    raise UnreadableError(f"A quotation mark opens in row {last} and is never closed.", "Close it, or double it.")


def write_delimited(rows: Iterable[Sequence[str]]) -> bytes:
    """Rows as CSV in UTF-8 with its mark, so that Excel knows it; no cell can be taken for a formula."""
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerows([guarded(value) for value in row] for row in rows)
    return codecs.BOM_UTF8 + text.getvalue().encode("utf-8")


def guarded(text: str) -> str:
    """The text with a `'` before it where a spreadsheet would take it for a formula. `unguarded` takes it away."""
    return f"'{text}" if _NEEDS_GUARD.match(text) else text


def unguarded(text: str) -> str:
    """The text without the `'` of `guarded`."""
    return _GUARDED.sub("", text, count=1) if text.startswith("'") else text


def _decoded(data: bytes) -> str:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encoding = "utf-16"
    else:
        encoding = "utf-8-sig"
        if b"\0" in data[:2000].replace(b"\0\0", b"\0") and data[:2000].count(b"\0") > len(data[:2000]) // 4:
            raise UnreadableError("The file is not a table of text in UTF-8.", _SAVE_AS)
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        raise UnreadableError("The file is not a table of text in UTF-8.", _SAVE_AS) from None


def _declared(text: str) -> tuple[str, str]:
    """The text without the line `sep=;` that Excel takes for a setting, and the delimiter that it sets."""
    found = re.match(r"sep=(.)\r?\n", text, re.IGNORECASE)
    return (text[found.end() :], found.group(1)) if found else (text, "")


def _delimiter(text: str) -> str:
    """The delimiter that divides the first rows most evenly into more than one column; of two the one into more.

    With a wrong one, texts that hold it break rows in places of their own.
    """
    return max(_DELIMITERS, key=lambda delimiter: _evenness(_some_rows(text, delimiter)))


def _evenness(rows: list[list[str]]) -> tuple[float, int]:
    """The share of rows that have the usual number of columns, and that number."""
    widths = [len(row) for row in rows if any(row)]
    usual = max(set(widths), key=lambda width: (widths.count(width), width), default=1)
    return (widths.count(usual) / len(widths), usual) if usual > 1 else (0, 1)


def _some_rows(text: str, delimiter: str) -> list[list[str]]:
    rows: list[list[str]] = []
    try:
        for row in _reader(text[:200_000], delimiter):
            rows.append(row)
            if len(rows) == _LOOKED_AT:
                break
    except csv.Error:
        return rows
    return rows


def _reader(text: str, delimiter: str) -> Iterable[list[str]]:
    return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)


def _expect(holds: bool, fault: str) -> None:
    if not holds:
        raise UnreadableError(f"The file holds {fault}, which is more than a register has.", "Split it.")
