"""The status as a person reads it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from textwrap import wrap

from upr.cli.deadline import deadline_lines, number_of
from upr.cli.status.ready import coverage_lines, ready_lines
from upr.facts.limits import NEAR_LIMIT
from upr.models.outputs.status import StatusShape
from upr.text.safe import safe_text

WIDEST_TITLE = 36
BAR = 24
"""Cells of a bar; all of them are the word limit, so that the bars of sections add up to the one below them."""
SHOWN = 5
UNUSED_SHOWN = 8
WIDTH = 100
"""Columns of a text beside its label, where the words allow it."""
OPENING = "(opening part)"


def as_text(shape: StatusShape, now: datetime) -> str:
    """A head, a table of sections, the dearest paragraphs, and what is left to do."""
    submission = shape["submission"]
    review = f"{submission['state']}, session {submission['session']}, cycle {submission['cycle']}"
    lines = [
        f"{review}: {submission['kind']} submission in {submission['language']}",
        f"Written as of {submission['as_of']}; today is {shape['today']}",
        "",
        *_sections(shape),
        "",
        *_words(shape),
        "",
        *_dearest(shape),
        *_under("Evidence", _evidence(shape)),
        *_under("Findings", [_findings(shape)]),
        "",
        *_readiness(shape),
        *_under("Deadline", deadline_lines(shape["deadline"], now)),
    ]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _under(label: str, lines: Iterable[str]) -> Iterator[str]:
    """A label in the margin, once, and its lines beside it."""
    for number, line in enumerate(lines):
        yield f"{'' if number else label:<12}{line}"


def _sections(shape: StatusShape) -> Iterator[str]:
    limit = shape["words"]["limit"]
    opening = shape["words"]["strict"] - shape["words"]["body"]
    rows = [
        (_cut(section["title"]), section["words"], section["paragraphs"], section["citations"])
        for section in shape["sections"]
    ]
    width = max(len(title) for title in [*(row[0] for row in rows), OPENING])
    yield f"{'Section':<{width}}  {'words':>6}  {'paras.':>6}  {'notes':>6}"
    for title, words, paragraphs, notes in rows:
        yield f"{title:<{width}}  {words:>6,}  {paragraphs:>6,}  {notes:>6,}  {bar(words, limit)}"
    yield f"{OPENING:<{width}}  {opening:>6,}  {'':>6}  {'':>6}  {bar(opening, limit)}"


def _cut(title: str, widest: int = WIDEST_TITLE) -> str:
    title = safe_text(title)
    return title if len(title) <= widest else title[: widest - 1] + "…"


def bar(words: int, limit: int, *, whole: bool = False) -> str:
    """A bar of the words, in half cells, one at least; with `whole`, also what is free, or that it is too much."""
    halves = min(max(round(2 * BAR * words / limit), words > 0), 2 * BAR)
    full = "█" * (halves // 2) + "▌" * (halves % 2)
    if not whole:
        return full
    return full + ("▶" if words > limit else "░" * (BAR - len(full)))


def _words(shape: StatusShape) -> Iterator[str]:
    words = shape["words"]
    left = words["limit"] - words["strict"]
    room = f"{left:,} left" if left >= 0 else f"{-left:,} over the limit"
    share = f"{words['strict']:,} of {words['limit']:,} ({words['strict'] / words['limit']:.0%}), {room}"
    yield from _under("Words", [f"{bar(words['strict'], words['limit'], whole=True)}  {share}"])
    if left >= 0 and words["strict"] >= NEAR_LIMIT * words["limit"]:
        yield f"{'':<12}little room: other programs count dashes, slashes and web addresses in other ways"
    yield f"{'':<12}{words['body']:,} without the opening part; {words['notes']:,} in notes, which do not count"
    counts = (shape["paragraphs"], shape["recommendations"], shape["notes"])
    yield "Paragraphs  {:,}, recommendations {:,}, notes {:,}".format(*counts)


def _dearest(shape: StatusShape) -> Iterator[str]:
    most = shape["dearest"][:SHOWN]
    if not most:
        return
    yield "Dearest paragraphs"
    for one in most:
        yield f"{one['number']:>5}.  {one['words']:>5,} words  {_cut(one['section'])}: {one['opening']}"
        yield f"{'':<21}{one['path']}:{one['line']}"
    yield ""


def _evidence(shape: StatusShape) -> Iterator[str]:
    evidence = shape["evidence"]
    yield f"{evidence['cited']:,} of {evidence['available']:,} records cited in the text"
    for title in shape["without_evidence"]:
        yield f"none in the section '{_cut(title)}', which states facts"
    if unused := [safe_text(record) for record in evidence["unused"]]:
        rest = len(unused) - UNUSED_SHOWN
        named = f"not used: {', '.join(unused[:UNUSED_SHOWN])}{f' and {rest:,} more' if rest > 0 else ''}"
        yield from wrap(named, WIDTH, subsequent_indent="  ", break_on_hyphens=False)


def _readiness(shape: StatusShape) -> Iterator[str]:
    for label, lines in ready_lines(shape["readiness"]):
        yield from _under(label, lines)
    yield from _under("Covered", coverage_lines(shape["coverage"]))
    yield ""


def _findings(shape: StatusShape) -> str:
    counts = shape["findings"]
    found = f"{number_of(counts['error'], 'error')}, {number_of(counts['warning'], 'warning')}, {counts['info']} info"
    return f"{found}: 'upr check' shows them" if any(counts.values()) else "none"
