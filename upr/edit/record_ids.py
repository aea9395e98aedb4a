"""Ids for new records: readable, short, and the same each time."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator

from upr.models.plain import Fields
from upr.text.paths import path_fault

LONGEST = 60
_PUBLISHER, _TITLE = 22, 4
"""Characters of the publisher's words, number of the title's words."""

_WORD = re.compile(r"[a-z0-9]+")
_ENGLISH = (
    "a about after an and are as at be before by for from has have in into is it its ltd not of on or over s says "
    "that the their this to under was were what when who will with"
)
_FRENCH = (
    "au aux avec ce ces d dans de des du elle en est et il l la le les leur ou par pas pour qu que qui sa se ses son "
    "sur un une"
)
_SMALL = frozenset(f"{_ENGLISH} {_FRENCH}".split())
"""Words that tell nothing of the subject."""


def record_id_for(values: Fields, taken: Collection[str]) -> str:
    """An id that no other record has: words of the publisher, subject words of the title, the year.

    ASCII, whole words, at most `LONGEST` characters. A title in another script gives no words; then the whole date
    stands in their place. Where the id is taken already (`taken` is best a set), a number follows.
    """
    date = (_text(values, "published") or _text(values, "recorded") or _text(values, "event_date"))[:10]
    year = next(_WORD.finditer(date[:4]), None)
    who = list(_within(_words(_text(values, "publisher")), _PUBLISHER))
    what = [word for word in _words(_text(values, "title")) if word not in who and word != date[:4]]
    when = [part for part in date.split("-") if part.isascii() and part.isdigit()] if not what else []
    ending = when or ([year.group()] if year else [])
    room = LONGEST - len("-9999") - sum(len(part) + 1 for part in (*who, *ending))
    words = [*who, *_within(what[:_TITLE], room), *ending]
    if not who and not what:
        words = [*_within(_words(_text(values, "kind")), room), *ending]
    return _unused("-".join(words) or "record", taken)


def _text(values: Fields, name: str) -> str:
    value = values.get(name)
    return value if isinstance(value, str) else ""


def _words(text: str) -> list[str]:
    """Words in small ASCII letters, the small ones left out: of `Côte d’Ivoire`, `cote` and `ivoire`."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text[:1000]).casefold() if not unicodedata.combining(c))
    return [word for word in _WORD.findall(plain.replace("'", " ").replace("’", " ")) if word not in _SMALL]


def _within(words: list[str], room: int) -> Iterator[str]:
    """The first words that fit into so many characters."""
    for word in words:
        room -= len(word) + 1
        if room < 0:
            return
        yield word


def _unused(name: str, taken: Collection[str]) -> str:
    """The name, or with the first free number behind it. Windows keeps names such as `con` for itself."""
    number = 1
    found = name
    while found in taken or path_fault(f"{found}.yaml") or found == "base":
        number += 1
        found = f"{name}-{number}"
    return found
