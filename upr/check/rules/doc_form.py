"""DOC: the form of a finished Word file of anybody's: numbers of paragraphs and pages, font, size, name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from upr.check.rule import FileContext, Hit, Rule, rule
from upr.facts.limits import FILE_BYTES, FONT
from upr.models.finding import Severity
from upr.models.word_facts import FileParagraph, WordFacts

E, W, I = Severity.ERROR, Severity.WARNING, Severity.INFO  # noqa: E741
_TEXT_WORDS = 8
"""A shorter paragraph of the running text may be a line of a list or a signature."""
_OTHER_SERIES = 25
"""Words from which a paragraph of another list is one of the text that was numbered anew, not an item."""
_NOT_TEXT = re.compile(r"quote|quotation|citation|caption|légende|list|puce|toc |title|titre|sign|header|footer")
"""Styles whose paragraphs carry no number of their own."""


def _is_text(one: FileParagraph) -> bool:
    return one.place == "text" and not one.heading and not _NOT_TEXT.search(one.style)


def _expected(facts: WordFacts) -> Iterator[tuple[int, FileParagraph]]:
    """The paragraphs of the body that should carry a number."""
    for position, one in enumerate(facts.paragraphs):
        mine = bool(facts.series) and one.series == facts.series and one.place == "text"
        long = position >= facts.body and _is_text(one) and not one.listed and one.words >= _TEXT_WORDS
        if mine or long:
            yield position, one


def _unnumbered(facts: WordFacts) -> tuple[list[int], int]:
    """Positions of the paragraphs without a number, and how many there are with one."""
    expected = list(_expected(facts))
    without = [position for position, one in expected if one.series != facts.series or not facts.series]
    return without, len(expected) - len(without)


@rule("DOC023", "paragraphs-without-numbers", E, form_rule="FMT-3")
def paragraphs_without_numbers(facts: WordFacts, context: FileContext) -> Iterator[Hit]:
    """
    What it does: reports a text of which fewer than half of the paragraphs are numbered. Headings, lists, tables,
    quotations and short lines need no number.
    Why it matters: OHCHR cites by paragraph number; form rules bind.
    Example: two paragraphs of ten words without a number.
    Instead: each with its number in one series, by Word's own list.
    References: OHCHR's rule FMT-3.
    """
    del context
    without, numbered = _unnumbered(facts)
    if len(without) > numbered:
        text = f"{len(without)} paragraphs of the text carry no number, {numbered} do"
        text = "the one paragraph of the text carries no number" if (len(without), numbered) == (1, 0) else text
        yield Hit(facts.at(without[0]), text, "select the paragraphs, then Home > Numbering > 1. 2. 3.")


@rule("DOC024", "unnumbered-paragraph", W, form_rule="FMT-3")
def unnumbered_paragraph(facts: WordFacts, context: FileContext) -> Iterator[Hit]:
    """
    What it does: reports single paragraphs without a number in a text that is numbered.
    Why it matters: OHCHR asks that every paragraph be numbered, and cites by the number.
    Example: one long paragraph between paragraphs 2 and 3.
    Instead: the paragraph as number 3.
    References: OHCHR's rule FMT-3.
    """
    del context
    without, numbered = _unnumbered(facts)
    if 0 < len(without) <= numbered:
        one = len(without) == 1
        text = f"{len(without)} paragraph{'' if one else 's'} of the text carr{'ies' if one else 'y'} no number"
        remedy = "click into it, then Home > Numbering, and Continue Numbering on a right-click"
        yield Hit(facts.at(without[0]), text, remedy)


@rule("DOC025", "number-not-in-series", W, form_rule="FMT-3")
def number_not_in_series(facts: WordFacts, context: FileContext) -> Iterator[Hit]:
    """
    What it does: reports the first paragraph whose number does not follow the one before, and long paragraphs that
    another list has numbered anew.
    Why it matters: "para. 3" must have one meaning.
    Example: paragraphs 1, 2, 4.
    Instead: paragraphs 1, 2, 3.
    References: OHCHR's rule FMT-3.
    """
    del context
    expected = 1
    for position, one in enumerate(facts.paragraphs):
        mine = one.series == facts.series
        if one.number is None or one.place != "text" or one.heading or not (mine or one.words >= _OTHER_SERIES):
            continue
        if one.number != expected:
            text = f"number {one.number} stands where {expected} should follow"
            remedy = (
                "right-click the number > Continue Numbering; a number that was deleted comes back with Numbering"
            )
            yield Hit(facts.at(position), text, remedy)
            return
        expected += 1


@rule("DOC026", "number-not-automatic", I, form_rule="FMT-3")
def number_not_automatic(facts: WordFacts, context: FileContext) -> Iterator[Hit]:
    """
    What it does: reports paragraph numbers that are typed.
    Why it matters: they count as words, and the next paragraph that is put in makes all that follow wrong.
    Example: `1. The law was adopted.` as plain text.
    Instead: the number by Word's own list.
    References: OHCHR's rule FMT-3.
    """
    del context
    typed = [at for at, one in enumerate(facts.paragraphs) if one.series == facts.series == "typed"]
    if typed:
        text = f"{len(typed)} paragraph number{'' if len(typed) == 1 else 's'} typed by hand"
        yield Hit(facts.at(typed[0]), text, "delete the typed numbers, select the paragraphs, then Home > Numbering")


@rule("DOC027", "pages-without-numbers", E, form_rule="FMT-4")
def pages_without_numbers(facts: WordFacts, context: FileContext) -> Iterator[Hit]:
    """
    What it does: reports a file in which a section has no page number in its header or footer. The first of several
    sections may be a cover.
    Why it matters: OHCHR asks that every page be numbered; form rules bind.
    Example: a text without a footer.
    Instead: a page number in the footer, as a field.
    References: OHCHR's rule FMT-4.
    """
    del context
    if facts.paragraphs and not facts.pages_numbered:
        text = "not every page carries its number"
        yield Hit(facts.at(None), text, "Insert > Page Number > Bottom of Page")


@rule("DOC028", "text-not-times-twelve", W, form_rule="FMT-2")
def text_not_times_twelve(facts: WordFacts, context: FileContext) -> Iterator[Hit]:
    """
    What it does: reports a main part in which more than one letter in a hundred is not Times New Roman, 12 point.
    Notes are not looked at.
    Why it matters: OHCHR names the font; the size was recalled, not read.
    Example: a text in Calibri 11.
    Instead: a text in Times New Roman 12, headings too.
    References: OHCHR's rule FMT-2.
    """
    del context
    letters = facts.letters
    if letters.other * 100 > letters.total:
        kinds = ", ".join(letters.kinds[:3]) + (" and others" if len(letters.kinds) > 3 else "")
        text = f"{letters.other / letters.total:.0%} of the text is not {FONT} 12: {kinds}"
        remedy = f"select all with Ctrl+A, then Home > Font: {FONT}, 12"
        yield Hit(facts.at(letters.paragraph), text, remedy)


@rule("DOC037", "too-large-file", I, form_rule="SUB-10")
def too_large_file(facts: WordFacts, context: FileContext) -> Iterator[Hit]:
    """
    What it does: reports a file of more than 5 MB.
    Why it matters: a slow line near the deadline may not carry it. No rule on the size was found.
    Example: a file of 6 MB.
    Instead: a file below 5 MB, which text alone never reaches.
    References: OHCHR's rule SUB-10 (unknown).
    """
    del context
    if facts.size > FILE_BYTES:
        text = f"the file has {facts.size / 1_000_000:.1f} MB"
        yield Hit(facts.at(None), text, "take pictures out, or Picture Format > Compress Pictures")


@rule("DOC038", "unsafe-file-name", I, form_rule="SUB-10")
def unsafe_file_name(facts: WordFacts, context: FileContext) -> Iterator[Hit]:
    """
    What it does: reports a file name with blanks, accents or other signs than letters, digits, dots, hyphens and
    underscores.
    Why it matters: some systems change such names or refuse them. No rule on names was found.
    Example: `our report (final).docx`
    Instead: `EO_UPR46_KHM_E.docx`
    References: OHCHR's rule SUB-10 (unknown).
    """
    del context
    if not re.fullmatch(r"[A-Za-z0-9._-]+", facts.path.name):
        text = "the file's name holds blanks, accents or signs"
        yield Hit(facts.at(None), text, "use letters without accents, digits, hyphens and underscores")


RULES: tuple[Rule[Any], ...] = (
    paragraphs_without_numbers,
    unnumbered_paragraph,
    number_not_in_series,
    number_not_automatic,
    pages_without_numbers,
    text_not_times_twelve,
    too_large_file,
    unsafe_file_name,
)
