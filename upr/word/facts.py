"""The facts of one Word file, for rules to look at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from upr.facts.limits import FONT, FONT_HALF_POINTS
from upr.models.word_facts import Letters, WordFacts
from upr.models.words import Words
from upr.text.binary import read_binary
from upr.word.opened import MOST_BYTES, WordFile, open_bytes
from upr.word.outline import body_start, file_paragraph, main_series
from upr.word.pages import pages_numbered
from upr.word.reading import notes_in_text, read
from upr.word.traces import Seen, traces
from upr.word.walk import Format, Walked


def read_facts(path: Path) -> WordFacts:
    """Read a Word file.

    Raises:
        NotFoundError: there is no such file.
        UnreadableError: it cannot be read as a Word file.
    """
    data = read_binary(path, MOST_BYTES)
    return facts_of(open_bytes(data), path, len(data))


def facts_of(file: WordFile, path: Path, size: int) -> WordFacts:
    """The facts of an opened file; `size` in bytes. Raises `UnreadableError`."""
    reading = read(file)
    kept = [found for found in reading.main if found.text.strip() or (found.label and found.label.is_number)]
    paragraphs = tuple(file_paragraph(found, reading.styles) for found in kept)
    positions = _positions(reading.main, kept)
    notes = tuple(notes_in_text(reading, positions))
    series = main_series(paragraphs)
    start = body_start(paragraphs, series)
    counted = [one for one in paragraphs if one.place != "contents"]
    body = sum(one.words for one in paragraphs[start:] if one.place != "contents")
    words = Words(body, sum(one.words for one in counted), sum(note.words for note in notes))
    formats = _formats(kept)
    seen = Seen(file, reading, paragraphs, {found.element: at for found, at in positions.items()})
    return WordFacts(
        path=path,
        size=size,
        words=words,
        paragraphs=paragraphs,
        body=start,
        series=series,
        notes=notes,
        letters=_letters(formats),
        languages=_languages(formats),
        pages_numbered=pages_numbered(file),
        marks=traces(seen),
    )


def _positions(main: Iterable[Walked], kept: Iterable[Walked]) -> dict[Walked, int]:
    """The position of each paragraph that is kept; of an empty one, that of the one before it."""
    at = {found: position for position, found in enumerate(kept)}
    last = 0
    for found in main:
        last = at.setdefault(found, last)
    return at


def _formats(kept: Iterable[Walked]) -> dict[Format, tuple[int, int]]:
    """Latin letters in each format that is seen, and the position where it comes first; digits and marks count."""
    found: dict[Format, tuple[int, int]] = {}
    for position, paragraph in enumerate(kept):
        for text, form in paragraph.pieces:
            number = 0 if form.hidden else _latin(text)
            if number:
                before, first = found.get(form, (0, position))
                found[form] = (before + number, first)
    return found


def _letters(formats: Mapping[Format, tuple[int, int]]) -> Letters:
    """In which fonts and sizes Latin text is set."""
    kinds: Counter[tuple[str, str]] = Counter()
    first: dict[tuple[str, str], int] = {}
    for form, (number, position) in formats.items():
        kind = (form.font, form.size)
        kinds[kind] += number
        first[kind] = min(position, first.get(kind, position))
    asked = (FONT.casefold(), str(FONT_HALF_POINTS))
    others = [kind for kind, _ in kinds.most_common() if (kind[0].casefold(), kind[1]) != asked]
    return Letters(
        kinds.total(),
        sum(kinds[kind] for kind in others),
        tuple(f"{font} {_points(size)}" for font, size in others),
        first[others[0]] if others else None,
    )


def _latin(text: str) -> int:
    return len("".join(text.split()).encode("latin-1", "ignore"))


def _points(half: str) -> str:
    return f"{int(half) / 2:g}" if half.isdigit() else half


def _languages(formats: Mapping[Format, tuple[int, int]]) -> Counter[str]:
    found: Counter[str] = Counter()
    for form, (number, _) in formats.items():
        if form.lang:
            found[form.lang] += number
    return found
