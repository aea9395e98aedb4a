"""Finding records: by words, labels, kind and date, by whether they are cited, and by their doubts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from upr.models.dates import earliest, latest
from upr.models.evidence import Record
from upr.models.project import Entry
from upr.text.fold import fold

DATES = ("event_date", "published", "recorded")

_BEGINNING = "(?<![a-z0-9])"
"""`mission` shall not find `commissioner`; Khmer and other scripts put no space between words."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for; what is empty is not asked. Everything that is asked must be met.

    Each of `words` may stand in any field: as the beginning of a word, or several words behind one another.
    `theme` is a part of a label; `right` a treaty with or without article; `since` and `until` are dates of any
    precision.
    """

    words: tuple[str, ...] = ()
    theme: str = ""
    right: str = ""
    kind: str = ""
    since: str = ""
    until: str = ""
    cited: bool | None = None
    doubtful: bool | None = None


def find_records(
    records: Iterable[Entry[Record]], wanted: Wanted, is_cited: Callable[[str], bool]
) -> list[Entry[Record]]:
    """The records that meet all that is asked, in the order of their ids."""
    tests = list(_tests(wanted, is_cited))
    return sorted((entry for entry in records if all(test(entry) for test in tests)), key=lambda entry: entry.id)


Test = Callable[[Entry[Record]], bool]


def _tests(wanted: Wanted, is_cited: Callable[[str], bool]) -> Iterator[Test]:
    """Cheap tests first."""
    if wanted.cited is not None:
        yield lambda entry: is_cited(entry.id) is wanted.cited
    if wanted.doubtful is not None:
        yield lambda entry: entry.model.doubtful is wanted.doubtful
    if wanted.kind:
        yield lambda entry: getattr(entry.model, "kind", "") == wanted.kind
    if wanted.right:
        yield lambda entry: any(_is_right(right, wanted.right.upper()) for right in entry.model.rights)
    if theme := fold(wanted.theme):
        yield lambda entry: any(theme in fold(label) for label in entry.model.themes)
    if wanted.since or wanted.until:
        yield lambda entry: any(_within(date, wanted) for date in dates_of(entry.model))
    if words := [re.compile(_BEGINNING + re.escape(fold(word))) for word in wanted.words if fold(word)]:
        yield lambda entry: _holds(entry, words)


def _is_right(right: str, wanted: str) -> bool:
    return right == wanted or right.startswith(f"{wanted}-")


def dates_of(record: Record) -> list[str]:
    """When it happened and when it was published or taken down, as far as the record says."""
    return [value for name in DATES if (value := getattr(record, name, None))]


def _within(date: str, wanted: Wanted) -> bool:
    """Whether some day that a date can mean lies in the time that is asked for."""
    after = not wanted.since or latest(date) >= earliest(wanted.since)
    return after and (not wanted.until or earliest(date) <= latest(wanted.until))


def _holds(entry: Entry[Record], words: list[re.Pattern[str]]) -> bool:
    text = fold("\n".join((entry.id, *_texts(entry.model.model_dump(exclude_defaults=True)))))
    return all(word.search(text) for word in words)


def _texts(value: object) -> Iterator[str]:
    match value:
        case str():
            yield value
        case dict():
            for inner in value.values():
                yield from _texts(inner)
        case list() | tuple():
            for inner in value:
                yield from _texts(inner)
        case _:
            pass
