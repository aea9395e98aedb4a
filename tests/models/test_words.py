"""Counting words: one case for each sentence of the published method."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from upr.models.document import (
    BreakRun,
    Document,
    FrontLine,
    Heading,
    LinkRun,
    ListItem,
    Note,
    NoteRun,
    Paragraph,
    ReferenceRun,
    Runs,
    Table,
    TextRun,
)
from upr.models.words import count_text, count_words, is_western, plain


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("one", 1),
        ("  one  two ", 2),
        ("one\u00a0two\u202fthree\tfour", 4),
        ("well-known", 1),
        ("one – two & three : four", 7),
        ("https://example.org/a/b?c=d", 1),
        ("中文字", 3),
        ("a中b", 3),
        ("，", 1),
        ("カタカナ", 4),
        ("한국", 2),
        ("ｶﾀｶﾅ｡", 5),
        ("中文\u3000中文", 4),
        ("（中）", 3),
        ("12月", 2),
        ("ភាសាខ្មែរ ខ្មែរ", 2),
        ("12,345.67", 1),
        ("Türk’s “word”", 2),
        ("zero\u200bwidth", 1),
    ],
)
def test_words_of_a_text(text: str, words: int) -> None:
    assert count_text(text) == words


@given(st.text(alphabet=st.characters(max_codepoint=0x10FF)))
def test_without_chinese_japanese_or_korean_words_are_what_split_gives(text: str) -> None:
    assert count_text(text) == len(text.split())


@given(st.text())
def test_what_is_western_has_no_other_script(text: str) -> None:
    if is_western(text):
        assert all(character < "\u0590" or "\u2000" <= character < "\u2200" for character in text)


EAST_ASIAN = (
    *("CJK UNIFIED", "CJK COMPATIBILITY IDEOGRAPH", "HIRAGANA LETTER", "KATAKANA LETTER"),
    *("HANGUL SYLLABLE", "HANGUL LETTER", "HANGUL CHOSEONG", "HALFWIDTH KATAKANA", "HALFWIDTH HANGUL"),
)


def test_each_letter_of_the_east_is_a_word_and_white_space_is_none() -> None:
    for character in map(chr, range(0x110000)):
        if unicodedata.name(character, "").startswith(EAST_ASIAN):
            assert count_text(f"a{character}b") == 3, hex(ord(character))
        elif character.isspace():
            assert count_text(f"a{character}b") == 2, hex(ord(character))


@pytest.mark.parametrize("mark", "、。「」〇々〜・！？（）：｡｢")
def test_each_mark_of_the_east_is_a_word(mark: str) -> None:
    assert count_text(f"a{mark}b") == 3


def test_a_note_mark_does_not_split_a_word() -> None:
    runs: Runs = (TextRun("word"), NoteRun(1), TextRun("s and"), BreakRun(), TextRun("more"))
    assert plain(runs) == "words and more"
    assert count_text(plain(runs)) == 3


def test_a_line_break_splits_and_a_change_of_style_does_not() -> None:
    assert plain((TextRun("one"), BreakRun(), TextRun("two"))) == "one two"
    assert plain((TextRun("on", bold=True), TextRun("e"), LinkRun("https://a.b", (TextRun("-two"),)))) == "one-two"


def test_references_and_links_count_as_their_text() -> None:
    runs: Runs = (TextRun("see "), ReferenceRun("b", "12"), LinkRun("https://a.b", (TextRun(" the page"),)))
    assert count_text(plain(runs)) == 4


def test_body_strict_and_notes_are_counted_apart_and_paragraphs_are_never_glued() -> None:
    cell: Runs = (TextRun("cell"),)
    document = Document(
        language="en",
        title="Not counted at all",
        creator="",
        subject="",
        notes_as="endnotes",
        front=(FrontLine("title", (TextRun("Front line"),)),),
        blocks=(
            Heading("a", 1, "A.", (TextRun("Heading"),)),
            Paragraph("b", 1, (TextRun("one two"), NoteRun(1))),
            ListItem("c", 1, 0, "(a)", (TextRun("item"),)),
            Table("d", (cell, cell), ((cell, cell),), ("left", "left"), (0.5, 0.5)),
        ),
        notes=(Note(1, (TextRun("three note words"),)),),
    )
    words = count_words(document)
    assert (words.body, words.strict, words.notes) == (8, 10, 3)
