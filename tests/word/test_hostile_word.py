"""Files that are made to cost time: they read as they should, and what no Word file has is left aside."""

from __future__ import annotations

import pytest
from foreign_word import num, p, run, word_parts, zipped

from upr.errors import UnreadableError
from upr.word.cleaning.clean import clean
from upr.word.numbering import read_numbering
from upr.word.opened import WordFile, open_bytes
from upr.word.pages import pages_numbered
from upr.word.reading import read
from upr.word.tree import MOST_PARAGRAPHS

CHAR = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
GONE = "<w:rPr><w:del w:id='1'/></w:rPr>"


def opened(body: str, **more: object) -> WordFile:
    return open_bytes(zipped(word_parts(body, **more)))  # type: ignore[arg-type]


def texts(file: WordFile) -> list[str]:
    return [one.text for one in read(file).main]


def test_a_style_far_up_a_chain_still_counts_and_a_circle_ends() -> None:
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="s{n}"><w:name w:val="s{n}"/><w:basedOn w:val="s{n - 1}"/></w:style>'
        for n in range(1, 3000)
    )
    top = '<w:style w:type="paragraph" w:styleId="s0"><w:name w:val="Heading 3"/><w:basedOn w:val="{}"/></w:style>'
    for based_on in ("none", "s2999"):
        reading = read(opened(p("a", "s2999"), styles=top.format(based_on) + styles))
        assert reading.styles.heading("s2999") == 3


def test_text_in_the_code_of_any_open_field_is_not_read() -> None:
    """A second `separate` of a field, or one without a field, changes nothing."""
    begin, separate, end = map(CHAR.format, ("begin", "separate", "end"))
    inner = begin + run("code") + separate + separate + run("in code") + end
    body = p(end + separate + run("a") + begin + inner + run("code") + separate + run("b") + end + run("c"))
    assert texts(opened(body)) == ["abc"]


def test_a_list_has_nine_levels() -> None:
    levels = "".join(f'<w:lvl w:ilvl="{n}"><w:lvlText w:val="%1-{n}"/></w:lvl>' for n in (0, 8, 9, -1))
    numbering = f'<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>'
    file = opened(p("a", "", num(1)), numbering=numbering + '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>')
    assert _levels(file) == [0, 8]


def _levels(file: WordFile) -> list[int]:
    return list(read_numbering(file.one("numbering"), read(file).styles).lists["1"].levels)


def test_footers_of_kinds_that_word_does_not_know_number_no_page() -> None:
    for kind, numbered in (("default", True), ("other", False)):
        section = f'<w:sectPr><w:footerReference w:type="{kind}" r:id="footer"/></w:sectPr>'
        assert pages_numbered(opened(p("a") + section)) is numbered


def test_many_paragraphs_run_on_into_one_in_their_order() -> None:
    body = "".join(p(f"{n} ", "", GONE) for n in range(300)) + p("end") + p("x ", "", GONE) + p("y")
    file = opened(body)
    joined = "".join(f"{n} " for n in range(300)) + "end"
    assert texts(open_bytes(clean(file, "accepted").data)) == [joined, "x y"]


def test_a_part_is_found_whatever_the_capitals_of_its_name() -> None:
    file = opened(p("a"), relations=[("x", "image", "MEDIA/A.png", False)], extra={"word/media/a.PNG": b"x"})
    assert file.related(file.main, "image") == ["word/media/a.PNG"]


def test_paragraphs_are_counted_over_all_parts() -> None:
    half = "<w:p/>" * (MOST_PARAGRAPHS // 2 + 1)
    file = opened(half, header=half)
    with pytest.raises(UnreadableError, match="far longer"):
        read(file)
