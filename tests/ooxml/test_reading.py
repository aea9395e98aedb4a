"""The text of Word files of anybody's, and where two of them differ."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from upr.errors import UnreadableError
from upr.ooxml import reading
from upr.ooxml.differences import Differences, differences
from upr.ooxml.names import W
from upr.ooxml.package import write_package
from upr.ooxml.reading import WordParagraph, WordText, read_text

HEAD = f'<w:document xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>'
TAIL = "</w:body></w:document>"


def word(body: str, **notes: str) -> bytes:
    """A Word file with a body, and with notes by the name of their part."""
    parts = {"word/document.xml": (HEAD + body + TAIL).encode()}
    parts |= {
        f"word/{name}.xml": f'<w:{name} xmlns:w="{W}">{text}</w:{name}>'.encode() for name, text in notes.items()
    }
    return write_package(parts)


def p(text: str, style: str = "") -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}<w:r><w:t>{text}</w:t></w:r></w:p>"


def texts(body: str) -> list[str]:
    return [paragraph.text for paragraph in read_text(word(body)).paragraphs]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (p("One.") + p("  Two  ") + p("") + "<w:p/>", ["One.", "Two"]),
        ("<w:p><w:r><w:t>a </w:t></w:r><w:hyperlink><w:r><w:t>li</w:t><w:t>nk</w:t></w:r></w:hyperlink></w:p>",
         ["a link"]),
        ("<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t></w:r></w:p>", ["a b c d"]),
        ("<w:tbl><w:tr><w:tc>" + p("cell") + "</w:tc></w:tr></w:tbl>", ["cell"]),
        ("<w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins><w:r><w:t>new</w:t></w:r></w:ins></w:p>",
         ["new"]),
        ("<w:p><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>", []),
        ("<w:p><w:r><w:t>outer</w:t><w:txbxContent>" + p("inner") + "</w:txbxContent></w:r></w:p>",
         ["outer", "inner"]),
        ("<mc:AlternateContent><mc:Choice>" + p("once") + "</mc:Choice><mc:Fallback>" + p("once") + "</mc:Fallback>"
         "</mc:AlternateContent>", ["once"]),
        (p("a&#160;b\n c"), ["a b c"]),
    ],
)  # fmt: skip
def test_paragraphs(body: str, found: list[str]) -> None:
    assert texts(body) == found


def test_styles_and_notes() -> None:
    data = word(p("x", "NumberedParagraph"), endnotes=p("one") + p("two"), footnotes=p("three"))
    assert read_text(data) == WordText((WordParagraph("x", "NumberedParagraph"),), ("one", "two", "three"))


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ({"x": b""}, "not a Word file"),
        ({"word/document.xml": b""}, "not XML"),
        ({"word/document.xml": HEAD.encode()}, "not XML"),
        ({"word/document.xml": b"<!DOCTYPE x><x/>"}, "document type"),
        ({"word/document.xml": b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'}, "document type"),
        ({"word/document.xml": ("<x>" * 10_000).encode()}, "not XML"),
        ({"word/document.xml": (HEAD + TAIL).encode(), "word/footnotes.xml": b"<"}, "not XML"),
    ],
)
def test_files_that_are_refused(parts: dict[str, bytes], said: str) -> None:
    with pytest.raises(UnreadableError, match=said):
        read_text(write_package(parts))


def test_what_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    data = word(p("x" * 1000))
    read_text(data)
    monkeypatch.setattr(reading, "MAX_PART", 500)
    with pytest.raises(UnreadableError, match="more text than can be compared"):
        read_text(data)


def text_of(*paragraphs: str, notes: tuple[str, ...] = ()) -> WordText:
    """Paragraphs written `1 text` are numbered."""
    styled = (
        WordParagraph(one.removeprefix("1 "), "NumberedParagraph" if one.startswith("1 ") else "")
        for one in paragraphs
    )
    return WordText(tuple(styled), notes)


OURS = text_of("Title", "1 a", "list of a", "Heading", "1 b", "1 b", "1 c", notes=("n", "n", "m"))


@pytest.mark.parametrize(
    ("theirs", "found"),
    [
        (OURS, Differences((), 0, 0, 0)),
        (text_of("Title", "a", "list  of\u00ada", notes=("n", "n", "m")), Differences((1, 2, 3, 4), 1, 0, 0)),
        (text_of("1 c", "1 b", "a", "b", "list of a", "Heading", "Title", notes=("m", "n", "n")),
         Differences((), 0, 0, 0)),
        (text_of("Title", "a", "list of a", "Heading", "b", "c", notes=("n", "n", "m")), Differences((3,), 0, 0, 0)),
        (text_of("Other", "a", "list of a", "Heading", "b", "b", "c", "d", notes=("n", "m", "o")),
         Differences((0,), 2, 1, 1)),
        (text_of("Title", "a", "list of a", "Heading", "b", "b", "C", notes=("n", "n", "m", "o")),
         Differences((4,), 1, 0, 1)),
    ],
)  # fmt: skip
def test_where_two_differ(theirs: WordText, found: Differences) -> None:
    assert differences(OURS, theirs) == found


WORDS = st.lists(st.sampled_from(["a", "b b", "1 c", "é", "e\u0301"]), max_size=8).map(lambda items: text_of(*items))


@settings(deadline=None, max_examples=200)
@given(WORDS, WORDS)
def test_nothing_differs_exactly_when_both_say_the_same(one: WordText, other: WordText) -> None:
    assert differences(one, one).none
    same = sorted(p.text.replace("e\u0301", "é") for p in one.paragraphs) == sorted(
        p.text.replace("e\u0301", "é") for p in other.paragraphs
    )
    assert differences(one, other).none is differences(other, one).none is same
