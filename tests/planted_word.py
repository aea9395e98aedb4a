"""Faults in the Word file of the example, planted in its parts: what drafters and programs do to a finished file.

A place in a Word file is a paragraph: `at` is how it begins, and empty for the file as a whole.
"""

from __future__ import annotations

import re

from foreign_word import deleted, mark, num, p, run
from planted_faults import END, Edit, Fault, fault

NAME = "cambodia-2024-EXAMPLE-never-submitted.docx"
DOCUMENT, STYLES, NUMBERING = "word/document.xml", "word/styles.xml", "word/numbering.xml"
SETTINGS, ENDNOTES, FOOTER = "word/settings.xml", "word/endnotes.xml", "word/footer1.xml"
CORE, TYPES, RELATIONS = "docProps/core.xml", "[Content_Types].xml", "word/_rels/document.xml.rels"
LAST = "<w:sectPr>"
LONG = re.compile(r"(?<=>)[^<]{400,}(?=</w:t>)")
FILE_ROOM = Edit(DOCUMENT, LONG, "Something shorter stands here.")
"""The file is near the limit of words, and faults add some."""
MORE_ROOM = Edit(DOCUMENT, re.compile(r"(?<=>)[^<]{350,}(?=</w:t>)"), "Something shorter.", every=True)
TEXT = re.compile(r"(?<=>)(?!Key words)[^<]{20,}(?=</w:t>)")
CREATOR = re.compile("(?<=<dc:creator>)[^<]*")
OPENING = re.compile(r'(?s)<w:body>.*?(?=<w:p><w:pPr><w:pStyle w:val="Heading1")')
FOOTER_REFERENCE = re.compile("<w:footerReference[^>]*/>")
STYLE_NUMBER = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>'
NUMBERED = re.compile(
    r'(?:(?<=<w:pStyle w:val="NumberedParagraph"/></w:pPr>)|(?<=<w:pStyle w:val="Recommendation"/></w:pPr>))'
)
RESTARTED = (
    '<w:num w:numId="99"><w:abstractNumId w:val="1"/>'
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>'
)
SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
PLANTED = "{} stands here as one more paragraph of the text. "
GERMAN = "Das Gesetz wurde im Jahr verabschiedet und gilt seitdem ohne Ausnahme überall."
RUSSIAN = "Закон был принят весной и действует для всех людей."
ARGUED = "The authorities argue that this was lawful but we do not share that view at all. " * 6


def added(text: str, content: str, style: str = "NumberedParagraph", properties: str = "") -> str:
    """One more paragraph of the text, before its end."""
    return p(run(text) + content, style, properties) + LAST


def related(kind: str, target: str, mode: str = "Internal") -> Edit:
    """A relationship of the main part, with the id of its kind."""
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    row = f'<Relationship Id="{kind}" Type="{office}/{kind}" Target="{target}" TargetMode="{mode}"/>'
    return Edit(RELATIONS, "</Relationships>", f"{row}</Relationships>")


def stated(name: str, kind: str) -> Edit:
    """What the package says that a part is."""
    return Edit(TYPES, "</Types>", f'<Override PartName="/{name}" ContentType="{kind}"/></Types>')


def in_text(code: str, content: str, *also: Edit, style: str = "NumberedParagraph", properties: str = "") -> Fault:
    """A fault that stands in one more paragraph."""
    text = PLANTED.format(code)
    return fault(code, DOCUMENT, LAST, added(text, content, style, properties), text.strip(), *also)


COMMENTS = "word/comments.xml"
COMMENT = f'<w:comments {SPACES}><w:comment w:id="7">{p("Is she safe?")}</w:comment></w:comments>'
PICTURE = f'<w:r><w:drawing><a:blip {SPACES} r:embed="image"/></w:drawing></w:r>'
VARIABLE = '<w:docVars><w:docVar w:name="a" w:val="b"/></w:docVars>'
WORDML = "application/vnd.openxmlformats-officedocument.wordprocessingml"

WORD_FAULTS = (
    in_text("DOC001", '<w:r><w:commentReference w:id="7"/></w:r>', Edit(COMMENTS, END, COMMENT),
            related("comments", "comments.xml"), stated(COMMENTS, f"{WORDML}.comments+xml")),
    in_text("DOC002", deleted("a name").replace(' w:author="Example Author"', "")),
    in_text("DOC003", run("unseen", "<w:vanish/>")),
    in_text("DOC004", run("unseen", '<w:color w:val="FFFFFF"/>')),
    fault("DOC005", CORE, CREATOR, "Somebody Else", ""),
    fault("DOC006", SETTINGS, "<w:compat>", f"{VARIABLE}<w:compat>", ""),
    fault("DOC007", TYPES, f"{WORDML}.document.main+xml",
          "application/vnd.ms-word.document.macroEnabled.main+xml", ""),
    fault("DOC008", "word/embeddings/a.xlsx", END, "PK\x03\x04", "", related("package", "embeddings/a.xlsx")),
    in_text("DOC009", '<w:fldSimple w:instr=" INCLUDETEXT c:/a "/>'),
    in_text("DOC010", f'<w:hyperlink r:id="hyperlink">{run("here")}</w:hyperlink>',
            related("hyperlink", "file:///C:/Users/a.docx", "External")),
    in_text("DOC011", PICTURE, Edit("word/media/a.png", END, "\udc89PNG\r\n\x1a\n"), related("image", "media/a.png")),
    fault("DOC012", DOCUMENT, '<w:endnoteReference w:id="1"/>', "", ""),
    in_text("DOC013", mark("endnote", 999)),
    fault("DOC014", SETTINGS, "<w:compat>", '<w:rsids><w:rsid w:val="00AB"/></w:rsids><w:compat>', ""),
    fault("DOC020", DOCUMENT, LAST, added("Many ", run("words " * 2000)), ""),
    fault("DOC021", DOCUMENT, "Joint submission", "Submission", ""),
    fault("DOC022", DOCUMENT, LAST, added("Many ", run("words " * 200)), ""),
    fault("DOC023", STYLES, STYLE_NUMBER, "", "EOA"),
    in_text("DOC024", "", style="Normal"),
    in_text("DOC025", run("words " * 30), Edit(NUMBERING, "</w:numbering>", RESTARTED), properties=num(99)),
    Fault("DOC026", (Edit(STYLES, STYLE_NUMBER, ""), Edit(DOCUMENT, NUMBERED, run("#. "), every=True), MORE_ROOM),
          "1. EOA", DOCUMENT),
    fault("DOC027", DOCUMENT, FOOTER_REFERENCE, "", ""),
    fault("DOC028", STYLES, 'w:ascii="Times New Roman"', 'w:ascii="Calibri"', "Example, never submitted"),
    Fault("DOC029", (Edit(DOCUMENT, TEXT, GERMAN, every=True),), "", DOCUMENT),
    Fault("DOC030", (Edit(DOCUMENT, TEXT, RUSSIAN, every=True),), "", DOCUMENT),
    fault("DOC031", STYLES, 'w:val="en-GB"', 'w:val="de-DE"', ""),
    fault("DOC032", DOCUMENT, "Key words: ", "", ""),
    fault("DOC033", DOCUMENT, OPENING, "<w:body>" + p("Joint key words"), ""),
    in_text("DOC034", mark("endnote", 998),
            Edit(ENDNOTES, "</w:endnotes>", f'<w:endnote w:id="998">{p(ARGUED)}</w:endnote></w:endnotes>')),
    fault("DOC035", DOCUMENT, LAST, p("Annex: planted list", "Heading1") + LAST, "Annex: planted list"),
    in_text("DOC036", run("Write to name@example.org.")),
    fault("DOC037", "word/a.bin", END, "x" * 6_000_000, "", related("other", "a.bin")),
)  # fmt: skip

NOT_TOGETHER = ("DOC021", "DOC022", "DOC023", "DOC026", "DOC029", "DOC030", "DOC033")
"""These change the whole text, or say of the same words something else."""
