r"""Fields of a record as the text of a cell, and back, exactly.

Several short texts stand one on each line, or with `;` between them; items of several parts one on each line, with
`|` between the parts, empty parts left out at the end. A `;` or `|` that belongs to a text is written `\;` or `\|`, a
line break inside an item `\n`, a backslash `\\`; any other backslash is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from upr.exchange.columns import BY_NAME, ID, ITEM_PARTS
from upr.exchange.written_dates import DateOrder, is_ambiguous, written_date
from upr.models.plain import Plain
from upr.models.record_parts import Figure, Quote, Reproduction
from upr.models.shared import Acceptance, Model

KEPT = "(too long for a cell: kept in the record's file)"
"""Stands in the place of a text that no cell can hold; read back, it leaves the field as it is."""
LONGEST_CELL = 32_767
"""UTF-16 code units that Excel holds in a cell."""

_ITEMS: Mapping[str, type[Model]] = {
    "figures": Figure,
    "quotes": Quote,
    "accept": Acceptance,
    "reproduced_by": Reproduction,
}
_ESCAPE = {"\\": "\\\\", "|": "\\|", ";": "\\;", "\n": "\\n"}
_MEANING = {"\\\\": "\\", "\\|": "|", "\\;": ";", "\\n": "\n"}
_ESCAPED = re.compile(r"\\[\\|;n]")
_BREAKS = re.compile(r"[ \t]*\n\s*")


class CellError(Exception):
    """A cell that cannot become a value: `args` are what is wrong and what to do, and never quote the cell."""


def to_cell(name: str, value: Plain) -> str:
    """The text of a cell; `KEPT` where no cell can hold it."""
    text = _written(name, value)
    return text if len(text) <= LONGEST_CELL // 2 or len(text.encode("utf-16-le")) // 2 <= LONGEST_CELL else KEPT


def _written(name: str, value: Plain) -> str:
    if isinstance(value, Mapping):
        return _item(name, value)
    if isinstance(value, tuple):
        return "\n".join(
            _item(name, part) if isinstance(part, Mapping) else _escaped(str(part), ";") for part in value
        )
    return str(value).strip()


def _item(name: str, item: Mapping[str, Plain]) -> str:
    parts = [_escaped(str(item.get(part, "")), "|") for part in ITEM_PARTS[name]]
    while parts and not parts[-1]:
        parts.pop()
    return " | ".join(parts)


def _escaped(text: str, separator: str) -> str:
    return "".join(_ESCAPE[c] if c in ("\\", "\n", separator) else c for c in text.strip())


def from_cell(name: str, text: str, order: DateOrder | None = None) -> Plain:
    """The value of a filled cell, for its model to judge.

    Raises:
        CellError: the cell cannot be taken apart, or holds a date that means two things.
    """
    text = text.strip()
    column = BY_NAME.get(name)
    form = column.form if column else "line"
    if form == "date":
        return _date(text, order)
    if form == "words":
        return tuple(_unescaped(word) for line in text.split("\n") for word in _split(line, ";") if word)
    if form == "table":
        return tuple(_parts(name, line) for line in text.split("\n") if line.strip())
    if form == "one":
        return _parts(name, _BREAKS.sub(" ", text))
    return text if form == "text" else _BREAKS.sub(" ", text)


def has_breaks(name: str, text: str) -> bool:
    """Whether line breaks of a cell will be read as spaces, since its field has one line."""
    column = BY_NAME.get(name)
    return "\n" in text.strip() and (column is None or column.form in ("line", "one") or name == ID)


def _date(text: str, order: DateOrder | None) -> str:
    if order is None and is_ambiguous(text):
        fault = "holds a date that can mean two different days"
        raise CellError(fault, "write it as 2023-03-31, or say which comes first in the mapping (dates: day-first)")
    return written_date(text, order) or text


def _parts(name: str, line: str) -> Mapping[str, Plain]:
    names = ITEM_PARTS[name]
    parts = _split(line, "|")
    if len(parts) > len(names):
        order = " | ".join(names).replace("_", " ")
        raise CellError(
            f"has a line of more than {len(names)} parts", f"write {order}; a bar in a text is written \\|"
        )
    named = {key: _unescaped(part) for key, part in zip(names, parts, strict=False) if part}
    if "as_of" in named:
        named["as_of"] = written_date(named["as_of"]) or named["as_of"]
    return {key: named[key] for key in _ITEMS[name].model_fields if key in named}


def _split(line: str, separator: str) -> list[str]:
    return [part.strip() for part in _divided(line, separator)]


def _divided(line: str, separator: str) -> Iterator[str]:
    """The parts of a line between separators that no backslash makes part of the text."""
    start = 0
    for found in re.finditer(rf"\\.|{re.escape(separator)}", line):
        if found.group() == separator:
            yield line[start : found.start()]
            start = found.end()
    yield line[start:]


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda found: _MEANING[found.group()], text)
