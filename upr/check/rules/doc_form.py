"""DOC: the form of a finished Word file of anybody's: length, numbers, font, language, what stands at its start."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from upr.check.patterns import ANNEX, holds_contact
from upr.check.rule import FileContext, Hit, Rule, rule
from upr.check.text_language import OTHER, text_language
from upr.facts.limits import FILE_BYTES, FONT, NEAR_LIMIT, NOTE_WORDS, PREFERRED_LANGUAGES, UN_LANGUAGES, WORD_LIMITS
from upr.models.finding import Severity
from upr.models.word_facts import FileParagraph, WordFacts

E, W, I = Severity.ERROR, Severity.WARNING, Severity.INFO  # noqa: E741
_LIMITS = WORD_LIMITS[max(WORD_LIMITS)]
_TEXT_WORDS = 8
"""A shorter paragraph of the running text may be a line of a list or a signature."""
_OTHER_SERIES = 25
"""Words from which a paragraph of another list is one of the text that was numbered anew, not an item."""
_NOT_TEXT = re.compile(r"quote|quotation|citation|caption|légende|list|puce|toc |title|titre|sign|header|footer")
"""Styles whose paragraphs carry no number of their own."""


def _limit(context: FileContext) -> int:
    return context.word_limit or _LIMITS.joint


@rule("DOC020", "too-many-words-in-file", E, form_rule="LEN-2")
def too_many_words_in_file(facts: WordFacts, context: FileContext) -> Iterator[Hit]:
    """
    What it does: reports a body over the limit: from the first heading or paragraph 1 on, with tables, without the
    opening part, the table of contents and the notes. Without `--kind` the limit is that of a joint submission.
    Why it matters: a submission over the limit is, in principle, not considered.
    Example: 5,631 words.
    Instead: 5,630 words in a joint and 2,815 in an individual submission.
    References: OHCHR's rules LEN-1, LEN-2, LEN-3 and LEN-5. That the limits hold in the fourth cycle was not read in
    its guidelines.
    """
    limit = _limit(context)
    if facts.words.body > limit:
        text = f"the text has {facts.words.body:,} words, the limit is {limit:,}"
        yield Hit(
            facts.at(None), text, "shorten it; Word's own count adds the opening part and, if ticked, the notes"
        )


_JOINT = re.compile(r"\bjoint|\bconjoint|\bconjunt", re.IGNORECASE)


@rule("DOC021", "over-limit-for-one", W, form_rule="LEN-1")
def over_limit_for_one(facts: WordFacts, context: FileContext) -> Iterator[Hit]:
    """
    What it does: reports a body that fits a joint submission only, when neither `--kind` nor the opening part says
    that it is one.
    Why it matters: one organisation alone has half the words.
    Example: 2,816 words.
    Instead: 2,815 words, or `upr inspect --kind joint` for several organisations.
    References: OHCHR's rule LEN-1.
    """
    says_joint = any(_JOINT.search(one.text) for one in facts.paragraphs[: facts.body])
    if context.word_limit is None and not says_joint and _LIMITS.individual < facts.words.body <= _LIMITS.joint:
        text = f"the text has {facts.words.body:,} words, which fits a joint submission only"
        yield Hit(
            facts.at(None), text, f"one organisation alone has {_LIMITS.individual:,}; say --kind joint if several"
        )


@rule("DOC022", "words-near-limit-in-file", W, form_rule="LEN-7")
def words_near_limit_in_file(facts: WordFacts, context: FileContext) -> Iterator[Hit]:
    """
    What it does: reports a file of more than 97 per cent of the limit, or over it, with its opening part.
    Why it matters: programs count dashes, slashes and addresses differently, and no source says whether the opening
    part counts.
    Example: 5,600 words in a joint submission.
    Instead: 5,400 words.
    References: OHCHR's rule LEN-7 (unknown).
    """
    limit, words = _limit(context), facts.words
    if words.body <= limit and words.strict > limit * NEAR_LIMIT:
        text = f"with the opening part the file has {words.strict:,} words, the limit is {limit:,}"
        yield Hit(facts.at(None), text, "keep 3 per cent in reserve: programs count differently")


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


def _language(facts: WordFacts) -> str | None:
    """Of the first thousand paragraphs, and as many characters of each."""
    return text_language("\n".join(one.text[:1000] for one in facts.paragraphs[:1000]))


@rule("DOC029", "wrong-language-in-file", E, form_rule="FMT-5")
def wrong_language_in_file(facts: WordFacts, context: FileContext) -> Iterator[Hit]:
    """
    What it does: reports a text that is in none of the six official languages of the United Nations, as far as its
    script and its commonest words tell.
    Why it matters: OHCHR takes submissions in official languages only.
    Example: a text in Khmer.
    Instead: the text in English, French or Spanish.
    References: OHCHR's rule FMT-5.
    """
    del context
    if _language(facts) == OTHER:
        names = ", ".join(UN_LANGUAGES)
        text = f"the text seems to be in none of the official languages ({names})"
        yield Hit(facts.at(None), text, "send a translation, best into English, French or Spanish")


@rule("DOC030", "language-not-preferred-in-file", W, form_rule="FMT-5")
def language_not_preferred(facts: WordFacts, context: FileContext) -> Iterator[Hit]:
    """
    What it does: reports a text in Arabic, Chinese or Russian.
    Why it matters: OHCHR prefers English, French and Spanish.
    Example: a text in Russian.
    Instead: the text in English, French or Spanish, where you can.
    References: OHCHR's rule FMT-5.
    """
    del context
    found = _language(facts)
    if found in UN_LANGUAGES and found not in PREFERRED_LANGUAGES:
        text = f"the text seems to be in an official language that is not preferred ({found})"
        yield Hit(facts.at(None), text, "English, French or Spanish reach more readers")


@rule("DOC031", "wrong-language-marked", I)
def wrong_language_marked(facts: WordFacts, context: FileContext) -> Iterator[Hit]:
    """
    What it does: reports a text in English, French or Spanish that is marked as another language for the most part.
    Why it matters: screen readers read it out with the wrong sounds, and spelling is checked against the wrong words.
    Example: an English text marked as German.
    Instead: the text marked as English.
    References: none; our own rule.
    """
    del context
    found, marks = _language(facts), facts.languages
    right = sum(letters for tag, letters in marks.items() if found and tag.lower().startswith(found))
    if found in PREFERRED_LANGUAGES and right * 2 < sum(marks.values()):
        text = f"the text is in '{found}', but most of it is marked as another language"
        yield Hit(facts.at(None), text, "select all with Ctrl+A, then Review > Language > Set Proofing Language")


_KEY_WORDS = re.compile(r"key\s?-?words?\b|mots?[\s-]cl[ée]s?\b|palabras?\s+clave", re.IGNORECASE)


@rule("DOC032", "no-key-words-in-file", W, form_rule="OPEN-5")
def no_key_words_in_file(facts: WordFacts, context: FileContext) -> Iterator[Hit]:
    """
    What it does: reports a text that names no key words before its third numbered paragraph.
    Why it matters: OHCHR sorts hundreds of texts by subject.
    Example: a text that begins with its introduction.
    Instead: `Key words: freedom of expression; elections` before paragraph 1.
    References: OHCHR's rule OPEN-5.
    """
    del context
    start = facts.paragraphs[: facts.body + 8]
    if facts.words.body >= _TEXT_WORDS and not any(_KEY_WORDS.search(one.text) for one in start):
        text = "no line of key words stands near the beginning"
        yield Hit(facts.at(None), text, "put a line 'Key words: ...' before paragraph 1")


@rule("DOC033", "no-opening-part", W, form_rule="OPEN-1")
def no_opening_part(facts: WordFacts, context: FileContext) -> Iterator[Hit]:
    """
    What it does: reports a text with less than five words before its first heading or paragraph 1.
    Why it matters: the names of all submitting organisations must stand at the beginning of the text.
    Example: a file that begins with paragraph 1.
    Instead: title, and each organisation with its city and country, before paragraph 1.
    References: OHCHR's rule OPEN-1. Whether every name is there, only a person can say.
    """
    del context
    opening = facts.words.strict - facts.words.body
    if facts.words.body >= _TEXT_WORDS and opening < 5:
        text = "no names of organisations stand before the text begins"
        yield Hit(
            facts.at(None), text, "name every submitting organisation, with city and country, before paragraph 1"
        )


_SENTENCE = re.compile(r"(?<=[.;!?])\s+")
_SOURCE = re.compile(r"\d|https?:|www\.|ibid|op\. ?cit|supra|[«»“”\"]", re.IGNORECASE)


@rule("DOC034", "note-with-argument", W, form_rule="CON-7")
def note_with_argument(facts: WordFacts, context: FileContext) -> Iterator[Hit]:
    """
    What it does: reports notes of more than 60 words in which 30 words or more stand in sentences without a date,
    number, address or quoted title.
    Why it matters: notes give references only; an argument in them looks like a way around the word limit.
    Example: a note of four sentences that says why a law is wrong.
    Instead: the argument in the text, its source in the note.
    References: OHCHR's rule CON-7. The numbers are ours.
    """
    del context
    for note in facts.notes:
        sentences = [one for one in _SENTENCE.split(note.text) if not _SOURCE.search(one)]
        argued = sum(len(one.split()) for one in sentences if len(one.split()) >= _TEXT_WORDS)
        if note.words > NOTE_WORDS and argued >= NOTE_WORDS // 2:
            text = f"note {note.number} has {note.words} words, and half of a paragraph without a source"
            yield Hit(facts.at(note.paragraph), text, "move what is said to the text, and leave the reference")


@rule("DOC035", "annex-in-file", W, form_rule="LEN-6")
def annex_in_file(facts: WordFacts, context: FileContext) -> Iterator[Hit]:
    """
    What it does: reports a heading that begins with the word annex or appendix.
    Why it matters: annexes are files of their own and do not count; inside the text their words do.
    Example: a last heading `Annex: list of cases`.
    Instead: a file of its own, uploaded beside the text.
    References: OHCHR's rules LEN-6 and SUB-11.
    """
    del context
    found = [position for position, one in enumerate(facts.paragraphs) if one.heading and ANNEX.match(one.text)]
    if found:
        text = (
            "an annex stands in the main file" if len(found) == 1 else f"{len(found)} annexes stand in the main file"
        )
        yield Hit(facts.at(found[0]), text, "cut it out and save it as a file of its own; here its words count")


@rule("DOC036", "contact-details-in-file", W, form_rule="OPEN-3")
def contact_details_in_file(facts: WordFacts, context: FileContext) -> Iterator[Hit]:
    """
    What it does: reports what looks like an e-mail address or a telephone number in the text.
    Why it matters: the file becomes public; the contact person belongs into OHCHR's online form.
    Example: `Contact: name@example.org`
    Instead: no contact details in the file.
    References: OHCHR's rule OPEN-3.
    """
    del context
    found = [position for position, one in enumerate(facts.paragraphs) if holds_contact(one.text)]
    if found:
        count = "a paragraph seems" if len(found) == 1 else f"{len(found)} paragraphs seem"
        text = f"{count} to hold an e-mail address or telephone number"
        yield Hit(facts.at(found[0]), text, "give contact details in OHCHR's online form only")


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
    too_many_words_in_file,
    over_limit_for_one,
    words_near_limit_in_file,
    paragraphs_without_numbers,
    unnumbered_paragraph,
    number_not_in_series,
    number_not_automatic,
    pages_without_numbers,
    text_not_times_twelve,
    wrong_language_in_file,
    language_not_preferred,
    wrong_language_marked,
    no_key_words_in_file,
    no_opening_part,
    note_with_argument,
    annex_in_file,
    contact_details_in_file,
    too_large_file,
    unsafe_file_name,
)
