"""DOC: what a finished Word file of anybody's says: length, language, what stands at its start and in its notes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from upr.check.patterns import ANNEX, holds_contact
from upr.check.rule import FileContext, Hit, Rule, rule
from upr.check.text_language import OTHER, text_language
from upr.facts.limits import NEAR_LIMIT, NOTE_WORDS, PREFERRED_LANGUAGES, UN_LANGUAGES, WORD_LIMITS
from upr.models.finding import Severity
from upr.models.word_facts import WordFacts

E, W, I = Severity.ERROR, Severity.WARNING, Severity.INFO  # noqa: E741
_LIMITS = WORD_LIMITS[max(WORD_LIMITS)]
_TEXT_WORDS = 8
"""A shorter sentence or text is not judged."""


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


RULES: tuple[Rule[Any], ...] = (
    too_many_words_in_file,
    over_limit_for_one,
    words_near_limit_in_file,
    wrong_language_in_file,
    language_not_preferred,
    wrong_language_marked,
    no_key_words_in_file,
    no_opening_part,
    note_with_argument,
    annex_in_file,
    contact_details_in_file,
)
