"""Every rule on Word files by files that raise it alone, and files that come close and do not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import cycle, islice
from pathlib import Path
from typing import Any

import pytest
from foreign_word import NUMBERING, PAGE_FOOTER, SECTION, STYLES, deleted, inserted, level, mark, notes, num, p, run
from foreign_word import word_file as write
from manuals import manual_of

from upr.check.rule import FileContext, Rule
from upr.check.rules import RULES
from upr.check.run import run as run_rules
from upr.word.facts import read_facts

PNG = b"\x89PNG\r\n\x1a\n"
ENGLISH = "The law of the State was adopted in the spring, and it is in force for all of the people."
OPENING = p("Joint submission of the Example Group, [city]") + p("Key words: rights; elections")
HEADING = p("Introduction", "Kop1")
FIRST = p(ENGLISH, "Num")
CLEAN = OPENING + HEADING + FIRST + FIRST + SECTION
LONG = "words " * 24 + "words. "
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


@dataclass(frozen=True)
class Made:
    """A file: its body, its other parts, its name and the limit of words."""

    body: str = CLEAN
    parts: Mapping[str, Any] = field(default_factory=dict)
    name: str = "file.docx"
    limit: int | None = None


def made(body: str = CLEAN, *, name: str = "file.docx", limit: int | None = None, **parts: Any) -> Made:
    return Made(body, parts, name, limit)


def text(content: str, opening: str = OPENING) -> str:
    """The clean file with something between its first paragraph and its end."""
    return opening + HEADING + FIRST + content + SECTION


def numbered(content: str, **parts: Any) -> Made:
    """The clean file with one numbered paragraph more, which holds something."""
    return made(text(p(run(ENGLISH) + content, "Num")), **parts)


def words(number: int, opening: str = OPENING) -> str:
    """A body of so many words."""
    left = list(islice(cycle(ENGLISH.split()), number - 1))
    paragraphs = [p(" ".join(left[start : start + 500]), "Num") for start in range(0, len(left), 500)]
    return opening + HEADING + "".join(paragraphs) + SECTION


def font(content: str, name: str = "Calibri", size: int = 24) -> str:
    return run(content, f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}"/><w:sz w:val="{size}"/>')


def footnote(content: str) -> Made:
    """A numbered paragraph with a note."""
    return numbered(mark("footnote", 1), footnotes=notes("footnote", {1: content}))


def linked(address: str) -> Made:
    link = '<w:hyperlink r:id="x"><w:r><w:t>here</w:t></w:r></w:hyperlink>'
    return numbered(link, relations=[("x", "hyperlink", address, True)])


def part(kind: str, name: str, content: bytes = b"x") -> Made:
    """The clean file with a part more."""
    return made(relations=[("x", kind, f"/{name}", False)], extra={name: content})


def attached(address: str) -> bytes:
    row = f'<Relationship Id="a" Type="{OFFICE}/attachedTemplate" Target="{address}" TargetMode="External"/>'
    return f'<Relationships xmlns="{RELATIONS}">{row}</Relationships>'.encode()


NOBODY = "Example Author"
KHMER = "\u1780\u17b6\u179a " * 120
RUSSIAN = "закон был принят весной и действует для всех людей " * 30
GERMAN = "Das Gesetz wurde im Jahr verabschiedet und gilt seitdem ohne Ausnahme überall " * 24
ARGUED = "The authorities argue that this was lawful but we do not share that view at all. " * 6
SOURCES = "Example Post, 3 March 2023, https://example.org/a; " * 12
SHADED = '<w:shd w:val="clear" w:fill="000000"/>'
WHITE = '<w:color w:val="FFFFFF"/>'
AUTHOR = "<dc:creator>{}</dc:creator>"
MACROS = "application/vnd.ms-word.document.macroEnabled.main+xml"
OTHER_LIST = (
    f'<w:abstractNum w:abstractNumId="7">{level(0, "decimal", "%1.")}</w:abstractNum>'
    f'{NUMBERING}<w:num w:numId="5"><w:abstractNumId w:val="7"/></w:num>'
)
SPLIT_PAGE = (
    '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PA</w:instrText></w:r>'
    '<w:r><w:instrText>GE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
)
LATE_SECTION = (
    OPENING
    + HEADING
    + f"<w:p><w:pPr>{SECTION}</w:pPr></w:p>{FIRST}<w:p><w:pPr>{SECTION}</w:pPr></w:p>{FIRST}"
    + SECTION.replace('"footer"', '"bare"')
)
COVER = OPENING + f"<w:p><w:pPr><w:sectPr/></w:pPr></w:p>{HEADING}{FIRST}{SECTION}"
TYPED = OPENING + HEADING + p("1. " + ENGLISH) + p("2. " + ENGLISH) + SECTION
ANNEX = OPENING + HEADING + FIRST + p("Annex: list of cases", "Kop1") + FIRST + SECTION

RAISING: dict[str, list[Made]] = {
    "DOC001": [
        made(comments='<w:comment w:id="3"><w:p/></w:comment>'),
        numbered('<w:r><w:commentReference w:id="4"/></w:r>'),
    ],
    "DOC002": [
        numbered(deleted("x").replace(NOBODY, "")),
        numbered(run("x", "<w:rPrChange><w:rPr/></w:rPrChange>")),
        footnote(p(inserted("x").replace(NOBODY, ""))),
    ],
    "DOC003": [
        numbered(run("unseen", "<w:vanish/>")),
        numbered(run("unseen", '<w:rStyle w:val="Secret"/>')),
        made(footer=PAGE_FOOTER + p(run("unseen", "<w:vanish/>"))),
    ],
    "DOC004": [numbered(run("unseen", WHITE)), numbered(run("x", '<w:sz w:val="4"/>'))],
    "DOC005": [
        made(core=AUTHOR.format("Somebody Else")),
        made(core=AUTHOR.format(", ".join(["Example Group"] * 100))),
        made(core="<cp:lastModifiedBy>Somebody Else</cp:lastModifiedBy>"),
        made(app="<Company>Somewhere</Company>"),
        made(app="<Template>Office of Somebody.dotx</Template>"),
    ],
    "DOC006": [
        made(settings='<w:docVars><w:docVar w:name="a" w:val="b"/></w:docVars>'),
        part("customXml", "customXml/item1.xml", b"<a>b</a>"),
    ],
    "DOC007": [
        made(main_type=MACROS),
        part("vbaProject", "word/vbaProject.bin"),
        part("control", "word/activeX/activeX1.xml", b"<a/>"),
    ],
    "DOC008": [part("package", "word/embeddings/a.xlsx", b"PK\x03\x04")],
    "DOC009": [
        numbered('<w:fldSimple w:instr=" INCLUDETEXT c:/a "/>'),
        made(settings="", extra={"word/_rels/settings.xml.rels": attached("file:///a.dotx")}),
    ],
    "DOC010": [
        linked("file:///C:/Users/a.docx"),
        linked("https://a:b@example.org/"),
        linked("https://example.org/?utm_source=a"),
    ],
    "DOC011": [part("image", "word/media/a.png", PNG)],
    "DOC012": [made(footnotes=notes("footnote", {1: "Example Post, 3 March 2023."}))],
    "DOC013": [numbered(mark("endnote", 9))],
    "DOC014": [
        made(settings='<w:rsids><w:rsid w:val="00AB"/></w:rsids>'),
        made(settings="<w:trackRevisions/>"),
        made(app="<TotalTime>12</TotalTime>"),
        made(app="<Application>LibreOffice/7.4.7.2$Linux_X86_64 LibreOffice_project/40</Application>"),
        made(CLEAN.replace("<w:p>", '<w:p w:rsidR="00AB12CD">', 1)),
    ],
    "DOC020": [made(words(5631), limit=5630), made(words(2816), limit=2815), made(words(5631))],
    "DOC021": [made(words(2816, OPENING.replace("Joint", "The")))],
    "DOC022": [made(words(5600), limit=5630), made(words(5630, OPENING * 2))],
    "DOC023": [made(OPENING + HEADING + p(ENGLISH) + p(ENGLISH) + SECTION), made(text(p(ENGLISH) + p(ENGLISH)))],
    "DOC024": [made(text(p(ENGLISH)))],
    "DOC025": [
        made(text(FIRST + p(ENGLISH, "", num(3)))),
        made(text(FIRST + FIRST + p(LONG, "", num(5))), numbering=OTHER_LIST),
    ],
    "DOC026": [made(TYPED)],
    "DOC027": [
        made(LATE_SECTION, header=p("No number"), relations=[("bare", "footer", "/word/header.xml", False)]),
        made(CLEAN.replace(SECTION, "<w:sectPr/>")),
        made(footer=p("Page")),
        made(CLEAN.replace(SECTION, "")),
    ],
    "DOC028": [
        made(text(p(font(ENGLISH), "Num"))),
        made(text(p(font(ENGLISH, "Times New Roman", 22), "Num"))),
    ],
    "DOC029": [made(text(p(KHMER, "Num"))), made(text(p(GERMAN, "Num") * 4))],
    "DOC030": [made(text(p(RUSSIAN, "Num")))],
    "DOC031": [made(text(p(f"{ENGLISH} " * 8, "Num")), styles=STYLES.replace("en-GB", "de-DE"))],
    "DOC032": [made(text("", p("Joint submission of the Example Group, [city]")))],
    "DOC033": [made(text("", p("Key words: rights")))],
    "DOC034": [footnote(ARGUED)],
    "DOC035": [made(ANNEX)],
    "DOC036": [
        made(text(p("Contact: name@example.org. " + ENGLISH, "Num"))),
        made(text(p("Call +000 00 000 0000. " + ENGLISH, "Num"))),
    ],
    "DOC037": [part("other", "word/a.bin", b"".join(n.to_bytes(4, "big") for n in range(3_500_000)))],
    "DOC038": [made(name="our file.docx"), made(name="résumé.docx")],
}

CLOSE: dict[str, list[Made]] = {
    "DOC001": [made(comments="")],
    "DOC002": [made(settings="<w:trackRevisions/>")],
    "DOC003": [numbered(run("seen", '<w:vanish w:val="0"/>'))],
    "DOC004": [
        numbered(run("seen", WHITE + SHADED)),
        made(text(f"<w:tbl><w:tr><w:tc>{p(run('seen', WHITE))}</w:tc></w:tr></w:tbl>")),
    ],
    "DOC005": [made(core=AUTHOR.format("Example Group")), made(app="<Template>Normal.dotm</Template><Company/>")],
    "DOC006": [made(settings="<w:zoom/>")],
    "DOC007": [made()],
    "DOC008": [part("image", "word/media/a.png", PNG)],
    "DOC009": [linked("https://example.org/a")],
    "DOC010": [linked("https://example.org/a?b=c"), linked("mailto:a")],
    "DOC011": [part("theme", "word/theme.xml", b"<a/>")],
    "DOC012": [footnote("Example Post, 3 March 2023.")],
    "DOC013": [footnote("Example Post, 3 March 2023.")],
    "DOC014": [
        made(
            app="<TotalTime>0</TotalTime><Application>Microsoft Office Word</Application>",
            core="<cp:revision>1</cp:revision>",
        )
    ],
    "DOC020": [made(words(5630), limit=5630), made(words(2815), limit=2815), made(words(5630))],
    "DOC021": [made(words(2815)), made(words(2816)), made(words(2816, OPENING.replace("Joint", "The")), limit=5630)],
    "DOC022": [made(words(5400), limit=5630)],
    "DOC023": [made(text(p("By the Example Group"))), made(text(p(ENGLISH, "", num(2)) + p(ENGLISH, "Kop1")))],
    "DOC024": [made(text(p(ENGLISH, "", num(1, 1)))), made(text(p("Six words are not a paragraph")))],
    "DOC025": [made(text(p("Short", "", num(2)) + FIRST))],
    "DOC026": [made(text(p("1. An item", "", num(2))))],
    "DOC027": [made(footer=SPLIT_PAGE), made(COVER)],
    "DOC028": [
        made(text(p(font(ENGLISH, "times new roman"), "Num"))),
        footnote(p(font("Example Post, 2023."))),
    ],
    "DOC029": [
        made(text(p(f"{ENGLISH} " * 8, "Num"))),
        made(text(p(RUSSIAN, "Num"))),
        made(text(p("Dziennik", "Num"))),
    ],
    "DOC030": [made(text(p(f"{ENGLISH} " * 8, "Num")))],
    "DOC031": [made(text(p(f"{ENGLISH} " * 8, "Num")))],
    "DOC032": [made(text("", p("Example Group, [city], for everybody") + p("Mots-clés : droits")))],
    "DOC033": [made(text("", p("Submission of the Example Group, [city]")))],
    "DOC034": [footnote(SOURCES), footnote(ARGUED[:240])],
    "DOC035": [made(text(p("An annex was sent. " + ENGLISH, "Num")))],
    "DOC036": [made(text(p("Paragraphs 110.10 + 5, see the @ sign. " + ENGLISH, "Num")))],
    "DOC037": [part("other", "word/a.bin", bytes(range(256)) * 1_000)],
    "DOC038": [made(name="EO_UPR46_KHM_E.docx")],
}
OF_WORD_FILES = [rule for rule in RULES if rule.family == "DOC"]


def codes(one: Made, folder: Path) -> list[str]:
    """What is found in a file."""
    path = write(folder / one.name, one.body, **one.parts)
    return [finding.code for finding in run_rules(RULES, read_facts(path), FileContext(one.limit))]


def each(table: Mapping[str, list[Made]]) -> pytest.MarkDecorator:
    rows = [pytest.param(code, one, id=f"{code}-{n}") for code, files in table.items() for n, one in enumerate(files)]
    return pytest.mark.parametrize(("code", "one"), rows)


def test_the_clean_file_is_clean(tmp_path: Path) -> None:
    assert codes(made(), tmp_path) == []


def test_every_rule_has_both_kinds_of_file() -> None:
    assert set(RAISING) == set(CLOSE) == {rule.code for rule in OF_WORD_FILES}


@each(RAISING)
def test_raising(code: str, one: Made, tmp_path: Path) -> None:
    assert codes(one, tmp_path) == [code]


@each(CLOSE)
def test_close(code: str, one: Made, tmp_path: Path) -> None:
    assert code not in codes(one, tmp_path)


@pytest.mark.parametrize("rule", OF_WORD_FILES, ids=lambda rule: rule.code)
def test_example_and_remedy_differ(rule: Rule[Any]) -> None:
    """The examples are in words or lines: what stands in a Word file is shown by the tables above."""
    sections = manual_of(rule)
    assert sections["Instead"] != sections["Example"]
