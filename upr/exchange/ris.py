"""RIS, as Zotero and others export it: lines `TY  - RPRT`, one tag and one value each, to `ER  - `.

Which tag holds what was read in Zotero's translator `RIS.js` (its `fieldMap` and `degenerateImportFieldMap`, and its
types). The format is a list of lines, so it is read here, line by line: the libraries for it tell no line numbers,
drop an item that is cut off, and join two items where an `ER` is missing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from upr.errors import UnreadableError
from upr.exchange.incoming import Noticed, Reading, Refused, Spot
from upr.exchange.library import reading_of
from upr.exchange.library_item import LARGEST, MOST_ITEMS, Author, Item
from upr.exchange.loose_dates import LooseDate, date_of_parts, read_date
from upr.text.files import read_source
from upr.text.problem import Problem

TYPES = {
    "ABST": "article-journal",
    "BILL": "bill",
    "BLOG": "post-weblog",
    "BOOK": "book",
    "CASE": "legal_case",
    "CHAP": "chapter",
    "CLSWK": "book",
    "CONF": "paper-conference",
    "CPAPER": "paper-conference",
    "DATA": "dataset",
    "DBASE": "dataset",
    "DICT": "entry-dictionary",
    "EBOOK": "book",
    "ECHAP": "chapter",
    "EDBOOK": "book",
    "EJOUR": "article-journal",
    "ELEC": "webpage",
    "ENCYC": "entry-encyclopedia",
    "GEN": "document",
    "GOVDOC": "report",
    "HEAR": "hearing",
    "ICOMM": "personal_communication",
    "INPR": "article-journal",
    "JFULL": "article-journal",
    "JOUR": "article-journal",
    "LEGAL": "legislation",
    "MGZN": "article-magazine",
    "NEWS": "article-newspaper",
    "PCOMM": "personal_communication",
    "RPRT": "report",
    "SER": "book",
    "STAND": "report",
    "STAT": "legislation",
    "THES": "thesis",
    "UNBILL": "bill",
}
"""Type of RIS -> type of CSL. LEGAL is `Legal Rule or Regulation` in the specification; Zotero reads it as a case."""

_LINE = re.compile(r"([A-Z][A-Z0-9]) {1,2}-(?: (.*))?$")
_LEFT = {"L1": "attachments", "L2": "attachments", "L4": "attachments", "M2": "the field Extra"}


@dataclass(slots=True)
class Raw:
    """An item as its lines stand: by tag its values in their order, each with the lines that continue it."""

    line: int
    lines: dict[str, list[list[str]]] = field(default_factory=dict)
    closed: bool = False

    def first(self, *tags: str) -> str:
        """The first value of the first of these tags that has one."""
        return next(iter(self.all(*tags)), "")

    def all(self, *tags: str) -> list[str]:
        """All values of these tags."""
        values = ("\n".join(filter(None, lines)) for tag in tags for lines in self.lines.get(tag, ()))
        return [value for value in values if value]


def read_ris(path: Path) -> Reading:
    """Read a file of RIS; every item comes in or is refused.

    Raises:
        UnreadableError: the file cannot be read, or holds no item at all.
    """
    source = read_source(path, limit=LARGEST)
    if isinstance(source, Problem):
        raise UnreadableError(f"{path.name}: {source.message}", source.help)
    raws, strays = split(source.text)
    if not raws:
        remedy = "export the library again as RIS; each item begins with a line 'TY  - '"
        raise UnreadableError(f"{path.name} holds no item of RIS", remedy)
    if len(raws) > MOST_ITEMS:
        raise UnreadableError(f"{path.name} holds more than {MOST_ITEMS:,} items", "export one collection at a time")
    return reading_of(path, _items(path, raws), _noticed(path, raws, strays))


def split(text: str) -> tuple[list[Raw], list[int]]:
    """The items of a text, and the numbers of lines that stand outside of any."""
    raws: list[Raw] = []
    strays: list[int] = []
    lines: list[str] = []  # of the value that is being read
    for number, line in enumerate(text.split("\n"), 1):
        match = _LINE.match(line.lstrip())
        if match and match[1] == "TY":
            raws.append(Raw(number))
            lines = []
        if not raws or raws[-1].closed:
            strays += [number] if line.strip() else []
        elif match is None:
            lines.append(line.strip())
        elif match[1] == "ER":
            raws[-1].closed = True
        else:
            lines = [(match[2] or "").strip()]
            raws[-1].lines.setdefault(match[1], []).append(lines)
    return raws, strays


def _noticed(path: Path, raws: list[Raw], strays: list[int]) -> Iterator[Noticed]:
    if open_ones := [raw.line for raw in raws if not raw.closed]:
        text = f"items without an ER line at their end may be cut off ({len(open_ones)})"
        yield Noticed(Spot(path, f"line {open_ones[0]}"), text)
    if strays:
        yield Noticed(Spot(path, f"line {strays[0]}"), f"lines outside of any item were not read ({len(strays)})")


def _items(path: Path, raws: list[Raw]) -> Iterator[Item | Refused]:
    for raw in raws:
        yield _item(Spot(path, f"line {raw.line}"), raw)


def _item(spot: Spot, raw: Raw) -> Item:
    kind = TYPES.get(raw.first("TY").upper(), "")
    series = kind in {"report", "book", "bill", "legislation"}  # T2 is their series or code
    return Item(
        spot,
        type=kind,
        key=raw.first("ID", "LB"),
        title=raw.first("TI", "T1", "CT") or (raw.first("BT") if kind == "book" else ""),
        short_title=raw.first("ST"),
        container="" if series else raw.first("T2", "JF", "JO", "BT", "JA", "J2"),
        publisher=raw.first("PB"),
        place=raw.first("CY"),
        authority=raw.first("T3") if kind in {"bill", "hearing"} else raw.first("PB") if kind == "legal_case" else "",
        authors=tuple(_author(name) for name in raw.all("AU", "A1")),
        issued=_date(raw.first("DA") or raw.first("PY", "Y1")),
        accessed=_date(raw.first("Y2")),
        url=raw.first("UR"),
        doi=raw.first("DO"),
        numbers=_numbers(raw, kind),
        volume=raw.first("VL"),
        issue=raw.first("IS"),
        language=raw.first("LA"),
        abstract=raw.first("AB", "N2"),
        note="\n\n".join(raw.all("N1")),
        tags=tuple(tag.strip() for line in raw.all("KW") for tag in re.split(r"[;\n]", line) if tag.strip()),
        archive=tuple(filter(None, (raw.first("DB"), raw.first("AN")))),
        left=tuple(name for tag, name in _LEFT.items() if raw.first(tag)),
    )


def _numbers(raw: Raw, kind: str) -> tuple[str, ...]:
    """The number of a report, law, bill or case; SN of anything else is an ISBN or ISSN."""
    tags = {"report": ("SN", "M1", "IS"), "legal_case": ("SV", "M1"), "document": ("M1", "SN")}.get(kind, ("M1",))
    return tuple(filter(None, (*map(raw.first, tags), raw.first("CN"))))


def _author(name: str) -> Author:
    """`Family, Given` is a person; what has no comma is taken for an institution, as reference managers write it."""
    family, comma, given = name.partition(",")
    return Author(f"{given.strip()} {family.strip()}") if comma and given.strip() else Author(family.strip(), True)


def _date(text: str) -> LooseDate:
    """`2023/03/03/`, `2023///` or `2020/03//Spring`, by the specification; else as people write it."""
    year, *rest = (part.strip() for part in text.split("/"))
    other = "/".join(rest[2:]).strip("/ ")
    if not rest or len(year) != 4:
        return read_date(text)
    found = date_of_parts([year, *rest[:2]])
    return LooseDate(found.value, reduced=bool(found.value and other))
