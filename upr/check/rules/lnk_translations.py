"""LNK: translations of names and remarks, which must meet the words of the records letter by letter."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from upr.check.rule import Context, Hit, Rule, rule
from upr.check.unread import unread
from upr.models.corpus import Corpus
from upr.models.evidence import PublicRecord, Record
from upr.models.finding import Severity

NAMES = ("publisher", "agency", "court", "container", "number", "case_number", "treaty_series", "held_at")
"""Fields of a record that a note prints as they are, and that have a language."""


@rule("LNK012", "unused-translation", Severity.WARNING)
def unused_translation(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports a translation of a name or remark that no record holds, and one that is given twice.
    Why it matters: a slip of the pen leaves the name in the other language, and nobody sees why.
    Example: `translations: [{text: LICADO, printed: Ligue cambodgienne}]`
    Instead: `translations: [{text: LICADHO, printed: Ligue cambodgienne}]`
    References: README, formats.
    """
    given = context.manifest.translations
    lost = unread(corpus)
    if lost.bases or lost.records or lost.earlier:
        return
    held = set(_names(corpus))
    seen: set[str] = set()
    for index, entry in enumerate(given):
        fault = "is given twice" if entry.text in seen else "stands in no record" if entry.text not in held else ""
        seen.add(entry.text)
        if fault:
            place = corpus.manifest.locate(("translations", index, "text"))
            text = f"submission.yaml: 'translations[{index + 1}].text' {fault}"
            yield Hit(place, text, "copy the name from the record, letter by letter, or take the entry out")


def _names(corpus: Corpus) -> Iterator[str]:
    """Every name and remark of the records and of the sources of earlier recommendations."""
    for entry in corpus.records.values():
        yield from _names_of(entry.model)
    yield from (entry.model.source.publisher for entry in corpus.earlier.values() if entry.model.source)


def _names_of(record: Record) -> Iterator[str]:
    if isinstance(record, PublicRecord):
        yield from (name for field in NAMES if (name := getattr(record, field, None)))
        if record.reproduced_by:
            yield record.reproduced_by.publisher


RULES: tuple[Rule[Any], ...] = (unused_translation,)
