"""Which parts of a package stay, under which names, and how they refer to one another."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr

from lxml import etree

from upr.ooxml import names
from upr.word import tags
from upr.word.opened import Relation, WordFile

_KEPT = {
    *("styles", "numbering", "settings", "fontTable", "font", "theme", "footnotes", "endnotes", "header", "footer"),
    *("image", "hyperlink", "chart", "chartEx", "chartUserShapes", "themeOverride"),
    *("diagramData", "diagramLayout", "diagramQuickStyle", "diagramColors", "diagramDrawing"),
}
"""Types of relationships that lead to what a reader sees. All else goes: comments, people, custom XML, thumbnails,
printer settings, building blocks, templates, signatures, workbooks behind charts, objects behind their pictures."""
_BY_ID = {
    *("font", "image", "hyperlink", "chart", "chartEx", "chartUserShapes"),
    *("diagramData", "diagramLayout", "diagramQuickStyle", "diagramColors", "diagramDrawing"),
}
"""Those of them that lead to nothing unless an element names them: such as a picture in text that was deleted."""
_NAMED = etree.XPath("//@r:*[. != ''] | //@o:relid[. != '']", namespaces={"r": names.R, "o": tags.O})
_MODEL = "{http://schemas.microsoft.com/office/drawing/2008/diagram}dataModelExt"
_BINARY = {"image": "word/media/", "font": "word/fonts/"}
_FOLDERS = _BINARY | {"theme": "word/theme/"}
_CORE = "docProps/core.xml"
_TOP = (names.DOCUMENT_PART, _CORE)
_MAIN_TYPE = names.PART_KINDS[names.DOCUMENT_PART].content_type


@dataclass(frozen=True, slots=True)
class Kept:
    """The parts that stay: old name -> new name, and the relationships of each that stay."""

    renamed: Mapping[str, str]
    relations: Mapping[str, tuple[Relation, ...]] = field(default_factory=dict)


def kept_parts(file: WordFile, named: Mapping[str, frozenset[str]] | None = None) -> Kept:
    """Follow the relationships from the main part on.

    `named` holds for each part the ids that its elements name; relationships that nothing names are then left out.
    """
    renamed = {file.main: names.DOCUMENT_PART}
    relations: dict[str, tuple[Relation, ...]] = {}
    waiting = [file.main]
    while waiting:
        owner = waiting.pop(0)
        relations[owner] = tuple(one for one in _stay(file, owner) if _is_named(one, owner, named))
        for relation in relations[owner]:
            if not relation.leads_out and relation.target not in renamed:
                renamed[relation.target] = _new_name(relation, renamed)
                waiting.append(relation.target)
    return Kept(renamed, relations)


def _stay(file: WordFile, owner: str) -> Iterator[Relation]:
    for relation in file.relations(owner):
        link = relation.leads_out and relation.type == "hyperlink"
        if relation.type in _KEPT and (link or (not relation.external and relation.target in file.parts)):
            yield relation


def _is_named(relation: Relation, owner: str, named: Mapping[str, frozenset[str]] | None) -> bool:
    return named is None or relation.type not in _BY_ID or relation.id in named.get(owner, ())


def named_ids(file: WordFile, roots: Mapping[str, etree._Element]) -> dict[str, frozenset[str]]:
    """The ids that the elements of each part name; those of a diagram's drawing stand in the part with its data."""
    named = {name: frozenset(references(root)) for name, root in roots.items()}
    for owner, ids in list(named.items()):
        data = (r.target for r in file.relations(owner) if r.type == "diagramData" and r.id in ids)
        drawings = (one.get("relId", "") for name in data if name in roots for one in roots[name].iter(_MODEL))
        named[owner] = ids.union(drawings)
    return named


def references(root: etree._Element) -> Iterator[str]:
    """The ids of relationships that the elements of a part name."""
    found = _NAMED(root)
    yield from map(str, found if isinstance(found, list) else ())


def _new_name(relation: Relation, renamed: Mapping[str, str]) -> str:
    """A name that says what the part is and nothing else: names of pictures are often those of files."""
    usual = f"word/{relation.type}.xml"  # some readers look for these names
    if usual in names.DOCUMENT_PARTS and usual not in renamed.values():
        return usual
    ending = posixpath.splitext(relation.target)[1].lower()
    own = ending if ending.isascii() and ending[1:].isalnum() else ".bin"
    stem = f"{_FOLDERS.get(relation.type, 'word/')}{relation.type}"
    number = sum(name.startswith(stem) for name in renamed.values()) + 1
    return f"{stem}{number}{own if relation.type in _BINARY else '.xml'}"


def assembled(file: WordFile, kept: Kept, contents: Mapping[str, bytes], core: bytes) -> dict[str, bytes]:
    """The parts of the copy: `contents` of the parts that stay, by old name."""
    parts = {kept.renamed[old]: content for old, content in contents.items()}
    for owner, relations in kept.relations.items():
        if relations:
            new = kept.renamed[owner]
            parts[names.relationships_of(new)] = _relationships(_rows(relations, new, kept.renamed))
    parts[_CORE] = core
    top = [(f"rId{n}", names.PART_KINDS[name].relationship, name, False) for n, name in enumerate(_TOP, 1)]
    parts[names.PACKAGE_RELATIONSHIPS] = _relationships(top)
    types = {new: file.content_type(old) for old, new in kept.renamed.items()}
    types |= {names.DOCUMENT_PART: _MAIN_TYPE, _CORE: names.PART_KINDS[_CORE].content_type}
    parts[names.CONTENT_TYPES_PART] = _content_types(types)
    return parts


_Row = tuple[str, str, str, bool]
_MICROSOFT = {"chartEx": "2014", "diagramDrawing": "2007"}


def _rows(relations: tuple[Relation, ...], owner: str, renamed: Mapping[str, str]) -> Iterator[_Row]:
    for one in relations:
        year = _MICROSOFT.get(one.type)
        base = f"http://schemas.microsoft.com/office/{year}/relationships" if year else names.R
        target = one.target if one.leads_out else posixpath.relpath(renamed[one.target], posixpath.dirname(owner))
        yield one.id, f"{base}/{one.type}", target, one.external


def _relationships(rows: Iterator[_Row] | list[_Row]) -> bytes:
    lines = "".join(
        f"<Relationship Id={quoteattr(name)} Type={quoteattr(kind)} Target={quoteattr(target)}"
        f"{' TargetMode=' + quoteattr('External') if external else ''}/>"
        for name, kind, target, external in rows
    )
    return _declared(f'<Relationships xmlns="{names.RELATIONSHIPS}">{lines}</Relationships>')


def _content_types(types: Mapping[str, str]) -> bytes:
    known = [(name, kind) for name, kind in sorted(types.items()) if kind]
    lines = "".join(f'<Override PartName="/{name}" ContentType={quoteattr(kind)}/>' for name, kind in known)
    defaults = "".join(
        f'<Default Extension="{ending}" ContentType="{kind}"/>'
        for ending, kind in (("rels", names.RELS_TYPE), ("xml", names.XML_TYPE))
    )
    return _declared(f'<Types xmlns="{names.CONTENT_TYPES}">{defaults}{lines}</Types>')


def _declared(text: str) -> bytes:
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{text}'.encode()


def serialized(root: etree._Element) -> bytes:
    """A tree as bytes, the same every time."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def is_binary(new_name: str) -> bool:
    """Whether a part is a picture or a font, by its name in the copy; all others are XML."""
    return new_name.startswith(tuple(_BINARY.values()))


def core_part(title: str, language: str) -> bytes:
    """Properties that say what the text is and nothing of who made it."""
    said = [(name, text) for name, text in (("title", title), ("language", language)) if text]
    inner = "".join(f"<dc:{name}>{escape(text)}</dc:{name}>" for name, text in said)
    spaces = f'xmlns:cp="{names.CORE}" xmlns:dc="{names.DC}"'
    return _declared(f"<cp:coreProperties {spaces}>{inner}</cp:coreProperties>")
