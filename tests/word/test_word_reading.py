"""What is read from Word files of others: text, numbers, notes, whatever they are wrapped in."""

from __future__ import annotations

from pathlib import Path

import pytest
from foreign_word import SECTION, STYLES, deleted, inserted, level, mark, notes, num, p, run, word_parts, zipped

from upr.models.word_facts import WordFacts
from upr.word.facts import facts_of
from upr.word.field_codes import field_codes
from upr.word.numbering import written
from upr.word.opened import open_bytes
from upr.word.reading import read
from upr.word.walk import View


def facts(body: str, **more: object) -> WordFacts:
    data = zipped(word_parts(body, **more))  # type: ignore[arg-type]
    return facts_of(open_bytes(data), Path("file.docx"), len(data))


def lines(body: str, view: View = "accepted", **more: object) -> list[str]:
    """Label and text of each paragraph, with a blank between them."""
    reading = read(open_bytes(zipped(word_parts(body, **more))), view)  # type: ignore[arg-type]
    return [f"{one.label.text if one.label else ''} {one.text}" for one in reading.main]


def complex_field(code: str, result: str) -> str:
    """A field in the parts that Word splits it into."""
    char = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    codes = "".join(f"<w:r><w:instrText>{part}</w:instrText></w:r>" for part in (code[:3], code[3:]))
    return char.format("begin") + codes + char.format("separate") + result + char.format("end")


ALTERNATE = (
    '<w:r><mc:AlternateContent><mc:Choice Requires="{}"><w:drawing><wps:txbx><w:txbxContent>{}</w:txbxContent>'
    "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>{}</w:txbxContent>"
    "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)


@pytest.mark.parametrize(
    ("content", "shown"),
    [
        (run("one ") + run("two"), "one two"),
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:noBreakHyphen/></w:r>", "a b c -"),
        (f'<w:hyperlink r:id="x">{run("link")}</w:hyperlink>', "link"),
        (f"<w:sdt><w:sdtContent>{run('control')}</w:sdtContent></w:sdt>", "control"),
        (f'<w:smartTag w:element="place">{run("place")}</w:smartTag>', "place"),
        (f'<w:fldSimple w:instr="DATE">{run("today")}</w:fldSimple>', "today"),
        (complex_field("REF a", run("12")), "12"),
        (complex_field("IF 1", complex_field("REF a", run("x")) + run("y")), "xy"),
        (inserted("new") + deleted("old"), "new"),
        (run("seen") + run("unseen", "<w:vanish/>"), "seen"),
        ('<w:r><w:sym w:font="Wingdings" w:char="0041"/></w:r>', "A"),
        ("<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>", "x+1"),
        (run("a") + mark("footnote", 1) + run("b"), "ab"),
        (f"<w:ins><w:hyperlink>{run('a')}</w:hyperlink></w:ins>", "a"),
    ],
)
def test_text(content: str, shown: str) -> None:
    assert lines(p(content)) == [f" {shown}"]


def test_the_code_of_a_field_is_no_text_even_in_ordinary_runs() -> None:
    char = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    assert lines(p(char.format("begin") + run("code") + char.format("separate") + run("r") + char.format("end"))) == [
        " r"
    ]


@pytest.mark.parametrize(("requires", "shown"), [("wps", "choice"), ("unknown", "fallback")])
def test_alternatives_count_once(requires: str, shown: str) -> None:
    assert lines(p(run("text") + ALTERNATE.format(requires, p("choice"), p("fallback")))) == [" text", f" {shown}"]


def test_text_boxes_and_tables_have_places() -> None:
    box = ALTERNATE.format("wps", p("box"), "")
    found = facts(p(run("a") + box) + f"<w:tbl><w:tr><w:tc>{p('cell')}</w:tc></w:tr></w:tbl>" + SECTION)
    assert [(one.text, one.place) for one in found.paragraphs] == [("a", "text"), ("box", "box"), ("cell", "table")]
    assert found.words.strict == 3


def test_table_of_contents_is_not_counted() -> None:
    by_style = '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="toc 1"/></w:style>'
    by_control = (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
        f"<w:sdtContent>{p('Contents')}</w:sdtContent></w:sdt>"
    )
    found = facts(p("Line 3", "T") + by_control + p("Text"), styles=STYLES + by_style)
    assert [one.place for one in found.paragraphs] == ["contents", "contents", "text"]
    assert found.words.strict == 1


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        (p("a", "Num") + p("b") + p("c", "Num"), ["1. a", " b", "2. c"]),
        (p("a", "NumChild") + p("b", "Num", '<w:numPr><w:numId w:val="0"/></w:numPr>'), ["1. a", " b"]),
        (p("a", "Num") + p("b", "Num", num(1, 1)) + p("c", "Num", num(1, 1)) + p("d", "Num"),
         ["1. a", "(a) b", "(b) c", "2. d"]),
        (p("a", "Num") + p("b", "", num(1, 1)) + p("c", "Num") + p("d", "", num(1, 1)),
         ["1. a", "(a) b", "2. c", "(a) d"]),
        (p("a", "Num") + p("b", "", num(3)) + p("c", "", num(3)) + p("d", "Num"), ["1. a", "1. b", "2. c", "3. d"]),
        (p("a", "", num(2)) + p("b", "", num(99)), ["· a", " b"]),
        (p("", "Num") + p("b", "Num"), ["1. ", "2. b"]),
    ],
)  # fmt: skip
def test_numbers(body: str, shown: list[str]) -> None:
    assert lines(body) == shown


def test_labels_of_several_levels_and_list_styles() -> None:
    deep = level(0, "upperLetter", "%1.", 3) + level(1, "lowerRoman", "%1.%2")
    linked = (
        f'<w:abstractNum w:abstractNumId="0">{deep}</w:abstractNum>'
        '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="4"><w:abstractNumId w:val="1"/></w:num>'
    )
    style = (
        '<w:style w:type="numbering" w:styleId="L"><w:name w:val="L"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>'
        "</w:pPr></w:style>"
    )
    body = p("a", "", num(4)) + p("b", "", num(4, 1)) + p("c", "", num(4, 1))
    assert lines(body, numbering=linked, styles=STYLES + style) == ["C. a", "C.i b", "C.ii c"]


@pytest.mark.parametrize(
    ("number", "form", "shown"),
    [(4, "lowerRoman", "iv"), (1994, "upperRoman", "MCMXCIV"), (27, "lowerLetter", "aa"), (2, "upperLetter", "B"),
     (7, "decimalZero", "07"), (5, "chicago", "5"), (3, "bullet", ""), (0, "lowerLetter", "0")],
)  # fmt: skip
def test_forms_of_numbers(number: int, form: str, shown: str) -> None:
    assert written(number, form) == shown


GONE = "<w:rPr><w:del/></w:rPr>"
NEW = "<w:rPr><w:ins/></w:rPr>"


@pytest.mark.parametrize(
    ("body", "accepted", "rejected"),
    [
        (p(run("a") + inserted("b") + deleted("c")), [" ab"], [" ac"]),
        (p("a ", "", GONE) + p("b", "Num"), ["1. a b"], [" a ", "1. b"]),
        (p(deleted("a"), "", GONE) + p("b"), [" b"], [" a", " b"]),
        (p("a ", "", GONE) + p("b ", "", GONE) + p("c"), [" a b c"], [" a ", " b ", " c"]),
        (p("a", "", NEW) + p("b"), [" a", " b"], [" ab"]),
        (p("a", "", GONE) + "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>", [" a", " "], [" a", " "]),
        (p(deleted("a"), "Num", GONE) + "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>", [" "], ["1. a", " "]),
        (f"<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>{p('x')}</w:tc></w:tr><w:tr><w:tc>{p('y')}</w:tc></w:tr></w:tbl>",
         [" y"], [" x", " y"]),
        (p("a", "Num", "<w:pPrChange><w:pPr/></w:pPrChange>"), ["1. a"], [" a"]),
        (p(f"<w:moveFrom>{run('a')}</w:moveFrom>") + p(f"<w:moveTo>{run('a')}</w:moveTo>"), [" ", " a"], [" a", " "]),
    ],
)  # fmt: skip
def test_both_views_of_changes(body: str, accepted: list[str], rejected: list[str]) -> None:
    assert lines(body) == accepted
    assert lines(body, "rejected") == rejected


def test_notes_are_those_with_a_mark_and_numbered_by_it() -> None:
    body = (
        p(run("a") + mark("footnote", 7)) + p(run("b") + mark("footnote", 2) + mark("endnote", 1)) + p(deleted("c"))
    )
    found = facts(
        body,
        footnotes=notes("footnote", {2: "Two.", 7: p("Seven,") + p("more."), 9: "Orphan"}),
        endnotes=notes("endnote", {1: "End."}),
    )
    shown = [(note.kind, note.number, note.text, note.paragraph) for note in found.notes]
    assert shown == [("endnotes", 1, "End.", 1), ("footnotes", 1, "Seven, more.", 0), ("footnotes", 2, "Two.", 1)]
    assert found.words.notes == 4
    assert found.mark("orphans").count == 1


def test_changes_are_counted_one_by_one() -> None:
    body = p(inserted("a") + deleted("b"), "", "<w:rPr><w:ins/></w:rPr><w:pPrChange><w:pPr/></w:pPrChange>")
    header = p(inserted("c"))
    found = facts(body, header=header)
    assert found.mark("changes").count == 5
    assert set(found.mark("changes").detail) == {"ins", "del", "pPrChange"}


def test_strict_files_read_like_others() -> None:
    parts = word_parts(p("a", "Num") + SECTION)
    old, new = b"schemas.openxmlformats.org/", b"purl.oclc.org/ooxml/"
    families = (b"wordprocessingml", b"officeDocument")
    strict = dict(parts)
    for family in families:
        strict = {
            name: content.replace(old + family + b"/2006/", new + family + b"/") for name, content in strict.items()
        }
    assert strict != parts
    found = [facts_of(open_bytes(zipped(one)), Path("a.docx"), 1) for one in (parts, strict)]
    assert found[0] == found[1]
    assert found[1].pages_numbered


def test_odd_part_names_and_encodings() -> None:
    parts = word_parts(p("é", "Num"), main="odd/name.xml")
    parts["odd/name.xml"] = '<?xml version="1.0" encoding="UTF-16"?>'.encode("utf-16") + parts[
        "odd/name.xml"
    ].decode().encode("utf-16-le")
    reading = read(open_bytes(zipped(parts)))
    assert [one.text for one in reading.main] == ["é"]


def test_a_file_without_styles_and_numbering() -> None:
    found = facts(p("a", "Num", num(1)), styles="-", numbering="-")
    assert [(one.text, one.label) for one in found.paragraphs] == [("a", "")]
    assert found.letters.kinds == ("Times New Roman 10",)


@pytest.mark.parametrize("text", ["12. The law", "(12) The law", "12) The law"])
def test_typed_numbers(text: str) -> None:
    (one,) = facts(p(text)).paragraphs
    assert (one.number, one.series, one.label) == (12, "typed", "")


@pytest.mark.parametrize("text", ["2023. A year", "12 The law", "1.2. The law", "12."])
def test_what_is_no_typed_number(text: str) -> None:
    (one,) = facts(p(text)).paragraphs
    assert one.number is None


def test_fields_that_are_split_or_open() -> None:
    root = open_bytes(
        zipped(
            word_parts(
                p(
                    complex_field(" PAGE ", "")
                    + '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DDE x</w:instrText></w:r>'
                )
            )
        )
    ).root("word/document.xml")
    assert list(field_codes(root)) == ["PAGE", "DDE x"]


def test_fonts_come_from_the_nearest_place() -> None:
    main = "http://schemas.openxmlformats.org/drawingml/2006/main"
    theme = f'<a:theme xmlns:a="{main}"><a:minorFont><a:latin typeface="Themed"/></a:minorFont></a:theme>'
    fonts = '<w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:ascii="Beaten"/></w:rPr>'
    style = '<w:style w:type="paragraph" w:styleId="{0}"><w:name w:val="{0}"/>{1}</w:style>'
    styles = (
        f"<w:docDefaults><w:rPrDefault>{fonts}</w:rPrDefault></w:docDefaults>"
        + style.format("B", '<w:rPr><w:rFonts w:ascii="Based"/></w:rPr>')
        + style.format("S", '<w:basedOn w:val="B"/><w:rPr><w:sz w:val="30"/></w:rPr>')
    )
    body = p("aaaa") + p("bbb", "S") + p(run("cc", '<w:rFonts w:ascii="Direct"/>'), "S")
    found = facts(
        body,
        styles=styles,
        relations=[("t", "theme", "/word/theme.xml", False)],
        extra={"word/theme.xml": theme.encode()},
    )
    assert found.letters.kinds == ("Themed 10", "Based 15", "Direct 15")
