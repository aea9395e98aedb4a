"""The trace: for each printed paragraph what it rests on, and the way back from each record and recommendation.

It reads what composing made (`models.composed`), since only there does a paragraph have its printed number; it
composes nothing itself, so it needs no layer above the corpus.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from upr.models.composed import Composed, Origin
from upr.models.corpus import Corpus
from upr.models.document import Block, Heading, Paragraph, Table
from upr.models.evidence import PublicRecord, Record
from upr.models.project import Entry
from upr.models.trace import Claim, Strength, Trace
from upr.models.words import paragraphs_of, plain

K = TypeVar("K")
V = TypeVar("V")

LONGEST_OPENING = 72


def trace_of(composed: Composed) -> Trace:
    """Trace a composed submission."""
    claims = tuple(_claim(composed, section, blocks) for section, blocks in _grouped(composed))
    return Trace(
        composed=composed,
        claims=claims,
        by_record=_index((record, claim) for claim in claims for record in claim.records),
        by_earlier=_index((earlier, claim) for claim in claims for earlier in claim.earlier),
        by_recommendation={claim.recommendation: claim for claim in claims if claim.recommendation},
    )


def strength_of(records: Iterable[str], corpus: Corpus, *, cites_earlier: bool = False) -> Strength:
    """How well a claim is borne out by the records with these ids; an earlier recommendation is a voice too."""
    ids = list(records)
    found = [corpus.records[each] for each in ids if each in corpus.records]
    if not ids:
        return "one" if cites_earlier else "none"
    if not any(map(corpus.is_sound, ids)):
        return "doubtful"
    voices = len({_voice(entry) for entry in found}) + cites_earlier
    return "several" if voices > 1 else "one"


def _voice(entry: Entry[Record]) -> str:
    """Who speaks: the wire service that a newspaper reprints, else the publisher; of first-hand records, each."""
    record = entry.model
    if isinstance(record, PublicRecord):
        return (getattr(record, "agency", None) or record.publisher).casefold()
    return f"first-hand record {entry.id}"


def _grouped(composed: Composed) -> Iterator[tuple[int, list[Block]]]:
    """Each claim's section and blocks. A heading ends a claim and begins one only where it cites something."""
    paths = [section.path for section in composed.corpus.project.sections]
    section, blocks = 0, list[Block]()
    for block in composed.document.blocks:
        origin = composed.origins[block.key]
        before, section = section, _section(origin, paths, section)
        if blocks and (isinstance(block, Heading | Paragraph) or section != before):
            yield before, blocks
            blocks = []
        if not isinstance(block, Heading) or origin.records or origin.earlier:
            blocks.append(block)
    if blocks:
        yield section, blocks


def _section(origin: Origin, paths: Sequence[Path], now: int) -> int:
    """The position of a block's section, from now on; recommendations come from another file and stay here."""
    later = range(now, len(paths))
    return next((at for at in later if paths[at] == origin.location.path), now)


def _claim(composed: Composed, section: int, blocks: Sequence[Block]) -> Claim:
    first = blocks[0]
    origins = [composed.origins[block.key] for block in blocks]
    records = tuple(dict.fromkeys(record for origin in origins for record in origin.records))
    recommendation = origins[0].recommendation
    return Claim(
        number=first.number if isinstance(first, Paragraph) else 0,
        section=section,
        role="recommendation" if recommendation else "text",
        opening=opening_of(blocks),
        location=origins[0].location,
        keys=tuple(block.key for block in blocks),
        labels=tuple(origin.label for origin in origins if origin.label),
        records=records,
        earlier=_earlier(composed.corpus, origins, recommendation),
        recommendation=recommendation,
        strength=strength_of(records, composed.corpus, cites_earlier=any(origin.earlier for origin in origins)),
    )


def _earlier(corpus: Corpus, origins: Sequence[Origin], recommendation: str) -> tuple[str, ...]:
    cited = [earlier for origin in origins for earlier in origin.earlier]
    follows = corpus.recommendations[recommendation].model.follows if recommendation else ()
    return tuple(dict.fromkeys([*cited, *follows]))


def opening_of(blocks: Sequence[Block]) -> str:
    """The first words of some blocks, cut between two words where that can be."""
    first = blocks[0]
    cells = [plain(runs) for runs in paragraphs_of(first)]
    text = " ".join((" | ".join(cells) if isinstance(first, Table) else cells[0]).split())
    if len(text) <= LONGEST_OPENING:
        return text
    return (text[:LONGEST_OPENING].rpartition(" ")[0] or text[:LONGEST_OPENING]) + "…"


def _index(pairs: Iterable[tuple[K, V]]) -> dict[K, tuple[V, ...]]:
    groups: dict[K, list[V]] = {}
    for key, value in pairs:
        groups.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in groups.items()}
