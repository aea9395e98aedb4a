"""NAR: names in the narrative and in all other words of ours, held to the glossary of the submission."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from upr.check.names import Found, unwanted
from upr.check.near_names import near
from upr.check.own_words import own_words
from upr.check.rule import Context, Hit, Rule, rule
from upr.models.corpus import Corpus
from upr.models.finding import Severity
from upr.models.glossary import GlossaryName
from upr.models.project import Entry

W = Severity.WARNING


@rule("NAR014", "unwanted-spelling", W)
def unwanted_spelling(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports a name in a spelling that the glossary rules out: one listed under `other`, the form for
    another language, an acronym written otherwise, parts joined otherwise, a person's name in another order. It reads
    the narrative, our recommendations, title and key words, and the summaries of records; quotations are left alone.
    Why it matters: a name in two spellings reads as two persons or bodies, and is found by no search.
    Example: `Radio Voice of Democracy was closed.` where the glossary has `other: [Radio Voice of Democracy]`.
    Instead: `Voice of Democracy was closed.`
    References: README, one spelling for each name.
    """
    if not corpus.project.glossary:
        return
    found = unwanted(own_words(corpus), corpus.project.glossary, context.language)
    yield from _hits(found, corpus.project.glossary, "write it as glossary.yaml does")


@rule("NAR015", "misspelt-name", W)
def misspelt_name(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports a name that differs from one of the glossary in a letter or two, in accents or in capitals.
    Why it matters: a misspelt name is the first thing that the State points at.
    Example: `Voice of Democarcy was closed.`
    Instead: `Voice of Democracy was closed.`
    References: README, one spelling for each name.
    """
    del context
    if not corpus.project.glossary:
        return
    remedy = "write it as glossary.yaml does; if it is another name, give it an entry of its own there"
    yield from _hits(near(own_words(corpus), corpus.project.glossary), corpus.project.glossary, remedy)


def _hits(found: Iterable[Found], glossary: tuple[Entry[GlossaryName], ...], remedy: str) -> Iterator[Hit]:
    """One for each spelling in a passage, however often it stands there."""
    labels = {entry.model: _label(entry, index) for index, entry in enumerate(glossary)}
    hits = (
        Hit(passage.at(spelling), f"{passage.what}: {wrong.fault.format(labels[wrong.name])}", remedy)
        for passage, spelling, wrong in found
    )
    yield from dict.fromkeys(hits)


def _label(entry: Entry[GlossaryName], index: int) -> str:
    return f"the name '{entry.model.id}'" if entry.model.id else f"name {index + 1} of the glossary"


@rule("NAR016", "duplicate-glossary-name", W)
def duplicate_glossary_name(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports a spelling in the glossary that two names claim, or that is a right and a wrong one at once.
    Why it matters: what one entry asks for, the other forbids; and nobody knows which of the two is meant.
    Example: `other: [Voice of Democracy]` under the name Voice of Democracy.
    Instead: `other: [Radio Voice of Democracy]`
    References: README, one spelling for each name.
    """
    del context
    labelled = [(_label(entry, index), entry) for index, entry in enumerate(corpus.project.glossary)]
    claimed: dict[str, str] = {}
    for label, entry in labelled:
        for form in entry.model.forms():
            first = claimed.setdefault(form.casefold(), label)
            if first != label:
                yield Hit(entry.location, f"{label} has a spelling that {first} claims too", _ONE_EACH)
    right = {form: label for label, entry in labelled for form in entry.model.forms()}
    for label, entry in labelled:
        for at, spelling in enumerate(entry.model.other):
            if spelling in right:
                text = f"{label}: 'other[{at + 1}]' is the right spelling of {right[spelling]}"
                yield Hit(entry.locate(("other", at)), text, _ONE_EACH)


_ONE_EACH = "leave each spelling to one name, as right or as wrong"


RULES: tuple[Rule[Any], ...] = (unwanted_spelling, misspelt_name, duplicate_glossary_name)
