"""Word files as others make them: a small package written by hand, with whatever a test puts into it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
W_NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    f'xmlns:r="{OFFICE}/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_TYPES = {
    "styles": f"{_WORD}.styles+xml",
    "numbering": f"{_WORD}.numbering+xml",
    "settings": f"{_WORD}.settings+xml",
    "footnotes": f"{_WORD}.footnotes+xml",
    "endnotes": f"{_WORD}.endnotes+xml",
    "comments": f"{_WORD}.comments+xml",
    "header": f"{_WORD}.header+xml",
    "footer": f"{_WORD}.footer+xml",
    "people": f"{_WORD}.people+xml",
}
_ROOTS = {"footer": "ftr", "header": "hdr"}
TIMES = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="24"/><w:lang w:val="en-GB"/>'
STYLES = (
    f"<w:docDefaults><w:rPrDefault><w:rPr>{TIMES}</w:rPr></w:rPrDefault></w:docDefaults>"
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Num"><w:name w:val="Numbered"/><w:basedOn w:val="Normal"/>'
    '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="NumChild"><w:name w:val="Child"/><w:basedOn w:val="Num"/></w:style>'
    '<w:style w:type="character" w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>'
)


def level(depth: int, form: str, text: str, start: int = 1) -> str:
    """One level of a list."""
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


NUMBERING = (
    f'<w:abstractNum w:abstractNumId="0">{level(0, "decimal", "%1.")}{level(1, "lowerLetter", "(%2)")}'
    "</w:abstractNum>"
    f'<w:abstractNum w:abstractNumId="1">{level(0, "bullet", "·")}</w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="0"/>'
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
)
PAGE_FOOTER = '<w:p><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>'
SECTION = '<w:sectPr><w:footerReference w:type="default" r:id="footer"/></w:sectPr>'


def run(text: str, properties: str = "") -> str:
    """A run."""
    inner = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{inner}<w:t xml:space="preserve">{text}</w:t></w:r>'


def p(content: str, style: str = "", properties: str = "") -> str:
    """A paragraph; plain text becomes a run."""
    inner = content if content.startswith("<") or not content else run(content)
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    both = named + properties
    return f"<w:p>{f'<w:pPr>{both}</w:pPr>' if both else ''}{inner}</w:p>"


def num(number: int, depth: int = 0) -> str:
    """Direct numbering."""
    return f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'


def deleted(text: str) -> str:
    """Text that was deleted while changes were tracked."""
    inner = f'<w:r><w:delText xml:space="preserve">{text}</w:delText></w:r>'
    return f'<w:del w:id="1" w:author="Example Author" w:date="2020-01-01T00:00:00Z">{inner}</w:del>'


def inserted(content: str) -> str:
    """Text that was inserted while changes were tracked."""
    inner = content if content.startswith("<") else run(content)
    return f'<w:ins w:id="2" w:author="Example Author" w:date="2020-01-01T00:00:00Z">{inner}</w:ins>'


def mark(kind: str, number: int) -> str:
    """The mark of a note: `footnote` or `endnote`."""
    return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'


def notes(kind: str, texts: Mapping[int, str]) -> str:
    """The content of a part with notes, separators first."""
    separators = "".join(
        f'<w:{kind} w:type="{one}" w:id="{at}"><w:p><w:r><w:{one}/></w:r></w:p></w:{kind}>'
        for at, one in ((-1, "separator"), (0, "continuationSeparator"))
    )
    return separators + "".join(
        f'<w:{kind} w:id="{at}">{text if text.startswith("<") else p(text)}</w:{kind}>' for at, text in texts.items()
    )


CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{}</cp:coreProperties>'
)
APP = f'<Properties xmlns="{OFFICE}/extended-properties">{{}}</Properties>'


def word_parts(
    body: str,
    *,
    main: str = "word/document.xml",
    main_type: str = MAIN_TYPE,
    extra: Mapping[str, bytes] | None = None,
    relations: Sequence[tuple[str, str, str, bool]] = (),
    core: str = "",
    app: str = "",
    **parts: str,
) -> dict[str, bytes]:
    """The parts of a Word file.

    `parts` holds the content below the root of each part of a kind (`styles`, `numbering`, `footer`...); styles,
    numbering and a footer with a page number are there unless they are given as "-". `relations` of the main part:
    id, type (its last word, or whole), target, whether it is external.
    """
    known = {"styles": STYLES, "numbering": NUMBERING, "footer": PAGE_FOOTER} | parts
    made = {f"word/{kind}.xml": _part(kind, content) for kind, content in known.items() if content != "-"}
    types = {f"/word/{kind}.xml": _TYPES[kind] for kind in known if known[kind] != "-"}
    types |= {f"/{main}": main_type}
    rows = [(kind, kind, f"/word/{kind}.xml", False) for kind in known if known[kind] != "-"] + list(relations)
    top = [("main", "officeDocument", main, False)]
    for name, content, kind in (
        ("docProps/core.xml", core and CORE.format(core), "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"),
        ("docProps/app.xml", app and APP.format(app), "extended-properties"),
    ):  # fmt: skip
        if content:
            made[name] = content.encode()
            top.append((name, kind, name, False))
    folder, _, stem = main.rpartition("/")
    document = f"<w:document {W_NAMES}><w:body>{body}</w:body></w:document>"
    return {
        "[Content_Types].xml": _content_types(types),
        "_rels/.rels": _relations(top),
        main: document.encode(),
        f"{folder}/_rels/{stem}.rels".removeprefix("/"): _relations(rows),
        **made,
        **(extra or {}),
    }


def zipped(parts: Mapping[str, bytes]) -> bytes:
    """A package of parts."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return data.getvalue()


def word_file(path: Path, body: str, **more: object) -> Path:
    """Write a Word file and return its path; see `word_parts`."""
    path.write_bytes(zipped(word_parts(body, **more)))  # type: ignore[arg-type]
    return path


def _part(kind: str, content: str) -> bytes:
    root = _ROOTS.get(kind, kind)
    prefix = "w15:" if kind == "people" else "w:"
    return f"<{prefix}{root} {W_NAMES}>{content}</{prefix}{root}>".encode()


def _content_types(types: Mapping[str, str]) -> bytes:
    rows = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in types.items())
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="png" ContentType="image/png"/><Default Extension="jpeg" ContentType="image/jpeg"/>'
        f'<Default Extension="bin" ContentType="application/octet-stream"/>{rows}</Types>'
    ).encode()


def _relations(rows: Sequence[tuple[str, str, str, bool]]) -> bytes:
    lines = "".join(
        f'<Relationship Id="{name}" Type="{kind if ":" in kind else f"{OFFICE}/relationships/{kind}"}" '
        f'Target="{target}"{" TargetMode=" + chr(34) + "External" + chr(34) if external else ""}/>'
        for name, kind, target, external in rows
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{space}">{lines}</Relationships>'.encode()
