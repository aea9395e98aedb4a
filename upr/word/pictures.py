"""What pictures tell beside what they show: names of files and folders, and how they looked before an effect."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from upr.word import tags

IMAGE_EFFECTS = "{http://schemas.microsoft.com/office/drawing/2010/main}imgProps"
"""Holds the picture as it was before an artistic effect; what is printed has the effect in it."""
_DESCRIBED = {
    "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr": ("descr", "title"),
    f"{{{tags.V}}}shape": ("alt",),
    f"{{{tags.V}}}rect": ("alt",),
}
_LONGEST = 300
"""Characters of a path; a longer description is a text."""
_FILE = re.compile(
    r"(?:file:|[A-Za-z]:[\\/]|\\\\|/(?:Users|home|Volumes)/).*"
    r"|.*[^\s.]\.(?:png|jpe?g|jfif|gif|bmp|tiff?|wmf|emf|svg|webp|heic)",
    re.IGNORECASE | re.DOTALL,
)


def is_file_name(description: str) -> bool:
    """Whether a description is no description: Word 2007 and others put the path of the file there."""
    return len(description) <= _LONGEST and _FILE.fullmatch(description.strip()) is not None


def file_names(root: etree._Element) -> Iterator[tuple[etree._Element, str]]:
    """Drawings whose description is the name of a file, and the attribute that holds it."""
    for element in root.iter(*_DESCRIBED):
        for attribute in _DESCRIBED[element.tag]:
            if is_file_name(element.get(attribute, "")):
                yield element, attribute
