"""NAR: numbers, dates and names that are written in two ways. Most of their uses decide which is the text's own."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

from upr.check.own_words import Passage, printed_words
from upr.check.rule import Context, Hit, Rule, rule
from upr.languages import MODULES, language_for
from upr.languages.prose import prose_for
from upr.models.corpus import Corpus
from upr.models.finding import Severity

INFO = Severity.INFO
_PLAIN = re.compile(r"(?<![\w.,/@#:’'-])(?!(?:1[5-9]|2[01])\d\d(?!\d))[1-9]\d{3,}(?![\w/-]|[.,]\d)")
_NUMBERED = re.compile(
    r"(?:\bNos?\.?|n[°os]+|#|\b(?:[Aa]rt|[Pp]ara|[Cc]ase|[Ll]aw|[Ll]oi|[Aa]ffaire|[Rr][eé]solution|[Dd][eé]cision|[Dd][eé]cre|"
    r"[Aa]ct|[Aa]rrêté|[Oo]rder|[Pp]rakas|[Cc]ommunication)\w*\.?)[ \u00a0]?$"
    r"|[./]\d+(?:,| and| or| to| et| ou| à)[ \u00a0]$"
)
"""Before the number of a law or case, and before a further one of a row of documents: `SR.1152 and 1155`."""
_MARKED = re.compile(r"\d[., \u00a0\u202f]\d{3}")
_IN_DIGITS = re.compile(r"\d[/.-]\d")
"""These tell fast that a text holds none."""
_NAME = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ]+(?:[ -][A-ZÀ-Þ][a-zà-ÿ]+)*\b")
_JOINT = re.compile("([ -])")
_SIGN = re.compile(r"\d[ \u00a0\u202f]?%")

Found = tuple[Passage, str]


@rule("NAR026", "uneven-numbers", INFO)
def uneven_numbers(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports numbers without a mark between thousands in a text that has it elsewhere, and a per cent
    sign in a text that writes it out elsewhere. Years and numbers of laws and cases are left alone.
    Why it matters: a reader who meets 4,000 and 4000 looks for a difference.
    Example: `Of 4,000 voters in one place and 12500 in another, few came [@vod-closed-2023].`
    Instead: `Of 4,000 voters in one place and 12,500 in another, few came [@vod-closed-2023].`
    References: United Nations Editorial Manual, numbers.
    """
    if context.language not in MODULES:
        return
    prose, passages = prose_for(context.language), printed_words(corpus)
    if any(_MARKED.search(passage.text) and prose.separated.search(passage.text) for passage in passages):
        yield from _hits(_plain_numbers(passages), "a number without a mark between thousands, unlike others")
    if any("cent" in passage.text and prose.per_cent.search(passage.text) for passage in passages):
        signs = ((passage, found[0]) for passage in passages for found in _SIGN.finditer(passage.text))
        yield from _hits(signs, "a per cent sign, where it is a word elsewhere")


def _plain_numbers(passages: Iterable[Passage]) -> Iterator[Found]:
    for passage in passages:
        for found in _PLAIN.finditer(passage.text):
            if not _NUMBERED.search(passage.text[max(0, found.start() - 16) : found.start()]):
                yield passage, found[0]


@rule("NAR027", "uneven-dates", INFO)
def uneven_dates(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports days that are written otherwise than most days in the text.
    Why it matters: 03/04/2023 is April to one reader and March to another; one form leaves no doubt.
    Example: `The station was closed on 13 February 2023, on March 3, 2023 a second one, and a third on 12 July 2023
    [@vod-closed-2023].`
    Instead: `The station was closed on 13 February 2023, on 3 March 2023 a second one, and a third on 12 July 2023
    [@vod-closed-2023].`
    References: United Nations Editorial Manual, dates.
    """
    if context.language not in MODULES:
        return
    forms: dict[str, list[Found]] = {}
    days = prose_for(context.language).days
    month = re.compile("|".join(language_for(context.language).months))
    for passage in printed_words(corpus):
        text = passage.text
        for form, pattern in days if month.search(text) or _IN_DIGITS.search(text) else ():
            forms.setdefault(form, []).extend((passage, found[0]) for found in pattern.finditer(text))
    usual = max((form for form, _ in days), key=lambda form: len(forms.get(form, ())))
    for form, found in forms.items():
        if form != usual:
            yield from _hits(found, f"a day in the form {form}; most have the form {usual}")


@rule("NAR028", "uneven-names", INFO)
def uneven_names(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports two words with capitals that are joined by a hyphen in one place, and stand apart or are
    one word in another. Names of the glossary have rules of their own.
    Why it matters: a name in two forms reads as two names, and is found by no search.
    Example: `Stations in Phnom Penh and in Phnom-Penh alone were closed by Phnom Penh courts [@vod-closed-2023].`
    Instead: `Stations in Phnom Penh and in Phnom Penh alone were closed by Phnom Penh courts [@vod-closed-2023].`
    References: README, one spelling for each name.
    """
    del context
    held = {_key(form) for entry in corpus.project.glossary for form in entry.model.forms()}
    by_key: defaultdict[str, list[Found]] = defaultdict(list)
    singles: defaultdict[str, list[Found]] = defaultdict(list)
    for passage in printed_words(corpus):
        for run in _NAME.finditer(passage.text):
            parts = _JOINT.split(run[0])
            for index in range(0, len(parts) - 2, 2):
                pair = "".join(parts[index : index + 3])
                by_key[_key(pair)].append((passage, pair))
            for part in parts[::2]:
                singles[_key(part)].append((passage, part))
    for key, found in by_key.items():
        if not any(key in name for name in held):
            yield from _minority([*found, *singles.get(key, ())])


def _minority(found: list[Found]) -> Iterator[Hit]:
    """What is not joined as most of its uses are."""
    joints = Counter(_joint(name) for _, name in found)
    usual = max(joints, key=lambda joint: (joints[joint], joint == " "))
    wrong = [(passage, name) for passage, name in found if _joint(name) != usual]
    yield from _hits(wrong, "a name that is joined otherwise elsewhere in the text")


def _joint(name: str) -> str:
    return "-" if "-" in name else " " if " " in name else ""


@lru_cache(maxsize=4096)  # a text has few names, and each of them often
def _key(name: str) -> str:
    plain = unicodedata.normalize("NFD", name.casefold())
    return "".join(character for character in plain if character.isalnum())


def _hits(found: Iterable[Found], fault: str) -> Iterator[Hit]:
    """One for each form in a passage."""
    forms = {(id(passage), text): (passage, text) for passage, text in found}  # a place is looked for once for each
    hits = (
        Hit(passage.at(text), f"{passage.what}: {fault}", "write all in one form") for passage, text in forms.values()
    )
    yield from dict.fromkeys(hits)


RULES: tuple[Rule[Any], ...] = (uneven_numbers, uneven_dates, uneven_names)
