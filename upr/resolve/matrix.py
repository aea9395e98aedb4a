"""The matrix: sections, or OHCHR's themes, against the strength of the evidence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from upr.models.trace import STRENGTHS, Claim, MatrixRow, Trace


def by_section(trace: Trace) -> tuple[MatrixRow, ...]:
    """A row for each section, in order."""
    groups: list[list[Claim]] = [[] for _ in trace.composed.sections]
    for claim in trace.claims:
        groups[claim.section].append(claim)
    return tuple(
        _row(section.title, claims, trace, states_facts=section.part == "facts")
        for section, claims in zip(trace.composed.sections, groups, strict=True)
    )


def by_theme(trace: Trace) -> tuple[MatrixRow, ...]:
    """A row for each theme, by name: the claims that rest on a record, or are a recommendation, of that theme."""
    groups: dict[str, list[Claim]] = {}
    for claim in trace.claims:
        for theme in themes_of(trace, claim):
            groups.setdefault(theme, []).append(claim)
    return tuple(_row(theme, groups[theme], trace, states_facts=True) for theme in sorted(groups))


def themes_of(trace: Trace, claim: Claim) -> tuple[str, ...]:
    """OHCHR's theme labels of a claim: those of its recommendation, else those of its records."""
    corpus = trace.composed.corpus
    if claim.recommendation:
        return corpus.recommendations[claim.recommendation].model.themes
    records = (corpus.records[record].model for record in claim.records if record in corpus.records)
    return tuple(dict.fromkeys(theme for record in records for theme in record.themes))


def _row(title: str, claims: Sequence[Claim], trace: Trace, *, states_facts: bool) -> MatrixRow:
    texts = [claim.strength for claim in claims if claim.role == "text" and claim.number]
    return MatrixRow(
        title=title,
        counts={strength: texts.count(strength) for strength in STRENGTHS},
        recommendations=sum(claim.role == "recommendation" for claim in claims),
        records=len(_records(claims) & trace.composed.corpus.records.keys()),
        states_facts=states_facts,
    )


def _records(claims: Iterable[Claim]) -> set[str]:
    """What claims cite, records that do not exist too."""
    return {record for claim in claims for record in claim.records}
