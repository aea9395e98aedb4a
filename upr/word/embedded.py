"""Files within a Word file, and content that Word would fetch: which kind each is, in words for a reader.

A relationship says only that there is an object; whose it is says whether it lies behind a chart.
"""

from __future__ import annotations

from collections.abc import Iterator

from upr.word.opened import Relation, WordFile

BEHIND_CHART = "a workbook behind a chart"
OBJECT = "an object"
CHUNK = "a chunk of another format"
LINKED_WORKBOOK = "a workbook that a chart is linked to"
LINKED_OBJECT = "a linked object"
TEMPLATE = "a template"

_EMBEDDED = {"package": OBJECT, "oleObject": OBJECT, "aFChunk": CHUNK, "subDocument": CHUNK}
_FETCHED = {
    "attachedTemplate": TEMPLATE,
    "image": "a linked picture",
    "oleObject": LINKED_OBJECT,
    "package": LINKED_OBJECT,
    "frame": "a frame",
    "subDocument": "a part of a master document",
    **dict.fromkeys(("video", "audio", "media"), "sound or video"),
}
_CHARTS = ("drawingml.chart+xml", "ms-office.chartex+xml")


def relations(file: WordFile) -> Iterator[tuple[str, Relation]]:
    """The relationships of every part that belongs to the document, each with its owner; the main part's first."""
    for name in (file.main, *sorted(set(file.parts) - {file.main})):
        for relation in file.relations(name):
            yield name, relation


def embedded_files(file: WordFile) -> dict[str, str]:
    """The parts that are files of their own, and of which kind each is."""
    found = {}
    for owner, relation in relations(file):
        if relation.type in _EMBEDDED and not relation.external:
            kind = _EMBEDDED[relation.type]
            found[relation.target] = BEHIND_CHART if kind == OBJECT and is_chart(file, owner) else kind
    return found


def fetched_files(file: WordFile) -> list[str]:
    """The kinds of content that Word would fetch by a relationship, one for each."""
    found = []
    for owner, relation in relations(file):
        if relation.external and relation.type in _FETCHED:
            kind = _FETCHED[relation.type]
            found.append(LINKED_WORKBOOK if kind == LINKED_OBJECT and is_chart(file, owner) else kind)
    return found


def is_chart(file: WordFile, name: str) -> bool:
    """Whether a part is a chart, of the older or the newer kind."""
    return file.content_type(name).endswith(_CHARTS)
