"""VER: does a sentence say what its record says? Wording stronger than the record, figures that differ."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import Any, NamedTuple

from upr.check.rule import Context, Hit, Rule, rule
from upr.check.sentences import Sentence, sentences
from upr.languages.claims import CLAIMS, any_pattern, pattern
from upr.models.corpus import Corpus
from upr.models.evidence import PublicRecord, Record
from upr.models.finding import Severity

W = Severity.WARNING
NEAR = Decimal("0.25")
"""A number that differs by less is taken for a slip; one that differs by more counts something else."""
_NUMBER = r"(\d(?<![\w.,/-]\d)(?:\d{0,2}(?:[,\u00a0\u202f ]\d{3})+|\d*))([.,]\d+)?(?:\s*(%)|\s+(\w+)(?:\s+(cent))?)"
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
    held_by = cache(lambda record: _held_by(corpus.records[record].model))  # many sentences may rest on one record
    counting = {entry.id for entry in corpus.records.values() if entry.model.figures}
    for sentence in sentences(corpus, counting, _counts_any(corpus, counting)):
        record = _only_record(corpus, sentence)
        if record and record.figures:
            for number, unit in dict.fromkeys(_numbers(sentence.text)):
                if _is_slip(number, unit, held_by(sentence.records[0])):
                    text = f"a number of '{unit}' differs from the figure of the cited record"
                    yield Hit(sentence.location, text, "compare it with the record and with the document")


def _counts_any(corpus: Corpus, counting: Iterable[str]) -> Callable[[str], bool]:
    """Whether a text has a number in a unit of some record: most texts have none, and need not be taken apart."""
    figures = (figure for record in counting for figure in corpus.records[record].model.figures)
    units = {_same_unit(figure.unit or "") for figure in figures}
    return lambda text: any(_same_unit(unit) in units for _, unit in _numbers(text))


def _only_record(corpus: Corpus, sentence: Sentence) -> Record | None:
    """The record of a sentence that cites one source and nothing else."""
    if len(sentence.records) != 1 or any(item.recommendation for item in sentence.items):
        return None
    entry = corpus.records.get(sentence.records[0])
    return entry.model if entry else None


def _numbers(text: str) -> Iterator[tuple[Decimal, str]]:
    """The numbers of a text, each with the word behind it: what is counted."""
    for match in re.finditer(_NUMBER, text):  # compiled when first needed, which takes milliseconds
        whole = re.sub(r"\D", "", match[1])
        number = _decimal(whole + (match[2] or "").replace(",", "."))
        if number is not None:
            yield number, " ".join(filter(None, match.groups()[2:]))


def _decimal(text: str) -> Decimal | None:
    """A plain number. `nan` and `1e99`, which Decimal would read, cannot be compared or are no figure."""
    if any(map(str.isalpha, text)):
        return None
    try:
        return Decimal(text)
    except InvalidOperation:
        return None


def _is_slip(number: Decimal, unit: str, held: _Held) -> bool:
    """Whether the record has a figure near the number, and the number nowhere."""
    there = held.by_unit.get(_same_unit(unit), [])
    at = bisect_left(there, number)
    if number in there[at : at + 1] or str(number) in held.in_texts:
        return False
    return any(abs(number - value) <= NEAR * value for value in there[max(0, at - 1) : at + 1])


class _Held(NamedTuple):
    """What a record gives in numbers: its figures by their unit, in order of size, and all that its texts name."""

    by_unit: Mapping[str, list[Decimal]]
    in_texts: frozenset[str]


def _held_by(record: Record) -> _Held:
    by_unit: defaultdict[str, list[Decimal]] = defaultdict(list)
    for figure in record.figures:
        if (value := _decimal(re.sub(r"[,\s]", "", figure.value))) is not None:
            by_unit[_same_unit(figure.unit or "")].append(value)
    return _Held({unit: sorted(values) for unit, values in by_unit.items()}, _named_in(record))


def _named_in(record: Record) -> frozenset[str]:
    """The numbers in all texts of a record."""
    texts = [record.summary, record.limits or "", *(quote.text for quote in record.quotes)]
    texts += [figure.value + " " + figure.of for figure in record.figures]
    if isinstance(record, PublicRecord):
        texts.append(record.title)
    plain = re.sub(r"(?<=\d)[,\u00a0\u202f ](?=\d{3}\b)", "", " ".join(texts))
    return frozenset(found.rstrip(".") for found in re.findall(r"[\d.]+", plain))


def _same_unit(unit: str) -> str:
    """Equal for a unit in the singular and in the plural."""
    return _singular(unit.casefold())


def _singular(word: str) -> str:
    if word in _PER_CENT:
        return "%"
    word = word.replace("iz", "is")  # organizations, as the United Nations write; organisations, as others do
    return word[:-3] + "y" if word.endswith("ies") else word.removesuffix("s")


RULES: tuple[Rule[Any], ...] = (overstated_claim, figure_not_as_in_record)
