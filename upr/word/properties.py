"""What a Word file tells about its makers and their computers, outside the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lxml import etree

from upr.ooxml.names import APP, CORE, DC, W
from upr.word.opened import WordFile
from upr.word.pictures import file_names
from upr.word.tags import w

_CORE: Mapping[str, str] = {
    f"{{{DC}}}creator": "author",
    f"{{{CORE}}}lastModifiedBy": "last modified by",
}
_APP: Mapping[str, str] = {
    f"{{{APP}}}Company": "company",
    f"{{{APP}}}Manager": "manager",
    f"{{{APP}}}HyperlinkBase": "base of links",
}
_NORMAL = re.compile(r"normal[\w ]{0,12}(?:\.do[tc][mx]?)?", re.IGNORECASE)
"""Word's own template, in any of its languages; another one names an office or a person."""
_SYSTEM = re.compile(r"[$/]")
"""`LibreOffice/7.4.7.2$Linux_X86_64`; Word writes `Microsoft Office Word` and no more."""
_BIBLIOGRAPHY = "{http://schemas.openxmlformats.org/officeDocument/2006/bibliography}Sources"
_LONGEST = 1000
"""Characters of authors' names that are looked for in the text; Word keeps 255."""
_AUTHORED = etree.XPath("boolean(//@w:author[. != ''])", namespaces={"w": W})
_PARA_ID = re.compile(rb"[ :](?:paraId|textId|rsidR\w*|rsidP|rsidSect|rsidTr|rsidDel)=")


def package_part(file: WordFile, kind: str) -> etree._Element | None:
    """The tree of a part that the package itself refers to."""
    names = file.related("", kind)
    return file.root(names[0]) if names else None


def names_in_properties(file: WordFile, text: str) -> tuple[str, ...]:
    """Which properties hold a name. An author whose name the text itself prints (`text`, folded) tells nothing."""
    found = []
    for kind, wanted in (("core-properties", _CORE), ("extended-properties", _APP)):
        root = package_part(file, kind)
        for element in () if root is None else root:
            said = (element.text or "").strip()
            if said and element.tag in wanted and not (kind == "core-properties" and _is_printed(said, text)):
                found.append(wanted[element.tag])
            if said and element.tag == f"{{{APP}}}Template" and not _NORMAL.fullmatch(said):
                found.append("template")
    if any(True for name in file.related(file.main, "people") for _ in file.root(name)):
        found.append("people who commented or changed")
    if _authors(file):
        found.append("authors of changes or comments")
    return tuple(dict.fromkeys(found))


def _is_printed(names: str, text: str) -> bool:
    return len(names) <= _LONGEST and all(
        name.strip().casefold() in text for name in re.split(r"[,;]", names) if name.strip()
    )


def _authors(file: WordFile) -> bool:
    names = (*file.stories, *file.related(file.main, "comments"))
    return any(_AUTHORED(file.root(name)) for name in names)


def data_parts(file: WordFile) -> tuple[str, ...]:
    """Data that a reader never sees: custom properties, custom XML, variables, mail merge."""
    found = []
    custom = package_part(file, "custom-properties")
    if custom is not None and len(custom):
        found.append("custom properties")
    owners = ("", file.main)
    parts = [name for owner in owners for name in file.related(owner, "customXml")]
    if any(not _is_empty(file.root(name)) for name in parts if name.lower().endswith(".xml")):
        found.append("custom XML")
    if any(relation.type == "hdphoto" for name in file.parts for relation in file.relations(name)):
        found.append("pictures as they were before an effect")
    settings = file.one("settings")
    for name, said in (("docVars", "document variables"), ("mailMerge", "mail merge")):
        if settings is not None and settings.find(w(name)) is not None:
            found.append(said)
    return tuple(found)


def _is_empty(root: etree._Element) -> bool:
    return root.tag == _BIBLIOGRAPHY and not len(root)


def left_behind(file: WordFile) -> tuple[str, ...]:
    """What editing leaves: numbers of sessions, hours of work, a picture of the first page, settings, the system."""
    found = list(_settings(file))
    if file.related("", "thumbnail"):
        found.append("thumbnail")
    if any(relation.type == "printerSettings" for relation in file.relations(file.main)):
        found.append("printer settings")
    app, core = package_part(file, "extended-properties"), package_part(file, "core-properties")
    if app is not None and (app.findtext(f"{{{APP}}}TotalTime") or "0").strip() not in ("", "0"):
        found.append("editing time")
    if app is not None and _SYSTEM.search(app.findtext(f"{{{APP}}}Application") or ""):
        found.append("the version of the program and the computer's system")
    if core is not None and (core.findtext(f"{{{CORE}}}revision") or "1").strip() not in ("", "0", "1"):
        found.append("number of saves")
    if any(True for name in file.stories for _ in file_names(file.root(name))):
        found.append("names of files behind pictures")
    if any(b":gfxdata=" in file.parts[name] for name in file.stories):
        found.append("second copies of drawings")
    return tuple(found)


def _has_numbers(content: bytes) -> bool:
    """Whether numbers of editing sessions stand in a part; plain words are found ten times faster than a pattern."""
    return any(word in content for word in (b"rsid", b"paraId", b"textId")) and _PARA_ID.search(content) is not None


def _settings(file: WordFile) -> Iterator[str]:
    settings = file.one("settings")
    listed = settings is not None and settings.find(w("rsids")) is not None
    if listed or any(_has_numbers(file.parts[name]) for name in file.stories):
        yield "numbers of editing sessions"
    if settings is not None and settings.find(w("trackRevisions")) is not None:
        yield "the switch that tracks changes"
