"""What was found in a Word file, as a person reads it: first what may cost the submission."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from upr.cli.places import shown
from upr.cli.word.inspected import Inspected, place_in, shape_of
from upr.models.finding import Finding, Severity, count
from upr.models.word_facts import WordFacts
from upr.text.safe import safe_text

if TYPE_CHECKING:
    from upr.models.outputs.word_files import InspectShape

_GROUPS = {
    Severity.ERROR: "May cost the submission, or somebody's safety",
    Severity.WARNING: "Worth mending",
    Severity.INFO: "Good to know",
}


def file_text(inspected: Inspected) -> str:
    """One file: numbers, then findings by weight, each with its place and its remedy."""
    name = safe_text(shown(inspected.path), 1000)
    if inspected.facts is None:
        remedy = f"\n    {safe_text(inspected.help)}" if inspected.help else ""
        return f"{name}: cannot be read: {safe_text(inspected.reason)}{remedy}\n"
    lines = [name, *_numbers(inspected)]
    for severity, title in _GROUPS.items():
        found = [finding for finding in inspected.findings if finding.severity is severity]
        if found:
            lines += ["", f"  {title}"]
            lines += [line for finding in found for line in _lines(finding, inspected.facts)]
    return "\n".join(lines) + "\n"


def _numbers(inspected: Inspected) -> list[str]:
    shape = shape_of(inspected)
    words, paragraphs, notes = shape["words"], shape["paragraphs"], shape["notes"]
    if words is None or paragraphs is None or notes is None:
        return []
    typed = f", {paragraphs['typed']} by hand" if paragraphs["typed"] else ""
    opening = words["strict"] - words["body"]
    return [
        f"  Words       {words['body']:,} in the text, {opening:,} in the opening part, {words['notes']:,} in notes",
        f"  Paragraphs  {paragraphs['total']:,}, of which {paragraphs['numbered']:,} numbered by Word{typed}",
        f"  Notes       {_plural(notes['endnotes'], 'endnote')}, {_plural(notes['footnotes'], 'footnote')}",
        f"  Marks       {shape['tracked_changes']} of tracked changes, {_not_text(shape)}",
    ]


def _not_text(shape: InspectShape) -> str:
    return f"{_plural(shape['comments'] or 0, 'comment')}, {_plural(shape['pictures'] or 0, 'picture')}"


def _lines(finding: Finding, facts: WordFacts) -> list[str]:
    lines = [safe_text(f"    {finding.code} {finding.name}: {finding.message}")]
    place = place_in(finding, facts)
    if place is not None:
        number = f"paragraph {place['paragraph'].rstrip('.')}" if place["paragraph"] else ""
        heading = f"under '{place['heading']}'" if place["heading"] and place["heading"] != place["words"] else ""
        words = f"“{place['words']}”" if place["words"] else ""
        lines.append("        " + ", ".join(part for part in (number, heading, words) if part))
    return [*lines, safe_text(f"        {finding.help}")] if finding.help else lines


def total_text(all_inspected: Sequence[Inspected]) -> str:
    """The last line: files, and findings of each severity."""
    counts = count(finding for inspected in all_inspected for finding in inspected.findings)
    unreadable = sum(not inspected.readable for inspected in all_inspected)
    parts = [_plural(len(all_inspected), "file"), *([f"{unreadable} cannot be read"] if unreadable else [])]
    return ", ".join([*parts, *_severities(counts.items())]) + "\n"


def _severities(counts: Iterable[tuple[Severity, int]]) -> list[str]:
    return [f"{number} info" if one is Severity.INFO else _plural(number, one) for one, number in counts]


def _plural(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"
