"""What the page for reviewers must say in a language. Loaded only when a page is made, or readiness is told.

All are forms (`upr.languages.forms`). A pair is the singular and the plural, with `{count}`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields

from upr.languages.forms import fill_label

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class ReportLabels:
    """Words of the page. Mappings have the same keys in every language; a test says so."""

    page_title: str
    """`Review of {title}`"""
    thousands: str
    """Before each three digits of a large number: a comma, or a space that does not break."""
    size: Mapping[str, Pair]
    """How much there is: words of `{limit}`, paragraphs, recommendations, records."""
    internal: str
    """That it is a working paper, not to be published."""
    as_of: str
    skip: str
    contents: str
    back: str
    """The way back to the contents."""
    readiness: str
    narrative: str
    matrix: str
    timeline: str
    findings: str
    coverage: str
    sign_offs: str
    checklist: str
    ready: str
    """Nothing stops it from being sent."""
    groups: Mapping[str, str]
    """Headings of readiness: blocks, look, left."""
    nothing: Mapping[str, str]
    """What is said where a group is empty: blocks, look, left, findings, evidence."""
    points: Mapping[str, Pair]
    """By the keys of `upr.models.readiness.PointKey`."""
    actions: Mapping[str, str]
    """Headings of the findings by what to do: error, warning, info; and `accepted`."""
    remarks: Mapping[str, str]
    """What is said beside a claim before the names of the rules: error, warning."""
    reason: str
    """`Reason: {reason}`, why the authors accepted a finding."""
    strengths: Mapping[str, str]
    strength_key: str
    """What the strengths mean, and that numbers in brackets are no gap."""
    strength_notes: Mapping[str, str]
    """What is said beside a claim that rests on little: one, doubtful, none."""
    paragraph: str
    """`Paragraph {number}`"""
    notes: str
    evidence: str
    earlier: str
    more: Mapping[str, str]
    """Labels inside a record: source, address, archived, date, event, summary, limits, doubts, status."""
    read_at: str
    withheld: str
    """`A record that may not be published`"""
    missing: str
    unread: str
    """`A record that cannot be read`: nobody knows whether it may be published."""
    kinds: Mapping[str, str]
    doubts: Mapping[str, str]
    levels: Mapping[str, str]
    statuses: Mapping[str, str]
    asks: Pair
    """That recommendations rest on the same evidence: `{numbers}`."""
    rests: str
    """`see paragraphs {numbers}`: where a recommendation's evidence is told."""
    table: str
    """`Table: {title}`, heard before a table that scrolls."""
    columns: Mapping[str, str]
    """Heads of table columns."""
    windows: Mapping[str, str]
    """before, inside, after, undated: the evidence against the review window."""
    window: str
    """`The window runs from {start} to {end}.`"""
    window_open: str
    """The same where the previous review is not known: `{end}`."""
    unit: Pair
    """`{count} record`, `{count} records`"""
    sign_off_counts: str
    """`{reviewed} of {wanted} ...`"""
    no_sign_offs: str
    checks: Mapping[str, str]
    """Headings of the checklist: before, after, confirmed."""
    endorsed: str
    """`{count} of {members} organisations have endorsed the present text.`"""
    endorsed_earlier: str
    """`Endorsed an earlier text, changed since: {count}`"""
    others: str
    uncertain: frozenset[str]
    """Names of fields whose wording a native reader has still to confirm."""


NOT_WORDS = ("uncertain",)


def wordings(labels: ReportLabels) -> dict[str, str]:
    """Every wording with its key: `skip`, `points.errors.0`."""
    found: dict[str, str] = {}
    for field in fields(labels):
        value = getattr(labels, field.name)
        if field.name not in NOT_WORDS:
            found |= _flat(field.name, value)
    return found


def _flat(name: str, value: object) -> dict[str, str]:
    match value:
        case str():
            return {name: value}
        case tuple():
            return {f"{name}.{at}": text for at, text in enumerate(value)}
        case Mapping():
            return {
                key: text for part, inner in value.items() for key, text in _flat(f"{name}.{part}", inner).items()
            }
        case _:
            return {}


def counted(pair: Pair, count: int, separator: str = "", **values: str) -> str:
    """The singular for one, else the plural, filled. `separator` stands before each three digits."""
    number = f"{count:,}".replace(",", separator)
    return fill_label(pair[count != 1], count=number, **values)
