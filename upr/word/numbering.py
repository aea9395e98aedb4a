"""Word's automatic numbers: what is printed before each paragraph (ISO 29500-1, 17.9).

Lists of one definition go on counting where the last one stopped, unless they say where they start.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from upr.word.styles import Styles, stated_numbering, value
from upr.word.tags import w

_LEVELS = 9
_LONGEST = 40
"""Characters of a label: nine levels need some twenty."""
_PLACE = re.compile(r"%([1-9])")
_MOST = 10_000_000
"""A start beyond this is no number that anybody prints."""


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list is printed."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    restart: int | None = None
    """After which level (from 1) it begins again: None after any above it, 0 never."""
    style: str = ""


@dataclass(frozen=True, slots=True)
class Label:
    """What is printed before a paragraph, and which series it belongs to."""

    text: str
    number: int
    form: str
    definition: str
    level: int

    @property
    def is_number(self) -> bool:
        """Whether a number or letter is printed, not a bullet or nothing."""
        return self.form not in ("bullet", "none") and bool(self.text)


@dataclass(frozen=True, slots=True)
class _List:
    definition: str
    levels: Mapping[int, Level]
    starts: Mapping[int, int]


@dataclass
class Numbering:
    """Counts through a document: ask for each paragraph once, in order."""

    lists: Mapping[str, _List] = field(default_factory=dict)
    _counts: dict[str, dict[int, int]] = field(default_factory=dict)
    _begun: set[tuple[str, int]] = field(default_factory=set)

    def label(self, paragraph: etree._Element | None, style_id: str, styles: Styles) -> Label | None:
        """The label of the next paragraph; `paragraph` are its own properties. None when it has no list."""
        own_list, own_level = stated_numbering(paragraph)
        its_list, its_level = styles.numbering(style_id)
        number = own_list if own_list is not None else its_list
        found = self.lists.get(number or "0")
        if found is None:
            return None
        level = own_level if own_level is not None else its_level
        if own_list is None and own_level is None:
            level = next((str(n) for n, one in found.levels.items() if one.style and one.style == style_id), level)
        depth = int(level) if level and level.isdigit() else 0
        return self._count(number or "", found, min(depth, _LEVELS - 1))

    def _count(self, number: str, found: _List, depth: int) -> Label:
        counts = self._counts.setdefault(found.definition, {})
        level = found.levels.get(depth, Level())
        if depth in found.starts and (number, depth) not in self._begun:
            counts[depth] = found.starts[depth]
        else:
            counts[depth] = counts[depth] + 1 if depth in counts else level.start
        self._begun.add((number, depth))
        for below in [key for key in counts if key > depth]:
            restart = found.levels.get(below, Level()).restart
            if restart is None or (restart and depth < restart):
                del counts[below]
        text = _PLACE.sub(lambda place: self._shown(found, counts, int(place[1]) - 1), level.text)
        return Label(text, counts[depth], level.form, found.definition, depth)

    @staticmethod
    def _shown(found: _List, counts: Mapping[int, int], depth: int) -> str:
        level = found.levels.get(depth, Level())
        return written(counts.get(depth, level.start), level.form)


def read_numbering(root: etree._Element | None, styles: Styles) -> Numbering:
    """The lists of a file; none when it has no such part."""
    if root is None:
        return Numbering()
    definitions = {one.get(w("abstractNumId"), ""): one for one in root.iterchildren(w("abstractNum"))}
    levels = {name: dict(_levels(one)) for name, one in definitions.items()}
    links = {name: value(one, "numStyleLink") for name, one in definitions.items()}
    instances = {one.get(w("numId"), ""): value(one, "abstractNumId") or "" for one in root.iterchildren(w("num"))}
    lists = {}
    for number in root.iterchildren(w("num")):
        name = value(number, "abstractNumId") or ""
        target = _linked(name, links, instances, styles)
        own, starts = dict(levels.get(target, {})), {}
        for override in number.iterchildren(w("lvlOverride")):
            depth = _whole(override.get(w("ilvl")), 0)
            start = value(override, "startOverride")
            own.update(_levels(override))
            if start is not None:
                starts[depth] = _whole(start, 1)
            elif depth in own and override.find(w("lvl")) is not None:
                starts[depth] = own[depth].start
        lists[number.get(w("numId"), "")] = _List(target, own, starts)
    lists.pop("0", None)
    return Numbering(lists)


def _linked(name: str, links: Mapping[str, str | None], instances: Mapping[str, str], styles: Styles) -> str:
    """A definition may leave everything to a list style (`numStyleLink`), whose own definition then holds."""
    link = links.get(name)
    number = styles.numbering(link)[0] if link else None
    return instances.get(number or "") or name


def _levels(parent: etree._Element) -> Iterator[tuple[int, Level]]:
    for element in parent.iterchildren(w("lvl")):
        restart, depth = value(element, "lvlRestart"), _whole(element.get(w("ilvl")), 0)
        if not 0 <= depth < _LEVELS:
            continue  # Word has nine
        yield (
            depth,
            Level(
                _whole(value(element, "start"), 1),
                value(element, "numFmt") or "decimal",
                (value(element, "lvlText") or "")[:_LONGEST],
                None if restart is None else _whole(restart, 0),
                value(element, "pStyle") or "",
            ),
        )


def _whole(text: str | None, otherwise: int) -> int:
    digits = text is not None and text.isascii() and text.removeprefix("-").isdigit() and len(text) < _LEVELS
    return max(-_MOST, min(int(text or ""), _MOST)) if digits else otherwise


def written(number: int, form: str) -> str:
    """A number as a list prints it. Forms that are not Latin are printed as digits."""
    match form:
        case "none" | "bullet":
            return ""
        case "decimalZero":
            return f"{number:02}"
        case "lowerLetter" | "upperLetter" if 0 < number < _MOST:
            letter = chr(ord("a") + (number - 1) % 26) * min((number - 1) // 26 + 1, 30)
            return letter if form == "lowerLetter" else letter.upper()
        case "lowerRoman" | "upperRoman" if 0 < number < 4000:
            return _roman(number) if form == "upperRoman" else _roman(number).lower()
        case _:
            return str(number)


def _roman(number: int) -> str:
    ones = zip((1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1), _ROMAN, strict=True)
    text = ""
    for size, letters in ones:
        text += letters * (number // size)
        number %= size
    return text


_ROMAN = ("M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I")
