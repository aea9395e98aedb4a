"""What styles make of text: fonts, sizes, numbering, levels of headings (ISO 29500-1, 17.7.2).

A property comes from the nearest place that states it: the run itself, its character style, its paragraph's style
and the styles that these are based on, the document's defaults. Table styles are left out.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from upr.ooxml.names import A
from upr.word import tags
from upr.word.tags import VAL, w

Properties = dict[str, str]
"""What one place states: `font`, `size` (half-points), `color`, `hidden`, `shade`, `highlight`, `lang`."""

_FONT_NAMES = tuple((w(f"{side}Theme"), w(side)) for side in ("ascii", "hAnsi"))
_HEADING = re.compile(r"heading (\d)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Style:
    """One style as it is written down."""

    kind: str
    name: str
    based_on: str
    numbering: tuple[str | None, str | None]
    """Id of the list and level that it states, each None when it does not."""
    outline: int | None
    run: Properties


@dataclass(frozen=True, slots=True)
class Settled:
    """What a style comes to: its own word where it has one, and else that of the styles it is based on."""

    run: Properties = field(default_factory=dict)
    numbering: tuple[str | None, str | None] = (None, None)
    heading: int | None = None


@dataclass(frozen=True)
class Styles:
    """All styles of a file, and the document's defaults."""

    by_id: Mapping[str, Style] = field(default_factory=dict)
    defaults: Properties = field(default_factory=dict)
    default_paragraph: str = ""
    themes: Mapping[str, str] = field(default_factory=dict)
    _settled: dict[str, Settled] = field(default_factory=dict)
    _runs: dict[tuple[str, ...], Properties] = field(default_factory=dict)

    def settled(self, style_id: str) -> Settled:
        """What a style says together with those that it is based on; worked out once for each. A circle ends."""
        waiting: dict[str, Style] = {}
        name = style_id
        while name in self.by_id and name not in self._settled and name not in waiting:
            waiting[name] = self.by_id[name]
            name = self.by_id[name].based_on
        found = self._settled.get(name, Settled())
        for name, style in reversed(waiting.items()):
            found = self._settled[name] = _upon(style, found)
        return found

    def run(self, *style_ids: str) -> Properties:
        """What defaults and styles, nearest last, make of a run."""
        if style_ids not in self._runs:
            found = dict(self.defaults)
            for style_id in style_ids:
                found.update(self.settled(style_id).run)
            self._runs[style_ids] = found
        return self._runs[style_ids]

    @property
    def hides(self) -> bool:
        """Whether any of them can hide text."""
        return any(run.get("hidden") for run in (self.defaults, *(style.run for style in self.by_id.values())))

    def numbering(self, style_id: str) -> tuple[str | None, str | None]:
        """List and level that a paragraph style gives, each from the nearest style that states it."""
        return self.settled(style_id).numbering

    def heading(self, style_id: str) -> int:
        """Level of a heading from 1; 0 when the style is none. A title is no heading."""
        return self.settled(style_id).heading or 0

    def name(self, style_id: str) -> str:
        """The name of a style in lower case, such as `toc 1`; its id when it is not defined."""
        return (self.by_id[style_id].name if style_id in self.by_id else style_id).lower()


def _upon(style: Style, base: Settled) -> Settled:
    """A style on top of what it is based on."""
    run = base.run | style.run if style.run else base.run
    number, level = style.numbering
    numbering = (base.numbering[0] if number is None else number, base.numbering[1] if level is None else level)
    return Settled(run, numbering, _own_heading(style, base.heading))


def _own_heading(style: Style, otherwise: int | None) -> int | None:
    named = _HEADING.match(style.name)
    if named:
        return int(named[1])
    if style.outline is not None:
        return style.outline + 1 if style.outline < 9 else 0
    return otherwise


def read_styles(root: etree._Element | None, themes: Mapping[str, str]) -> Styles:
    """The styles of a file; none when it has no such part."""
    if root is None:
        return Styles(themes=themes)
    by_id, default = {}, ""
    for element in root.iterchildren(w("style")):
        style_id = element.get(w("styleId"), "")
        by_id[style_id] = _style(element, themes)
        if element.get(w("type")) == "paragraph" and not tags.is_off(element.get(w("default"), "0")):
            default = default or style_id
    run = root.find(f"{w('docDefaults')}/{w('rPrDefault')}/{tags.RPR}")
    return Styles(by_id, run_properties(run, themes), default, themes)


def _style(element: etree._Element, themes: Mapping[str, str]) -> Style:
    paragraph = tags.child(element, tags.PPR)
    outline = None if paragraph is None else value(paragraph, "outlineLvl")
    return Style(
        element.get(tags.TYPE, ""),
        value(element, "name") or "",
        value(element, "basedOn") or "",
        stated_numbering(paragraph),
        int(outline) if outline and outline.isdigit() else None,
        run_properties(tags.child(element, tags.RPR), themes),
    )


def value(parent: etree._Element, name: str) -> str | None:
    """The value of a child such as `<w:sz w:val="24"/>`; None without it."""
    found = tags.child(parent, w(name))
    return None if found is None else found.get(VAL)


def stated_numbering(paragraph: etree._Element | None) -> tuple[str | None, str | None]:
    """List and level that a paragraph's properties state."""
    numbering = None if paragraph is None else tags.child(paragraph, w("numPr"))
    return (None, None) if numbering is None else (value(numbering, "numId"), value(numbering, "ilvl"))


def run_properties(run: etree._Element | None, themes: Mapping[str, str]) -> dict[str, str]:
    """What an element `w:rPr` states."""
    found: dict[str, str] = {}
    for child in () if run is None else run:
        key = _KEYS.get(child.tag)
        if key == "font":
            name = _font(child, themes)
            if name:
                found[key] = name
        elif key == "hidden":
            found[key] = "" if tags.is_off(child.get(VAL)) else "1"
        elif key == "shade":
            found[key] = child.get(w("fill"), "auto")
        elif key:
            found[key] = child.get(VAL, "")
    return found


_KEYS = {
    w("rFonts"): "font",
    w("sz"): "size",
    w("color"): "color",
    w("vanish"): "hidden",
    w("shd"): "shade",
    w("highlight"): "highlight",
    w("lang"): "lang",
}


def _font(fonts: etree._Element, themes: Mapping[str, str]) -> str:
    """The font of Latin text: in one element a theme's font beats a name."""
    for theme, name in _FONT_NAMES:
        found = themes.get(fonts.get(theme, "")[:5]) or fonts.get(name)
        if found:
            return found
    return ""


def read_themes(root: etree._Element | None) -> dict[str, str]:
    """The theme's two Latin fonts, by the first five letters of their names in `w:rFonts`: `minor`, `major`."""
    found = {}
    for key in ("minor", "major"):
        latin = None if root is None else next(root.iter(f"{{{A}}}{key}Font"), None)
        face = None if latin is None else latin.find(f"{{{A}}}latin")
        if face is not None and face.get("typeface"):
            found[key] = face.get("typeface", "")
    return found
