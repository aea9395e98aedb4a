"""The evidence against the review window: by year, and by part of a year where an end of the window divides it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from upr.compose.dates import print_date
from upr.facts.reviews import previous_review
from upr.languages.forms import fill_label
from upr.languages.keys import Language
from upr.languages.report_keys import ReportLabels
from upr.models.dates import earliest, latest
from upr.models.evidence import PublicRecord, Record
from upr.models.report import Span
from upr.models.trace import Claim, Trace
from upr.protect.gate import refusal
from upr.report.words import numbers_of

Where = Literal["before", "inside", "after"]
_ORDER: dict[Where, int] = {"before": 0, "inside": 1, "after": 2}
TREATY = "treaty"
"""Treaties bind whatever their age: a window says nothing about them."""


@dataclass(frozen=True, slots=True)
class Window:
    """The period under review; `start` is None where the previous review is not known."""

    start: date | None
    end: date

    def place(self, value: str) -> Where:
        """Where a date of any precision lies; one that could be inside is."""
        if earliest(value) > self.end:
            return "after"
        return "before" if self.start and latest(value) < self.start else "inside"


def window_of(trace: Trace) -> Window:
    """From the dialogue of the review before to the writing date."""
    manifest = trace.composed.corpus.manifest.model
    before = previous_review(manifest.state, manifest.cycle)
    return Window(date.fromisoformat(before.date) if before else None, date.fromisoformat(manifest.as_of))


def window_words(window: Window, labels: ReportLabels, language: Language) -> str:
    """What the window is, in a sentence or two."""
    end = print_date(window.end.isoformat(), language)
    if window.start is None:
        return fill_label(labels.window_open, end=end)
    return fill_label(labels.window, start=print_date(window.start.isoformat(), language), end=end)


def spans_of(trace: Trace, window: Window) -> tuple[Span, ...]:
    """Cited public records by year, oldest first; a year without any is left out."""
    groups: dict[tuple[str, int], list[str]] = {}
    wheres: dict[tuple[str, int], Where] = {}
    for record_id, value in _dated(trace):
        where = window.place(value)
        key = value[:4], _ORDER[where]
        groups.setdefault(key, []).append(record_id)
        wheres[key] = where
    return tuple(_span(trace, key[0], wheres[key], groups[key]) for key in sorted(groups))


def _dated(trace: Trace) -> Iterator[tuple[str, str]]:
    corpus = trace.composed.corpus
    for record_id, entry in corpus.records.items():
        record = entry.model
        if corpus.is_cited(record_id) and refusal(record) is None and (value := date_of(record)):
            yield record_id, value


def date_of(record: Record) -> str | None:
    """The date of the event, else of publication; none for a treaty."""
    if not isinstance(record, PublicRecord) or getattr(record, "kind", "") == TREATY:
        return None
    return record.event_date or record.published


def _span(trace: Trace, year: str, where: Where, records: Sequence[str]) -> Span:
    sound = sum(map(trace.composed.corpus.is_sound, records))
    claims: dict[int, Claim] = {}
    for record in records:
        claims |= {claim.number: claim for claim in trace.by_record.get(record, ())}
    numbers = numbers_of(claims[number] for number in sorted(claims))
    return Span(year, where, sound, len(records) - sound, numbers)
