"""XML parts of other people's files, read element by element: no document type, no entities, no network."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

from lxml import etree

from upr.errors import UnreadableError

_DECLARED = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_HELP = "Open the file in the program that made it and save it under a new name."


def elements(data: bytes, *tags: str) -> Iterator[etree._Element]:
    """The elements with the given local names, in any namespace, each as soon as it is complete.

    Whoever is done with an element calls `clear` on it, so that a large part does not fill the memory. Raises
    `UnreadableError` for XML that is broken or that declares a document type.
    """
    _refuse(_DECLARED.search(data) is not None)
    wanted = [f"{{*}}{tag}" for tag in tags]
    parts = etree.iterparse(
        io.BytesIO(data), tag=wanted, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        for _, element in parts:
            yield element
        _refuse(bool(parts.root.getroottree().docinfo.doctype))
    except (etree.XMLSyntaxError, ValueError, LookupError):
        raise UnreadableError("The file holds XML that cannot be read.", _HELP) from None


def local(element: etree._Element) -> str:
    """The name of an element without its namespace; empty for comments and the like."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def attribute(element: etree._Element, name: str) -> str:
    """An attribute by its local name, in any namespace; empty when it is not there."""
    plain = element.get(name)
    if plain is not None:
        return plain
    ending = f"}}{name}"
    return next((str(value) for key, value in element.attrib.items() if str(key).endswith(ending)), "")


def _refuse(declared: bool) -> None:
    if declared:
        raise UnreadableError("The file declares a document type, which no spreadsheet needs.", _HELP)
