"""The two kinds of lists that hold a package together: content types and relationships (ISO 29500-2, 7 and 8)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from upr.ooxml import names
from upr.render.docx.page import relationship_id
from upr.render.docx.xml import part


def content_types(parts: Iterable[str]) -> bytes:
    """The content type of each part."""
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{names.PART_KINDS[name].content_type}"/>'
        for name in sorted(parts)
    )
    return part(
        "Types",
        f'xmlns="{names.CONTENT_TYPES}"',
        f'<Default Extension="rels" ContentType="{names.RELS_TYPE}"/>'
        f'<Default Extension="xml" ContentType="{names.XML_TYPE}"/>{overrides}',
    )


def package_relationships() -> bytes:
    """From the package to the document and the properties."""
    ids = {name: f"rId{number}" for number, name in enumerate(names.PACKAGE_PARTS, 1)}
    return relationships(_internal(names.PACKAGE_PARTS, ids, ""))


def document_relationships(parts: Iterable[str], links: str) -> bytes:
    """From the document to those of its parts that exist, and to the addresses in its text."""
    kinds = {name: kind for name, kind in names.DOCUMENT_PARTS.items() if name in parts}
    return relationships(_internal(kinds, {name: relationship_id(name) for name in kinds}, "word/") + links)


def relationships(content: str) -> bytes:
    """A part of Relationship elements."""
    return part("Relationships", f'xmlns="{names.RELATIONSHIPS}"', content)


def _internal(kinds: Mapping[str, names.PartKind], ids: Mapping[str, str], folder: str) -> str:
    return "".join(
        f'<Relationship Id="{ids[name]}" Type="{kind.relationship}" Target="{name.removeprefix(folder)}"/>'
        for name, kind in kinds.items()
    )
