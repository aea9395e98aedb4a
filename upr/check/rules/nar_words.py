"""NAR: single words of the narrative: acronyms, and words that load a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from upr.check.acronyms import Uses, acronyms
from upr.check.once import once
from upr.check.own_words import Passage, printed_words
from upr.check.rule import Context, Hit, Rule, rule
from upr.check.unread import unread
from upr.facts.states import state_for
from upr.facts.treaties import ALIASES, TREATIES
from upr.languages import MODULES
from upr.languages.prose import prose_for, words
from upr.models.corpus import Corpus
from upr.models.evidence import PublicRecord
from upr.models.finding import Severity

W, INFO = Severity.WARNING, Severity.INFO


_PLAIN_WORD = re.compile("[a-zà-ÿ]+")
_WORD = re.compile(r"[\w-]+")


def _names(corpus: Corpus) -> frozenset[str]:
    """Acronyms of members, which the opening part explains, and all words of names that are printed as they stand.

    These are the names of the glossary and of the issuers of cited sources: JURIST and PEN International are names.
    """
    members = (organisation.acronym for organisation in corpus.manifest.model.organisations)
    names = (form for entry in corpus.project.glossary for form in entry.model.full_forms())
    return frozenset((*members, *(word for name in (*names, *_issuers(corpus)) for word in _WORD.findall(name))))


def _issuers(corpus: Corpus) -> Iterator[str]:
    for record_id in corpus.by_record:
        record = corpus.records.get(record_id)
        if record and isinstance(record.model, PublicRecord):
            yield record.model.publisher


@once
def _acronyms(corpus: Corpus) -> Mapping[str, Uses]:
    return acronyms(printed_words(corpus))


def _lost(corpus: Corpus) -> bool:
    """Whether an explanation or another use may stand in what could not be read."""
    lost = unread(corpus)
    return lost.bases or bool(lost.records) or lost.sections or lost.recommendations or lost.glossary


@rule("NAR021", "undefined-acronym", W)
def undefined_acronym(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports an acronym that is nowhere explained, in brackets behind its name. Those of the submitting
    organisations, words of names in the glossary and of the issuers of cited sources, treaties, codes of States, and
    a list of those that everybody at OHCHR knows (UN, UPR, NGO), need no explanation.
    Why it matters: whoever sums up two hundred submissions does not know a country's parties and bodies.
    Example: `The MTNX closed three stations [@vod-closed-2023].`
    Instead: `The Media and Transmission Network (MTNX) closed three stations [@vod-closed-2023]. MTNX gave no
    reason.`
    References: United Nations Editorial Manual, abbreviations and acronyms.
    """
    if context.language not in MODULES or _lost(corpus):
        return
    known = prose_for(context.language).known_acronyms | _names(corpus) | TREATIES.keys() | ALIASES.keys()
    for name, use in _acronyms(corpus).items():
        if use.explained is None and name not in known and not state_for(name):
            text = f"{use.first.what}: an acronym is not explained"
            yield Hit(use.first.at(name), text, "write the full name at its first use, and the acronym in brackets")


@rule("NAR022", "unused-acronym", INFO)
def unused_acronym(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports an acronym that is explained and stands nowhere else, but for those of the glossary.
    Why it matters: it costs a word and a moment, and serves nobody.
    Example: `The Media and Transmission Network (MTNX) closed three stations [@vod-closed-2023].`
    Instead: `The Media and Transmission Network closed three stations [@vod-closed-2023].`
    References: United Nations Editorial Manual, abbreviations and acronyms.
    """
    del context
    if _lost(corpus):
        return
    chosen = (form for entry in corpus.project.glossary for form in entry.model.short_forms())
    names = _names(corpus).union(chosen)
    for name, use in _acronyms(corpus).items():
        if use.explained and use.alone and use.number == 1 and name not in names:
            text = f"{use.first.what}: an acronym is explained and not used again"
            yield Hit(use.first.at(name), text, "leave the name, and take the acronym out")


@rule("NAR023", "unmeasured-word", W, form_rule="CON-9")
def unmeasured_word(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports abusive and loaded words, from a list for each language. Quotations are left alone.
    Why it matters: OHCHR does not publish submissions in manifestly abusive language, and a loaded word gives the
    State a reason to speak of tone and not of facts.
    Example: `The regime's thugs closed three stations [@vod-closed-2023].`
    Instead: `The police closed three stations [@vod-closed-2023].`
    References: OHCHR's rule CON-9. The list is ours; whether a word may stand is for a person to decide.
    """
    if context.language not in MODULES:
        return
    loaded, passages = prose_for(context.language).loaded, printed_words(corpus)
    hints = loaded.keys() & _vocabulary(passages)
    pattern = words("|".join(loaded[hint] for hint in sorted(hints)))
    for passage in passages if hints else ():
        small = passage.text.lower()
        found = pattern.findall(passage.text) if any(hint in small for hint in hints) else ()
        for word in dict.fromkeys(found):
            text = f"{passage.what}: '{word}' is abusive or loaded"
            yield Hit(passage.at(word), text, "say what happened, or quote who said it")


def _vocabulary(passages: Iterable[Passage]) -> set[str]:
    """Every word, in small letters. Split at spaces first, which is fast; what is left is short."""
    pieces: set[str] = set()
    for passage in passages:
        pieces.update(passage.text.lower().split())
    return set(_PLAIN_WORD.findall(" ".join(pieces)))


RULES: tuple[Rule[Any], ...] = (undefined_acronym, unused_acronym, unmeasured_word)
