"""Faults of clean copies that real Word files brought to light, each in a file made here."""

from __future__ import annotations

import pytest
from foreign_word import p, run, word_parts, zipped

from upr.ooxml.package import open_package
from upr.word.cleaning.clean import NotCleanedError, clean
from upr.word.opened import WordFile, open_bytes
from upr.word.pictures import is_file_name
from upr.word.reading import read
from upr.word.traces import traces_of

SECRET = "secretword"
PATH = rf"C:\Users\{SECRET}\Pictures\map.png"
EFFECTS = "http://schemas.microsoft.com/office/drawing/2010/main"
MICROSOFT = "http://schemas.microsoft.com/office/2007/relationships/hdphoto"
CHAR = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'


def field(code: str, result: str) -> str:
    """A field in the parts that Word splits it into."""
    begin, separate, end = map(CHAR.format, ("begin", "separate", "end"))
    return f"{begin}<w:r><w:instrText> {code} </w:instrText></w:r>{separate}{run(result)}{end}"


def opened(body: str, **more: object) -> WordFile:
    return open_bytes(zipped(word_parts(body, **more)))  # type: ignore[arg-type]


def cleaned(file: WordFile) -> WordFile:
    return open_bytes(clean(file, "accepted").data)


def main_of(file: WordFile) -> str:
    return file.parts["word/document.xml"].decode()


def described(text: str) -> str:
    return p(f'<w:r><w:t>a</w:t><w:drawing><wp:docPr id="1" name="x" descr="{text}"/></w:drawing></w:r>')


@pytest.mark.parametrize(
    "text", [PATH, "/Users/somebody/map", r"\\server\maps\1", "file:///map", "Map 2 - new.GIF", "a/b/c.jpeg"]
)
def test_the_name_of_a_file_is_no_description(text: str) -> None:
    assert is_file_name(text)


@pytest.mark.parametrize(
    "text",
    ["", "Map of the province", "Logo: a dove.", ".png", "and/or", "A: yes", "see 1.png and 2", "x" * 400 + ".png"],
)
def test_a_description_is_none(text: str) -> None:
    assert not is_file_name(text)


@pytest.mark.parametrize(
    "body",
    [described(PATH), p(f'<w:r><w:t>a</w:t><w:pict><v:shape alt="{PATH}"/></w:pict></w:r>')],
)
def test_names_of_files_behind_pictures_are_told_and_go(body: str) -> None:
    file = opened(body)
    assert traces_of(file)["left"].detail == ("names of files behind pictures",)
    copy = cleaned(file)
    assert SECRET not in main_of(copy)
    assert "left" not in traces_of(copy)


def test_the_second_copy_of_a_drawing_is_told_and_goes() -> None:
    """A zip in base64 that nobody looks into, within alternatives too."""
    shape = '<w:pict><v:shape o:gfxdata="UEsDBA=="/></w:pict>'
    other = "<mc:AlternateContent><mc:Choice Requires='wps'/><mc:Fallback>{}</mc:Fallback></mc:AlternateContent>"
    for content in (shape, other.format(shape)):
        file = opened(p(f"<w:r><w:t>a</w:t>{content}</w:r>"))
        assert traces_of(file)["left"].detail == ("second copies of drawings",)
        assert "gfxdata" not in main_of(cleaned(file))


def test_a_description_stays() -> None:
    file = opened(described("Map of the province"))
    assert "left" not in traces_of(file)
    assert 'descr="Map of the province"' in main_of(cleaned(file))


def test_the_picture_before_an_effect_is_told_and_goes() -> None:
    """Word keeps it beside the one with the effect: uncropped, and with all that the camera wrote."""
    layer = f'<a14:imgProps xmlns:a14="{EFFECTS}"><a14:imgLayer r:embed="old"/></a14:imgProps>'
    blip = f'<a:blip r:embed="pic"><a:extLst><a:ext uri="x">{layer}</a:ext></a:extLst></a:blip>'
    file = opened(
        p(f"<w:r><w:drawing>{blip}</w:drawing></w:r>"),
        relations=[("pic", "image", "media/1.png", False), ("old", MICROSOFT, "media/1.wdp", False)],
        extra={"word/media/1.png": b"\x89PNG", "word/media/1.wdp": SECRET.encode()},
    )
    assert traces_of(file)["data"].detail == ("pictures as they were before an effect",)
    copy = cleaned(file)
    assert "data" not in traces_of(copy)
    assert not any(SECRET.encode() in content for content in copy.parts.values())
    assert "a:ext " not in main_of(copy), "an extension must not be empty"
    assert "blip" in main_of(copy)


def test_a_picture_may_lead_to_a_bookmark() -> None:
    """Word writes `#name` as a part of the package, which it is not."""
    body = p(
        '<w:r><w:t>a</w:t><w:drawing><wp:docPr id="1" name="x"><a:hlinkClick r:id="go"/></wp:docPr></w:drawing></w:r>'
    )
    data = clean(opened(body, relations=[("go", "hyperlink", "#top", False)]), "accepted").data
    assert b'Target="#top"/>' in open_package(data)["word/_rels/document.xml.rels"]


def test_a_reference_that_led_nowhere_may_lead_nowhere() -> None:
    """Such as the pictures of a theme from another program: Word passes over them."""
    assert 'r:embed="gone"' in main_of(
        cleaned(opened(p('<w:r><w:drawing><a:blip r:embed="gone"/></w:drawing></w:r>')))
    )


def test_a_part_that_is_missing_is_said() -> None:
    body = p('<w:r><w:drawing><a:blip r:embed="pic"/></w:drawing></w:r>')
    with pytest.raises(NotCleanedError, match="refers to a part that is not in it"):
        clean(opened(body, relations=[("pic", "image", "media/none.png", False)]), "accepted")


@pytest.mark.parametrize(
    "content",
    [
        field("DOCPROPERTY Office", "Example Office"),
        field(r"filename \p", "Example Office"),
        f'<w:fldSimple w:instr=" AUTHOR ">{run("Example Office")}</w:fldSimple>',
        run("Example Office")
        + CHAR.format("begin")
        + "<w:r><w:instrText>AUTHOR</w:instrText></w:r>"
        + CHAR.format("end"),
        field("REF a", "Example ") + field("USERNAME", "Office"),
        field("IF 1 = 1", "Example ").replace(
            "Example ", f"Example </w:t></w:r>{field('AUTHOR', 'Office')}<w:r><w:t>"
        ),
    ],
)
def test_fields_that_read_properties_become_text(content: str) -> None:
    """Printing would refresh them: to an error, or to another name."""
    copy = cleaned(opened(p(content)))
    assert [one.text for one in read(copy).main] == ["Example Office"]
    assert not any(code in main_of(copy).upper() for code in ("DOCPROPERTY", "FILENAME", "AUTHOR", "USERNAME"))
    assert main_of(copy).count('"begin"') == main_of(copy).count('"end"')


@pytest.mark.parametrize("content", [field("PAGE", "1"), field("REF a", "1"), f"{CHAR.format('end')}{run('1')}"])
def test_other_fields_stay(content: str) -> None:
    copy = main_of(cleaned(opened(p(content))))
    assert copy.count("fldChar ") == content.count("fldChar ")


def test_a_field_within_the_code_of_another_keeps_both() -> None:
    """Its code would be printed otherwise."""
    inner = field("REF a", "name")
    code = f"{CHAR.format('begin')}<w:r><w:instrText>DOCPROPERTY </w:instrText></w:r>{inner}"
    copy = cleaned(opened(p(f"{code}{CHAR.format('separate')}{run('shown')}{CHAR.format('end')}")))
    assert [one.text for one in read(copy).main] == ["shown"]
    assert main_of(copy).count('"begin"') == 2
