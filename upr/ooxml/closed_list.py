"""Holds a finished Word file to the closed list (`closed_list_data.py`): the last step before a file is handed out.

It looks at the bytes that will be sent, not at what we meant to write.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, TypeAlias

from lxml import etree

from upr.errors import ClosedListError, UnreadableError
from upr.ooxml import closed_list_data as data
from upr.ooxml.container import is_canonical
from upr.ooxml.package import in_order, open_package
from upr.ooxml.relations import check_relations

_DECLARATION = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_RELATIONSHIP_LIST = "rel:Relationships"
_SHOWN = 60

_Allowed: TypeAlias = Callable[[Any], object]
_Table: TypeAlias = Mapping[str, Mapping[str | bytes, _Allowed]]
"""Element -> attribute -> what its value must fit, with names as lxml writes (and types) them."""


def check_package(package: bytes) -> None:
    """Raise `ClosedListError` at the first thing in a package that is not on the closed list.

    The message names part, element and attribute, never a text or value.
    """
    parts = _open(package)
    _check_container(package, parts)
    roots = {name: _check_part(name, content) for name, content in parts.items()}
    _check_properties(roots["docProps/core.xml"])
    check_relations(roots)


def _open(package: bytes) -> dict[str, bytes]:
    try:
        return open_package(package)
    except UnreadableError as error:
        raise ClosedListError(f"The package cannot be opened. {error.message}") from error


def _check_container(package: bytes, parts: Mapping[str, bytes]) -> None:
    for name in parts:
        _expect(name in data.PARTS, f"{_safe(name)}: this part is not on the list")
    for name in data.REQUIRED:
        _expect(name in parts, f"{name}: this part is missing")
    canonical = list(parts) == in_order(parts) and is_canonical(package)
    _expect(canonical, "the zip container holds something besides its parts, or in another order")


def _check_part(part: str, content: bytes) -> etree._Element:
    """The root of a part in which everything is on the list."""
    plain = content.startswith(_DECLARATION) and content.count(b"<?") == 1 and b"<!" not in content
    _expect(plain, f"{part}: a comment, processing instruction, CDATA section, DOCTYPE or other declaration")
    root = _parse(part, content)
    _expect(root.tag == _clark(data.ROOTS.get(part, _RELATIONSHIP_LIST)), f"{part}: another root element")
    table = _table(part)
    for element in root.iter():
        _check_element(part, element, table)
    return root


def _parse(part: str, content: bytes) -> etree._Element:
    """Parse without entities, network or DTD; refuse namespaces that are declared and not ours, used or not."""
    events = etree.iterparse(
        io.BytesIO(content),
        events=("start-ns",),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
    )
    try:
        for _, (_, namespace) in events:
            _expect(namespace in _namespaces(part), f"{part}: a namespace that is not on the list")
    except etree.XMLSyntaxError:
        raise ClosedListError(f"{part}: not well-formed XML") from None
    root: etree._Element = events.root
    return root


def _check_element(part: str, element: etree._Element, table: _Table) -> None:
    tag = element.tag
    attributes = table.get(tag)
    if attributes is None:
        raise ClosedListError(f"{part}: element {_shown(tag)} is not on the list")
    for name, value in element.items():
        allowed = attributes.get(name)
        if allowed is None:
            raise ClosedListError(f"{part}: element {_shown(tag)} may not have the attribute {_shown(name)}")
        if not allowed(value):
            raise ClosedListError(f"{part}: attribute {_shown(name)} of {_shown(tag)} has a value not on the list")
    if text := element.text:
        allowed = _texts().get(tag)
        if allowed is None or not allowed(text):
            raise ClosedListError(f"{part}: element {_shown(tag)} holds text that is not on the list")
    if element.tail:
        raise ClosedListError(f"{part}: text stands behind an element {_shown(tag)}")


def _check_properties(core: etree._Element) -> None:
    """Each property once, and nobody changed the document last but who submits it."""
    tags = [element.tag for element in core.iter()]
    _expect(len(tags) == len(set(tags)), "docProps/core.xml: a property stands there twice")
    names = (_clark("dc:creator"), _clark("cp:lastModifiedBy"))
    _expect(
        core.findtext(names[0]) == core.findtext(names[1]), "docProps/core.xml: cp:lastModifiedBy is not dc:creator"
    )


@cache
def _allowed(pattern: str) -> _Allowed:
    """Whether a value fits a pattern of the list, as a whole."""
    return re.compile(pattern, re.ASCII).fullmatch


@cache
def _table(part: str) -> _Table:
    """The list for one part."""
    return {
        _clark(element): {_clark(name): _allowed(pattern) for name, pattern in attributes.items()}
        for element, attributes in data.PARTS[part].items()
    }


@cache
def _texts() -> Mapping[str, _Allowed]:
    return {_clark(element): _allowed(pattern) for element, pattern in data.TEXTS.items()}


@cache
def _namespaces(part: str) -> frozenset[str]:
    """The namespaces of the elements and attributes that a part may have."""
    elements = data.PARTS[part]
    names = [*elements, *(name for attributes in elements.values() for name in attributes)]
    return frozenset(data.PREFIXES[name.partition(":")[0]] for name in names if ":" in name)


def _clark(name: str) -> str:
    """`w:val` as lxml writes it; a name without prefix is in no namespace."""
    prefix, colon, local = name.partition(":")
    return f"{{{data.PREFIXES[prefix]}}}{local}" if colon else name


def _shown(name: str | bytes) -> str:
    """A name from a file for a message: with a prefix of ours, or marked as foreign."""
    name = str(name)
    for prefix, namespace in data.PREFIXES.items():
        if name.startswith(f"{{{namespace}}}"):
            return _safe(f"{prefix}:{name.partition('}')[2]}")
    return f"{_safe(name.rpartition('}')[2])} (no namespace of ours)"


def _safe(name: str) -> str:
    return ascii(name[:_SHOWN])[1:-1]


def _expect(holds: bool, fault: str) -> None:
    if not holds:
        raise ClosedListError(fault)
