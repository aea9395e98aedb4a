"""What holds a package together, checked: content types, relationships, and the addresses that links lead to."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from upr.errors import ClosedListError
from upr.ooxml import names
from upr.ooxml.addresses import is_allowed_address

_OWNERS: Mapping[str, str] = {
    names.PACKAGE_RELATIONSHIPS: "",
    **{
        names.relationships_of(part): part
        for part in (names.DOCUMENT_PART, "word/endnotes.xml", "word/footnotes.xml")
    },
}
"""Each list of relationships that may be there, and the part it belongs to."""

_HYPERLINK = f"{{{names.W}}}hyperlink"
_ID = f"{{{names.R}}}id"


def check_relations(roots: Mapping[str, etree._Element]) -> None:
    """Raise `ClosedListError` unless content types and relationships are exactly those of the parts that are there.

    `roots` holds the root element of every part of a package; elements and attributes have been checked before.
    """
    _check_content_types(roots)
    for part, owner in _OWNERS.items():
        _expect(part not in roots or owner in ("", *roots), f"{part}: relationships of a part that is not there")
        relationships = _below(roots[part]) if part in roots else []
        ids = [element.get("Id") for element in relationships]
        _expect(len(ids) == len(set(ids)), f"{part}: two relationships with one id")
        internal = [element for element in relationships if element.get("TargetMode") is None]
        _check_internal(part, internal, _expected(owner, roots))
        external = [element for element in relationships if element.get("TargetMode") is not None]
        _check_external(part, external, _links(owner, roots))


def _check_content_types(roots: Mapping[str, etree._Element]) -> None:
    part = names.CONTENT_TYPES_PART
    entries = sorted(tuple(sorted(element.attrib.items())) for element in _below(roots[part]))
    defaults = [("rels", names.RELS_TYPE), ("xml", names.XML_TYPE)]
    overrides = [(name, names.PART_KINDS[name].content_type) for name in roots if name in names.PART_KINDS]
    expected = [(("ContentType", kind), ("Extension", extension)) for extension, kind in defaults]
    expected += [(("ContentType", kind), ("PartName", f"/{name}")) for name, kind in overrides]
    _expect(entries == sorted(expected), f"{part}: content types that are not those of the parts")


def _check_internal(part: str, relationships: list[etree._Element], expected: list[tuple[str, str]]) -> None:
    """The relationships to our own parts: exactly one for each, and none beside."""
    found = sorted((element.get("Type", ""), element.get("Target", "")) for element in relationships)
    _expect(found == sorted(expected), f"{part}: relationships that are not those of the parts")


def _check_external(part: str, relationships: list[etree._Element], links: set[str | None]) -> None:
    """The relationships to addresses: only of links, allowed, and each used by a link that the reader sees."""
    for element in relationships:
        allowed = element.get("Type") == names.HYPERLINK and is_allowed_address(element.get("Target", ""))
        _expect(allowed, f"{part}: an external relationship that is not an allowed link")
    ids = {element.get("Id") for element in relationships}
    _expect(ids == links, f"{part}: links and relationships do not match")


def _expected(owner: str, roots: Mapping[str, etree._Element]) -> list[tuple[str, str]]:
    """Type and target of each internal relationship that a part must have; the owner "" is the package."""
    kinds = {"": names.PACKAGE_PARTS, names.DOCUMENT_PART: names.DOCUMENT_PARTS}.get(owner, {})
    folder = "word/" if owner else ""
    return [(kind.relationship, name.removeprefix(folder)) for name, kind in kinds.items() if name in roots]


def _links(owner: str, roots: Mapping[str, etree._Element]) -> set[str | None]:
    """The ids that the links of a part refer to."""
    return {link.get(_ID) for link in roots[owner].iter(_HYPERLINK)} if owner in roots else set()


def _below(root: etree._Element) -> list[etree._Element]:
    """All elements under a root, however deep."""
    return list(root.iter())[1:]


def _expect(holds: bool, fault: str) -> None:
    if not holds:
        raise ClosedListError(fault)
