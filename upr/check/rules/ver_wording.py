"""VER: does a sentence say what its record says? Wording stronger than the record, figures that differ."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal, InvalidOperation
from typing import Any

from upr.check.rule import Context, Hit, Rule, rule
from upr.check.sentences import Sentence, sentences
from upr.languages.claims import CLAIMS, any_pattern, pattern
from upr.models.corpus import Corpus
from upr.models.evidence import PublicRecord, Record
from upr.models.finding import Severity
from upr.models.record_parts import Figure

W = Severity.WARNING
NEAR = Decimal("0.25")
"""A number that differs by less is taken for a slip; one that differs by more counts something else."""
_NUMBER = re.compile(
    r"(\d(?<![\w.,/-]\d)(?:\d{0,2}(?:[,\u00a0\u202f ]\d{3})+|\d*))([.,]\d+)?(?:\s*(%)|\s+(\w+)(?:\s+(cent))?)"
)
"""Begins with a digit, and then looks back: so what lies between numbers is passed over fast."""
_PER_CENT = frozenset({"%", "per cent", "percent", "pour cent"})


@rule("VER008", "overstated-claim", W)
def overstated_claim(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports a sentence that states as a fact what all its records call alleged, purported or
    unconfirmed.
    Why it matters: a text that is surer than its source misquotes it.
    Example: `He was beaten by the police [@vod-closed-2023].` on a record that says he was allegedly beaten
    Instead: `He was allegedly beaten by the police [@vod-closed-2023].`
    References: OHCHR's rule CON-1; Berkeley Protocol, chapter on reporting.
    """
    if context.language not in CLAIMS:
        return
    said, hedged = pattern(context.language, "attributed"), any_pattern("hedged")
    unsure = {
        entry.id
        for entry in corpus.records.values()
        if corpus.is_cited(entry.id) and hedged.search(entry.model.summary)
    }
    for sentence in sentences(corpus, unsure):
        rests_on_them = bool(sentence.records) and unsure.issuperset(sentence.records)
        if rests_on_them and not said.search(sentence.text) and not hedged.search(sentence.text):
            text = "the sentence states as a fact what its record calls alleged or unconfirmed"
            yield Hit(sentence.location, text, "word it as the record does, and say who says so")


@rule("VER010", "figure-not-as-in-record", W)
def figure_not_as_in_record(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports a number that is near, and not equal, to the figure of the one record that its sentence
    cites, counted in the same unit.
    Why it matters: a wrong figure is the easiest thing to refute.
    Example: `The licences of 26 stations were withdrawn [@vod-closed-2023].` on a record with 25 stations
    Instead: `The licences of 25 stations were withdrawn [@vod-closed-2023].`
    References: OHCHR's rule CON-1.
    """
    del context
    counting = {entry.id for entry in corpus.records.values() if entry.model.figures}
    for sentence in sentences(corpus, counting, _counts_any(corpus, counting)):
        record = _only_record(corpus, sentence)
        if record and record.figures:
            for number, unit in dict.fromkeys(_numbers(sentence.text)):
                if _is_slip(number, unit, record):
                    text = f"a number of '{unit}' differs from the figure of the cited record"
                    yield Hit(sentence.location, text, "compare it with the record and with the document")


def _counts_any(corpus: Corpus, counting: Iterable[str]) -> Callable[[str], bool]:
    """Whether a text has a number in a unit of some record: most texts have none, and need not be taken apart."""
    figures = (figure for record in counting for figure in corpus.records[record].model.figures)
    units = {_singular((figure.unit or "").casefold()) for figure in figures}
    return lambda text: any(_singular(unit.casefold()) in units for _, unit in _numbers(text))


def _only_record(corpus: Corpus, sentence: Sentence) -> Record | None:
    """The record of a sentence that cites one source and nothing else."""
    if len(sentence.records) != 1 or any(item.recommendation for item in sentence.items):
        return None
    entry = corpus.records.get(sentence.records[0])
    return entry.model if entry else None


def _numbers(text: str) -> Iterator[tuple[Decimal, str]]:
    """The numbers of a text, each with the word behind it: what is counted."""
    for match in _NUMBER.finditer(text):
        whole = re.sub(r"\D", "", match[1])
        number = _decimal(whole + (match[2] or "").replace(",", "."))
        if number is not None:
            yield number, " ".join(filter(None, match.groups()[2:]))


def _decimal(text: str) -> Decimal | None:
    try:
        return Decimal(text)
    except InvalidOperation:
        return None


def _is_slip(number: Decimal, unit: str, record: Record) -> bool:
    counted = (re.sub(r"[,\s]", "", each.value) for each in record.figures if _counts(each, unit))
    there = [value for value in map(_decimal, counted) if value is not None]
    if not there or number in there or _stands_in(number, record):
        return False
    return any(abs(number - value) <= NEAR * value for value in there)


def _counts(figure: Figure, unit: str) -> bool:
    """Whether a figure is in this unit, in the singular or plural."""
    return _singular((figure.unit or "").casefold()) == _singular(unit.casefold())


def _singular(word: str) -> str:
    if word in _PER_CENT:
        return "%"
    word = word.replace("iz", "is")  # organizations, as the United Nations write; organisations, as others do
    return word[:-3] + "y" if word.endswith("ies") else word.removesuffix("s")


def _stands_in(number: Decimal, record: Record) -> bool:
    """Whether the record gives the number anywhere else."""
    texts = [record.summary, record.limits or "", *(quote.text for quote in record.quotes)]
    texts += [figure.value + " " + figure.of for figure in record.figures]
    if isinstance(record, PublicRecord):
        texts.append(record.title)
    plain = re.sub(r"(?<=\d)[,\u00a0\u202f ](?=\d{3}\b)", "", " ".join(texts))
    return re.search(rf"(?<![\d.]){re.escape(str(number))}(?![\d.]*\d)", plain) is not None


RULES: tuple[Rule[Any], ...] = (overstated_claim, figure_not_as_in_record)
