"""PER: persons. What these rules find cannot be accepted, and stops a draft too."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from upr.check.rule import Context, Hit, Rule, rule
from upr.models.corpus import Corpus
from upr.models.finding import Severity
from upr.protect.gate import refusal


@rule("PER001", "evidence-without-consent", Severity.ERROR, acceptable=False)
def evidence_without_consent(corpus: Corpus, context: Context) -> Iterator[Hit]:
    """
    What it does: reports every use of first-hand material, and of records that concern persons.
    Why it matters: the submission becomes public and the State reads it. Until consent can be judged, nothing that
    a person gave us may be cited; a name that is out cannot be called back.
    Example: `Two villagers told us [@interview-with-a-farmer] ...`
    Instead: cite a public source for the pattern, or leave the passage out.
    References: OHCHR's rules CON-10 and CON-11; Berkeley Protocol, chapter on consent.
    """
    del context
    remedy = "cite a public source instead, or leave the passage out; nothing lifts this"
    for use in corpus.cited:
        record = None if use.item.recommendation else corpus.records.get(use.item.id)
        if record and (why := refusal(record.model)):
            yield Hit(use.location, f"the cited record '{record.id}' {why}", remedy)
    for entry in corpus.recommendations.values():
        for index, record_id in enumerate(entry.model.evidence):
            record = corpus.records.get(record_id)
            if record and (why := refusal(record.model)):
                text = f"{entry.id}: 'evidence[{index + 1}]' {why}"
                yield Hit(entry.locate(("evidence", index)), text, remedy)


RULES: tuple[Rule[Any], ...] = (evidence_without_consent,)
