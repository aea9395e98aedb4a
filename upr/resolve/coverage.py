"""Who covers what: our themes beside those of the submissions that `others.yaml` knows."""

from __future__ import annotations

from collections.abc import Iterable

from upr.facts.themes import current_label
from upr.models.others import OtherSubmission
from upr.models.readiness import Covered
from upr.models.trace import MatrixRow, Trace
from upr.resolve.matrix import by_theme


def coverage(trace: Trace) -> tuple[Covered, ...]:
    """A row for each theme of ours or of others, by name; empty where no other submission to this review is known.

    A theme that was written with a label of an older generation counts with what it is called now.
    """
    others = others_of(trace)
    if not others:
        return ()
    ours: dict[str, MatrixRow] = {current_label(row.title): row for row in by_theme(trace)}
    theirs: dict[str, list[str]] = {}
    for other in others:
        for theme in dict.fromkeys(map(current_label, other.themes)):
            theirs.setdefault(theme, []).append(name_of(other))
    return tuple(_covered(theme, ours.get(theme), theirs.get(theme, ())) for theme in sorted({*ours, *theirs}))


def others_of(trace: Trace) -> tuple[OtherSubmission, ...]:
    """The known submissions of others to the same review."""
    manifest = trace.composed.corpus.manifest.model
    return tuple(
        entry.model
        for entry in trace.composed.corpus.project.others
        if (entry.model.state, entry.model.session) == (manifest.state, manifest.session)
    )


def name_of(other: OtherSubmission) -> str:
    """Its organisations, as `others.yaml` writes them."""
    return ", ".join(other.organisations)


def _covered(theme: str, row: MatrixRow | None, others: Iterable[str]) -> Covered:
    paragraphs = sum(row.counts.values()) if row else 0
    return Covered(theme, paragraphs, row.recommendations if row else 0, tuple(others))
